import { answersWrongly, hasComeUp, noteOn } from "./outcome-note.ts";
import { isRestored, ownerOf, readRecord, recordedGood } from "./record.ts";
import { currentRevision, revisionOf, revisionsOf } from "./revisions.ts";
import { carriesService, runsEverywhere } from "./serving.ts";
import type { Revision, Snapshot, Workload } from "./snapshot.ts";

/** The revision to restore, or why there is none. One that a person has chosen need not be good. */
export type RollbackTarget = { kind: "revision"; to: Revision; isChosen?: true } | { kind: "none"; why: string };

/**
 * The last revision known to be good, before a deploy changes anything. It is the live one when that has rolled out completely; when it hasn't (a bad deploy
 * that was left there, a killed run), it is the one that the deploy before recorded. Never simply "the one before": that may be bad too.
 */
export function targetBeforeDeploy(live: Workload | undefined, seen: Snapshot): RollbackTarget {
  if (live === undefined) return { kind: "none", why: "this was its first deploy" };
  const current = currentRevision(seen, live);
  const all = revisionsOf(seen, live);
  const isGood = (revision: Revision) =>
    !answersWrongly(revision) &&
    (hasComeUp(live, revision, all) || isRestored(live, revision) || runsEverywhere(live, revision, all));
  if (current !== undefined && isGood(current)) return { kind: "revision", to: current };
  const good = goodBeforeLive(live, seen);
  if (good !== undefined) return { kind: "revision", to: good };
  return { kind: "none", why: "the revision before this deploy was not healthy either, and no earlier one is recorded as good" };
}

/** The good revision beside a workload's live one, where somebody else has made it just before we did. */
export function targetAmong(seen: Snapshot, { uid }: { uid: string }): RollbackTarget | undefined {
  const live = seen.workloads.get(uid);
  const good = live && goodBeforeLive(live, seen);
  return good && { kind: "revision", to: good };
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
 * The last revision before the live one that is known to be good: the one that the last deploy recorded. But who changes a workload by hand leaves that
 * record there, and it is of the deploy before. So where the recorded one does not carry the service, another old one may that does right now; else, where the
 * record on the workload is not that of its live revision, it is the revision whose record it is.
 */
export function goodBeforeLive(live: Workload, seen: Snapshot): Revision | undefined {
  const current = currentRevision(seen, live);
  const all = revisionsOf(seen, live);
  const old = all.filter((revision) => revision !== current);
  const carries = (revision: Revision) => carriesService(revision, live, seen);
  const recorded = recordedGood(live, old);
  if (recorded !== undefined && carries(recorded)) return recorded;
  return old.findLast(carries) ?? changedByHand(live, current, all) ?? recorded;
}

/** The revision of ours that somebody has put another over by hand, unless its deploy ended badly. */
function changedByHand(live: Workload, current: Revision | undefined, all: Revision[]): Revision | undefined {
  const record = readRecord(live);
  const owner = record && ownerOf(record, all);
  return owner === undefined || owner === current || noteOn(owner) !== undefined ? undefined : owner;
}
