import { answersWrongly } from "./outcome-note.ts";
import { isRestored, recordedGood } from "./record.ts";
import { currentRevision, revisionOf, revisionsOf } from "./revisions.ts";
import type { Revision, Snapshot, Workload } from "./snapshot.ts";
import { hasRolledOut } from "./status.ts";

/** The revision to restore, or why there is none. One that a person has chosen need not be good. */
export type RollbackTarget = { kind: "revision"; to: Revision; isChosen?: true } | { kind: "none"; why: string };

/**
 * The last revision known to be good, before a deploy changes anything. It is the live one when that has rolled out completely; when it hasn't (a bad deploy
 * that was left there, a killed run), it is the one that the deploy before recorded. Never simply "the one before": that may be bad too.
 */
export function targetBeforeDeploy(live: Workload | undefined, seen: Snapshot): RollbackTarget {
  if (live === undefined) return { kind: "none", why: "this was its first deploy" };
  const current = currentRevision(seen, live);
  const isFirst = revisionsOf(seen, live).length === 1;
  const isGood = (revision: Revision) =>
    !answersWrongly(revision) && (hasRolledOut(live, revision.metadata.name, isFirst) || isRestored(live, revision));
  if (current !== undefined && isGood(current)) return { kind: "revision", to: current };
  const good = goodBeforeLive(live, seen);
  if (good !== undefined) return { kind: "revision", to: good };
  return { kind: "none", why: "the revision before this deploy was not healthy either, and no earlier one is recorded as good" };
}

/** The revision that `rollback` restores: the one asked for, or the one recorded as good before the live one. */
export function targetOfRollback(live: Workload, seen: Snapshot, toRevision: number | undefined): RollbackTarget {
  const revisions = revisionsOf(seen, live);
  const known = revisions.map(revisionOf).filter((number) => number !== undefined);
  const list = known.length === 0 ? "there are none" : `there are ${known.join(", ")}`;
  if (toRevision !== undefined) {
    const asked = revisions.find((revision) => revisionOf(revision) === toRevision);
    return asked === undefined
      ? { kind: "none", why: `there is no revision ${toRevision}; ${list}` }
      : { kind: "revision", to: asked, isChosen: true };
  }
  const good = goodBeforeLive(live, seen);
  if (good !== undefined) return { kind: "revision", to: good };
  return { kind: "none", why: `no revision is recorded as good before the current one; choose one with to-revision (${list})` };
}

/**
 * The last revision before the live one that is known to be good: the one that the last deploy recorded, unless that has no pods while another old
 * revision carries the service right now (somebody has put a broken revision on top by hand, and the record is of the deploy before that).
 */
export function goodBeforeLive(live: Workload, seen: Snapshot): Revision | undefined {
  const current = currentRevision(seen, live);
  const old = revisionsOf(seen, live).filter((revision) => revision !== current);
  const recorded = recordedGood(live, old);
  if (recorded !== undefined && carriesService(recorded, live)) return recorded;
  return old.findLast((revision) => carriesService(revision, live)) ?? recorded;
}

/** As many pods available as a rolling update must leave. A crashing revision never gets there: the controller scales it down first. */
function carriesService(revision: Revision, { spec }: Workload): boolean {
  const desired = spec.replicas ?? 1;
  return (revision.status?.availableReplicas ?? 0) >= Math.max(1, desired - mayBeUnavailable(desired, spec["strategy"]));
}

/** `maxUnavailable` in pods; a percentage is rounded down, as the Deployment controller does. */
function mayBeUnavailable(desired: number, strategy: unknown): number {
  const { maxUnavailable } =
    (strategy as { rollingUpdate?: { maxUnavailable?: number | string } } | undefined)?.rollingUpdate ?? {};
  if (typeof maxUnavailable === "number") return maxUnavailable;
  return Math.floor((desired * (Number.parseInt(maxUnavailable ?? "", 10) || 0)) / 100);
}
