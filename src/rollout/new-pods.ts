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
