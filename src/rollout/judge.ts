import { printName } from "../manifest/object.ts";
import { type Attempt, troublesOf } from "./attempt.ts";
import { withCause } from "./cause.ts";
import { sameTemplate } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { hasEnded, rolloutStatus } from "./status.ts";
import { failureOf } from "./trouble.ts";
import type { Failure, Verdict } from "./verdict.ts";

/**
 * What the snapshot means for a workload: success exactly when `kubectl rollout status` says so, failure as soon as no waiting can help.
 * Only pods of the new revision count. Pure: the same attempt and snapshot always give the same verdict.
 */
export function judge(attempt: Attempt, seen: Snapshot): Verdict {
  const workload = seen.workloads.get(attempt.uid) ?? seen.ended.get(attempt.uid);
  if (workload === undefined) return missing(attempt, seen);
  if (workload.metadata.deletionTimestamp !== undefined && !hasEnded(workload)) return deleted(attempt);
  const generation = workload.metadata.generation ?? 0;
  if (generation < attempt.generation) return { kind: "progressing", waiting: "waiting for the change to be seen" };
  if (generation > attempt.generation && !sameTemplate(workload.spec.template, attempt.template)) {
    // An autoscaler's new replica count also makes a new generation, but not a new template.
    return { kind: "superseded", reason: `${printName(attempt)} was changed by somebody else while it rolled out` };
  }
  return judgeStatus(attempt, workload, seen);
}

function judgeStatus(attempt: Attempt, workload: Workload, seen: Snapshot): Verdict {
  const status = rolloutStatus(workload);
  if (status.kind === "done") return { kind: "succeeded" };
  if (status.kind === "failed")
    return withExplanation(workload.kind === "Job" ? "job-failed" : "crash", status.message, workload, seen);
  const trouble = failureOf(troublesOf(attempt, workload, seen), attempt.since ?? new Map(), seen.at);
  if (trouble !== undefined && "kind" in trouble) return trouble;
  const recheck = trouble?.recheckAt;
  if (status.kind === "waiting") return progressing(pauseOf(workload) ?? status.message, recheck);
  const deadline = (workload.spec.progressDeadlineSeconds ?? 600) * 1000;
  const end = attempt.startedAt + deadline;
  const isStale = status.since !== undefined && status.since === attempt.staleDeadline && seen.at < end;
  if (isStale) return progressing("waiting for the rollout to make progress", Math.min(end, recheck ?? end));
  return { ...withExplanation("progress-deadline", `no progress within ${deadline / 1000}s`, workload, seen), byTime: true };
}

/** Paused before it began it would have been refused: somebody has done it meanwhile, and may resume it. */
function pauseOf(workload: Workload): string | undefined {
  if (workload.spec.paused !== true) return undefined;
  return `it was paused meanwhile; it goes on with: kubectl rollout resume ${printName(workload)}`;
}

function progressing(waiting: string, recheckAt: number | undefined): Verdict {
  return { kind: "progressing", waiting, ...(recheckAt === undefined ? {} : { recheckAt }) };
}

/** The verdict when our own time is up: failed, with the best explanation known. */
export function judgeTimeout(attempt: Attempt, seen: Snapshot, waiting: string, timeout: number): Failure {
  const workload = seen.workloads.get(attempt.uid);
  const reason = `not finished within ${timeout / 1000}s (${waiting})`;
  const explained = workload === undefined ? reason : withCause(reason, workload, seen);
  return { kind: "failed", failure: "timeout", reason: explained, byTime: true };
}

function missing(attempt: Attempt, seen: Snapshot): Verdict {
  for (const other of seen.workloads.values()) {
    // A recreated object is a different rollout: stop rather than watch the wrong one.
    if (other.kind === attempt.kind && other.metadata.name === attempt.name && other.metadata.namespace === attempt.namespace) {
      return { kind: "superseded", reason: `${printName(attempt)} was deleted and created again by somebody else` };
    }
  }
  return attempt.appeared ? deleted(attempt) : { kind: "progressing", waiting: "waiting for the workload to be seen" };
}

function deleted(attempt: Attempt): Failure {
  return { kind: "failed", failure: "deleted", reason: `${printName(attempt)} was deleted while it rolled out` };
}

function withExplanation(failure: Failure["failure"], reason: string, workload: Workload, seen: Snapshot): Failure {
  return { kind: "failed", failure, reason: withCause(reason, workload, seen) };
}
