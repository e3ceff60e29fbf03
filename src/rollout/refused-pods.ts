import { suffix } from "./phrases.ts";
import { currentRevision, podsOf, revisionsOf } from "./revisions.ts";
import type { Revision, Snapshot, Workload } from "./snapshot.ts";
import type { Trouble } from "./trouble.ts";

/**
 * The pods that the cluster won't let the new ReplicaSet of a Deployment make: a quota, an admission webhook, Pod Security, a template that no pod can have. kubectl
 * waits for the progress deadline here. Condition ReplicaFailure of a ReplicaSet (kubernetes.io/docs, "Failed Deployment"): it goes away with the first pod
 * that can be made. StatefulSets and DaemonSets have nothing but events for it, which do not go away: there it only explains.
 */
export function refusedPods(workload: Workload, seen: Snapshot, grace: number): Trouble[] {
  const revision = currentRevision(seen, workload);
  const message = revision && refusal(revision);
  if (revision === undefined || message === undefined) return [];
  const mayPass = !isFinal(message) || (isQuota(message) && mayFreeQuota(workload, revision, seen));
  return [
    {
      failure: "pods-refused",
      reason: `no pod can be made${suffix(message)}`,
      about: revision.metadata.uid ?? "",
      grace: mayPass ? grace : 0,
    },
  ];
}

function refusal({ status }: Revision): string | undefined {
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
function mayFreeQuota(workload: Workload, current: Revision, seen: Snapshot): boolean {
  const isEnding = [...seen.pods.values()].some(({ metadata }) => metadata.deletionTimestamp !== undefined);
  return isEnding || revisionsOf(seen, workload).some((old) => old !== current && podsOf(seen, old).length > 0);
}
