import { printName } from "../manifest/object.ts";
import type { WorkloadResult } from "../result.ts";
import { revisionOf } from "../rollout/revisions.ts";
import { keepsRevisions } from "../rollout/workload.ts";
import type { Rollout } from "./apply.ts";

/** What is left to do by hand, a command where one helps. */
export function nextSteps(watched: WorkloadResult[], rollouts: Rollout[]): string | undefined {
  const broken = watched.find(({ outcome }) => outcome === "rollback-failed" || outcome === "failed" || outcome === "cancelled");
  if (broken === undefined) {
    const stuck = watched.find(({ outcome }) => outcome === "nothing-to-roll-back-to");
    return stuck && `Fix the cause and deploy again; until then the failed revision of ${printName(stuck)} stays in place.`;
  }
  const rollout = rollouts.find(
    ({ attempt }) => attempt.kind === broken.kind && attempt.name === broken.name && attempt.namespace === broken.namespace,
  );
  if (rollout === undefined) {
    return `Put back by hand what the last good release had in it: ${kubectl(broken)} edit ${printName(broken)}`;
  }
  const { target } = rollout;
  if (!keepsRevisions(broken)) return `Look with: ${kubectl(broken)} describe ${printName(broken)}`;
  const isPutBack = broken.restoredRevision !== undefined;
  if (isPutBack || target.kind !== "revision") return `Look with: ${kubectl(broken)} rollout status ${printName(broken)}`;
  return `To go back by hand: ${kubectl(broken)} rollout undo ${printName(broken)} --to-revision=${revisionOf(target.to)}`;
}

/** Objects outside of namespaces have none to name. */
function kubectl({ namespace }: WorkloadResult): string {
  return namespace === "" ? "kubectl" : `kubectl -n ${namespace}`;
}
