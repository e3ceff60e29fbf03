import type { Clock, Cluster, Files, Log, Registry, Renderer, Unfinished, Web } from "../ports.ts";

/** What a deploy needs of the world. */
export interface DeployPorts {
  cluster: Cluster;
  registry: Registry;
  web: Web;
  files: Files;
  renderer: Renderer;
  clock: Clock;
  log: Log;
  unfinished: Unfinished;
  /** Aborts when the job is cancelled. */
  signal: AbortSignal;
}
