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
  const recorded = recordedGood(live, replicaSetsOf(seen, live));
  if (recorded !== undefined) return { kind: "revision", replicaSet: recorded };
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
  const recorded = recordedGood(live, replicaSets);
  if (recorded !== undefined) return { kind: "revision", replicaSet: recorded };
  return { kind: "none", why: `no revision is recorded as good before the current one; choose one with to-revision (${list})` };
}
