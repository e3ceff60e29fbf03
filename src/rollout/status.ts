import type { Condition, Deployment } from "./snapshot.ts";

export type RolloutStatus =
  | { kind: "waiting"; message: string }
  | { kind: "deadline-exceeded"; since: string | undefined }
  | { kind: "done" };

/**
 * What `kubectl rollout status` says of a Deployment, in its order and its words
 * (kubectl/pkg/polymorphichelpers/rollout_status.go, DeploymentStatusViewer).
 */
export function rolloutStatus(deployment: Deployment): RolloutStatus {
  const status = deployment.status ?? {};
  if ((deployment.metadata.generation ?? 0) > (status.observedGeneration ?? 0)) {
    return { kind: "waiting", message: "waiting for the controller to observe the new specification" };
  }
  const exceeded = exceededDeadline(deployment);
  if (exceeded !== undefined) return { kind: "deadline-exceeded", since: exceeded.lastUpdateTime };
  const desired = deployment.spec.replicas ?? 1;
  const { updatedReplicas: updated = 0, replicas = 0, availableReplicas: available = 0 } = status;
  if (updated < desired) return { kind: "waiting", message: `${updated} of ${desired} new replicas have been updated` };
  if (replicas > updated) return { kind: "waiting", message: `${replicas - updated} old replicas are pending termination` };
  if (available < updated) return { kind: "waiting", message: `${available} of ${updated} updated replicas are available` };
  return { kind: "done" };
}

/** The condition that says that the progress deadline has passed, if it stands there. */
export function exceededDeadline(deployment: Deployment): Condition | undefined {
  return deployment.status?.conditions?.find(
    ({ type, reason }) => type === "Progressing" && reason === "ProgressDeadlineExceeded",
  );
}

/**
 * Whether the live revision has rolled out completely at some time since it was set, even if a pod of it is not available at the moment: then it is a
 * revision known to be good. The Deployment controller remembers that as the reason of the condition Progressing, until the next revision.
 */
export function hasRolledOut(deployment: Deployment): boolean {
  if (rolloutStatus(deployment).kind === "done") return true;
  const { observedGeneration = 0, conditions = [] } = deployment.status ?? {};
  const isObserved = observedGeneration >= (deployment.metadata.generation ?? 0);
  return isObserved && conditions.some(({ type, reason }) => type === "Progressing" && reason === "NewReplicaSetAvailable");
}
