import { containerStatuses } from "./containers.ts";
import { eventsAbout, latestMessage } from "./events.ts";
import { endedWith, pullMessage, suffix, times } from "./phrases.ts";
import type { Event, Pod } from "./snapshot.ts";

/** What a container says while all is well. */
const STARTING = new Set(["ContainerCreating", "PodInitializing"]);
/** Why a pod that is scheduled may not get to its containers: kubelet's events, the only place that says so. */
const NOT_SET_UP = ["FailedMount", "FailedAttachVolume", "FailedCreatePodSandBox"];

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
  return notSetUp(pod, events) ?? unready(pod, events);
}

function notSetUp(pod: Pod, events: readonly Event[]): string | undefined {
  if (!containerStatuses(pod).every(({ state }) => STARTING.has(state?.waiting?.reason ?? ""))) return undefined;
  const message = latestMessage(NOT_SET_UP.flatMap((reason) => eventsAbout(pod, reason, events, [""])));
  return message === undefined ? undefined : `can't be set up${suffix(message)}`;
}

/** Running, but its readiness probe (or a readiness gate) says no. The probe's own words stand in an event only. */
function unready(pod: Pod, events: readonly Event[]): string | undefined {
  if (!containerStatuses(pod).some((status) => status.state?.running !== undefined && !status.ready)) return undefined;
  const probe = latestMessage(eventsAbout(pod, "Unhealthy", events, [""]));
  return probe === undefined ? "running, not ready yet" : `running, not ready${suffix(probe)}`;
}
