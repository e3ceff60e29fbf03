import { dequal } from "dequal/lite";
import type { Deployment, Pod, PodTemplate, ReplicaSet, Snapshot } from "./snapshot.ts";

const REVISION = "deployment.kubernetes.io/revision";
const TEMPLATE_HASH = "pod-template-hash";

/** The revision number that the Deployment controller gave to a ReplicaSet or Deployment; undefined before it did. */
export function revisionOf(object: { metadata: { annotations?: Record<string, string> } }): number | undefined {
  const revision = Number(object.metadata.annotations?.[REVISION]);
  return Number.isInteger(revision) && revision > 0 ? revision : undefined;
}

/** The live Deployment of that name, if there is one. */
export function findDeployment(seen: Snapshot, workload: { namespace: string; name: string }): Deployment | undefined {
  for (const deployment of seen.deployments.values()) {
    if (deployment.metadata.name === workload.name && deployment.metadata.namespace === workload.namespace) return deployment;
  }
  return undefined;
}

/** The ReplicaSets whose controller is this very Deployment (by UID, as kubectl does), oldest revision first. */
export function replicaSetsOf(seen: Snapshot, deployment: Deployment): ReplicaSet[] {
  return [...seen.replicaSets.values()]
    .filter((replicaSet) => isControlledBy(replicaSet, deployment.metadata.uid))
    .sort((a, b) => (revisionOf(a) ?? 0) - (revisionOf(b) ?? 0));
}

/** The ReplicaSet that the Deployment controller counts as new: its template is the Deployment's. Undefined until it is created. */
export function newReplicaSet(seen: Snapshot, deployment: Deployment): ReplicaSet | undefined {
  return replicaSetsOf(seen, deployment).find((replicaSet) => sameTemplate(replicaSet.spec.template, deployment.spec.template));
}

/** The pods of one ReplicaSet, those that are on their way out left aside. */
export function podsOf(seen: Snapshot, replicaSet: ReplicaSet): Pod[] {
  return [...seen.pods.values()].filter(
    (pod) => isControlledBy(pod, replicaSet.metadata.uid) && pod.metadata.deletionTimestamp === undefined,
  );
}

/** Whether two pod templates are the same revision: equal but for the label that the controller adds (EqualIgnoreHash in Kubernetes). */
export function sameTemplate(one: PodTemplate, other: PodTemplate): boolean {
  return dequal(withoutHash(one), withoutHash(other));
}

/** A ReplicaSet's template as the Deployment had it. */
export function withoutHash(template: PodTemplate): PodTemplate {
  const labels = template.metadata?.labels;
  if (labels?.[TEMPLATE_HASH] === undefined) return template;
  const { [TEMPLATE_HASH]: _hash, ...kept } = labels;
  return { ...template, metadata: { ...template.metadata, labels: kept } };
}

/** The images of a template's containers, init containers first. */
export function imagesOf(template: PodTemplate): string[] {
  const containers = [...(template.spec.initContainers ?? []), ...template.spec.containers];
  return containers.flatMap((container) => (container.image === undefined ? [] : [container.image]));
}

function isControlledBy(object: ReplicaSet | Pod, uid: string | undefined): boolean {
  return (
    uid !== undefined && (object.metadata.ownerReferences ?? []).some((owner) => owner.controller === true && owner.uid === uid)
  );
}
