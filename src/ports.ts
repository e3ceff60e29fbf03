import type { Digest, Reference } from "./image/reference.ts";
import type { JsonPatch, KubeObject, ObjectName } from "./manifest/object.ts";
import type { Credentials, LoginOptions } from "./options.ts";
import type { Snapshot } from "./rollout/snapshot.ts";

/** Time and waiting. Milliseconds. */
export interface Clock {
  now(): number;
}

/** Where people read. Lines of our own; foreign text (logs, events, Docker's output) goes through `foreign`, which defuses runner commands. */
export interface Log {
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  /** Text that others wrote, printed so that no runner takes it for a command. */
  foreign(text: string): void;
  /** Must be called before a secret is used for the first time. */
  mask(secret: string): void;
}

/** A manifest file's path (as the user would name it) and text. */
export interface ManifestFile {
  path: string;
  text: string;
}

export interface Files {
  /** Reads files, folders (recursively: .yaml .yml .json) and globs, in a stable order. Nothing found is an error that names the pattern. */
  manifests(patterns: string[]): Promise<ManifestFile[]>;
}

/** What is seen of the cluster, kept fresh by one list+watch per kind and namespace until closed. */
export interface Observation {
  /** What is seen now; complete, as every kind has been listed. */
  readonly seen: Snapshot;
  /** Resolves with the newest snapshot once something changed since the last call, or when our clock reaches `until`, or when `signal` aborts. Rejects when watching has become impossible. */
  changed(until: number, signal?: AbortSignal): Promise<Snapshot>;
  close(): void;
}

/** A Kubernetes cluster. Every method rejects with a DeployError that names server, object and what to do. */
export interface Cluster {
  /** The address of the API server, for messages. */
  readonly server: string;
  /** The namespace of the kubeconfig's context or of the service account, else `default`. */
  readonly namespace: string;
  /** Whether a kind lives in namespaces; an unknown kind is an error. One discovery request per group, kept. */
  namespaced(object: { apiVersion: string; kind: string }): Promise<boolean>;
  /** Undefined where there is none. */
  read(name: ObjectName): Promise<KubeObject | undefined>;
  /** Server-side apply as field manager `nks-deploy`. */
  apply(object: KubeObject, options?: { dryRun?: boolean; force?: boolean }): Promise<Applied>;
  create(object: KubeObject): Promise<KubeObject>;
  /** JSON patch, whose `test` operations are preconditions held by the server. A failed one resolves with `conflict`. */
  patch(name: ObjectName, patch: JsonPatch): Promise<Patched>;
  /** Lists, then watches Deployments, ReplicaSets, Pods and Events. Without the right to list or watch the first three, it rejects before anything was touched; Events are optional (one warning). */
  observe(namespaces: string[], log: Log): Promise<Observation>;
  /** The last lines of a container's log; undefined where there are none or we may not read them. */
  podLog(
    pod: { namespace: string; name: string },
    container: string,
    options: { previous: boolean; lines: number },
  ): Promise<string | undefined>;
  /** Ends idle connections. */
  close(): void;
}

export type Applied =
  | { kind: "applied"; object: KubeObject }
  /** Another field manager owns what we would set: one entry per field. */
  | { kind: "conflict"; conflicts: { manager: string; field: string }[]; message: string };

export type Patched = { kind: "patched"; object: KubeObject } | { kind: "conflict"; message: string };

/** A registry's HTTP API (OCI distribution), with basic or bearer authentication. */
export interface Registry {
  /** Proves a login: anonymous `/v2/` is refused and ours is let in. Rejects with what is wrong. */
  prove(host: string, credentials: Credentials): Promise<void>;
  /** The digest that a tag or digest has there now; undefined where there is none. */
  digest(reference: Reference, credentials?: Credentials): Promise<Digest | undefined>;
}

/** The Docker command line, each call with its own configuration folder in `DOCKER_CONFIG`. */
export interface Docker {
  login(options: LoginOptions, configFolder: string): Promise<void>;
  logout(host: string, configFolder: string): Promise<void>;
}
