import { imagesIn } from "../manifest/images.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployResult, Outcome, WorkloadResult } from "../result.ts";
import type { Evidence } from "../rollout/evidence.ts";
import { hintFor } from "../rollout/hints.ts";
import { imagesOf, liveRevision, revisionOf } from "../rollout/revisions.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { Verdict } from "../rollout/verdict.ts";
import type { Application, Rollout } from "./apply.ts";
import type { Undone } from "./undo.ts";
import type { Judged } from "./watch.ts";

/** What was done after the verdicts. Maps are by the workload's UID. */
export type Ending =
  | { kind: "good" }
  /** Rollback is switched off. */
  | { kind: "left"; cancelled: boolean; evidence: Map<string, Evidence | undefined> }
  | { kind: "undone"; cancelled: boolean; evidence: Map<string, Evidence | undefined>; undone: Map<string, Undone> };

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
  const workloads = [...watched, ...applied.filter(({ metadata }) => !uids.has(metadata.uid ?? "")).map(appliedResult)];
  if (ending.kind === "good") return { outcome: "succeeded", workloads };

  const outcome = overall(watched, ending, refusal);
  const culprit = watched.find(({ hint }) => hint !== undefined) ?? watched.find((each) => each.outcome === outcome);
  const reason =
    refusal ?? (ending.cancelled ? "cancelled while it rolled out" : culprit && `${printName(culprit)}: ${culprit.reason}`);
  const next = nextSteps(watched, rollouts);
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(culprit?.hint === undefined ? {} : { hint: culprit.hint }),
    ...(next === undefined ? {} : { next }),
    workloads,
  };
}

function overall(watched: WorkloadResult[], ending: Exclude<Ending, { kind: "good" }>, refusal: string | undefined): Outcome {
  const worst = watched.reduce((most, { outcome }) => Math.max(most, SEVERITY.indexOf(outcome as Outcome)), 0);
  const outcome = SEVERITY[worst] ?? "failed";
  if (ending.cancelled) return outcome === "rollback-failed" ? outcome : "cancelled";
  // An object was refused, and no workload had to be put back.
  if (refusal !== undefined && outcome === "succeeded") return ending.kind === "left" ? "failed" : "nothing-to-roll-back-to";
  return outcome;
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
  if (undone === undefined) return leftAsItIs(verdict, ending);
  const why = verdict?.kind === "failed" ? verdict.reason : "another part of this deploy did not succeed";
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
    case "failed":
      return { outcome: "rollback-failed", reason: `${why}; the rollback failed: ${undone.reason}` };
  }
}

function leftAsItIs(verdict: Verdict | undefined, ending: Ending): HowItEnded {
  if (verdict?.kind === "succeeded") return { outcome: "succeeded" };
  if (verdict?.kind === "superseded") return { outcome: "superseded", reason: verdict.reason };
  if (verdict?.kind === "failed") return { outcome: "failed", reason: verdict.reason };
  const cancelled = ending.kind !== "good" && ending.cancelled;
  return { outcome: cancelled ? "cancelled" : "failed", reason: "was still rolling out and was left so" };
}

function appliedResult(object: KubeObject): WorkloadResult {
  const { kind, metadata } = object;
  return { kind, namespace: metadata.namespace ?? "", name: metadata.name, outcome: "applied", images: imagesIn(object) };
}

/** What is left to do by hand, a command where one helps. */
function nextSteps(watched: WorkloadResult[], rollouts: Rollout[]): string | undefined {
  const broken = watched.find(({ outcome }) => outcome === "rollback-failed" || outcome === "failed" || outcome === "cancelled");
  const target = rollouts.find(
    ({ attempt }) => attempt.kind === broken?.kind && attempt.name === broken.name && attempt.namespace === broken.namespace,
  )?.target;
  if (broken === undefined) {
    const stuck = watched.find(({ outcome }) => outcome === "nothing-to-roll-back-to");
    return stuck && `Fix the cause and deploy again; until then the failed revision of ${printName(stuck)} stays in place.`;
  }
  const undo = `kubectl -n ${broken.namespace} rollout undo ${printName(broken)}`;
  if (target?.kind !== "revision") return `Look with: kubectl -n ${broken.namespace} rollout status ${printName(broken)}`;
  return `To go back by hand: ${undo} --to-revision=${revisionOf(target.to)}`;
}
