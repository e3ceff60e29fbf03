import type { KubeObject } from "../manifest/object.ts";
import { revisionOf } from "./revisions.ts";
import type { Revision, Workload } from "./snapshot.ts";

/**
 * Annotation that every deploy writes on a Deployment in the same request as the template: which revision was known to be good before it.
 * One request, so that no kill can part the two. The Deployment controller copies it to the ReplicaSet of that template.
 */
export const RECORD = "nks-deploy/rollback-target";

/** A revision that was seen to have rolled out completely: its number then, and what keeps its template (ReplicaSet or ControllerRevision). */
export interface GoodRevision {
  revision: number;
  name: string;
  uid: string;
}

export interface DeployRecord {
  /** Null: when this deploy began, no revision was known to be good (a first deploy). */
  target: GoodRevision | null;
  /**
   * UID of the revision that a rollback has put back as known good. It stays so while it comes up again, though no status shows that: a run that is
   * killed then must not make the next one think that nothing is good.
   */
  restored?: string;
  /** Who deployed: the run's page, or `user@host`. */
  by?: string;
  /** The person or program that started the run. */
  who?: string;
  commit?: string;
  /** ISO 8601 */
  at: string;
  /** Who has put this revision back, and when. */
  back?: PutBack;
}

export interface PutBack {
  at: string;
  by?: string;
  who?: string;
}

export function printRecord(record: DeployRecord): string {
  return JSON.stringify(record);
}

/** The record on a Deployment or ReplicaSet; undefined where there is none, or none that we could have written. */
export function readRecord(object: KubeObject): DeployRecord | undefined {
  const text = object.metadata.annotations?.[RECORD];
  if (text === undefined) return undefined;
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** The record of a revision that is being put back: its own, with who does it and, unless a person has chosen it, the note that it is known good. */
export function restoredRecord(revision: Revision, isGood: boolean, back?: PutBack): DeployRecord {
  const own = readRecord(revision) ?? { target: null, at: revision.metadata.creationTimestamp ?? "" };
  return { ...own, ...(isGood ? { restored: revision.metadata.uid ?? "" } : {}), ...(back === undefined ? {} : { back }) };
}

/**
 * The record of the deploy that made a revision. Who changes a Deployment by hand leaves its annotations as they are, so that the new revision bears the
 * record of the one before, which is not its own.
 */
export function ownRecord(revision: Revision, all: Revision[]): DeployRecord | undefined {
  const record = readRecord(revision);
  return record !== undefined && ownerOf(record, all) === revision ? record : undefined;
}

/** The revision whose deploy wrote a record: of those that bear it, the one that was made first. */
export function ownerOf({ at }: DeployRecord, all: Revision[]): Revision | undefined {
  const madeAt = ({ metadata }: Revision) => metadata.creationTimestamp ?? "";
  const bearers = all.filter((each) => readRecord(each)?.at === at);
  return bearers.sort((one, other) => (madeAt(one) < madeAt(other) ? -1 : Number(madeAt(one) > madeAt(other))))[0];
}

/** Whether a rollback has put back this very revision, and nobody anything else since. */
export function isRestored(live: Workload, current: Revision): boolean {
  return current.metadata.uid !== undefined && readRecord(live)?.restored === current.metadata.uid;
}

/** What a record says of a revision. */
export function goodRevision(revision: Revision): GoodRevision {
  return { revision: revisionOf(revision) ?? 0, name: revision.metadata.name, uid: revision.metadata.uid ?? "" };
}

/** The revision that the record on this workload names as good, if it still exists. */
export function recordedGood(workload: Workload, revisions: Revision[]): Revision | undefined {
  const target = readRecord(workload)?.target;
  return revisions.find(({ metadata }) => metadata.uid !== undefined && metadata.uid === target?.uid);
}

function isRecord(value: unknown): value is DeployRecord {
  if (!isObject(value) || typeof value["at"] !== "string") return false;
  if (![value["by"], value["restored"], value["who"], value["commit"]].every(isOptionalText)) return false;
  if (value["back"] !== undefined && !isPutBack(value["back"])) return false;
  const target = value["target"];
  if (target === null) return true;
  return (
    isObject(target) &&
    typeof target["uid"] === "string" &&
    typeof target["name"] === "string" &&
    Number.isInteger(target["revision"])
  );
}

function isPutBack(value: unknown): value is PutBack {
  return isObject(value) && typeof value["at"] === "string" && [value["by"], value["who"]].every(isOptionalText);
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
