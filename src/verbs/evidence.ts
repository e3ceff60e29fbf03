import type { Cluster } from "../ports.ts";
import type { Evidence, FailedContainer } from "../rollout/evidence.ts";
import { type FailedPodContainer, failedContainers, replicasOf, warningsOf } from "../rollout/evidence.ts";
import type { Attempt } from "../rollout/judge.ts";
import type { Snapshot } from "../rollout/snapshot.ts";

const LOG_LINES = 20;

/** Collects what explains a failure, before the undo deletes it: containers with their last log lines, warnings, counts. Undefined when the Deployment is gone. */
export async function collectEvidence(attempt: Attempt, seen: Snapshot, cluster: Cluster): Promise<Evidence | undefined> {
  const deployment = seen.deployments.get(attempt.uid);
  if (deployment === undefined) return undefined;
  const containers = await Promise.all(
    failedContainers(deployment, seen).map((container) => withLogs(container, attempt.namespace, cluster)),
  );
  return {
    replicas: replicasOf(deployment),
    containers,
    events: warningsOf(deployment, seen),
    command: `kubectl -n ${attempt.namespace} describe deployment/${attempt.name}`,
  };
}

async function withLogs(failed: FailedPodContainer, namespace: string, cluster: Cluster): Promise<FailedContainer> {
  const { hasRun, hasRunBefore, ...container } = failed;
  const read = (previous: boolean) =>
    cluster.podLog({ namespace, name: failed.pod }, failed.container, { previous, lines: LOG_LINES });
  const [log, previousLog] = await Promise.all([hasRun ? read(false) : undefined, hasRunBefore ? read(true) : undefined]);
  return { ...container, ...(log === undefined ? {} : { log }), ...(previousLog === undefined ? {} : { previousLog }) };
}
