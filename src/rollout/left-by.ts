import { hasComeUp } from "./outcome-note.ts";
import { isRestored, readRecord } from "./record.ts";
import { currentRevision, revisionsOf } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";

/** What the deploys of one run have left of a workload. */
export type LeftBy =
  /** None of them got to it. */
  | { kind: "untouched" }
  /** Its version is live and has come up. */
  | { kind: "running" }
  /** Its version is live and has not come up. */
  | { kind: "unfinished" }
  /** Its version was undone: a good revision is live again, though perhaps not up yet. */
  | { kind: "undone" }
  /** Somebody else's version is live. */
  | { kind: "superseded"; by?: string };

/**
 * What a run has left, from the records alone: the workload bears that of its live revision, and each revision its own. Nothing of the process that wrote
 * them is needed, so it may have been killed at any moment.
 * @param run who deployed, as in the records
 */
export function leftBy(run: string, live: Workload, seen: Snapshot): LeftBy {
  const record = readRecord(live);
  const current = currentRevision(seen, live);
  const isUndone = current !== undefined && isRestored(live, current);
  const revisions = revisionsOf(seen, live);
  if (record?.by === run && !isUndone) {
    const isUp = current !== undefined && hasComeUp(live, current, revisions);
    return { kind: isUp ? "running" : "unfinished" };
  }
  if (!revisions.some((revision) => readRecord(revision)?.by === run)) return { kind: "untouched" };
  if (isUndone) return { kind: "undone" };
  return { kind: "superseded", ...(record?.by === undefined ? {} : { by: record.by }) };
}
