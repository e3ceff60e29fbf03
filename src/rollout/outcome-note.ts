import type { JsonPatch } from "../manifest/object.ts";
import type { Outcome } from "../result.ts";
import { ownRecord, readRecord } from "./record.ts";
import type { Revision, Workload } from "./snapshot.ts";
import { hasRolledOut } from "./status.ts";

/**
 * Annotation on a revision: how the deploy ended that made it, where it was not good. A good end of a Deployment is not written: the cluster shows it while
 * the revision is live, and the record of the next deploy names it as good, so that it costs no request. The controllers of StatefulSets and DaemonSets
 * forget that a revision was up as soon as a pod of it is down, so that there a good end is written too (ADR 10).
 */
export const OUTCOME = "nks-deploy/outcome";

export interface OutcomeNote {
  /** Of the deploy, as in the revision's record: a revision that is deployed again by another has another end. */
  at: string;
  outcome: Outcome;
  reason?: string;
  /** It rolled out, and answered wrongly. */
  answersWrongly?: true;
}

/** A reason is a line for a table; characters. */
const LONGEST_REASON = 500;

const OUTCOMES: Record<Exclude<Outcome, "succeeded">, true> = {
  "rolled-back": true,
  "rollback-failed": true,
  "nothing-to-roll-back-to": true,
  failed: true,
  superseded: true,
  cancelled: true,
};

/** The note of a bad end on a revision, about the deploy that made it; undefined where there is none, or one about another deploy. */
export function noteOn(revision: Revision): OutcomeNote | undefined {
  const { at, outcome, reason, answersWrongly } = writtenOn(revision);
  if (typeof at !== "string" || at !== readRecord(revision)?.at) return undefined;
  if (typeof outcome !== "string" || !Object.hasOwn(OUTCOMES, outcome)) return undefined;
  return {
    at,
    outcome: outcome as Outcome,
    ...(typeof reason === "string" ? { reason } : {}),
    ...(answersWrongly === true ? { answersWrongly } : {}),
  };
}

/** What stands there, which need not be ours. */
function writtenOn(revision: Revision): { [field: string]: unknown } {
  try {
    return Object(JSON.parse(revision.metadata.annotations?.[OUTCOME] ?? "null"));
  } catch {
    return {};
  }
}

/**
 * The note of a good end that is missing on the live revision; undefined where it is there, or where the cluster remembers by itself. It is about the
 * deploy whose record is on the workload: a ControllerRevision that is deployed again keeps the record of its first deploy.
 */
export function missingNote(live: Workload, revision: Revision): OutcomeNote | undefined {
  const at = readRecord(live)?.at;
  if (revision.kind !== "ControllerRevision" || at === undefined || isNotedGood(revision, at)) return undefined;
  return { at, outcome: "succeeded" };
}

function isNotedGood(revision: Revision, at: string | undefined): boolean {
  const written = writtenOn(revision);
  return written["outcome"] === "succeeded" && (at === undefined || written["at"] === at);
}

/** Whether the live revision has rolled out at some time since it was set: the cluster shows it, or a deploy of ours has noted it. */
export function hasComeUp(live: Workload, revision: Revision, all: Revision[]): boolean {
  if (hasRolledOut(live, revision.metadata.name, all.length === 1)) return true;
  const record = readRecord(live);
  // What a person has put back by its number has the record of its deploy, and need not be up this time.
  return record !== undefined && record.back === undefined && isNotedGood(revision, record.at);
}

/** Whether it is known not to be good though it may run: its smoke check failed, and no later one has passed. */
export function answersWrongly(revision: Revision): boolean {
  return noteOn(revision)?.answersWrongly === true;
}

/** Writes the note on a revision, or takes it away. Touches annotations only. */
export function notePatch({ metadata }: Revision, note: OutcomeNote | undefined): JsonPatch {
  const path = `/metadata/annotations/${OUTCOME.replaceAll("/", "~1")}`;
  const same = { op: "test" as const, path: "/metadata/uid", value: metadata.uid };
  if (note === undefined) return [same, { op: "remove", path }];
  const short = note.reason === undefined ? {} : { reason: note.reason.slice(0, LONGEST_REASON) };
  return [same, { op: "add", path, value: JSON.stringify({ ...note, ...short }) }];
}

/** How the deploy of a revision ended. `unfinished`: it is live and has not come up. Undefined: nobody has said. */
export function outcomeOf(
  revision: Revision,
  { live, current, all }: { live: Workload; current: Revision | undefined; all: Revision[] },
): { outcome?: Outcome | "unfinished"; reason?: string } {
  // What has been put back since lives on.
  const isPutBack = revision === current && readRecord(live)?.back !== undefined;
  const note = isPutBack || ownRecord(revision, all) === undefined ? undefined : noteOn(revision);
  if (note !== undefined) return { outcome: note.outcome, ...(note.reason === undefined ? {} : { reason: note.reason }) };
  if (revision === current) return { outcome: hasComeUp(live, revision, all) ? "succeeded" : "unfinished" };
  const isNamed = [live, ...all].some((each) => {
    const record = readRecord(each);
    return [record?.target?.uid, record?.restored].includes(revision.metadata.uid ?? "none");
  });
  return isNamed || isNotedGood(revision, undefined) ? { outcome: "succeeded" } : {};
}
