import { containerStatuses, imageOf } from "./containers.ts";
import { type Earlier, isImageProblemNew, restartsSince } from "./earlier.ts";
import { eventsAbout } from "./events.ts";
import type { Limits } from "./limits.ts";
import { endedWith, pullMessage, suffix, times } from "./phrases.ts";
import { finalPullError } from "./pull-error.ts";
import type { ContainerState, ContainerStatus, Event, Pod } from "./snapshot.ts";
import { containerKey, type Trouble } from "./trouble.ts";
import type { FailureKind } from "./verdict.ts";

/** What pods are judged by. */
export interface PodContext {
  events: readonly Event[];
  limits: Limits;
  /** What the pods had gone through before this deploy. */
  earlier?: Earlier | undefined;
  /** This deploy has just written the pull secret. */
  pullSecretIsNew?: boolean;
}

/**
 * A kubelet keeps Secrets in a cache that may lag behind the one we have just written: the first pull may go out without its keys or with the old
 * ones. The next try comes after 10 s [measured, 1.36].
 */
const NEXT_PULL = 15_000;

const PULLING = new Set(["ErrImagePull", "ImagePullBackOff", "RegistryUnavailable"]);
const NOT_CREATED = new Set(["CreateContainerError", "RunContainerError", "ContainerCannotRun", "ImageInspectError"]);
/** The runtime could not start the process (exit code 128): most often the node's doing, but for these. */
const START_REASONS = new Set(["StartError", "ContainerCannotRun"]);
const OF_THE_IMAGE = /executable file not found|no such file or directory|permission denied|exec format error/i;

/** What keeps a pod from running: troubles that are not of an earlier time. */
export function podTroubles(pod: Pod, context: PodContext): Trouble[] {
  return containerStatuses(pod).flatMap((status) => {
    const trouble = imageTrouble(pod, status, context) ?? startTrouble(pod, status, context) ?? crash(pod, status, context);
    return trouble === undefined ? [] : [trouble];
  });
}

function imageTrouble(pod: Pod, status: ContainerStatus, context: PodContext): Trouble | undefined {
  const { events, earlier, limits } = context;
  const image = imageOf(pod, status.name);
  const { reason = "", message: said } = status.state?.waiting ?? {};
  if (reason === "InvalidImageName") return trouble(pod, status, "image-name", pullReason("image-name", image, ""));
  if (!isImageProblemNew(pod, status, events, earlier)) return undefined;
  if (reason === "ErrImageNeverPull") {
    return trouble(pod, status, "image-never-pulled", `image ${image} is not on the node and imagePullPolicy is Never`);
  }
  if (reason === "SignatureValidationFailed")
    return trouble(pod, status, "pull-policy", pullReason("pull-policy", image, said ?? ""));
  if (!PULLING.has(reason)) return undefined;
  const message = pullMessage(pod, status, events) ?? "";
  const failure = finalPullError(message, image);
  if (failure === undefined)
    return trouble(pod, status, "pull-failing", pullReason("pull-failing", image, message), limits.grace);
  return trouble(
    pod,
    status,
    failure,
    pullReason(failure, image, message),
    failure === "pull-denied" ? keysGrace(pod, context) : 0,
  );
}

/** How long a denied pull may be for want of keys that come late. */
function keysGrace(pod: Pod, { events, limits, pullSecretIsNew }: PodContext): number {
  if (eventsAbout(pod, "FailedToRetrieveImagePullSecret", events, [""]).length > 0) return limits.grace;
  return pullSecretIsNew === true ? Math.min(NEXT_PULL, limits.grace) : 0;
}

function startTrouble(pod: Pod, status: ContainerStatus, { limits }: PodContext): Trouble | undefined {
  const { reason = "", message } = status.state?.waiting ?? {};
  if (reason === "CreateContainerConfigError") {
    return trouble(
      pod,
      status,
      "container-config",
      `container ${status.name} lacks what it refers to${suffix(message)}`,
      limits.grace,
    );
  }
  const ended = status.state?.terminated ?? status.lastState?.terminated;
  const isNodes = status.state?.running === undefined && ended !== undefined && isNodesDoing(ended);
  if (!NOT_CREATED.has(reason) && !isNodes) return undefined;
  const why = suffix(NOT_CREATED.has(reason) ? message : ended?.message);
  return trouble(pod, status, "container-start", `container ${status.name} can't be started${why}`, limits.grace);
}

function isNodesDoing({ exitCode, reason = "", message = "" }: NonNullable<ContainerState["terminated"]>): boolean {
  return exitCode === 128 && START_REASONS.has(reason) && !OF_THE_IMAGE.test(message);
}

function crash(pod: Pod, status: ContainerStatus, { limits, earlier }: PodContext): Trouble | undefined {
  if (restartsSince(pod, status, earlier) < limits.restarts || isRunningWell(pod, status)) return undefined;
  return trouble(pod, status, "crash", crashReason(status));
}

function trouble(pod: Pod, { name }: ContainerStatus, failure: FailureKind, reason: string, grace = 0): Trouble {
  return { failure, reason, culprit: { pod: pod.metadata.name, container: name }, about: containerKey(pod, name), grace };
}

function pullReason(failure: FailureKind, image: string, message: string): string {
  if (failure === "image-name") return `image name "${image}" is invalid`;
  if (failure === "image-missing") return `image ${image} does not exist in the registry`;
  if (failure === "pull-policy") return `the registry's policy refuses to hand out image ${image}${suffix(message)}`;
  if (failure === "pull-failing") return `image ${image} can't be pulled${suffix(message)}`;
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
