import type { Reference, Repository } from "./image/reference.ts";
import type { ImagePath } from "./manifest/image-path.ts";
import type { Variables } from "./manifest/variables.ts";
import type { Limits } from "./rollout/limits.ts";
import type { SmokeCheck } from "./rollout/smoke-check.ts";
import type { WorkloadKind } from "./rollout/snapshot.ts";

/** A User Access Key ID and Secret Access Key of NHN Cloud, or any registry's user name and password. */
export interface Credentials {
  username: string;
  password: string;
}

/** A registry host (with port) and, below it, the registry's path: `host` / `shop`. */
export interface RegistryAddress {
  host: string;
  path: string;
}

/** Who runs this, for labels, the change cause and the record on the workload. Fields are absent outside CI. */
export interface RunContext {
  commit?: string;
  ref?: string;
  /** Page of the source repository. */
  repository?: string;
  /** Who started the run. */
  actor?: string;
  /** Page of the run, or `user@host` on a command line. */
  run?: string;
}

export interface LoginOptions {
  registry: RegistryAddress;
  credentials: Credentials;
}

/** A secret of `RUN --mount=type=secret,id=…`. */
export interface BuildSecret {
  id: string;
  value: string;
}

export interface BuildPushOptions {
  image: Repository;
  /** At least one; the first one is asked for the digest. */
  tags: string[];
  /** A folder, or an address that Docker itself can fetch (Git, HTTP). */
  context: string;
  /** Absent: `Dockerfile` in the context. */
  file?: string;
  target?: string;
  /** `NAME=value`, or `NAME` to take it from the environment. */
  buildArgs: string[];
  secrets: BuildSecret[];
  platforms: string[];
  /** `name=value` */
  labels: string[];
  cacheFrom: string[];
  cacheTo: string[];
  /** For the builder, as they are. */
  extraArgs: string[];
  /** What `login` returned; absent: whatever Docker is logged in with already. */
  configFolder?: string;
  run: RunContext;
}

/** Where the cluster is: kubeconfig text, or absent for `KUBECONFIG` and then the pod's service account. */
export interface ClusterAccess {
  kubeconfig?: string;
  context?: string;
}

/** `name=reference`: containers named so, or whose image is that repository, get this image. */
export interface Substitution {
  name: string;
  reference: Reference;
}

/** How Helm charts among the manifests are rendered. */
export interface ChartOptions {
  /** Absent: the chart's own name. */
  release?: string;
  /** Files, the last one counts most. */
  values: string[];
}

export interface PullSecretOptions {
  name: string;
  host: string;
  credentials: Credentials;
  /** Where it is referenced. */
  on: "pods" | "service-account";
}

/** What a failed deploy puts back: nothing, the workloads, or everything that it changed. */
export type RollbackScope = "none" | "workloads" | "release";

/** What is to be in the cluster. */
export interface DiffOptions {
  access: ClusterAccess;
  /** Absent: the manifest's, else the kubeconfig context's, else `default`. */
  namespace?: string;
  /** Files, folders, globs, kustomize folders, Helm charts, `-`. */
  manifests: string[];
  chart: ChartOptions;
  /** Put into the manifests for `${NAME}`. */
  variables: Variables;
  /** Put into every container whose repository it is, and into those of `containers`. Absent: nothing is substituted. */
  image?: Reference;
  /** Names of containers. */
  containers: string[];
  /** Where objects of kinds that are not built in name images. */
  imagePaths: ImagePath[];
  images: Substitution[];
  /** To ask that registry, and no other, for digests; absent: anonymously. */
  login?: LoginOptions;
  /** Absent: no pull secret is made or referenced. */
  pullSecret?: PullSecretOptions;
  /** Makes namespaces that objects go to and that are not there. */
  createNamespace: boolean;
  /** Takes over fields of controllers and other tools. */
  forceConflicts: boolean;
  /** What the objects belong to: remembered, so that it can be pruned. */
  release?: string;
  /** Removes what earlier deploys of the release applied and this one no longer names. */
  prune: boolean;
}

export interface DeployOptions extends DiffOptions {
  /** Says what would change, and changes nothing. */
  dryRun: boolean;
  changeCause: string;
  /** For the rollout, and again for the rollback; milliseconds. */
  timeout: number;
  /** When a fault that may pass by itself counts as a failure. */
  limits: Limits;
  /** How long to wait for another run that deploys the same workloads; milliseconds, 0: not at all. */
  wait: number;
  rollback: RollbackScope;
  /** How long a LoadBalancer may take to get its address; milliseconds, 0: it is not waited for. */
  addressWait: number;
  smokeChecks: SmokeCheck[];
  /** How long each of them may be asked again; milliseconds. */
  smokeTimeout: number;
  run: RunContext;
}

export interface WorkloadName {
  kind: WorkloadKind;
  name: string;
}

export interface RollbackOptions {
  access: ClusterAccess;
  namespace?: string;
  workload: WorkloadName;
  /** Absent: the last revision known to be good before the current one. */
  toRevision?: number;
  timeout: number;
  /** When a fault that may pass by itself counts as a failure. */
  limits: Limits;
  /** As in DeployOptions. */
  wait: number;
  run: RunContext;
}

export interface SettleOptions {
  access: ClusterAccess;
  /** Where the run has deployed. Absent: as in DeployOptions. */
  namespace?: string;
  timeout: number;
  limits: Limits;
  /** How long to wait for a deploy that is still about it; milliseconds. */
  wait: number;
  /** Whose deploys are settled. */
  run: RunContext;
}

export interface HistoryOptions {
  access: ClusterAccess;
  namespace?: string;
  workload: WorkloadName;
}

export interface PipelineOptions {
  login?: LoginOptions;
  buildPush?: BuildPushOptions;
  deploy?: DeployOptions;
}
