import { messageOf } from "../errors.ts";
import type { JsonPatch } from "../manifest/object.ts";
import type { DeployResult, WorkloadResult } from "../result.ts";
import { missingNote, noteOn, notePatch, type OutcomeNote } from "../rollout/outcome-note.ts";
import { readRecord } from "../rollout/record.ts";
import { revisionsOf, sameTemplate } from "../rollout/revisions.ts";
import type { Revision, Snapshot, Workload } from "../rollout/snapshot.ts";
import type { Application, Rollout } from "./apply.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/** A note is for people who read later: nothing waits longer for it; milliseconds. */
const PATIENCE = 2_000;

/**
 * Notes on the revisions that this deploy made how it ended, where that was not good or where the cluster would forget that it was (StatefulSets,
 * DaemonSets): one request for each such workload, none when all is well with Deployments. A good end takes an earlier bad note away. Never rejects.
 * @param at when the deploy began, as in its records
 */
export async function noteOutcomes(
  { rollouts, unproven }: Application,
  result: DeployResult,
  at: string,
  seen: Snapshot,
  ports: Pick<DeployPorts, "cluster" | "log">,
): Promise<void> {
  const notes = rollouts.flatMap((rollout) => {
    const revision = revisionMadeBy(rollout, seen);
    const ended = result.workloads.find((each) => isOf(rollout, each));
    if (revision === undefined || ended === undefined) return [];
    const answersWrongly = unproven?.failure === "smoke-check" && !isCancelled(result) && ended.outcome !== "succeeded";
    const live = seen.workloads.get(rollout.attempt.uid);
    const patch = ended.outcome === "succeeded" ? goodPatch(revision, live) : badPatch(revision, ended, at, answersWrongly);
    return patch === undefined ? [] : [note(revision, patch, ports)];
  });
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.all(notes), enough]);
  clearTimeout(timer);
}

/** What this deploy found as it is may have been proven now. */
function goodPatch(revision: Revision, live: Workload | undefined): JsonPatch | undefined {
  const missing = live && missingNote(live, revision);
  if (missing !== undefined) return notePatch(revision, missing);
  return noteOn(revision) === undefined ? undefined : notePatch(revision, undefined);
}

function badPatch(revision: Revision, ended: WorkloadResult, at: string, answersWrongly: boolean): JsonPatch | undefined {
  if (readRecord(revision)?.at !== at) return undefined;
  const { outcome, reason } = ended;
  const noted: OutcomeNote = {
    at,
    outcome: outcome as OutcomeNote["outcome"],
    ...(reason === undefined ? {} : { reason }),
    ...(answersWrongly ? { answersWrongly } : {}),
  };
  return notePatch(revision, noted);
}

async function note(revision: Revision, patch: JsonPatch, { cluster, log }: Pick<DeployPorts, "cluster" | "log">): Promise<void> {
  const { kind, metadata } = revision;
  const name = { apiVersion: "apps/v1", kind, name: metadata.name, ...(metadata.namespace && { namespace: metadata.namespace }) };
  try {
    await cluster.patch(name, patch);
  } catch (error) {
    log.info(`how it ended is not noted for history: ${messageOf(error)}`);
  }
}

function revisionMadeBy({ attempt }: Rollout, seen: Snapshot): Revision | undefined {
  const { uid, name, template } = attempt;
  return revisionsOf(seen, { metadata: { uid, name } }).findLast(({ spec }) => sameTemplate(spec.template, template));
}

function isOf({ attempt }: Rollout, { kind, namespace, name }: WorkloadResult): boolean {
  return attempt.kind === kind && attempt.namespace === namespace && attempt.name === name;
}

const isCancelled = ({ outcome }: DeployResult) => outcome === "cancelled";
