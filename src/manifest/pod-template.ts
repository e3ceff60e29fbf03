import type { PodSpec } from "../rollout/snapshot.ts";
import { isMapping } from "./list.ts";
import { groupOf } from "./names.ts";
import type { KubeObject } from "./object.ts";

const TEMPLATE = ["spec", "template", "spec"];

/** Where the pod spec is, by `group/Kind`: the built-in kinds that make pods. */
const PATHS = new Map<string, string[]>([
  ["/Pod", ["spec"]],
  ["/PodTemplate", ["template", "spec"]],
  ["/ReplicationController", TEMPLATE],
  ["apps/Deployment", TEMPLATE],
  ["apps/StatefulSet", TEMPLATE],
  ["apps/DaemonSet", TEMPLATE],
  ["apps/ReplicaSet", TEMPLATE],
  ["batch/Job", TEMPLATE],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
]);

/** The pod spec of an object that makes pods; undefined for others, and where it is missing. Its fields may still be anything. */
export function podSpecOf(object: KubeObject): PodSpec | undefined {
  const path = pathOf(object);
  const spec = path?.reduce<unknown>((value, field) => (isMapping(value) ? value[field] : undefined), object);
  return isMapping(spec) ? (spec as unknown as PodSpec) : undefined;
}

/** A copy whose pod spec is changed; the object itself where it has none. */
export function withPodSpec(object: KubeObject, change: (spec: PodSpec) => PodSpec): KubeObject {
  const path = pathOf(object);
  const spec = podSpecOf(object);
  if (path === undefined || spec === undefined) return object;
  return replaceAt(object, path, change(spec)) as KubeObject;
}

/** Fields of a pod spec that hold containers with images of the user's. Ephemeral ones are no part of a manifest. */
export const CONTAINER_FIELDS = ["initContainers", "containers"] as const;

function pathOf({ apiVersion, kind }: KubeObject): string[] | undefined {
  return PATHS.get(`${groupOf(apiVersion)}/${kind}`);
}

function replaceAt(value: unknown, [field, ...rest]: string[], replacement: unknown): unknown {
  if (field === undefined || !isMapping(value)) return replacement;
  return { ...value, [field]: replaceAt(value[field], rest, replacement) };
}
