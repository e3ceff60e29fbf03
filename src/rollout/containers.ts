import { eventsAbout } from "./events.ts";
import type { Container, ContainerStatus, Event, Pod } from "./snapshot.ts";

/** Init containers first, as they run first: what they wait for is the cause of everything after them. */
export function containerStatuses(pod: Pod): ContainerStatus[] {
  return [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
}

/** Whether a container runs, or has done its work: whatever kept it from that is over. */
export function hasRun({ state }: ContainerStatus): boolean {
  return state?.running !== undefined || state?.terminated?.exitCode === 0;
}

/** The image that the pod's specification asks for; a status may show another spelling of it. */
export function imageOf(pod: Pod, container: string): string {
  const all: Container[] = [...(pod.spec.initContainers ?? []), ...pod.spec.containers];
  return all.find(({ name }) => name === container)?.image ?? "";
}

/** What the kubelet said each time it failed to pull a container's image. */
export function pullEvents(pod: Pod, container: string, events: readonly Event[]): Event[] {
  const image = imageOf(pod, container);
  // The kubelet adds the default tag to a name that has none.
  return eventsAbout(pod, "Failed", events, [`Failed to pull image "${image}": `, `Failed to pull image "${image}:latest": `]);
}
