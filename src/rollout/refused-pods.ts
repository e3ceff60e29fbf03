import { suffix } from "./phrases.ts";
import { newReplicaSet, podsOf, replicaSetsOf } from "./revisions.ts";
import type { Deployment, ReplicaSet, Snapshot } from "./snapshot.ts";
import type { Trouble } from "./trouble.ts";

/**
 * The pods that the cluster won't let the new ReplicaSet make: a quota, an admission webhook, Pod Security, a template that no pod can have. kubectl
 * waits for the progress deadline here. Condition ReplicaFailure of a ReplicaSet (kubernetes.io/docs, "Failed Deployment"): it goes away with the first pod
 * that can be made.
 */
export function refusedPods(deployment: Deployment, seen: Snapshot, grace: number): Trouble[] {
  const replicaSet = newReplicaSet(seen, deployment);
  const message = replicaSet && refusal(replicaSet);
  if (replicaSet === undefined || message === undefined) return [];
  const mayPass = !isFinal(message) || (isQuota(message) && mayFreeQuota(deployment, replicaSet, seen));
  return [
    {
      failure: "pods-refused",
      reason: `no pod can be made${suffix(message)}`,
      about: replicaSet.metadata.uid ?? "",
      grace: mayPass ? grace : 0,
    },
  ];
}

function refusal({ status }: ReplicaSet): string | undefined {
  return status?.conditions?.find((condition) => condition.type === "ReplicaFailure" && condition.status === "True")?.message;
}

function isFinal(message: string): boolean {
  // Caches of admission plugins lag behind: what the pod refers to may have been applied a moment ago.
  if (/error looking up service account|not found|failed calling webhook|timed? ?out/i.test(message)) return false;
  return /\bforbidden\b|\bis invalid\b|denied the request/i.test(message);
}

function isQuota(message: string): boolean {
  return /exceeded quota/i.test(message);
}

/** Pods of older revisions give their share of the quota back when they end. */
function mayFreeQuota(deployment: Deployment, current: ReplicaSet, seen: Snapshot): boolean {
  const isEnding = [...seen.pods.values()].some(({ metadata }) => metadata.deletionTimestamp !== undefined);
  return isEnding || replicaSetsOf(seen, deployment).some((old) => old !== current && podsOf(seen, old).length > 0);
}
