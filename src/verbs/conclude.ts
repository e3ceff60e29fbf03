import { imagesIn } from "../manifest/images.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployResult, Outcome, WorkloadResult } from "../result.ts";
import type { Evidence } from "../rollout/evidence.ts";
import { hintFor } from "../rollout/hints.ts";
import { imagesOf, liveRevision, revisionOf } from "../rollout/revisions.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { Verdict } from "../rollout/verdict.ts";
import type { Application, Rollout } from "./apply.ts";
import type { Restored } from "./restore.ts";
import type { Undone } from "./undo.ts";
import type { Judged } from "./watch.ts";

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
export function conclude(
  { applied, rollouts, refusal }: Application,
  judged: Judged[],
  ending: Ending,
  seen: Snapshot,
): DeployResult {
  const verdicts = new Map(judged.map(({ attempt, verdict }) => [attempt.uid, verdict]));
  const watched = rollouts.map((rollout) => watchedResult(rollout, verdicts.get(rollout.attempt.uid), ending, seen));
  const uids = new Set(rollouts.map(({ attempt }) => attempt.uid));
  const others = applied.map(({ object }) => object).filter(({ metadata }) => !uids.has(metadata.uid ?? ""));
  const workloads = [...watched, ...others.map((object) => appliedResult(object, ending))];
  if (ending.kind === "good") return { outcome: "succeeded", workloads };

  const outcome = overall(workloads, ending, refusal);
  const culprit = watched.find(({ hint }) => hint !== undefined) ?? workloads.find((each) => each.outcome === outcome);
  const reason = refusal ?? (outcome === "cancelled" ? CANCELLED : culprit && `${printName(culprit)}: ${culprit.reason}`);
  const next = nextSteps(workloads, rollouts);
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(culprit?.hint === undefined ? {} : { hint: culprit.hint }),
    ...(next === undefined ? {} : { next }),
    workloads,
  };
}

function overall(results: WorkloadResult[], ending: Exclude<Ending, { kind: "good" }>, refusal: string | undefined): Outcome {
  const worst = results.reduce((most, { outcome }) => Math.max(most, severityOf(outcome)), 0);
  const outcome = SEVERITY[worst] ?? "failed";
  if (ending.cancelled) return outcome === "rollback-failed" ? outcome : "cancelled";
  // An object was refused, and no workload had to be put back.
  if (refusal !== undefined && outcome === "succeeded") return ending.kind === "left" ? "failed" : "nothing-to-roll-back-to";
  return outcome;
}

function severityOf(outcome: WorkloadResult["outcome"]): number {
  return SEVERITY.indexOf(outcome === "restored" || outcome === "removed" ? "rolled-back" : (outcome as Outcome));
}

