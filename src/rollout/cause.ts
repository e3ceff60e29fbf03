import { eventsOn } from "./events.ts";
import { waitingPods } from "./new-pods.ts";
import { podWaits } from "./pod-waits.ts";
import { podsOf, revisionsOf } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";

/** A reason with the best explanation known of why the workload is not where it should be. */
export function withCause(reason: string, workload: Workload, seen: Snapshot): string {
  const [first] = waitingPods(workload, seen);
  const quota = workload.status?.conditions?.find(({ type, status }) => type === "ReplicaFailure" && status === "True");
  const cause = first === undefined ? (quota?.message ?? podInTheWay(workload, seen)) : `pod/${first.pod} ${first.waits}`;
  return cause === undefined ? reason : `${reason}: ${cause}`;
}

/** A StatefulSet makes no pod of the new revision while one of another is broken: kubernetes/kubernetes#67250. */
function podInTheWay(workload: Workload, seen: Snapshot): string | undefined {
  if (workload.kind !== "StatefulSet") return undefined;
  for (const pod of revisionsOf(seen, workload).flatMap((revision) => podsOf(seen, revision))) {
    const waits = podWaits(pod, eventsOn(seen, pod));
    if (waits !== undefined) return `it waits for pod/${pod.metadata.name} of another revision, to be deleted by hand: ${waits}`;
  }
  return undefined;
}
