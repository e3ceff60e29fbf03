import type { Reference, Repository } from "./image/reference.ts";

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
  /** Page of the run, or `user@host` on a command line. */
  run?: string;
}

export interface LoginOptions {
  registry: RegistryAddress;
  credentials: Credentials;
}

export interface BuildPushOptions {
  image: Repository;
  tags: string[];
  context: string;
  file?: string;
  target?: string;
  buildArgs: string[];
  secrets: string[];
  platforms: string[];
  labels: string[];
  cacheFrom: string[];
  cacheTo: string[];
  /** Absent: whatever Docker is logged in with already. */
  credentials?: Credentials;
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

export interface PullSecretOptions {
  name: string;
  host: string;
  credentials: Credentials;
}

export interface DeployOptions {
  access: ClusterAccess;
  /** Absent: the manifest's, else the kubeconfig context's, else `default`. */
  namespace?: string;
  /** Files, folders, globs. */
  manifests: string[];
  /** Put into every container whose repository it is. Absent: nothing is substituted. */
  image?: Reference;
  images: Substitution[];
  /** To ask the registry for digests; absent: anonymously. */
  credentials?: Credentials;
  /** Absent: no pull secret is made or referenced. */
  pullSecret?: PullSecretOptions;
  changeCause: string;
  /** For the rollout, and again for the rollback; milliseconds. */
  timeout: number;
  rollback: boolean;
  run: RunContext;
}

export interface WorkloadName {
  kind: "Deployment";
  name: string;
}

export interface RollbackOptions {
  access: ClusterAccess;
  namespace?: string;
  workload: WorkloadName;
  /** Absent: the last revision known to be good before the current one. */
  toRevision?: number;
  timeout: number;
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
