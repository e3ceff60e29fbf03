import type { Digest, Reference } from "./image/reference.ts";
import type { DefinedKind } from "./manifest/definitions.ts";
import type { JsonPatch, KubeObject, ObjectName } from "./manifest/object.ts";
import type { Credentials } from "./options.ts";
import type { Heard, Route } from "./rollout/smoke-check.ts";
import type { Event, Snapshot, WorkloadKind } from "./rollout/snapshot.ts";

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

/** Where manifests come from: a file as it is, or a folder that has to be rendered first. `path` is for people, `folder` absolute. */
export type ManifestSource =
  | ({ kind: "file" } & ManifestFile)
  | { kind: "kustomization"; path: string; folder: string }
  | { kind: "chart"; path: string; folder: string; name: string };

export interface Files {
  /**
   * Finds files, folders (recursively: .yaml .yml .json), globs, kustomize folders, Helm charts and `-`, in a stable order. Nothing found is an error that
   * names the pattern; so is a kustomize folder with parts that are not on this machine.
   */
  manifests(patterns: string[]): Promise<ManifestSource[]>;
  /** The absolute path of a file that an input names. */
  locate(path: string, input: string): Promise<string>;
}

/** Manifests that a program has made, and which program it was: `helm v4.3.1 (/usr/local/bin/helm)`. */
export interface Rendered {
  text: string;
  by: string;
}

/** What a cluster is: `v1.36.2`; and what it serves: `apps/v1`, `apps/v1/Deployment`. */
export interface Capabilities {
  version: string;
  apis: string[];
}

/** What a chart is rendered for. `values` are files, the last one counts most. */
export interface Release {
  name: string;
  namespace: string;
  values: string[];
  capabilities: Capabilities;
}

/** The programs that render manifests, where they are installed. Rejects with what they complained about, or that there is none. */
export interface Renderer {
  /** By kustomize, or by kubectl, which has it built in. */
  kustomize(source: { path: string; folder: string }, signal: AbortSignal): Promise<Rendered>;
  /** By Helm, which does not ask the cluster itself. */
  helm(source: { path: string; folder: string }, release: Release, signal: AbortSignal): Promise<Rendered>;
}

/** What is seen of the cluster, kept fresh by one list+watch per kind and namespace until closed. */
export interface Observation {
  /** What is seen now; complete, as every kind has been listed. */
  readonly seen: Snapshot;
  /** Resolves with the newest snapshot once something changed since the last call, or when our clock reaches `until`, or when `signal` aborts. Rejects when watching has become impossible. */
  changed(until: number, signal?: AbortSignal): Promise<Snapshot>;
  /**
   * Lists everything anew and watches on from there, for who must not go by what may be old: a watch can fall silent without anybody noticing. Rejects, with
   * since when the cluster is out of sight, where that could not be done before our clock reached `until`. When `signal` aborts: what is seen.
   */
  renewed(until: number, signal?: AbortSignal): Promise<Snapshot>;
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
  /** What charts may ask of it. */
  capabilities(): Promise<Capabilities>;
  /** Kinds that will be there when what defines them has been applied. */
  expect(kinds: DefinedKind[]): void;
  /** Undefined where there is none. */
  read(name: ObjectName): Promise<KubeObject | undefined>;
  /** All objects of a kind in a namespace. */
  list(type: { apiVersion: string; kind: string }, namespace: string): Promise<KubeObject[]>;
  /** The version of its group in which a kind is served now, its own where that is one; undefined where none is, so that no object of it can be there. */
  servedAs(object: { apiVersion: string; kind: string }): Promise<string | undefined>;
  /** Server-side apply as field manager `nks-deploy`; with a `metadata.resourceVersion` to that very version only. */
  apply(object: KubeObject, options?: { dryRun?: boolean; force?: boolean }): Promise<Applied>;
  /** Undefined where it is there already, be it by an earlier try of ours whose answer was lost. */
  create(object: KubeObject): Promise<KubeObject | undefined>;
  /** JSON patch, whose `test` operations are preconditions held by the server. A failed one resolves with `conflict`. */
  patch(name: ObjectName, patch: JsonPatch, options?: { dryRun?: boolean }): Promise<Patched>;
  /**
   * Lists, then watches these kinds of workloads, their revisions, Pods and Events. Without the right to list or watch one of them it rejects before
   * anything was touched; Events are optional (one warning).
   */
  observe(namespaces: string[], kinds: readonly WorkloadKind[], log: Log): Promise<Observation>;
  /** Deletes this very object, in this very version where one is given. False where it is gone, has another UID, or has been changed. */
  remove(name: ObjectName, only: { uid: string; resourceVersion?: string }): Promise<boolean>;
  /** Tells of every change of an object after the version given, `undefined` when it is deleted, until closed. One that may not be watched is a warning. */
  track(object: KubeObject, changed: (now: KubeObject | undefined) => void, log: Log): { close(): void };
  /** The last lines of a container's log; undefined where there are none or we may not read them. */
  podLog(
    pod: { namespace: string; name: string },
    container: string,
    options: { previous: boolean; lines: number },
  ): Promise<string | undefined>;
  /** One question to a Service through the API server; what keeps it from being answered is `silence`. Never rejects. */
  ask(route: Extract<Route, { kind: "proxy" }>, signal: AbortSignal): Promise<Heard>;
  /** Whether we have a right. True where the API server does not say. */
  allowed(action: Action): Promise<boolean>;
  /** The events about an object, as they are now; none where they may not be read. */
  events(object: KubeObject): Promise<Event[]>;
  /** Ends idle connections. */
  close(): void;
}

