import { containerStatuses, imageOf } from "./containers.ts";
import { countsOf } from "./counts.ts";
import { lastSeen } from "./events.ts";
import { newPods } from "./new-pods.ts";
import { currentRevision } from "./revisions.ts";
import type { ContainerStatus, Event, Pod, Snapshot, Workload } from "./snapshot.ts";

/** What was seen of a failure, collected before the undo deletes it. All texts are hostile: written by containers and controllers. */
export interface Evidence {
  /** Desired, updated, available replicas when the verdict fell. */
  replicas: { desired: number; updated: number; available: number };
  containers: FailedContainer[];
  events: SeenEvent[];
  /** The command that looks further. */
  command: string;
}

/** What was seen when it was asked whether it can be reached, or answers. All texts are hostile: written by applications and controllers. */
export interface AnswerEvidence {
  /** What was asked, and on which way. */
  asked: string;
  status?: number;
  /** The beginning of the answer. */
  body?: string;
  /** Why there was no answer. */
  silence?: string;
  /** The last log lines of a pod behind the Service. */
  log?: { pod: string; container: string; text: string };
  events: SeenEvent[];
  /** The command that asks the same. */
  command: string;
}

export interface FailedContainer {
  pod: string;
  container: string;
  image: string;
  restarts: number;
  /** `ErrImagePull`, `CrashLoopBackOff` … */
  state: string;
  message?: string;
  exitCode?: number;
  /** The last lines of its log, and of the run before. */
  log?: string;
  previousLog?: string;
}

export interface SeenEvent {
  object: string;
  reason: string;
  message: string;
  count: number;
}

/** A container that keeps the rollout from succeeding, and whether its log can say something. */
export interface FailedPodContainer extends Omit<FailedContainer, "log" | "previousLog"> {
  hasRun: boolean;
  hasRunBefore: boolean;
}

/** One failing pod explains the others of its ReplicaSet; three leave room for a second cause. */
const MOST_CONTAINERS = 3;
const MOST_EVENTS = 10;

export function replicasOf(workload: Workload): Evidence["replicas"] {
  const { desired, updated, available } = countsOf(workload);
  return { desired, updated, available };
}

/** The containers of the new revision that are not ready. */
export function failedContainers(workload: Workload, seen: Snapshot): FailedPodContainer[] {
  return newPods(workload, seen)
    .flatMap((pod) =>
      containerStatuses(pod)
        .filter((status) => !status.ready && !isStarting(status))
        .map((status) => failedContainer(pod, status)),
    )
    .slice(0, MOST_CONTAINERS);
}

function failedContainer(pod: Pod, status: ContainerStatus): FailedPodContainer {
  const { state, lastState } = status;
  const ended = state?.terminated ?? lastState?.terminated;
  const message = state?.waiting?.message ?? ended?.message;
  return {
    pod: pod.metadata.name,
    container: status.name,
    image: imageOf(pod, status.name),
    restarts: status.restartCount,
    state: state?.waiting?.reason ?? state?.terminated?.reason ?? "NotReady",
    ...(message === undefined ? {} : { message }),
    ...(ended === undefined ? {} : { exitCode: ended.exitCode }),
    hasRun: state?.running !== undefined || ended !== undefined,
    hasRunBefore: status.restartCount > 0,
  };
}

function isStarting(status: ContainerStatus): boolean {
  const reason = status.state?.waiting?.reason;
  return status.restartCount === 0 && (reason === "ContainerCreating" || reason === "PodInitializing");
}

/** The events that say more than the containers' own statuses do: whoever reads at night should read each thing once. */
export function tellingEvents(events: SeenEvent[], containers: Pick<FailedContainer, "message">[]): SeenEvent[] {
  const said = containers.flatMap(({ message }) => (message ? [message] : []));
  return events.filter(
    ({ message }) => !/^Error: \w+$/.test(message) && !said.some((text) => message.includes(text) || text.includes(message)),
  );
}

/** Warnings about the workload, its new revision and that one's pods, the same text counted up, latest first. */
export function warningsOf(workload: Workload, seen: Snapshot): SeenEvent[] {
  const revision = currentRevision(seen, workload);
  const about = new Set([workload, revision, ...newPods(workload, seen)].map((object) => object?.metadata.uid));
  return warningsIn([...seen.events.values()].filter(({ involvedObject }) => about.has(involvedObject.uid)));
}

/** The warnings among events, the same text counted up, latest first. */
export function warningsIn(events: readonly Event[]): SeenEvent[] {
  const warnings = events.filter(({ type }) => type === "Warning");
  const byText = new Map<string, SeenEvent>();
  for (const event of warnings.sort((a, b) => lastSeen(b).localeCompare(lastSeen(a)))) {
    const { kind = "", name = "" } = event.involvedObject;
    const [reason, message] = [event.reason ?? "", event.message ?? ""];
    const known = byText.get(`${reason}\n${message}`);
    const count = (event.count ?? 1) + (known?.count ?? 0);
    byText.set(`${reason}\n${message}`, { object: known?.object ?? `${kind.toLowerCase()}/${name}`, reason, message, count });
  }
  return [...byText.values()].slice(0, MOST_EVENTS);
}
