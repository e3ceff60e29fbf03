import { attemptOf, troublesOf } from "./attempt.ts";
import { withCause } from "./cause.ts";
import { noteOn } from "./outcome-note.ts";
import { currentRevision } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { rolloutStatus } from "./status.ts";
import type { FailureKind } from "./verdict.ts";

/** How a workload is at one moment. */
export type Health =
  | { kind: "healthy" }
  /** Not there yet, and nothing known that keeps it from getting there. */
  | { kind: "rolling-out"; reason: string }
  | { kind: "unhealthy"; reason: string; failure?: FailureKind };

/** Healthy exactly when `kubectl rollout status` says that it is rolled out, and it is not known to answer wrongly; else the best explanation known. */
export function healthOf(workload: Workload, seen: Snapshot): Health {
  const status = rolloutStatus(workload);
  if (status.kind === "done") return runningHealth(workload, seen);
  const [trouble] = troublesOf(attemptOf(undefined, workload, seen.at), workload, seen);
  if (trouble !== undefined) return { kind: "unhealthy", reason: trouble.reason, failure: trouble.failure };
  if (status.kind === "failed") return { kind: "unhealthy", reason: withCause(status.message, workload, seen), failure: "crash" };
  if (status.kind === "deadline-exceeded") {
    return { kind: "unhealthy", reason: withCause("it makes no progress", workload, seen), failure: "progress-deadline" };
  }
  if (workload.spec.paused === true) return { kind: "rolling-out", reason: "it is paused" };
  return { kind: "rolling-out", reason: withCause(status.message, workload, seen) };
}

function runningHealth(workload: Workload, seen: Snapshot): Health {
  const current = currentRevision(seen, workload);
  const note = current && noteOn(current);
  if (note?.answersWrongly !== true) return { kind: "healthy" };
  return { kind: "unhealthy", reason: note.reason ?? "its smoke check failed", failure: "smoke-check" };
}
