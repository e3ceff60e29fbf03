import type { HistoryEntry } from "../result.ts";
import { currentRevision, imagesOf, revisionOf, revisionsOf } from "./revisions.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { goodBeforeLive } from "./target.ts";
import { CHANGE_CAUSE } from "./undo.ts";

/** The revisions that a workload can return to, oldest first, as `kubectl rollout history` numbers them. */
export function historyOf(workload: Workload, seen: Snapshot): HistoryEntry[] {
  const revisions = revisionsOf(seen, workload);
  const current = currentRevision(seen, workload);
  const good = goodBeforeLive(workload, seen);
  return revisions.flatMap((revision) => {
    const number = revisionOf(revision);
    if (number === undefined) return [];
    const { annotations, creationTimestamp } = revision.metadata;
    const changeCause = annotations?.[CHANGE_CAUSE];
    return [
      {
        revision: number,
        current: revision === current,
        rollbackTarget: revision === good,
        images: imagesOf(revision.spec.template),
        ...(changeCause === undefined ? {} : { changeCause }),
        ...(creationTimestamp === undefined ? {} : { createdAt: creationTimestamp }),
      },
    ];
  });
}
