import { backedOff, type Earlier, earlierOf } from "./earlier.ts";
import { eventsOn } from "./events.ts";
import { type Limits, USUAL_LIMITS } from "./limits.ts";
import { livingPods } from "./new-pods.ts";
import { podTroubles } from "./pod-troubles.ts";
import { refusedPods } from "./refused-pods.ts";
import { sameTemplate } from "./revisions.ts";
import type { Pod, PodTemplate, Snapshot, Workload, WorkloadKind } from "./snapshot.ts";
import { exceededDeadline } from "./status.ts";
import { type Since, sinceWhen, type Trouble } from "./trouble.ts";

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
  /** What the pods of its template that were there before our write had gone through until then. */
  earlier?: Earlier;
  /** Since when what may pass by itself is seen not to pass. */
  since?: Since;
}

/**
 * The attempt that a write makes of a workload: `before` as it was seen, `after` as the API server answered.
 * @param seen from before the write: pods of the template that are there already (it was left as it was, or is the one of before again) keep running
 */
export function attemptOf(
  before: Workload | undefined,
  after: Workload,
  now: number,
  limits = USUAL_LIMITS,
  seen?: Snapshot,
): Attempt {
  const earlier = seen && earlierIn(seen, livingPods(after, seen));
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
    ...(earlier === undefined || earlier.size === 0 ? {} : { earlier }),
  };
}

/** Notes what later snapshots are judged by: that the workload was seen, what its pods brought along, and since when they are in trouble. */
export function note(attempt: Attempt, seen: Snapshot): Attempt {
  const workload = seen.workloads.get(attempt.uid);
  if (workload === undefined) return attempt;
  const appeared = attempt.appeared ? attempt : { ...attempt, appeared: true };
  const pods = livingPods(workload, seen);
  const noted = withEarlier(appeared, pods, seen);
  const since = sinceWhen(troublesOf(noted, workload, seen), pods, attempt.since ?? new Map(), seen.at);
  return since.size === 0 && (attempt.since?.size ?? 0) === 0 ? noted : { ...noted, since };
}

function withEarlier(attempt: Attempt, pods: Pod[], seen: Snapshot): Attempt {
  const { earlier, keepsTemplate } = attempt;
  if (earlier === undefined) return keepsTemplate ? { ...attempt, earlier: earlierIn(seen, pods) } : attempt;
  const now = backedOff(earlier, pods);
  return now === earlier ? attempt : { ...attempt, earlier: now };
}

function earlierIn(seen: Snapshot, pods: Pod[]): Earlier {
  return earlierOf(
    pods,
    pods.flatMap((pod) => eventsOn(seen, pod)),
  );
}

/** What keeps the new revision from running, as far as it is of this attempt. */
export function troublesOf(
  { limits, earlier, keepsTemplate, pullSecretIsNew }: Attempt,
  workload: Workload,
  seen: Snapshot,
): Trouble[] {
  const context = { limits, earlier, pullSecretIsNew: pullSecretIsNew ?? false };
  // Where the ReplicaSet is of the time before, its controller may take minutes to try again: what it says is not about this deploy.
  const refused = keepsTemplate ? [] : refusedPods(workload, seen, limits.grace);
  const troubles = [
    ...livingPods(workload, seen).flatMap((pod) => podTroubles(pod, { ...context, events: eventsOn(seen, pod) })),
    ...refused,
  ];
  // How often a Job's pods may fail is its own to say: backoffLimit.
  return workload.kind === "Job" ? troubles.filter(({ failure }) => failure !== "crash") : troubles;
}