/** What one would do, as a SelfSubjectAccessReview asks: `get` of `services`, `proxy`. */
export interface Action {
  verb: string;
  resource: string;
  subresource?: string;
  namespace: string;
  name?: string;
}

/** The web as somebody outside of the cluster sees it. */
export interface Web {
  /** One question; what keeps it from being answered is `silence`. Never rejects. */
  get(url: string, signal: AbortSignal): Promise<Heard>;
}

export type Applied =
  | { kind: "applied"; object: KubeObject }
  /** Another field manager owns what we would set: one entry per field. */
  | { kind: "conflict"; conflicts: { manager: string; field: string }[]; message: string }
  /** It no longer has the version that the object given names; nothing was written. */
  | { kind: "changed" };

export type Patched = { kind: "patched"; object: KubeObject } | { kind: "conflict"; message: string };

/** A registry's HTTP API (OCI distribution), with basic or bearer authentication. Rejects with DeployErrors that name the host and what to do. */
export interface Registry {
  /** Proves a login: anonymous `/v2/` is refused and ours is let in. Rejects with what is wrong. */
  prove(host: string, credentials: Credentials, signal?: AbortSignal): Promise<void>;
  /** The digest that a tag or digest has there now; undefined where there is none. */
  digest(reference: Reference, credentials?: Credentials, signal?: AbortSignal): Promise<Digest | undefined>;
  /** The digest of the configuration that an image's manifest names: Docker's image ID. Undefined for an index, or where there is none. */
  configDigest(reference: Reference, credentials?: Credentials, signal?: AbortSignal): Promise<Digest | undefined>;
}

/** What must be undone after the job, remembered before it is done, so that `post` finds it even after a kill. */
export interface Session {
  /** A temporary folder of ours, about to be made; with `host`, where `post` logs out as well. May be called more than once. */
  remember(folder: string, host?: string): void;
}

/** A deploy that has begun and not ended, for `post` to settle after a kill. */
export interface Unfinished {
  /** Workloads about to be changed by the deploy whose records say `at`, to be put back if it never comes to its end. */
  deploying(at: string, workloads: { kind: WorkloadKind; namespace: string; name: string }[]): void;
  /** The deploy has come to its end, whichever. */
  settled(): void;
}

/** Folders of our own, outside the workspace, for what must not stay: folders 0700, files 0600. Every method rejects a folder that is not one of ours. */
export interface TemporaryFolders {
  /** A path where nothing is; nothing is made. */
  name(): string;
  make(folder: string): Promise<void>;
  /** Returns the path of the file. */
  write(folder: string, file: string, text: string): Promise<string>;
  /** Undefined where there is none. */
  read(folder: string, file: string): Promise<string | undefined>;
  /** Safe to repeat. */
  remove(folder: string): Promise<void>;
}

/** What is at a path, relative to the working directory. */
export interface Paths {
  kindOf(path: string): Promise<"file" | "folder" | undefined>;
}

export interface DockerRun {
  /** Becomes `DOCKER_CONFIG`; absent: the user's own. */
  configFolder?: string | undefined;
  /** More environment variables. */
  environment?: Record<string, string>;
  /** Text for standard input. */
  input?: string;
  /** Keeps output out of the log. */
  quiet?: boolean;
  /** Ends Docker and all it started. */
  signal?: AbortSignal | undefined;
}

/** How Docker ended, and the last 64 KiB of what it wrote. */
export interface DockerExit {
  code: number;
  stdout: string;
  stderr: string;
}

/** A BuildKit daemon without Docker, by its own command line `buildctl`. Its output streams to the log as it comes. */
export interface BuildKit {
  /** As Docker's. */
  run(argv: string[], options: Pick<DockerRun, "signal">): Promise<DockerExit>;
}

/** The Docker command line. Its output streams to the log as it comes. */
export interface Docker {
  /** Rejects only when Docker cannot be started or the signal aborts; an exit code is the caller's to judge. */
  run(argv: string[], options: DockerRun): Promise<DockerExit>;
  /** Fills an own configuration folder from the user's (other registries' logins, proxies, plugins, contexts, builders), ready for a login to `host`. */
  prepareConfig(folder: string, host: string): Promise<void>;
  /** What Docker would log in with at `host`, from the configuration or its credential helper. */
  credentials(host: string, configFolder?: string): Promise<Credentials | undefined>;
}
