import type { Attempt } from "./attempt.ts";
import { podsOf, revisionsOf, sameTemplate } from "./revisions.ts";
import type { Pod, Snapshot } from "./snapshot.ts";

/**
 * The pods of an attempt that have to be deleted after its undo. A StatefulSet's controller waits for a broken pod before it replaces any
 * (kubernetes/kubernetes#67250, "Forced rollback" in the documentation of StatefulSets); the other controllers replace them by themselves.
 */
export function podsInTheWay({ kind, name, uid, template }: Attempt, seen: Snapshot): Pod[] {
  if (kind !== "StatefulSet") return [];
  const failed = revisionsOf(seen, { metadata: { name, uid } }).findLast(({ spec }) => sameTemplate(spec.template, template));
  return failed === undefined ? [] : podsOf(seen, failed).filter((pod) => !isReady(pod));
}

function isReady({ status }: Pod): boolean {
  return status?.conditions?.some((condition) => condition.type === "Ready" && condition.status === "True") ?? false;
}
