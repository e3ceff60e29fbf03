import { readRecord } from "./record.ts";
import { currentRevision, revisionOf } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { rolloutStatus } from "./status.ts";
import type { RollbackTarget } from "./target.ts";

/**
 * What a run before ours has left unfinished on a workload, in one line: it was killed, cancelled late, or told not to roll back. Undefined where the
 * live revision runs, or nobody recorded who made it.
 */
export function leftover(live: Workload | undefined, target: RollbackTarget, seen: Snapshot): string | undefined {
  if (live === undefined || rolloutStatus(live).kind === "done") return undefined;
  const record = readRecord(live);
  if (record === undefined) return undefined;
  // The annotation on a Deployment lags behind its template: a controller that has not looked yet still shows the revision before.
  const current = currentRevision(seen, live);
  const number = current && revisionOf(current);
  const left = `revision ${number ?? "(not made yet)"}, deployed ${record.by === undefined ? "" : `by ${record.by} `}at ${record.at}, is not rolled out`;
  if (target.kind === "none") return `${left}, and nothing is known to be good`;
  if (current?.metadata.uid === target.to.metadata.uid) return `${left} at the moment`;
  return `${left}; the last revision known to be good is ${revisionOf(target.to)}`;
}
