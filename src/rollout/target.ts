import { recordedGood } from "./record.ts";
import { newReplicaSet, replicaSetsOf, revisionOf } from "./revisions.ts";
import type { Deployment, ReplicaSet, Snapshot } from "./snapshot.ts";
import { hasRolledOut } from "./status.ts";

/** The revision to restore, or why there is none. */
export type RollbackTarget = { kind: "revision"; replicaSet: ReplicaSet } | { kind: "none"; why: string };

/**
 * The last revision known to be good, before a deploy changes anything. It is the live one when that has rolled out completely; when it hasn't (a bad deploy
 * that was left there, a killed run), it is the one that the deploy before recorded. Never simply "the one before": that may be bad too.
 */
export function targetBeforeDeploy(live: Deployment | undefined, seen: Snapshot): RollbackTarget {
  if (live === undefined) return { kind: "none", why: "this was its first deploy" };
  const current = newReplicaSet(seen, live);
  if (current !== undefined && hasRolledOut(live)) return { kind: "revision", replicaSet: current };
  const good = goodBeforeLive(live, seen);
  if (good !== undefined) return { kind: "revision", replicaSet: good };
  return { kind: "none", why: "the revision before this deploy was not healthy either, and no earlier one is recorded as good" };
}

/** The revision that `rollback` restores: the one asked for, or the one recorded as good before the live one. */
export function targetOfRollback(live: Deployment, seen: Snapshot, toRevision: number | undefined): RollbackTarget {
  const replicaSets = replicaSetsOf(seen, live);
  const known = replicaSets.map(revisionOf).filter((revision) => revision !== undefined);
  const list = known.length === 0 ? "there are none" : `there are ${known.join(", ")}`;
  if (toRevision !== undefined) {
    const asked = replicaSets.find((replicaSet) => revisionOf(replicaSet) === toRevision);
    return asked === undefined
      ? { kind: "none", why: `there is no revision ${toRevision}; ${list}` }
      : { kind: "revision", replicaSet: asked };
  }
  const good = goodBeforeLive(live, seen);
  if (good !== undefined) return { kind: "revision", replicaSet: good };
  return { kind: "none", why: `no revision is recorded as good before the current one; choose one with to-revision (${list})` };
}

/**
 * The last revision before the live one that is known to be good: the one that the last deploy recorded, unless that has no pods while another old
 * revision carries the service right now (somebody has put a broken revision on top by hand, and the record is of the deploy before that).
 */
export function goodBeforeLive(live: Deployment, seen: Snapshot): ReplicaSet | undefined {
  const current = newReplicaSet(seen, live);
  const old = replicaSetsOf(seen, live).filter((replicaSet) => replicaSet !== current);
  const recorded = recordedGood(live, old);
  if (recorded !== undefined && carriesService(recorded, live)) return recorded;
  return old.findLast((replicaSet) => carriesService(replicaSet, live)) ?? recorded;
}

/** As many pods available as a rolling update must leave. A crashing revision never gets there: the controller scales it down first. */
function carriesService(replicaSet: ReplicaSet, { spec }: Deployment): boolean {
  const desired = spec.replicas ?? 1;
  return (replicaSet.status?.availableReplicas ?? 0) >= Math.max(1, desired - mayBeUnavailable(desired, spec["strategy"]));
}

/** `maxUnavailable` in pods; a percentage is rounded down, as the Deployment controller does. */
function mayBeUnavailable(desired: number, strategy: unknown): number {
  const { maxUnavailable } =
    (strategy as { rollingUpdate?: { maxUnavailable?: number | string } } | undefined)?.rollingUpdate ?? {};
  if (typeof maxUnavailable === "number") return maxUnavailable;
  return Math.floor((desired * (Number.parseInt(maxUnavailable ?? "", 10) || 0)) / 100);
}
