import type { BuildResult, DeployResult, WorkloadResult } from "../result.ts";
import { answerLines, evidenceLines } from "./evidence-lines.ts";
import { harmless } from "./harmless.ts";
import { nextStep, stateOf, workloadName } from "./production.ts";
import { textTable } from "./table.ts";

/** More lines than these would push the reason out of the last ten. */
const MOST_STATES = 4;

/**
 * How a deploy ended, for the log. Evidence comes first, so that whoever reads only the last ten lines of a failed job learns what
 * broke and why, what state production is in, and what to do next.
 */
export function resultLines(result: DeployResult): string[] {
  const table = textTable(["WORKLOAD", "NAMESPACE", "OUTCOME", "REVISION", "IMAGES"], result.workloads.map(row));
  if (result.outcome === "succeeded") return [...table, ...successLines(result)];
  return [...result.workloads.flatMap(workloadEvidence), ...answerEvidence(result), ...table, "", ...verdictLines(result)];
}

/** What was pushed, for the log. */
export function buildLines({ image, tags }: BuildResult): string[] {
  return [...tags.map((tag) => `pushed ${harmless(tag)}`), `as ${harmless(image)}`];
}

/** Reason and state of production on one line, for the annotation. */
export function failureLine(result: DeployResult): string {
  const state = result.workloads.find((workload) => workload.outcome === result.outcome);
  return harmless([`${result.outcome}: ${reasonOf(result)}`, ...(state ? [stateOf(state)] : [])].join("; "));
}

function successLines({ reason, workloads }: DeployResult): string[] {
  const states = workloads.filter(({ outcome }) => outcome === "succeeded").map((workload) => harmless(stateOf(workload)));
  const found = workloads.flatMap((each) =>
    each.url === undefined ? [] : [harmless(`${workloadName(each)} is at ${each.url}`)],
  );
  return ["", ...(reason === undefined ? [] : [harmless(reason)]), ...states, ...found, "outcome: succeeded"];
}

function verdictLines(result: DeployResult): string[] {
  return [
    `outcome: ${result.outcome}`,
    `what broke: ${harmless(reasonOf(result))}`,
    ...(result.hint === undefined ? [] : [`likely cause: ${harmless(result.hint)}`]),
    ...[...states(result.workloads), ...staying(result)].map((state) => `production now: ${state}`),
    `next: ${harmless(nextStep(result))}`,
  ];
}

/** The failed ones first; those that are only applied have no state worth one of the last lines. */
function states(workloads: WorkloadResult[]): string[] {
  const watched = workloads.filter(({ outcome }) => outcome !== "applied");
  const [failed, good] = [true, false].map((isFailed) => watched.filter(({ outcome }) => (outcome !== "succeeded") === isFailed));
  const ordered = [...(failed ?? []), ...(good ?? [])];
  if (ordered.length === 0) return ["no workload was changed"];
  const shown = ordered.slice(0, MOST_STATES).map((workload) => harmless(stateOf(workload)));
  const left = ordered.length - shown.length;
  return left > 0 ? [...shown, `and ${left} more, in the table above`] : shown;
}

/** What a cancelled deploy leaves: nobody has watched it to an end that would tell. */
function staying({ outcome, workloads }: DeployResult): string[] {
  const names = workloads.filter((each) => each.outcome === "applied").map(workloadName);
  if (outcome !== "cancelled" || names.length === 0) return [];
  const left = names.length - MOST_STATES;
  const shown = [...names.slice(0, MOST_STATES), ...(left > 0 ? [`${left} more, in the table above`] : [])];
  return [harmless(`as this deploy applied it: ${shown.join(", ")}`)];
}

function reasonOf({ reason, outcome }: DeployResult): string {
  return reason ?? outcome;
}

function workloadEvidence(workload: WorkloadResult): string[] {
  if (!workload.evidence) return [];
  const head = `${workloadName(workload)} in ${workload.namespace}: ${workload.reason ?? workload.outcome}`;
  return [harmless(head), ...evidenceLines(workload.evidence).map((line) => `  ${line}`), ""];
}

function answerEvidence({ answer }: DeployResult): string[] {
  return answer === undefined ? [] : [...answerLines(answer), ""];
}

function row(workload: WorkloadResult): string[] {
  const cells = [workloadName(workload), workload.namespace, workload.outcome, revisions(workload), workload.images.join(" ")];
  return cells.map(harmless);
}

/** `3 → 4`, `3 → 5 (as 3)` after a rollback. */
export function revisions({ previousRevision, revision, restoredRevision }: WorkloadResult): string {
  const now = revision === undefined ? "" : String(revision);
  const change = previousRevision === undefined || previousRevision === revision ? now : `${previousRevision} → ${now}`;
  return restoredRevision === undefined ? change : `${change} (as ${restoredRevision})`;
}
