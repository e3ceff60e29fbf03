import type {
  BuildResult,
  DeployResult,
  DiffResult,
  HistoryResult,
  LoginResult,
  StatusResult,
  WorkloadResult,
} from "../result.ts";

/** What a verb returned; each part is absent where the verb did not do it. */
export interface Done {
  login?: LoginResult;
  build?: BuildResult;
  deploy?: DeployResult;
  diff?: DiffResult;
  history?: HistoryResult;
  status?: StatusResult;
}

/** The outputs by name, as the definitions of src/inputs/outputs.ts document them. */
export function outputs({ login, build, deploy, diff, history, status }: Done): Record<string, string> {
  return {
    ...(login ? { "docker-config": login.configFolder } : {}),
    ...(build ? { image: build.image, digest: build.digest, tags: build.tags.join("\n") } : {}),
    ...(deploy ? deployOutputs(deploy) : {}),
    ...(diff ? diffOutputs(diff) : {}),
    ...(history ? { history: JSON.stringify(history.revisions) } : {}),
    ...(status ? statusOutputs(status) : {}),
  };
}

function deployOutputs({ outcome, reason, workloads }: DeployResult): Record<string, string> {
  const first = workloads.find(({ outcome }) => outcome !== "applied" && outcome !== "pruned");
  const restored = workloads.find(({ restoredRevision }) => restoredRevision !== undefined);
  const url = workloads.find(({ url }) => url !== undefined)?.url;
  return {
    outcome,
    ...(url === undefined ? {} : { url }),
    reason: reason ?? "",
    revision: String(first?.revision ?? ""),
    "restored-revision": String(restored?.restoredRevision ?? ""),
    workloads: JSON.stringify(workloads.map(withoutEvidence)),
  };
}

/** The lines are for people, and may be more than an output holds. */
function diffOutputs({ changed, objects }: DiffResult): Record<string, string> {
  return { changed: String(changed), changes: JSON.stringify(objects.map(({ lines: _, ...object }) => object)) };
}

function statusOutputs({ evidence: _, hint: __, ...status }: StatusResult): Record<string, string> {
  return { health: status.health, status: JSON.stringify(status) };
}

/** Evidence holds logs: too long for an output, and nobody's business in later steps. */
function withoutEvidence({ evidence: _, hint: __, ...workload }: WorkloadResult): Omit<WorkloadResult, "evidence" | "hint"> {
  return workload;
}