function watchedResult(
  { attempt, previous }: Rollout,
  verdict: Verdict | undefined,
  ending: Ending,
  seen: Snapshot,
): WorkloadResult {
  const live = seen.workloads.get(attempt.uid);
  const revision = live && liveRevision(live, seen);
  const evidence = ending.kind === "good" ? undefined : ending.evidence.get(attempt.uid);
  return {
    kind: attempt.kind,
    namespace: attempt.namespace,
    name: attempt.name,
    images: imagesOf(live?.spec.template ?? attempt.template),
    ...(revision === undefined ? {} : { revision }),
    ...(previous === undefined ? {} : { previousRevision: previous }),
    ...howItEnded(verdict, ending, attempt.uid),
    ...(verdict?.kind === "failed" ? { hint: hintFor(verdict.failure) } : {}),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

type HowItEnded = Pick<WorkloadResult, "outcome" | "reason" | "restoredRevision">;

function howItEnded(verdict: Verdict | undefined, ending: Ending, uid: string): HowItEnded {
  const undone = ending.kind === "undone" ? ending.undone.get(uid) : undefined;
  if (ending.kind !== "undone" || undone === undefined) return leftAsItIs(verdict, ending);
  const why = whyUndone(verdict, ending.cancelled);
  const restored = ending.restored.get(uid);
  if (restored !== undefined && restored.kind !== "left") return putBack(restored, why);
  switch (undone.kind) {
    case "restored":
      return { outcome: "rolled-back", reason: why, restoredRevision: undone.revision };
    case "nothing":
      // A workload that came up well, or that this deploy did not change, is left as it is.
      return verdict?.kind === "succeeded"
        ? { outcome: "succeeded" }
        : { outcome: "nothing-to-roll-back-to", reason: `${why}; nothing to roll back to: ${undone.why}` };
    case "superseded":
      return { outcome: "superseded", reason: undone.reason };
    case "failed": {
      const failed = { outcome: "rollback-failed" as const, reason: `${why}; the rollback failed: ${undone.reason}` };
      return undone.putBack === undefined ? failed : { ...failed, restoredRevision: undone.putBack };
    }
  }
}

const CANCELLED = "cancelled while it rolled out";

function whyUndone(verdict: Verdict | undefined, cancelled: boolean): string {
  if (verdict?.kind === "failed") return verdict.reason;
  return cancelled ? CANCELLED : "another part of this deploy did not succeed";
}

function putBack(restored: Exclude<Restored, { kind: "left" }>, why: string): HowItEnded {
  switch (restored.kind) {
    case "removed":
    case "restored":
      return { outcome: restored.kind, reason: why };
    case "nothing":
      return { outcome: "succeeded" };
    case "failed":
      return { outcome: "rollback-failed", reason: `${why}; it could not be put back: ${restored.reason}` };
  }
}

function leftAsItIs(verdict: Verdict | undefined, ending: Ending): HowItEnded {
  if (verdict?.kind === "succeeded") return { outcome: "succeeded" };
  if (verdict?.kind === "superseded") return { outcome: "superseded", reason: verdict.reason };
  if (verdict?.kind === "failed") return { outcome: "failed", reason: verdict.reason };
  const cancelled = ending.kind !== "good" && ending.cancelled;
  return { outcome: cancelled ? "cancelled" : "failed", reason: "was still rolling out and was left so" };
}

function appliedResult(object: KubeObject, ending: Ending): WorkloadResult {
  const { kind, metadata } = object;
  const name = { kind, namespace: metadata.namespace ?? "", name: metadata.name, images: imagesIn(object) };
  const restored = ending.kind === "undone" ? ending.restored.get(metadata.uid ?? "") : undefined;
  if (restored === undefined) return { ...name, outcome: "applied" };
  switch (restored.kind) {
    case "nothing":
      return { ...name, outcome: "applied" };
    case "left":
      return { ...name, outcome: "applied", reason: restored.why };
    case "failed":
      return { ...name, outcome: "rollback-failed", reason: `it could not be put back: ${restored.reason}` };
    default:
      return { ...name, outcome: restored.kind };
  }
}

/** What is left to do by hand, a command where one helps. */
function nextSteps(watched: WorkloadResult[], rollouts: Rollout[]): string | undefined {
  const broken = watched.find(({ outcome }) => outcome === "rollback-failed" || outcome === "failed" || outcome === "cancelled");
  if (broken === undefined) {
    const stuck = watched.find(({ outcome }) => outcome === "nothing-to-roll-back-to");
    return stuck && `Fix the cause and deploy again; until then the failed revision of ${printName(stuck)} stays in place.`;
  }
  const rollout = rollouts.find(
    ({ attempt }) => attempt.kind === broken.kind && attempt.name === broken.name && attempt.namespace === broken.namespace,
  );
  if (rollout === undefined) {
    return `Put back by hand what the last good release had in it: kubectl -n ${broken.namespace} edit ${printName(broken)}`;
  }
  const undo = `kubectl -n ${broken.namespace} rollout undo ${printName(broken)}`;
  const { target } = rollout;
  const isPutBack = broken.restoredRevision !== undefined;
  if (isPutBack || target.kind !== "revision")
    return `Look with: kubectl -n ${broken.namespace} rollout status ${printName(broken)}`;
  return `To go back by hand: ${undo} --to-revision=${revisionOf(target.to)}`;
}
