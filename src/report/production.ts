import type { DeployResult, Outcome, WorkloadResult } from "../result.ts";

/** The name of a workload as people write it: `deployment/web`. */
export function workloadName({ kind, name }: WorkloadResult): string {
  return `${kind.toLowerCase()}/${name}`;
}

/** What state a workload is in now, one line: the first question of whoever reads a red job. */
export function stateOf(workload: WorkloadResult): string {
  const name = `${workloadName(workload)}${workload.namespace ? ` in ${workload.namespace}` : ""}`;
  const now = workload.revision === undefined ? "" : ` (now revision ${workload.revision})`;
  switch (workload.outcome) {
    case "succeeded":
      if (workload.kind === "Job") return `${name} is complete`;
      return `${name} runs ${runs(workload)}`;
    case "applied":
      return `${name} is applied; it is not watched${workload.reason === undefined ? "" : ` (${workload.reason})`}`;
    case "restored":
      return `${name} has the content from before this deploy again`;
    case "removed":
      return `${name} is removed again, as this deploy had created it`;
    case "pruned":
      return `${name} is removed, as the manifests no longer have it`;
    case "rolled-back":
      return `${name} runs revision ${workload.restoredRevision ?? "?"} again${now}: ${images(workload)}`;
    case "rollback-failed":
      if (workload.restoredRevision !== undefined) {
        return `${name} has revision ${workload.restoredRevision} again${now}, which was not seen running: ${images(workload)}`;
      }
      return `${name} is NOT as it was before: the rollback did not come up; ${readiness(workload)}`;
    case "nothing-to-roll-back-to":
      if (workload.kind === "Pod") return `${name} is left as it is, as a Pod has no earlier revision; ${readiness(workload)}`;
      if (workload.kind === "Job") return `${name} has not done its work, and what it did stays: Jobs are not undone`;
      return `${name} is left with its failed revision, as there is no earlier good one; ${readiness(workload)}`;
    case "failed":
      return `${name} is left with its failed revision${now}; ${readiness(workload)}`;
    case "superseded":
      return `${name} is what somebody else made of it after us${now}; it was left alone`;
    case "cancelled":
      return `${name} is as it was when the job was cancelled${now}; ${readiness(workload)}`;
  }
}

/** What to do next, where the result itself does not say. */
export function nextStep({ outcome, next }: DeployResult): string {
  return next ?? NEXT[outcome];
}

const NEXT: Record<Outcome, string> = {
  succeeded: "nothing to do",
  "rolled-back": "production needs nothing now; fix the cause and deploy again",
  "rollback-failed": "look at the workload now: the rollback did not help",
  "nothing-to-roll-back-to": "fix the cause and deploy again; the failed version stays in place until then",
  failed: "fix the cause and deploy again, or roll back with actions/rollback",
  superseded: "look who deployed after this one (kubectl rollout history), then deploy again if it is still wanted",
  cancelled: "check that production is as you want it, then deploy again",
};

function runs(workload: WorkloadResult): string {
  return workload.revision === undefined ? images(workload) : `revision ${workload.revision}: ${images(workload)}`;
}

const images = ({ images: list }: WorkloadResult) => list.join(", ");

function readiness({ evidence }: WorkloadResult): string {
  if (!evidence) return "how many of its pods are available was not seen";
  const { desired, updated, available } = evidence.replicas;
  return `when it failed, ${available} of ${desired} pods were available, ${updated} of them new`;
}
