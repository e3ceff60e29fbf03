import { eventsOn } from "./events.ts";
import { podWaits } from "./pod-waits.ts";
import { currentRevision, podsOf, podsOwnedBy } from "./revisions.ts";
import type { Pod, Snapshot, Workload } from "./snapshot.ts";

/** The pods of the new revision that are not ready, and what each waits for. */
export function waitingPods(workload: Workload, seen: Snapshot): { pod: string; waits: string }[] {
  return newPods(workload, seen).flatMap((pod) => {
    const waits = podWaits(pod, eventsOn(seen, pod));
    return waits === undefined ? [] : [{ pod: pod.metadata.name, waits }];
  });
}

/** The pods of the new revision: the only ones that say something about a deploy. */
export function newPods(workload: Workload, seen: Snapshot): Pod[] {
  if (workload.kind === "Job") return [...podsOwnedBy(seen, workload.metadata.uid)];
  if (workload.kind === "Pod") return [seen.pods.get(workload.metadata.uid ?? "")].filter((pod) => pod !== undefined);
  const revision = currentRevision(seen, workload);
  return revision === undefined ? [] : podsOf(seen, revision);
}

/**
 * The pods whose troubles may keep the new revision from running. One that has come to its end (failed, evicted, its node gone) or is on its way out stays as
 * it is and is replaced by another one: its controller says when it gives up. A bare pod is not replaced.
 */
export function livingPods(workload: Workload, seen: Snapshot): Pod[] {
  const pods = newPods(workload, seen);
  return workload.kind === "Pod"
    ? pods
    : pods.filter(({ metadata, status }) => !isOver(status?.phase) && metadata.deletionTimestamp === undefined);
}

function isOver(phase: string | undefined): boolean {
  return phase === "Failed" || phase === "Succeeded";
}
