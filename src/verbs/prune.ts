import { messageOf } from "../errors.ts";
import { belongsTo, type Entry, without } from "../manifest/inventory.ts";
import { type ObjectName, printName } from "../manifest/object.ts";
import { applyOrder } from "../manifest/order.ts";
import type { WorkloadResult } from "../result.ts";
import { neededByRollback } from "../rollout/needed.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { forget, type Inventory } from "./release.ts";

type PrunePorts = Pick<DeployPorts, "cluster" | "log">;

/** What is to become of an object that a release no longer names. */
type Fate =
  | { kind: "remove"; uid: string; resourceVersion: string }
  | { kind: "gone" }
  /** It is no longer this release's. */
  | { kind: "theirs" }
  /** A rollback would need it: it goes with a later deploy. */
  | { kind: "needed" };

/**
 * Removes what earlier deploys of a release applied and this one no longer names, in its own namespace, workloads first. Never rejects: the deploy has
 * succeeded, and what could not be removed is warned of, remembered, and tried again by the next one.
 * @returns what is removed
 */
export async function prune(
  inventories: Inventory[],
  release: string,
  seen: Snapshot,
  ports: PrunePorts,
): Promise<WorkloadResult[]> {
  const pruned = await Promise.all(inventories.map((inventory) => pruneIn(inventory, release, seen, ports)));
  return pruned.flat().map(({ kind, namespace = "", name }) => ({ kind, namespace, name, outcome: "pruned", images: [] }));
}

async function pruneIn(inventory: Inventory, release: string, seen: Snapshot, ports: PrunePorts): Promise<ObjectName[]> {
  const { namespace, before, now } = inventory;
  const left = without(before, now);
  const needed = neededIn(inventory, seen);
  const removed: ObjectName[] = [];
  const gone: Entry[] = [];
  const groups = applyOrder(left.map(({ name, ...type }) => ({ ...type, metadata: { name } }))).toReversed();
  for (const group of groups) {
    await Promise.all(
      group.map(async ({ apiVersion, kind, metadata: { name } }) => {
        const object = { apiVersion, kind, name, namespace };
        const end = await pruneOne(object, release, needed, ports);
        if (end !== "stays") gone.push(object);
        if (end === "removed") removed.push(object);
      }),
    );
  }
  const fault = await forget({ namespace, gone, release }, ports.cluster);
  if (fault !== undefined) ports.log.warning(`release ${release} still remembers what is gone: ${fault}`);
  return removed;
}

/** What rollbacks would need of the workloads that stay. */
function neededIn({ namespace, before, now }: Inventory, seen: Snapshot): Set<string> {
  const leaving = without(before, now).map(printName);
  const staying = [...seen.workloads.values()].filter(
    (workload) => workload.metadata.namespace === namespace && !leaving.includes(printName(workload)),
  );
  return staying.reduce((all, workload) => all.union(neededByRollback(workload, seen)), new Set<string>());
}

async function pruneOne(
  object: ObjectName,
  release: string,
  needed: Set<string>,
  { cluster, log }: PrunePorts,
): Promise<"removed" | "gone" | "stays"> {
  const name = printName(object);
  try {
    const fate = await fateOf(object, release, needed, cluster);
    if (fate.kind === "needed") log.info(`${name} is no longer in the manifests; it stays while a rollback would need it`);
    if (fate.kind === "theirs") log.info(`${name} is no longer this release's: left alone`);
    if (fate.kind === "needed") return "stays";
    if (fate.kind !== "remove") return "gone";
    // In the version that was looked at: whoever has changed it meanwhile may have taken it over.
    if (!(await cluster.remove(object, fate))) {
      log.warning(`${name} was not pruned: somebody has changed it just now; the next deploy will look again`);
      return "stays";
    }
    log.info(`${name}: pruned, as the manifests no longer have it`);
    return "removed";
  } catch (error) {
    log.warning(`${name} was not pruned: ${messageOf(error)}`);
    return "stays";
  }
}

async function fateOf(object: ObjectName, release: string, needed: Set<string>, cluster: PrunePorts["cluster"]): Promise<Fate> {
  if (needed.has(`${object.kind}/${object.name}`)) return { kind: "needed" };
  const live = await cluster.read(object);
  if (live === undefined || live.metadata.deletionTimestamp !== undefined) return { kind: "gone" };
  const { uid = "", resourceVersion = "" } = live.metadata;
  return belongsTo(live, release) ? { kind: "remove", uid, resourceVersion } : { kind: "theirs" };
}
