import { countsOf } from "./counts.ts";
import { waitingPods } from "./judge.ts";
import { findWorkload } from "./revisions.ts";
import type { Snapshot } from "./snapshot.ts";

/** What there is to say of a rollout now, each line under the thing it is about: a line is news only when it differs from the last under its key. */
export function progressLines(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  seen: Snapshot,
): Map<string, string> {
  const lines = new Map<string, string>();
  const workload = findWorkload(seen, { kind, namespace, name });
  if (workload === undefined) return lines;
  const about = `${kind.toLowerCase()}/${name}`;
  const { desired, updated, available } = countsOf(workload);
  const isObserved = (workload.status?.observedGeneration ?? 0) >= (workload.metadata.generation ?? 0);
  if (isObserved) lines.set(about, `${about}: ${desired} desired, ${updated} updated, ${available} available`);
  for (const { pod, waits } of waitingPods(workload, seen)) lines.set(`pod/${pod}`, `pod/${pod}: ${waits}`);
  return lines;
}

/** The lines that are news, given what was said before. */
export function news(lines: Map<string, string>, said: ReadonlyMap<string, string>): string[] {
  return [...lines].filter(([about, line]) => said.get(about) !== line).map(([, line]) => line);
}
