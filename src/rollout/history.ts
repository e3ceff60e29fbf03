import type { HistoryEntry } from "../result.ts";
import { imagesOf, newReplicaSet, replicaSetsOf, revisionOf } from "./revisions.ts";
import type { Deployment, Snapshot } from "./snapshot.ts";
import { goodBeforeLive } from "./target.ts";
import { CHANGE_CAUSE } from "./undo.ts";

/** The revisions that a Deployment can return to, oldest first, as `kubectl rollout history` numbers them. */
export function historyOf(deployment: Deployment, seen: Snapshot): HistoryEntry[] {
  const replicaSets = replicaSetsOf(seen, deployment);
  const current = newReplicaSet(seen, deployment);
  const good = goodBeforeLive(deployment, seen);
  return replicaSets.flatMap((replicaSet) => {
    const revision = revisionOf(replicaSet);
    if (revision === undefined) return [];
    const { annotations, creationTimestamp } = replicaSet.metadata;
    const changeCause = annotations?.[CHANGE_CAUSE];
    return [
      {
        revision,
        current: replicaSet === current,
        rollbackTarget: replicaSet === good,
        images: imagesOf(replicaSet.spec.template),
        ...(changeCause === undefined ? {} : { changeCause }),
        ...(creationTimestamp === undefined ? {} : { createdAt: creationTimestamp }),
      },
    ];
  });
}
