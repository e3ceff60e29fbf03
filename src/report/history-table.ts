import type { HistoryEntry, HistoryResult } from "../result.ts";
import { age } from "./age.ts";
import { harmless } from "./harmless.ts";
import { textTable } from "./table.ts";

export const HISTORY_HEAD = ["REVISION", "", "AGE", "OUTCOME", "BY", "COMMIT", "CHANGE CAUSE", "IMAGES", "RUN"];

const SHORT_COMMIT = 7;

/** The revisions as a table for the log. `now` in milliseconds since the epoch. */
export function historyLines({ namespace, workload, revisions }: HistoryResult, now: number): string[] {
  if (revisions.length === 0) return [`${workload} in ${namespace} has no revision yet`];
  return [`${workload} in ${namespace}`, ...textTable(HISTORY_HEAD, historyRows(revisions, now))];
}

/** The cells of each revision, in the order of `HISTORY_HEAD`; harmless, not escaped. */
export function historyRows(revisions: HistoryEntry[], now: number): string[][] {
  return revisions.map((entry) => [
    String(entry.revision),
    mark(entry),
    age(entry.deployedAt ?? entry.createdAt, now),
    ...[entry.outcome, entry.by, entry.commit?.slice(0, SHORT_COMMIT), entry.changeCause].map((text) => harmless(text ?? "")),
    entry.images.map(harmless).join(" "),
    harmless(entry.run ?? ""),
  ]);
}

function mark({ current, rollbackTarget }: HistoryEntry): string {
  if (current) return "current";
  return rollbackTarget ? "rollback" : "";
}
