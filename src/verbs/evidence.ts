import { printName } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";
import type { Attempt } from "../rollout/attempt.ts";
import type { Evidence, FailedContainer } from "../rollout/evidence.ts";
import { type FailedPodContainer, failedContainers, replicasOf, tellingEvents, warningsOf } from "../rollout/evidence.ts";
import type { Snapshot } from "../rollout/snapshot.ts";

const LOG_LINES = 20;

/** Collects what explains a failure, before the undo deletes it: containers with their last log lines, warnings, counts. Undefined when the workload is gone. */
export async function collectEvidence(attempt: Attempt, seen: Snapshot, cluster: Cluster): Promise<Evidence | undefined> {
  const workload = seen.workloads.get(attempt.uid);
  if (workload === undefined) return undefined;
  const containers = await Promise.all(
    failedContainers(workload, seen).map((container) => withLogs(container, attempt.namespace, cluster)),
  );
  return {
    replicas: replicasOf(workload),
    containers,
    events: tellingEvents(warningsOf(workload, seen), containers),
    command: `kubectl -n ${attempt.namespace} describe ${printName(attempt)}`,
  };
}

async function withLogs(failed: FailedPodContainer, namespace: string, cluster: Cluster): Promise<FailedContainer> {
  const { hasRun, hasRunBefore, ...container } = failed;
  const read = (previous: boolean) =>
    cluster.podLog({ namespace, name: failed.pod }, failed.container, { previous, lines: LOG_LINES });
  const [log, previousLog] = await Promise.all([hasRun ? read(false) : undefined, hasRunBefore ? read(true) : undefined]);
  return { ...container, ...(log === undefined ? {} : { log }), ...(previousLog === undefined ? {} : { previousLog }) };
}
