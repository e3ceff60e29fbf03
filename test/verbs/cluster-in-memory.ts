// A cluster whose controllers are done at once, and that tells of each request before it answers: for what happens between two of them.
import { DeployError } from "../../src/errors.ts";
import type { JsonPatch, KubeObject, ObjectName } from "../../src/manifest/object.ts";
import type { Action, Cluster, Observation } from "../../src/ports.ts";
import type { Revision, Workload } from "../../src/rollout/snapshot.ts";
import { deployment, NAMESPACE, replicaSet, snapshot } from "../rollout/cluster-state.ts";

type Part = Record<string, unknown>;

export interface ClusterInMemory {
  cluster: Cluster;
  observation: Observation;
  find(kind: string, name: string): KubeObject | undefined;
  /** As somebody else would, unasked. */
  remove(kind: string, name: string): void;
}

/** @param asked `apply ConfigMap/settings`, before it is answered */
export function clusterInMemory(objects: KubeObject[], asked: (what: string) => void): ClusterInMemory {
  const stored = new Map<string, KubeObject>();
  const revisions = new Map<string, Revision>();
  let version = 0;
  const store = (object: KubeObject): KubeObject => {
    const key = `${object.kind}/${object.metadata.name}`;
    const metadata = { uid: key, ...object.metadata, namespace: NAMESPACE, resourceVersion: String(++version) };
    const kept =
      object.kind === "Deployment" ? rolledOut({ ...object, metadata } as Workload, revisions) : { ...object, metadata };
    stored.set(key, kept);
    return kept;
  };
  const ask = async (verb: string, { kind, name }: { kind: string; name: string }) => {
    asked(`${verb} ${kind}/${name}`);
    return stored.get(`${kind}/${name}`);
  };
  for (const object of objects) store(object);
  const seen = () => snapshot([...stored.values(), ...revisions.values()] as Workload[], Date.now());
  const cluster = {
    read: (name: ObjectName) => ask("read", name),
    list: async ({ kind }: { kind: string }) =>
      [...stored.values(), ...revisions.values()].filter((object) => object.kind === kind),
    servedAs: async ({ apiVersion }: { apiVersion: string }) => apiVersion,
    create: async (object: KubeObject) => {
      const there = await ask("create", { kind: object.kind, name: object.metadata.name });
      return there === undefined ? store(object) : undefined;
    },
    apply: async (object: KubeObject, { dryRun }: { dryRun: boolean }) => {
      const there = await ask(dryRun ? "try" : "apply", { kind: object.kind, name: object.metadata.name });
      const merged = { ...there, ...object, metadata: { ...there?.metadata, ...object.metadata } };
      return { kind: "applied", object: dryRun ? merged : store(merged) };
    },
    patch: async (name: ObjectName, patch: JsonPatch) => {
      const there = await ask("patch", name);
      const patched = structuredClone(there ?? replicaSetNamed(name.name, revisions));
      if (patched === undefined) throw new DeployError("not-found", `no ${name.kind}/${name.name} to patch`);
      for (const operation of patch) change(patched, operation);
      return { kind: "patched", object: there === undefined ? patched : store(patched) };
    },
    remove: async (name: ObjectName) => {
      await ask("remove", name);
      return stored.delete(`${name.kind}/${name.name}`);
    },
    track: () => ({ close() {} }),
    allowed: async ({ verb, resource }: Action) => {
      asked(`may ${verb} ${resource}`);
      return true;
    },
    events: async () => [],
    podLog: async () => undefined,
  };
  return {
    cluster: cluster as unknown as Cluster,
    observation: {
      get seen() {
        return seen();
      },
      changed: async () => seen(),
      renewed: async () => seen(),
      close() {},
    },
    find: (kind, name) => stored.get(`${kind}/${name}`),
    remove: (kind, name) => void stored.delete(`${kind}/${name}`),
  };
}

/** As its controller leaves it: a revision for each template that is new, the last one available. */
function rolledOut(object: Workload, revisions: Map<string, Revision>): Workload {
  const tag = object.spec.template.spec.containers[0]?.image?.split(":").at(-1) ?? "";
  const revision = revisions.size + 1;
  const { annotations } = object.metadata;
  revisions.set(
    tag,
    replicaSet(tag, { revision, template: object.spec.template, annotations: { ...annotations }, available: 3 }),
  );
  const done = deployment({ tag, generation: revision, template: object.spec.template });
  return {
    ...object,
    metadata: { ...object.metadata, uid: done.metadata.uid ?? "", generation: revision },
    ...(done.status && { status: done.status }),
  };
}

function replicaSetNamed(name: string, revisions: Map<string, Revision>): KubeObject | undefined {
  return [...revisions.values()].find(({ metadata }) => metadata.name === name);
}

function change(object: KubeObject, operation: JsonPatch[number]): void {
  if (operation.op === "test") return;
  const keys = operation.path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const at = keys.reduce((part, key) => part[key] as Part, object as unknown as Part);
  if (operation.op === "remove") delete at[last];
  else at[last] = operation.value;
}
