import { countsOf } from "./counts.ts";
import { waitingPods } from "./new-pods.ts";
import { findWorkload } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { keepsRevisions } from "./workload.ts";

/** What there is to say of a rollout now, each line under the thing it is about: a line is news only when it differs from the last under its key. */
export function progressLines(
  { kind, namespace, name }: { kind: string; namespace: string; name: string },
  seen: Snapshot,
): Map<string, string> {
  const lines = new Map<string, string>();
  const workload = findWorkload(seen, { kind, namespace, name });
  if (workload === undefined) return lines;
  const about = `${kind.toLowerCase()}/${name}`;
  if (isObserved(workload)) lines.set(about, `${about}: ${progressOf(workload)}`);
  for (const { pod, waits } of waitingPods(workload, seen)) lines.set(`pod/${pod}`, `pod/${pod}: ${waits}`);
  return lines;
}

/** Counts of a generation before this one say nothing; what keeps no revisions has but one. */
function isObserved(workload: Workload): boolean {
  return !keepsRevisions(workload) || (workload.status?.observedGeneration ?? 0) >= (workload.metadata.generation ?? 0);
}

function progressOf(workload: Workload): string {
  const { desired, updated, available } = countsOf(workload);
  if (workload.kind === "Pod")
    return `${(workload.status?.phase ?? "Pending").toLowerCase()}, ${available === 1 ? "" : "not "}ready`;
  if (workload.kind !== "Job") return `${desired} desired, ${updated} updated, ${available} available`;
  return `${available} of ${desired} completions, ${workload.status?.active ?? 0} active, ${workload.status?.failed ?? 0} failed`;
}

/** The lines that are news, given what was said before. */
export function news(lines: Map<string, string>, said: ReadonlyMap<string, string>): string[] {
  return [...lines].filter(([about, line]) => said.get(about) !== line).map(([, line]) => line);
}
