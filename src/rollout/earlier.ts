import { containerStatuses, pullEvents } from "./containers.ts";
import type { ContainerStatus, Event, Pod } from "./snapshot.ts";
import { containerKey } from "./trouble.ts";

/** What containers had gone through at some moment, by pod and container. */
export type Earlier = ReadonlyMap<string, { restarts: number; waiting: string | undefined; failedPulls: number }>;

/**
 * What these pods have gone through up to now. Where a deploy keeps the template (somebody has mended a Secret, a ConfigMap or the registry), or goes back to one
 * that still has pods, they bring along what they have gone through in their life, and only what fails from now on says something about this deploy.
 */
export function earlierOf(pods: Pod[], events: readonly Event[]): Earlier {
  return new Map(
    pods.flatMap((pod) =>
      containerStatuses(pod).map((status) => {
        const [restarts, waiting] = [status.restartCount, status.state?.waiting?.reason];
        return [containerKey(pod, status.name), { restarts, waiting, failedPulls: failedPulls(pod, status, events) }] as const;
      }),
    ),
  );
}

/**
 * The same, once the kubelet backs off from the try that had failed before: the next failed try is a new one, also where no event tells of it. Events come late
 * from a busy kubelet.
 */
export function backedOff(earlier: Earlier, pods: Pod[]): Earlier {
  const changed = pods.flatMap((pod) =>
    containerStatuses(pod).flatMap((status) => {
      const key = containerKey(pod, status.name);
      const before = earlier.get(key);
      if (before?.waiting !== "ErrImagePull" || status.state?.waiting?.reason !== "ImagePullBackOff") return [];
      return [[key, { ...before, waiting: "ImagePullBackOff" }] as const];
    }),
  );
  return changed.length === 0 ? earlier : new Map([...earlier, ...changed]);
}

/** Restarts that are not of the time before. */
export function restartsSince(pod: Pod, status: ContainerStatus, earlier: Earlier | undefined): number {
  return status.restartCount - (earlier?.get(containerKey(pod, status.name))?.restarts ?? 0);
}

/**
 * Whether the image's problem is of now: the container had none before, or the kubelet has tried again since. It tries again after five minutes at
 * most, and between two tries the status just repeats what went wrong the last time.
 */
export function isImageProblemNew(
  pod: Pod,
  status: ContainerStatus,
  events: readonly Event[],
  earlier: Earlier | undefined,
): boolean {
  const before = earlier?.get(containerKey(pod, status.name));
  if (before?.waiting === undefined || !/Image/.test(before.waiting)) return true;
  const isTryingAgain = before.waiting === "ImagePullBackOff" && status.state?.waiting?.reason === "ErrImagePull";
  return isTryingAgain || failedPulls(pod, status, events) > before.failedPulls;
}

/** The kubelet counts up an event that repeats. */
function failedPulls(pod: Pod, status: ContainerStatus, events: readonly Event[]): number {
  return pullEvents(pod, status.name, events).reduce((sum, { count }) => sum + (count ?? 1), 0);
}
