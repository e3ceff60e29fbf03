import type { AnswerEvidence, Evidence } from "./rollout/evidence.ts";

/** How a deploy or rollback ended. Only `succeeded` is green. */
export type Outcome =
  | "succeeded"
  | "rolled-back"
  | "rollback-failed"
  | "nothing-to-roll-back-to"
  | "failed"
  | "superseded"
  | "cancelled";

export interface WorkloadResult {
  kind: string;
  namespace: string;
  name: string;
  /** `applied` for kinds that are not watched; `restored` and `removed` for what a rollback of the whole release has put back; `pruned` for what the manifests no longer have. */
  outcome: Outcome | "applied" | "restored" | "removed" | "pruned";
  images: string[];
  /** The revision that this deploy made or found, and the one that runs now. */
  revision?: number;
  /** The revision that was live before this deploy. */
  previousRevision?: number;
  /** The number, before the undo, of the revision that was restored. */
  restoredRevision?: number;
  reason?: string;
  hint?: string;
  evidence?: Evidence;
  /** Of a Service with a load balancer: where people find it. */
  url?: string;
}

export interface LoginResult {
  /** The own Docker configuration folder; later steps use it as `DOCKER_CONFIG`. */
  configFolder: string;
  host: string;
}

export interface BuildResult {
  /** `repository@sha256:…` */
  image: string;
  /** As the registry confirmed it. */
  digest: string;
  /** Full references, as pushed. */
  tags: string[];
}

export interface DeployResult {
  outcome: Outcome;
  reason?: string;
  hint?: string;
  /** What to do next by hand, where something is left to do. */
  next?: string;
  /** What was seen when it did not answer as it should. */
  answer?: AnswerEvidence;
  workloads: WorkloadResult[];
}

export interface HistoryEntry {
  revision: number;
  current: boolean;
  /** Whether a plain `rollback` would restore this one. */
  rollbackTarget: boolean;
  changeCause?: string;
  images: string[];
  /** ISO 8601 */
  createdAt?: string;
  /** How its deploy ended. `unfinished`: it is live and has not come up. Absent where nobody has said. */
  outcome?: Outcome | "unfinished";
  /** Why it was not good. */
  reason?: string;
  /** Who deployed it, from which commit, in which run, when (ISO 8601); absent where nks-deploy did not. */
  by?: string;
  commit?: string;
  run?: string;
  deployedAt?: string;
}

export interface HistoryResult {
  namespace: string;
  workload: string;
  revisions: HistoryEntry[];
}

export interface StatusResult {
  namespace: string;
  /** `deployment/web` */
  workload: string;
  health: "healthy" | "rolling-out" | "unhealthy";
  /** Why it is not healthy, one line. */
  reason?: string;
  hint?: string;
  images: string[];
  replicas: Evidence["replicas"];
  revision?: number;
  /** When what runs was deployed or put back, ISO 8601. */
  since?: string;
  changeCause?: string;
  by?: string;
  commit?: string;
  run?: string;
  /** How its deploy ended. */
  outcome?: HistoryEntry["outcome"];
  /** Who has put it back, where a rollback has. */
  putBackBy?: string;
  /** The revision that a plain `rollback` would restore. */
  rollbackTarget?: number;
  evidence?: Evidence;
}

export interface PipelineResult {
  build?: BuildResult;
  deploy?: DeployResult;
  /** Instead of `deploy`, of a dry run. */
  diff?: DiffResult;
}

/** What a deploy would do to one object. */
export interface ObjectChange {
  kind: string;
  namespace: string;
  name: string;
  change: "create" | "change" | "prune" | "none";
  /** A unified diff of its YAML, a line each; Secret values are not in it. */
  lines: string[];
}

export interface DiffResult {
  changed: boolean;
  objects: ObjectChange[];
}
