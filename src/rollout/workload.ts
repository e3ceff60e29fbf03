import type { KubeObject } from "../manifest/object.ts";
import type { Container, Pod } from "./snapshot.ts";
import { WORKLOAD_KINDS, type Workload, type WorkloadKind } from "./snapshot.ts";

/** Kinds that keep no revisions, and so can't be undone. */
const WITHOUT_REVISIONS: readonly string[] = ["Job", "Pod"] satisfies WorkloadKind[];

/** Whether an object's rollout is watched and judged. */
export function isWorkload(object: KubeObject): boolean {
  return Object.hasOwn(WORKLOAD_KINDS, object.kind) && WORKLOAD_KINDS[object.kind as WorkloadKind] === object.apiVersion;
}

/** Whether it can be undone too. */
export function keepsRevisions(object: { kind: string }): object is { kind: WorkloadKind } {
  return !WITHOUT_REVISIONS.includes(object.kind);
}

/** An object of the API server as a workload; undefined for those that are none. A bare pod is put into the shape of the others. */
export function asWorkload(object: KubeObject): Workload | undefined {
  if (!isWorkload(object)) return undefined;
  return object.kind === "Pod" ? podAsWorkload(object as Pod) : (object as Workload);
}

/** The template says what a manifest says of a pod's images: the rest of a pod's specification is filled in by others. */
export function podAsWorkload(pod: Pod): Workload {
  const named = (containers: Container[] | undefined) =>
    containers?.map(({ name, image }) => ({ name, ...(image && { image }) }));
  const init = named(pod.spec.initContainers);
  const template = { spec: { containers: named(pod.spec.containers) ?? [], ...(init && { initContainers: init }) } };
  const { spec: _, ...object } = pod;
  return { ...object, kind: "Pod", spec: { selector: {}, template } } as Workload;
}
