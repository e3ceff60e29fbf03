import type { KubeObject } from "./object.ts";

/** A container as the manifest has it. */
export interface ManifestContainer {
  name?: string;
  image?: string;
  [field: string]: unknown;
}

/** A pod's specification as the manifest has it: nothing has been checked by an API server yet. */
export interface ManifestPodSpec {
  containers?: ManifestContainer[];
  initContainers?: ManifestContainer[];
  imagePullSecrets?: { name?: string }[];
  [field: string]: unknown;
}

/** Where each kind keeps its pod's specification (Kubernetes API reference). */
const PATHS: Record<string, string[]> = {
  "v1/Pod": ["spec"],
  "v1/ReplicationController": ["spec", "template", "spec"],
  "apps/v1/Deployment": ["spec", "template", "spec"],
  "apps/v1/ReplicaSet": ["spec", "template", "spec"],
  "apps/v1/StatefulSet": ["spec", "template", "spec"],
  "apps/v1/DaemonSet": ["spec", "template", "spec"],
  "batch/v1/Job": ["spec", "template", "spec"],
  "batch/v1/CronJob": ["spec", "jobTemplate", "spec", "template", "spec"],
};

/** The pod specification inside an object; undefined for kinds that have none. */
export function podSpecOf(object: KubeObject): ManifestPodSpec | undefined {
  const path = PATHS[`${object.apiVersion}/${object.kind}`];
  return path === undefined ? undefined : asRecord(path.reduce<unknown>((value, key) => asRecord(value)?.[key], object));
}

/** A copy of the object with another pod specification; the object itself where its kind has none. */
export function withPodSpec(object: KubeObject, change: (spec: ManifestPodSpec) => ManifestPodSpec): KubeObject {
  const path = PATHS[`${object.apiVersion}/${object.kind}`];
  if (path === undefined || podSpecOf(object) === undefined) return object;
  return changeAt(object, path, change) as KubeObject;
}

/** Init containers and containers; entries that aren't objects are the API server's to refuse. */
export function containersOf(spec: ManifestPodSpec): ManifestContainer[] {
  return [spec.initContainers, spec.containers].flatMap((list) =>
    Array.isArray(list) ? list.filter((each) => asRecord(each)) : [],
  );
}

function changeAt(value: unknown, [key, ...rest]: string[], change: (spec: ManifestPodSpec) => ManifestPodSpec): unknown {
  const record = asRecord(value) ?? {};
  if (key === undefined) return change(record);
  return { ...record, [key]: changeAt(record[key], rest, change) };
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
