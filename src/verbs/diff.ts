import { type KubeObject, type ObjectName, printName } from "../manifest/object.ts";
import { ownPullSecret } from "../manifest/own-pull-secret.ts";
import { namespacesUsing, pullSecret as pullSecretChange } from "../manifest/pull-secret.ts";
import { withPullSecret } from "../manifest/service-accounts.ts";
import type { DiffOptions, PullSecretOptions } from "../options.ts";
import type { Cluster } from "../ports.ts";
import { objectDiff } from "../report/object-diff.ts";
import type { DiffResult, ObjectChange } from "../result.ts";
import { sameTemplate } from "../rollout/revisions.ts";
import type { Workload } from "../rollout/snapshot.ts";
import { asWorkload, isWorkload } from "../rollout/workload.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { usedByDeploy } from "./in-use.ts";
import { endEach, type Fate } from "./leaving.ts";
import { allOrRefused, changedPod, finish } from "./plan.ts";
import { readObjects, refuseStill } from "./prepare.ts";
import { readInventories } from "./release.ts";
import { accountsOutside, accountWith } from "./service-accounts.ts";
import { type Brought, broughtBy, tryOut } from "./try-out.ts";

export type DiffPorts = Pick<DeployPorts, "cluster" | "registry" | "files" | "renderer" | "log" | "signal">;

/** What a deploy would change, by server-side dry runs: refused is what a deploy would refuse, and nothing is touched. */
export async function diff(options: DiffOptions, ports: DiffPorts): Promise<DiffResult> {
  const objects = await finish(await readObjects(options, ports), options, ports);
  const brought = broughtBy(objects);
  const [changes, secrets] = await Promise.all([
    Promise.allSettled(objects.map((object) => changeOf(object, brought, options, ports))),
    options.pullSecret === undefined ? [] : pullSecretChanges(objects, options.pullSecret, options, ports.cluster),
  ]);
  const pruned =
    options.prune && options.release !== undefined ? await pruneChanges(objects, options.release, options, ports) : [];
  const all = [...secrets, ...allOrRefused(changes, ports), ...pruned];
  return { changed: all.some(({ change }) => change !== "none"), objects: all };
}

async function changeOf(object: KubeObject, brought: Brought, options: DiffOptions, ports: DiffPorts): Promise<ObjectChange> {
  const how = { forceConflicts: options.forceConflicts, onlyAsk: true };
  const [before, { dryRun }] = await Promise.all([ports.cluster.read(nameOf(object)), tryOut(object, brought, how, ports)]);
  if (isWorkload(object)) {
    const [live, after] = [before && asWorkload(before), asWorkload(dryRun)];
    refuseStill(object as Workload, live);
    if (live?.kind === "Pod" && after && !sameTemplate(live.spec.template, after.spec.template)) throw changedPod(object);
  }
  return change(before, dryRun);
}

/** What the deploy itself does to the pull secrets, besides the manifests. */
async function pullSecretChanges(
  objects: KubeObject[],
  pullSecret: PullSecretOptions,
  { imagePaths }: DiffOptions,
  cluster: Cluster,
): Promise<ObjectChange[]> {
  const { name } = pullSecret;
  const outside = namespacesUsing(objects, pullSecret, imagePaths).filter(
    (namespace) => ownPullSecret(objects, name, namespace) === undefined,
  );
  const secrets = Promise.all(
    outside.map(async (namespace) => {
      const before = await cluster.read({ apiVersion: "v1", kind: "Secret", namespace, name });
      const wanted = pullSecretChange(before, { ...pullSecret, namespace });
      if (wanted.kind === "create") return change(undefined, wanted.object);
      const data = { ...(before?.["data"] as object), ...(wanted.kind === "replace" ? wanted.data : {}) };
      return change(before, { ...(before as KubeObject), data });
    }),
  );
  const accounts = Promise.all(
    accountsOutside(objects, pullSecret, imagePaths).map(async (account) => {
      const before = await cluster.read(account);
      return change(before, withPullSecret(before ?? accountWith(account, name), before, name));
    }),
  );
  return [...(await secrets), ...(await accounts)];
}

/** What a rollback would need is known to a deploy alone, which watches revisions: it may keep some of these for one deploy more. */
async function pruneChanges(
  objects: KubeObject[],
  release: string,
  options: DiffOptions,
  { cluster, log }: DiffPorts,
): Promise<ObjectChange[]> {
  const changes: ObjectChange[] = [];
  const end = async ({ kind, namespace = "", name }: ObjectName, fate: Fate) => {
    if (fate.kind === "unknown") log.warning(`whether ${printName({ kind, name })} would be pruned is not known: ${fate.why}`);
    if (fate.kind === "remove") changes.push({ kind, namespace, name, change: "prune", lines: objectDiff(fate.live, undefined) });
    return fate.kind === "remove";
  };
  const inventories = await readInventories(objects, release, cluster);
  await Promise.all(
    inventories.map((inventory) => {
      const used = usedByDeploy(objects, inventory.namespace, options);
      return endEach(inventory, { release, needed: new Set(), used, isPlanned: true }, end, cluster);
    }),
  );
  return changes;
}

function change(before: KubeObject | undefined, after: KubeObject): ObjectChange {
  const lines = objectDiff(before, after);
  const { kind, metadata } = after;
  return {
    kind,
    namespace: metadata.namespace ?? "",
    name: metadata.name,
    change: before === undefined ? "create" : lines.length === 0 ? "none" : "change",
    lines,
  };
}
