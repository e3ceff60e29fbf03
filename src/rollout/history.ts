import type { HistoryEntry } from "../result.ts";
import { outcomeOf } from "./outcome-note.ts";
import { type DeployRecord, ownRecord } from "./record.ts";
import { currentRevision, imagesOf, revisionOf, revisionsOf } from "./revisions.ts";
import type { Revision, Snapshot, Workload } from "./snapshot.ts";
import { goodBeforeLive } from "./target.ts";
import { CHANGE_CAUSE } from "./undo.ts";

/** The revisions that a workload can return to, oldest first, as `kubectl rollout history` numbers them. */
export function historyOf(workload: Workload, seen: Snapshot): HistoryEntry[] {
  const all = revisionsOf(seen, workload);
  const current = currentRevision(seen, workload);
  const good = goodBeforeLive(workload, seen);
  return all.flatMap((revision) => {
    const number = revisionOf(revision);
    if (number === undefined) return [];
    return [
      {
        revision: number,
        current: revision === current,
        rollbackTarget: revision === good,
        ...whatItIs(revision),
        ...outcomeOf(revision, { live: workload, current, all }),
        ...deployer(ownRecord(revision, all)),
      },
    ];
  });
}

function whatItIs({ metadata, spec }: Revision): Pick<HistoryEntry, "images" | "changeCause" | "createdAt"> {
  const { annotations, creationTimestamp } = metadata;
  const changeCause = annotations?.[CHANGE_CAUSE];
  return {
    images: imagesOf(spec.template),
    ...(changeCause === undefined ? {} : { changeCause }),
    ...(creationTimestamp === undefined ? {} : { createdAt: creationTimestamp }),
  };
}

/** Who deployed, as a record has it: a run with a page, or somebody on a command line. */
export function deployer(record: DeployRecord | undefined): Pick<HistoryEntry, "by" | "commit" | "run" | "deployedAt"> {
  if (record === undefined) return {};
  const { by, who, commit, at } = record;
  const isPage = by !== undefined && /^https?:\/\//.test(by);
  const name = who ?? (isPage ? undefined : by);
  return {
    ...(name === undefined ? {} : { by: name }),
    ...(commit === undefined ? {} : { commit }),
    ...(isPage ? { run: by } : {}),
    deployedAt: at,
  };
}
