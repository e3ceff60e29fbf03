import { printName } from "../manifest/object.ts";
import { RECORD } from "./record.ts";
import { liveRevision, sameTemplate } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";

/** What a deploy was decided by: the workload as it was looked at, undefined where there was none, and as the API server said that it would become. */
export interface Planned {
  name: string;
  kind: string;
  before: Workload | undefined;
  wanted: Workload | undefined;
}

/** Whether what is there now may be written over. */
export type Standing =
  /** Somebody may have scaled it or written its status: nothing that was decided depends on that. */
  | { kind: "as-planned" }
  /** Our own write was done, and its answer was lost. */
  | { kind: "done"; live: Workload }
  | { kind: "theirs"; reason: string };

/**
 * What the workload is now, compared with what the deploy was planned on. The template decides, not the generation: an autoscaler makes generations too.
 * Its UID besides, as what was deleted and made again has none of the revisions that were counted on.
 */
export function standing({ before, wanted, ...object }: Planned, live: Workload | undefined, seen: Snapshot): Standing {
  if (live?.metadata.uid === before?.metadata.uid) {
    if (live === undefined || before === undefined) return { kind: "as-planned" };
    if (sameTemplate(live.spec.template, before.spec.template)) return { kind: "as-planned" };
  }
  if (live !== undefined && wanted !== undefined && isOurs(live, wanted)) return { kind: "done", live };
  return {
    kind: "theirs",
    reason: `${whatHappened(before, live)} ${printName(object)} since it was looked at${now(live, seen)}`,
  };
}

function isOurs(live: Workload, wanted: Workload): boolean {
  const record = wanted.metadata.annotations?.[RECORD];
  const isRecorded = record !== undefined && live.metadata.annotations?.[RECORD] === record;
  return isRecorded && sameTemplate(live.spec.template, wanted.spec.template);
}

function whatHappened(before: Workload | undefined, live: Workload | undefined): string {
  if (before === undefined) return "somebody has made";
  if (live === undefined) return "somebody has deleted";
  return live.metadata.uid === before.metadata.uid ? "somebody has changed" : "somebody has deleted and made again";
}

function now(live: Workload | undefined, seen: Snapshot): string {
  if (live === undefined) return "";
  const isNumbered = live.status?.observedGeneration === live.metadata.generation;
  const revision = isNumbered ? liveRevision(live, seen) : undefined;
  return revision === undefined ? "" : ` (it has revision ${revision} now)`;
}
