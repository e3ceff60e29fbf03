import { pullEvents } from "./containers.ts";
import { latestMessage } from "./events.ts";
import type { ContainerState, ContainerStatus, Event, Pod } from "./snapshot.ts";

/** The whole of ImagePullBackOff's message before Kubernetes 1.32. */
const SAYS_NO_CAUSE = /^(Back-off pulling image "[^"]*")?$/;

/** `exit code 137 (OOMKilled)` */
export function endedWith(ended: NonNullable<ContainerState["terminated"]>): string {
  const reason = ended.reason === undefined || ended.reason === "Error" ? "" : ` (${ended.reason})`;
  return `exit code ${ended.exitCode}${reason}`;
}

/** The most telling pull message: the kubelet overwrites it with "Back-off pulling image", while its event keeps the cause. */
export function pullMessage(pod: Pod, status: ContainerStatus, events: readonly Event[]): string | undefined {
  const waiting = status.state?.waiting;
  if (waiting?.reason !== "ImagePullBackOff" || !SAYS_NO_CAUSE.test(waiting.message ?? "")) return waiting?.message;
  return latestMessage(pullEvents(pod, status.name, events)) ?? waiting.message;
}

/** A message of the cluster behind a colon, on one line and not too long. */
export function suffix(message: string | undefined): string {
  const line = (message ?? "").replace(/\s+/g, " ").trim();
  // What is said first is where, what is said last is why.
  return line === "" ? "" : `: ${line.length > 300 ? `${line.slice(0, 100)}…${line.slice(-199)}` : line}`;
}

/** `once`, `3 times` */
export function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
