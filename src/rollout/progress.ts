import { waitingPods } from "./judge.ts";
import { findDeployment } from "./revisions.ts";
import type { Snapshot } from "./snapshot.ts";

/** What there is to say of a rollout now, each line under the thing it is about: a line is news only when it differs from the last under its key. */
export function progressLines(workload: { namespace: string; name: string }, seen: Snapshot): Map<string, string> {
  const lines = new Map<string, string>();
  const deployment = findDeployment(seen, workload);
  if (deployment === undefined) return lines;
  const { updatedReplicas = 0, availableReplicas = 0 } = deployment.status ?? {};
  const name = `deployment/${workload.name}`;
  const isObserved = (deployment.status?.observedGeneration ?? 0) >= (deployment.metadata.generation ?? 0);
  if (isObserved) {
    lines.set(
      name,
      `${name}: ${deployment.spec.replicas ?? 1} desired, ${updatedReplicas} updated, ${availableReplicas} available`,
    );
  }
  for (const { pod, waits } of waitingPods(deployment, seen)) lines.set(`pod/${pod}`, `pod/${pod}: ${waits}`);
  return lines;
}

/** The lines that are news, given what was said before. */
export function news(lines: Map<string, string>, said: ReadonlyMap<string, string>): string[] {
  return [...lines].filter(([about, line]) => said.get(about) !== line).map(([, line]) => line);
}
