import { containerStatuses, imageOf, pullEvents } from "./containers.ts";
import { type Earlier, isImageProblemNew, restartsSince } from "./earlier.ts";
import { eventsAbout, latestMessage } from "./events.ts";
import { finalPullError } from "./pull-error.ts";
import type { ContainerState, ContainerStatus, Event, Pod } from "./snapshot.ts";
import type { Failure, FailureKind } from "./verdict.ts";

/** Restarts of one container after which a crash counts as final. Earlier is hated: many services need a second try at their start. */
export const RESTART_LIMIT = 3;

const PULLING = new Set(["ErrImagePull", "ImagePullBackOff"]);
/** The whole of ImagePullBackOff's message before Kubernetes 1.32. */
const SAYS_NO_CAUSE = /^(Back-off pulling image "[^"]*")?$/;
/** What a container says while all is well. */
const STARTING = new Set(["ContainerCreating", "PodInitializing"]);

/** The failure that no waiting can heal, if a pod of the new revision shows one that is not of an earlier time. */
export function podFailure(pod: Pod, events: readonly Event[], earlier?: Earlier): Failure | undefined {
  for (const status of containerStatuses(pod)) {
    const failure = imageFailure(pod, status, events, earlier) ?? crash(pod, status, earlier);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** What a pod that isn't ready waits for, in one line; undefined when it is ready or simply starting. */
export function podWaits(pod: Pod, events: readonly Event[]): string | undefined {
  for (const status of containerStatuses(pod)) {
    const waiting = status.state?.waiting;
    if (waiting?.reason !== undefined && !STARTING.has(waiting.reason)) {
      return `container ${status.name}: ${waiting.reason}${suffix(pullMessage(pod, status, events) ?? waiting.message)}`;
    }
    const ended = status.state?.terminated ?? (status.ready ? undefined : status.lastState?.terminated);
    if (ended !== undefined && ended.exitCode !== 0) {
      return `container ${status.name}: ${endedWith(ended)}, restarted ${times(status.restartCount)}`;
    }
  }
  const scheduled = pod.status?.conditions?.find((condition) => condition.type === "PodScheduled");
  if (scheduled?.status === "False") return `not scheduled${suffix(scheduled.message)}`;
  return unready(pod, events);
}

function imageFailure(
  pod: Pod,
  status: ContainerStatus,
  events: readonly Event[],
  earlier: Earlier | undefined,
): Failure | undefined {
  const image = imageOf(pod, status.name);
  const reason = status.state?.waiting?.reason ?? "";
  if (reason === "InvalidImageName") return failed(pod, status, "image-name", pullReason("image-name", image, ""));
  if (!isImageProblemNew(pod, status, events, earlier)) return undefined;
  if (reason === "ErrImageNeverPull") {
    const what = `image ${image} is not on the node and imagePullPolicy is Never`;
    return failed(pod, status, "image-never-pulled", what);
  }
  if (!PULLING.has(reason)) return undefined;
  const message = pullMessage(pod, status, events) ?? "";
  const failure = finalPullError(message, image);
  return failure === undefined ? undefined : failed(pod, status, failure, pullReason(failure, image, message));
}

function crash(pod: Pod, status: ContainerStatus, earlier: Earlier | undefined): Failure | undefined {
  if (restartsSince(pod, status, earlier) < RESTART_LIMIT || isRunningWell(pod, status)) return undefined;
  return failed(pod, status, "crash", crashReason(status));
}

function failed(pod: Pod, status: ContainerStatus, failure: FailureKind, reason: string): Failure {
  return { kind: "failed", failure, reason, culprit: { pod: pod.metadata.name, container: status.name } };
}

function pullReason(failure: FailureKind, image: string, message: string): string {
  if (failure === "image-name") return `image name "${image}" is invalid`;
  if (failure === "image-missing") return `image ${image} does not exist in the registry`;
  if (failure === "pull-policy") return `the registry's policy refuses to hand out image ${image}${suffix(message)}`;
  return `the registry denied the pull of image ${image}${suffix(message)}`;
}

function crashReason(status: ContainerStatus): string {
  const ended = status.state?.terminated ?? status.lastState?.terminated;
  const how = ended === undefined ? "keeps ending" : `keeps ending: ${endedWith(ended)}`;
  return `container ${status.name} ${how}, restarted ${times(status.restartCount)}`;
}

/** A container that has come up after all, whatever it took, is not a crash. An init container that has done its work neither. */
function isRunningWell(pod: Pod, status: ContainerStatus): boolean {
  if (status.state?.terminated?.exitCode === 0 && isRunOnce(pod, status.name)) return true;
  return status.state?.running !== undefined && status.ready;
}

function isRunOnce(pod: Pod, container: string): boolean {
  return (pod.spec.initContainers ?? []).some(({ name, restartPolicy }) => name === container && restartPolicy !== "Always");
}

function endedWith(ended: NonNullable<ContainerState["terminated"]>): string {
  const reason = ended.reason === undefined || ended.reason === "Error" ? "" : ` (${ended.reason})`;
  return `exit code ${ended.exitCode}${reason}`;
}

/** The most telling pull message: the kubelet overwrites it with "Back-off pulling image", while its event keeps the cause. */
function pullMessage(pod: Pod, status: ContainerStatus, events: readonly Event[]): string | undefined {
  const waiting = status.state?.waiting;
  if (waiting?.reason !== "ImagePullBackOff" || !SAYS_NO_CAUSE.test(waiting.message ?? "")) return waiting?.message;
  return latestMessage(pullEvents(pod, status.name, events)) ?? waiting.message;
}

/** Running, but its readiness probe (or a readiness gate) says no. The probe's own words stand in an event only. */
function unready(pod: Pod, events: readonly Event[]): string | undefined {
  if (!containerStatuses(pod).some((status) => status.state?.running !== undefined && !status.ready)) return undefined;
  const probe = latestMessage(eventsAbout(pod, "Unhealthy", events, [""]));
  return probe === undefined ? "running, not ready yet" : `running, not ready${suffix(probe)}`;
}

function suffix(message: string | undefined): string {
  const line = (message ?? "").replace(/\s+/g, " ").trim();
  // What is said first is where, what is said last is why.
  return line === "" ? "" : `: ${line.length > 300 ? `${line.slice(0, 100)}…${line.slice(-199)}` : line}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
