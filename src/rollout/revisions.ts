import { dequal } from "dequal/lite";
import type { KubeObject } from "../manifest/object.ts";
import { grouped } from "./grouped.ts";
import type { ControllerRevision, Pod, PodTemplate, Revision, Snapshot, Workload } from "./snapshot.ts";

const REVISION = "deployment.kubernetes.io/revision";
const TEMPLATE_HASH = "pod-template-hash";
const CONTROLLER_HASH = "controller-revision-hash";

/** The revision number that the Deployment controller gave to a ReplicaSet or Deployment; undefined before it did. */
export function revisionOf(object: { metadata: { annotations?: Record<string, string> } }): number | undefined {
  const revision = Number(object.metadata.annotations?.[REVISION]);
  return Number.isInteger(revision) && revision > 0 ? revision : undefined;
}

/** A ControllerRevision in the shape of a ReplicaSet, so that everything after asks just one question of revisions. */
export function asRevision({ revision, data, ...object }: ControllerRevision): Revision {
  const { $patch: _directive, ...template } = data.spec.template;
  const annotations = { ...object.metadata.annotations, [REVISION]: String(revision) };
  return { ...object, metadata: { ...object.metadata, annotations }, spec: { template } };
}

/** The number of the live revision. A Deployment says it itself; of the other kinds only their ControllerRevisions know. */
export function liveRevision(workload: Workload, seen: Snapshot): number | undefined {
  if (workload.kind === "Deployment") return revisionOf(workload);
  const current = currentRevision(seen, workload);
  return current && revisionOf(current);
}

/** The live workload of that kind and name, if there is one. */
export function findWorkload(seen: Snapshot, wanted: { kind: string; namespace: string; name: string }): Workload | undefined {
  for (const workload of seen.workloads.values()) {
    const { kind, metadata } = workload;
    if (kind === wanted.kind && metadata.name === wanted.name && metadata.namespace === wanted.namespace) return workload;
  }
  return undefined;
}

/** The revisions whose controller is this very workload (by UID, as kubectl does), oldest first. */
export function revisionsOf(seen: Snapshot, { metadata: { uid } }: Pick<Workload, "metadata">): Revision[] {
  return [...grouped(seen.revisions, controllerOf, uid)].sort((a, b) => (revisionOf(a) ?? 0) - (revisionOf(b) ?? 0));
}

/** The revision that the controller counts as new: its template is the workload's. Undefined until it is created. */
export function currentRevision(seen: Snapshot, workload: Workload): Revision | undefined {
  return revisionsOf(seen, workload).findLast((revision) => sameTemplate(revision.spec.template, workload.spec.template));
}

/** The pods of one revision, those that are on their way out left aside. */
export function podsOf(seen: Snapshot, revision: Revision): Pod[] {
  return podsEverOf(seen, revision).filter((pod) => pod.metadata.deletionTimestamp === undefined);
}

/** A ReplicaSet owns its pods; those of a ControllerRevision are its workload's and bear its name (StatefulSet) or hash (DaemonSet). */
function podsEverOf(seen: Snapshot, revision: Revision): readonly Pod[] {
  const { kind, metadata } = revision;
  if (kind !== "ControllerRevision") return podsOwnedBy(seen, metadata.uid);
  return podsOwnedBy(seen, controllerOf(revision)).filter((pod) => {
    const hash = pod.metadata.labels?.[CONTROLLER_HASH];
    return hash !== undefined && [metadata.name, metadata.labels?.[CONTROLLER_HASH]].includes(hash);
  });
}

/** The pods whose controller has that UID. */
export function podsOwnedBy(seen: Snapshot, uid: string | undefined): readonly Pod[] {
  return grouped(seen.pods, controllerOf, uid);
}

/** Pairs that have been compared: an event changes one object, and is no reason to compare the templates of all the others again. */
const compared = new WeakMap<PodTemplate, WeakMap<PodTemplate, boolean>>();

/** Whether two pod templates are the same revision: equal but for the label that the controller adds (EqualIgnoreHash in Kubernetes). */
export function sameTemplate(one: PodTemplate, other: PodTemplate): boolean {
  const known = compared.get(one) ?? new WeakMap<PodTemplate, boolean>();
  compared.set(one, known);
  const isSame = known.get(other) ?? dequal(withoutHash(one), withoutHash(other));
  known.set(other, isSame);
  return isSame;
}

/** A revision's template as the workload had it. */
export function withoutHash(template: PodTemplate): PodTemplate {
  const { creationTimestamp, ...metadata } = template.metadata ?? {};
  // Some API servers write out that there is none.
  const plain = creationTimestamp === null ? { ...template, metadata } : template;
  const labels = plain.metadata?.labels;
  if (labels?.[TEMPLATE_HASH] === undefined) return plain;
  const { [TEMPLATE_HASH]: _hash, ...kept } = labels;
  return { ...plain, metadata: { ...plain.metadata, labels: kept } };
}

/** The images of a template's containers, init containers first. */
export function imagesOf(template: PodTemplate): string[] {
  const containers = [...(template.spec.initContainers ?? []), ...template.spec.containers];
  return containers.flatMap((container) => (container.image === undefined ? [] : [container.image]));
}

/** The UID of what makes and removes an object. */
function controllerOf({ metadata }: KubeObject): string | undefined {
  return metadata.ownerReferences?.find(({ controller }) => controller === true)?.uid;
}
