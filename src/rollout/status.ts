import { countsOf } from "./counts.ts";
import type { Condition, Workload, WorkloadKind } from "./snapshot.ts";
import { keepsRevisions } from "./workload.ts";

export type RolloutStatus =
  | { kind: "waiting"; message: string }
  | { kind: "deadline-exceeded"; since: string | undefined }
  | { kind: "failed"; message: string }
  | { kind: "done" };

/**
 * What `kubectl rollout status` says of a workload, in its order and its words (kubectl/pkg/polymorphichelpers/rollout_status.go). It refuses the
 * update strategy OnDelete, as we do before anything is applied.
 */
export function rolloutStatus(workload: Workload): RolloutStatus {
  // The specifications of Jobs and Pods do not change, so nobody says which one was observed.
  if (keepsRevisions(workload) && (workload.metadata.generation ?? 0) > (workload.status?.observedGeneration ?? 0)) {
    return waiting("waiting for the controller to observe the new specification");
  }
  return STATUS[workload.kind](workload);
}

const STATUS: Record<WorkloadKind, (workload: Workload) => RolloutStatus> = {
  Deployment: deploymentStatus,
  StatefulSet: statefulSetStatus,
  DaemonSet: daemonSetStatus,
  Job: jobStatus,
  Pod: podStatus,
};

function deploymentStatus(workload: Workload): RolloutStatus {
  const exceeded = exceededDeadline(workload);
  if (exceeded !== undefined) return { kind: "deadline-exceeded", since: exceeded.lastUpdateTime };
  const { desired, total, updated, available } = countsOf(workload);
  if (updated < desired) return waiting(`${updated} of ${desired} new replicas have been updated`);
  if (total > updated) return waiting(`${total - updated} old replicas are pending termination`);
  if (available < updated) return waiting(`${available} of ${updated} updated replicas are available`);
  return { kind: "done" };
}

function statefulSetStatus({ spec, status = {} }: Workload): RolloutStatus {
  const desired = spec.replicas ?? 1;
  const { readyReplicas: ready = 0, updatedReplicas: updated = 0, currentRevision, updateRevision } = status;
  if (ready < desired) return waiting(`${ready} of ${desired} replicas are ready`);
  const partition = spec.updateStrategy?.rollingUpdate?.partition;
  if (partition !== undefined) {
    const wanted = desired - partition;
    return updated < wanted ? waiting(`${updated} of ${wanted} new replicas have been updated`) : { kind: "done" };
  }
  return updateRevision === currentRevision
    ? { kind: "done" }
    : waiting(`${updated} of ${desired} new replicas have been updated`);
}

function daemonSetStatus(workload: Workload): RolloutStatus {
  const { desired, updated, available } = countsOf(workload);
  if (updated < desired) return waiting(`${updated} of ${desired} new pods have been updated`);
  if (available < desired) return waiting(`${available} of ${desired} updated pods are available`);
  return { kind: "done" };
}

/** kubectl has no rollout status of Jobs: done and failed are what `kubectl wait` knows as conditions Complete and Failed. */
function jobStatus({ spec, status = {} }: Workload): RolloutStatus {
  const condition = (type: string) => status.conditions?.find((each) => each.type === type && each.status === "True");
  const failed = condition("Failed");
  if (failed !== undefined) return { kind: "failed", message: failed.message ?? failed.reason ?? "it failed" };
  // What is suspended is started by somebody else, later.
  if (condition("Complete") !== undefined || spec.suspend === true) return { kind: "done" };
  return waiting(`${status.succeeded ?? 0} of ${spec.completions ?? 1} completions`);
}

/** A bare pod, as kstatus sees it: ready, or at its end with success. */
function podStatus({ status = {} }: Workload): RolloutStatus {
  const { phase = "Pending", conditions = [], message, reason } = status;
  if (phase === "Failed") return { kind: "failed", message: message ?? reason ?? "it has ended with a failure" };
  const isReady = conditions.some((condition) => condition.type === "Ready" && condition.status === "True");
  return isReady || phase === "Succeeded" ? { kind: "done" } : waiting(`it is ${phase.toLowerCase()}, not ready`);
}

/** Whether a Job or Pod has come to its end, good or bad: to delete it then is tidying up. */
export function hasEnded({ kind, status = {} }: Workload): boolean {
  if (kind === "Pod") return status.phase === "Succeeded" || status.phase === "Failed";
  const isOver = ({ type, status }: Condition) => (type === "Complete" || type === "Failed") && status === "True";
  return kind === "Job" && status.conditions?.some(isOver) === true;
}

function waiting(message: string): RolloutStatus {
  return { kind: "waiting", message };
}

/** The condition that says that the progress deadline has passed, if it stands there. */
export function exceededDeadline(workload: Workload): Condition | undefined {
  return workload.status?.conditions?.find(({ type, reason }) => type === "Progressing" && reason === "ProgressDeadlineExceeded");
}

/**
 * Whether the live revision has rolled out completely at some time since it was set, even if a pod of it is not available at the moment: then it is a
 * revision known to be good. The Deployment controller remembers that as the reason of the condition Progressing, until the next revision; the
 * StatefulSet controller by making the update revision the current one, which is so from the beginning for the first revision, and says nothing there.
 *
 * The Deployment's condition may still be that of the revision before though the generation has been observed [seen under load];
 * its message names the ReplicaSet that it is about (pkg/controller/deployment/progress.go).
 * @param revision the name of the live revision
 */
export function hasRolledOut(workload: Workload, revision: string, isFirst: boolean): boolean {
  if (rolloutStatus(workload).kind === "done") return true;
  const { observedGeneration = 0, conditions = [], currentRevision, updateRevision } = workload.status ?? {};
  if (observedGeneration < (workload.metadata.generation ?? 0)) return false;
  if (workload.kind === "StatefulSet") return !isFirst && updateRevision !== undefined && currentRevision === updateRevision;
  return conditions.some(
    ({ type, reason, message }) =>
      type === "Progressing" && reason === "NewReplicaSetAvailable" && message?.includes(`"${revision}"`) === true,
  );
}
