import { imagesIn } from "../manifest/images.ts";
import type { KubeObject } from "../manifest/object.ts";
import type { WorkloadResult } from "../result.ts";
import type { Attempt } from "../rollout/attempt.ts";
import { hintFor } from "../rollout/hints.ts";
import { imagesOf, liveRevision } from "../rollout/revisions.ts";
import { isService, urlOf } from "../rollout/service.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { Verdict } from "../rollout/verdict.ts";
import type { Rollout } from "./apply.ts";
import type { Ending } from "./conclude.ts";
import type { Restored } from "./restore.ts";

export const CANCELLED = "cancelled while it rolled out";

/**
 * What became of a workload that was watched.
 * @param fault why a deploy whose workloads are all well is not good
 */
export function watchedResult(
  { attempt, previous }: Rollout,
  verdict: Verdict | undefined,
  ending: Ending,
  seen: Snapshot,
  fault?: string,
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
    ...howItEnded(verdict, ending, attempt, fault),
    ...(verdict?.kind === "failed" ? { hint: hintFor(verdict.failure) } : {}),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

type HowItEnded = Pick<WorkloadResult, "outcome" | "reason" | "restoredRevision">;

function howItEnded(verdict: Verdict | undefined, ending: Ending, attempt: Attempt, fault: string | undefined): HowItEnded {
  const { uid, keepsTemplate } = attempt;
  const undone = ending.kind === "undone" ? ending.undone.get(uid) : undefined;
  if (ending.kind !== "undone" || undone === undefined) return leftAsItIs(verdict, ending, keepsTemplate ? undefined : fault);
  const why = whyUndone(verdict, ending.cancelled, fault);
  const restored = ending.restored.get(uid);
  if (restored !== undefined && restored.kind !== "left") return putBack(restored, why);
  switch (undone.kind) {
    case "restored":
      return { outcome: "rolled-back", reason: why, restoredRevision: undone.revision };
    case "nothing":
      // A workload that came up well, or that this deploy did not change, is left as it is.
      return verdict?.kind === "succeeded" && (fault === undefined || keepsTemplate)
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

function whyUndone(verdict: Verdict | undefined, cancelled: boolean, fault: string | undefined): string {
  if (verdict?.kind === "failed") return verdict.reason;
  if (fault !== undefined) return fault;
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

function leftAsItIs(verdict: Verdict | undefined, ending: Ending, fault: string | undefined): HowItEnded {
  if (fault !== undefined && verdict?.kind === "succeeded") {
    const isCancelled = ending.kind !== "good" && ending.cancelled;
    return { outcome: isCancelled ? "cancelled" : "failed", reason: fault };
  }
  if (verdict?.kind === "succeeded") return { outcome: "succeeded" };
  if (verdict?.kind === "superseded") return { outcome: "superseded", reason: verdict.reason };
  if (verdict?.kind === "failed") return { outcome: "failed", reason: verdict.reason };
  const cancelled = ending.kind !== "good" && ending.cancelled;
  return { outcome: cancelled ? "cancelled" : "failed", reason: "was still rolling out and was left so" };
}

/** What became of an object of another kind. */
export function appliedResult(object: KubeObject, ending: Ending): WorkloadResult {
  const { kind, metadata } = object;
  const url = isService(object) ? urlOf(object) : undefined;
  const name = {
    kind,
    namespace: metadata.namespace ?? "",
    name: metadata.name,
    images: imagesIn(object),
    ...(url === undefined ? {} : { url }),
  };
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
