import type { Clock, Cluster, Files, Log, Registry } from "../ports.ts";

/** What a deploy needs of the world. */
export interface DeployPorts {
  cluster: Cluster;
  registry: Registry;
  files: Files;
  clock: Clock;
  log: Log;
  /** Aborts when the job is cancelled. */
  signal: AbortSignal;
}
