import { countsOf } from "./counts.ts";
import { noteOn } from "./outcome-note.ts";
import { podsOf } from "./revisions.ts";
import type { Pod, Revision, Snapshot, Workload } from "./snapshot.ts";

/**
 * Whether an old revision has as many pods available as a rolling update must leave. A crashing revision never gets there: the controller scales it down
 * first. Above a StatefulSet's partition nothing is told by that: the pods below it are meant to stay.
 */
export function carriesService(revision: Revision, live: Workload, seen: Snapshot): boolean {
  if ((live.spec.updateStrategy?.rollingUpdate?.partition ?? 0) > 0) return false;
  return availableOf(revision, seen) >= mustBeAvailable(live);
}

/**
 * Whether the live revision shows that it has come up, though its controller does not remember it (DaemonSets, the first revision of a StatefulSet) and no
 * deploy has noted it: it is everywhere, and no more is missing than a rolling update may take away. A broken one stops there before it is everywhere.
 */
export function runsEverywhere(live: Workload, revision: Revision, all: Revision[]): boolean {
  const { kind, metadata, status = {} } = live;
  const isForgotten = kind === "DaemonSet" || (kind === "StatefulSet" && all.length === 1);
  if (!isForgotten || noteOn(revision) !== undefined) return false;
  if ((status.observedGeneration ?? 0) < (metadata.generation ?? 0)) return false;
  const { desired, updated, available } = countsOf(live);
  const up = kind === "StatefulSet" ? (status.readyReplicas ?? 0) : available;
  return updated >= desired && up >= mustBeAvailable(live);
}

function availableOf(revision: Revision, seen: Snapshot): number {
  if (revision.kind !== "ControllerRevision") return revision.status?.availableReplicas ?? 0;
  return podsOf(seen, revision).filter(isReady).length;
}

function isReady({ status }: Pod): boolean {
  return status?.conditions?.some((condition) => condition.type === "Ready" && condition.status === "True") === true;
}

/** At least one: where a rolling update need not leave any, none that is available shows nothing. */
function mustBeAvailable(live: Workload): number {
  const { desired } = countsOf(live);
  return Math.max(1, desired - mayBeUnavailable(live, desired));
}

interface RollingUpdate {
  maxUnavailable?: number | string;
  maxSurge?: number | string;
}

/** How many pods a rolling update takes at a time: away from the old ones, or, where a DaemonSet has `maxSurge`, beside them. */
function mayBeUnavailable({ kind, spec }: Workload, desired: number): number {
  if (kind === "Deployment") {
    const { maxUnavailable = 0 } = (spec["strategy"] as { rollingUpdate?: RollingUpdate } | undefined)?.rollingUpdate ?? {};
    return inPods(maxUnavailable, desired, Math.floor);
  }
  const { maxUnavailable = 1, maxSurge = 0 } = (spec.updateStrategy?.rollingUpdate ?? {}) as RollingUpdate;
  return Math.max(inPods(maxUnavailable, desired, Math.ceil), inPods(maxSurge, desired, Math.ceil));
}

/** A percentage of the pods is rounded down by the Deployment controller, and up by that of DaemonSets. */
function inPods(some: number | string, desired: number, round: (pods: number) => number): number {
  return typeof some === "number" ? some : round((desired * (Number.parseInt(some, 10) || 0)) / 100);
}
