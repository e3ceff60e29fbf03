import { printName } from "../manifest/object.ts";
import type { DeployResult, Outcome, WorkloadResult } from "../result.ts";
import type { Evidence } from "../rollout/evidence.ts";
import { hintFor } from "../rollout/hints.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { Application } from "./apply.ts";
import { nextSteps } from "./next-steps.ts";
import type { Restored } from "./restore.ts";
import type { Undone } from "./undo.ts";
import type { Judged } from "./watch.ts";
import { appliedResult, CANCELLED, watchedResult } from "./workload-result.ts";

/** What was done after the verdicts. Maps are by the workload's UID. */
export type Ending =
  | { kind: "good" }
  /** Rollback is switched off. */
  | { kind: "left"; cancelled: boolean; evidence: Map<string, Evidence | undefined> }
  | {
      kind: "undone";
      cancelled: boolean;
      evidence: Map<string, Evidence | undefined>;
      undone: Map<string, Undone>;
      /** Objects other than workloads that were there before. */
      restored: Map<string, Restored>;
    };

/** From best to worst: what happened to one workload decides for all. */
const SEVERITY: Outcome[] = [
  "succeeded",
  "rolled-back",
  "cancelled",
  "superseded",
  "failed",
  "nothing-to-roll-back-to",
  "rollback-failed",
];

/** The result of a deploy, from what was applied, judged and undone. Pure. */
export function conclude(application: Application, judged: Judged[], ending: Ending, seen: Snapshot): DeployResult {
  const verdicts = new Map(judged.map(({ attempt, verdict }) => [attempt.uid, verdict]));
  const { applied, rollouts, refusal, isSuperseded, unproven } = application;
  const fault = unproven?.reason ?? interruption(application);
  const watched = rollouts.map((rollout) => watchedResult(rollout, verdicts.get(rollout.attempt.uid), ending, seen, fault));
  const uids = new Set(rollouts.map(({ attempt }) => attempt.uid));
  const others = applied.map(({ object }) => object).filter(({ metadata }) => !uids.has(metadata.uid ?? ""));
  const workloads = [...watched, ...others.map((object) => appliedResult(object, ending))];
  if (ending.kind === "good") return { outcome: "succeeded", workloads };

  const outcome = overall(workloads, ending, refusal ?? fault, isSuperseded);
  const culprit = watched.find(({ hint }) => hint !== undefined) ?? workloads.find((each) => each.outcome === outcome);
  const reason =
    refusal ?? fault ?? (outcome === "cancelled" ? CANCELLED : culprit && `${printName(culprit)}: ${culprit.reason}`);
  const hint = unproven === undefined || ending.cancelled ? culprit?.hint : hintFor(unproven.failure);
  const next = nextSteps(workloads, rollouts);
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(hint === undefined ? {} : { hint }),
    ...(next === undefined ? {} : { next }),
    ...(unproven?.evidence === undefined ? {} : { answer: unproven.evidence }),
    workloads,
  };
}

function interruption({ isInterrupted, applied }: Application): string | undefined {
  return isInterrupted && `cancelled before ${applied.length === 0 ? "anything" : "all"} was applied`;
}

/** @param fault what was refused or could not be proven, besides the workloads' own ends */
function overall(
  results: WorkloadResult[],
  ending: Exclude<Ending, { kind: "good" }>,
  fault: string | undefined,
  isSuperseded = false,
): Outcome {
  const least = isSuperseded ? severityOf("superseded") : 0;
  const worst = results.reduce((most, { outcome }) => Math.max(most, severityOf(outcome)), least);
  const outcome = SEVERITY[worst] ?? "failed";
  if (ending.cancelled) return outcome === "rollback-failed" ? outcome : "cancelled";
  // No workload had to be put back.
  if (fault !== undefined && outcome === "succeeded") return ending.kind === "left" ? "failed" : "nothing-to-roll-back-to";
  return outcome;
}

function severityOf(outcome: WorkloadResult["outcome"]): number {
  return SEVERITY.indexOf(outcome === "restored" || outcome === "removed" ? "rolled-back" : (outcome as Outcome));
}
