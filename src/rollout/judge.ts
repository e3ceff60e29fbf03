import { type Earlier, earlierOf } from "./earlier.ts";
import { type Limits, USUAL_LIMITS } from "./limits.ts";
import { podTroubles } from "./pod-troubles.ts";
import { podWaits } from "./pod-waits.ts";
import { refusedPods } from "./refused-pods.ts";
import { currentRevision, isControlledBy, podsOf, revisionsOf, sameTemplate } from "./revisions.ts";
import type { PodTemplate, Snapshot, Workload, WorkloadKind } from "./snapshot.ts";
import { exceededDeadline, rolloutStatus } from "./status.ts";
import { failureOf, type Since, sinceWhen, type Trouble } from "./trouble.ts";
import type { Failure, Verdict } from "./verdict.ts";

/** What we asked of one workload, and what must be known of the time before to judge the time after. */
export interface Attempt {
  kind: WorkloadKind;
  namespace: string;
  name: string;
  uid: string;
  /** The generation that our write made or found. */
  generation: number;
  /** The pod template as the API server took it. */
  template: PodTemplate;
  /** Our clock when the write was answered, milliseconds. */
  startedAt: number;
  limits: Limits;
  /** This deploy has just written the pull secret that the pods use. */
  pullSecretIsNew?: boolean;
  /** `lastUpdateTime` of a ProgressDeadlineExceeded that stood there before our write: it says nothing about us. */
  staleDeadline?: string;
  /** Whether the workload has been in a snapshot since our write: before, absence only means that the watch is not there yet. */
  appeared: boolean;
  /** Our write left the template as it was, so that pods of the time before stay. */
  keepsTemplate: boolean;
  /** What those pods had gone through when we first looked. */
  earlier?: Earlier;
  /** Since when what may pass by itself is seen not to pass. */
  since?: Since;
}

/** The attempt that a write makes of a workload: `before` as it was seen, `after` as the API server answered. */
export function attemptOf(before: Workload | undefined, after: Workload, now: number, limits = USUAL_LIMITS): Attempt {
  const stale = before === undefined ? undefined : exceededDeadline(before)?.lastUpdateTime;
  return {
    kind: after.kind,
    namespace: after.metadata.namespace ?? "default",
    name: after.metadata.name,
    uid: after.metadata.uid ?? "",
    generation: after.metadata.generation ?? 0,
    template: after.spec.template,
    startedAt: now,
    limits,
    ...(stale === undefined ? {} : { staleDeadline: stale }),
    appeared: before?.metadata.uid === after.metadata.uid,
    keepsTemplate: before !== undefined && sameTemplate(before.spec.template, after.spec.template),
  };
}

/** Notes what later snapshots are judged by: that the workload was seen, what its pods brought along, and since when they are in trouble. */
export function note(attempt: Attempt, seen: Snapshot): Attempt {
  const workload = seen.workloads.get(attempt.uid);
  if (workload === undefined) return attempt;
  const appeared = attempt.appeared ? attempt : { ...attempt, appeared: true };
  const pods = newPods(workload, seen);
  const noted =
    attempt.keepsTemplate && attempt.earlier === undefined
      ? { ...appeared, earlier: earlierOf(pods, [...seen.events.values()]) }
      : appeared;
  const since = sinceWhen(troublesOf(noted, workload, seen), pods, attempt.since ?? new Map(), seen.at);
  return since.size === 0 && (attempt.since?.size ?? 0) === 0 ? noted : { ...noted, since };
}

/**
 * What the snapshot means for a workload: success exactly when `kubectl rollout status` says so, failure as soon as no waiting can help.
 * Only pods of the new revision count. Pure: the same attempt and snapshot always give the same verdict.
 */
export function judge(attempt: Attempt, seen: Snapshot): Verdict {
  const workload = seen.workloads.get(attempt.uid);
  if (workload === undefined) return missing(attempt, seen);
  if (workload.metadata.deletionTimestamp !== undefined) return deleted(attempt);
  const generation = workload.metadata.generation ?? 0;
  if (generation < attempt.generation) return { kind: "progressing", waiting: "waiting for the change to be seen" };
  if (generation > attempt.generation && !sameTemplate(workload.spec.template, attempt.template)) {
    // An autoscaler's new replica count also makes a new generation, but not a new template.
    return { kind: "superseded", reason: `${nameOf(attempt)} was changed by somebody else while it rolled out` };
  }
  return judgeStatus(attempt, workload, seen);
}

function judgeStatus(attempt: Attempt, workload: Workload, seen: Snapshot): Verdict {
  const status = rolloutStatus(workload);
  if (status.kind === "done") return { kind: "succeeded" };
  if (status.kind === "failed") return withExplanation("job-failed", status.message, workload, seen);
  const trouble = failureOf(troublesOf(attempt, workload, seen), attempt.since ?? new Map(), seen.at);
  if (trouble !== undefined && "kind" in trouble) return trouble;
  const recheck = trouble?.recheckAt;
  if (status.kind === "waiting") return progressing(pauseOf(workload) ?? status.message, recheck);
  const deadline = (workload.spec.progressDeadlineSeconds ?? 600) * 1000;
  const end = attempt.startedAt + deadline;
  const isStale = status.since !== undefined && status.since === attempt.staleDeadline && seen.at < end;
  if (isStale) return progressing("waiting for the rollout to make progress", Math.min(end, recheck ?? end));
  return withExplanation("progress-deadline", `no progress within ${deadline / 1000}s`, workload, seen);
}

