import type { Workload } from "./snapshot.ts";

/** How many pods a workload should have, has, has of the new revision, and has available. Each kind counts in fields of its own. */
export interface Counts {
  desired: number;
  total: number;
  updated: number;
  available: number;
}

export function countsOf({ kind, spec, status = {} }: Workload): Counts {
  if (kind === "DaemonSet") {
    const { desiredNumberScheduled: desired = 0, updatedNumberScheduled: updated = 0, numberAvailable: available = 0 } = status;
    return { desired, total: desired, updated, available };
  }
  if (kind === "Job") {
    const { active = 0, succeeded = 0 } = status;
    return { desired: spec.completions ?? 1, total: active + succeeded, updated: active + succeeded, available: succeeded };
  }
  if (kind === "Pod") {
    const available = status.conditions?.some(({ type, status }) => type === "Ready" && status === "True") === true ? 1 : 0;
    return { desired: 1, total: 1, updated: 1, available };
  }
  const { replicas: total = 0, updatedReplicas: updated = 0, availableReplicas: available = 0 } = status;
  return { desired: spec.replicas ?? 1, total, updated, available };
}