/** Paused before it began it would have been refused: somebody has done it meanwhile, and may resume it. */
function pauseOf(workload: Workload): string | undefined {
  if (workload.spec.paused !== true) return undefined;
  return `it was paused meanwhile; it goes on with: kubectl rollout resume ${workload.kind.toLowerCase()}/${workload.metadata.name}`;
}

function progressing(waiting: string, recheckAt: number | undefined): Verdict {
  return { kind: "progressing", waiting, ...(recheckAt === undefined ? {} : { recheckAt }) };
}

/** The verdict when our own time is up: failed, with the best explanation known. */
export function judgeTimeout(attempt: Attempt, seen: Snapshot, waiting: string, timeout: number): Failure {
  const workload = seen.workloads.get(attempt.uid);
  const reason = `not finished within ${timeout / 1000}s (${waiting})`;
  return workload === undefined
    ? { kind: "failed", failure: "timeout", reason }
    : withExplanation("timeout", reason, workload, seen);
}

function nameOf({ kind, name }: Attempt): string {
  return `${kind.toLowerCase()}/${name}`;
}

function missing(attempt: Attempt, seen: Snapshot): Verdict {
  for (const other of seen.workloads.values()) {
    // A recreated object is a different rollout: stop rather than watch the wrong one.
    if (other.kind === attempt.kind && other.metadata.name === attempt.name && other.metadata.namespace === attempt.namespace) {
      return { kind: "superseded", reason: `${nameOf(attempt)} was deleted and created again by somebody else` };
    }
  }
  return attempt.appeared ? deleted(attempt) : { kind: "progressing", waiting: "waiting for the workload to be seen" };
}

function deleted(attempt: Attempt): Failure {
  return { kind: "failed", failure: "deleted", reason: `${nameOf(attempt)} was deleted while it rolled out` };
}

function troublesOf({ limits, earlier, keepsTemplate, pullSecretIsNew }: Attempt, workload: Workload, seen: Snapshot): Trouble[] {
  const context = { events: [...seen.events.values()], limits, earlier, pullSecretIsNew: pullSecretIsNew ?? false };
  // Where the ReplicaSet is of the time before, its controller may take minutes to try again: what it says is not about this deploy.
  const refused = keepsTemplate ? [] : refusedPods(workload, seen, limits.grace);
  const troubles = [...newPods(workload, seen).flatMap((pod) => podTroubles(pod, context)), ...refused];
  // How often a Job's pods may fail is its own to say: backoffLimit.
  return workload.kind === "Job" ? troubles.filter(({ failure }) => failure !== "crash") : troubles;
}

function withExplanation(failure: Failure["failure"], reason: string, workload: Workload, seen: Snapshot): Failure {
  return { kind: "failed", failure, reason: withCause(reason, workload, seen) };
}

function withCause(reason: string, workload: Workload, seen: Snapshot): string {
  const [first] = waitingPods(workload, seen);
  const quota = workload.status?.conditions?.find(({ type, status }) => type === "ReplicaFailure" && status === "True");
  const cause = first === undefined ? (quota?.message ?? podInTheWay(workload, seen)) : `pod/${first.pod} ${first.waits}`;
  return cause === undefined ? reason : `${reason}: ${cause}`;
}

/** A StatefulSet makes no pod of the new revision while one of another is broken: kubernetes/kubernetes#67250. */
function podInTheWay(workload: Workload, seen: Snapshot): string | undefined {
  if (workload.kind !== "StatefulSet") return undefined;
  const events = [...seen.events.values()];
  for (const pod of revisionsOf(seen, workload).flatMap((revision) => podsOf(seen, revision))) {
    const waits = podWaits(pod, events);
    if (waits !== undefined) return `it waits for pod/${pod.metadata.name} of another revision, to be deleted by hand: ${waits}`;
  }
  return undefined;
}

/** The pods of the new revision that are not ready, and what each waits for. */
export function waitingPods(workload: Workload, seen: Snapshot): { pod: string; waits: string }[] {
  const events = [...seen.events.values()];
  return newPods(workload, seen).flatMap((pod) => {
    const waits = podWaits(pod, events);
    return waits === undefined ? [] : [{ pod: pod.metadata.name, waits }];
  });
}

/** The pods of the new revision: the only ones that say something about a deploy. */
export function newPods(workload: Workload, seen: Snapshot) {
  if (workload.kind === "Job") return [...seen.pods.values()].filter((pod) => isControlledBy(pod, workload.metadata.uid));
  const revision = currentRevision(seen, workload);
  return revision === undefined ? [] : podsOf(seen, revision);
}
