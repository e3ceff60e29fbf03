import { messageOf } from "../errors.ts";
import { type Entry, without } from "../manifest/inventory.ts";
import { type KubeObject, type ObjectName, printName } from "../manifest/object.ts";
import type { DiffOptions } from "../options.ts";
import type { WorkloadResult } from "../result.ts";
import { neededByRollback } from "../rollout/needed.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { usedByDeploy } from "./in-use.ts";
import { endEach, type Fate, type Keeping } from "./leaving.ts";
import { forget, type Inventory } from "./release.ts";

type PrunePorts = Pick<DeployPorts, "cluster" | "log">;

/** What a deploy with a release has applied, and what is seen of it in the end. */
export interface Deployed {
  release: string;
  objects: KubeObject[];
  seen: Snapshot;
}

/**
 * Removes what earlier deploys of a release applied and this one no longer names, in its own namespace, workloads first. Never rejects: the deploy has
 * succeeded, and what could not be removed is warned of, remembered, and tried again by the next one.
 * @returns what is removed
 */
export async function prune(
  inventories: Inventory[],
  { release, objects, seen }: Deployed,
  options: DiffOptions,
  ports: PrunePorts,
): Promise<WorkloadResult[]> {
  const pruned = await Promise.all(
    inventories.map((inventory) => {
      const used = usedByDeploy(objects, inventory.namespace, options);
      return pruneIn(inventory, { release, needed: neededIn(inventory, seen), used, isPlanned: false }, ports);
    }),
  );
  return pruned.flat().map(({ kind, namespace = "", name }) => ({ kind, namespace, name, outcome: "pruned", images: [] }));
}

async function pruneIn(inventory: Inventory, keeping: Keeping, ports: PrunePorts): Promise<ObjectName[]> {
  const { namespace } = inventory;
  const { release } = keeping;
  const removed: ObjectName[] = [];
  const gone: Entry[] = [];
  const end = async (object: ObjectName, fate: Fate) => {
    const how = await pruneOne(object, fate, ports);
    if (how !== "stays") gone.push(object);
    if (how === "removed") removed.push(object);
    return how === "removed";
  };
  await endEach(inventory, keeping, end, ports.cluster);
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

async function pruneOne(object: ObjectName, fate: Fate, { cluster, log }: PrunePorts): Promise<"removed" | "gone" | "stays"> {
  const name = printName(object);
  switch (fate.kind) {
    case "gone":
      return "gone";
    case "unserved":
      log.info(
        `${name} is gone with its kind, as the cluster knows no ${object.kind} in ${object.apiVersion} any more: forgotten`,
      );
      return "gone";
    case "theirs":
      log.info(`${name} is no longer this release's: left alone`);
      return "gone";
    case "needed":
      log.info(`${name} is no longer in the manifests; it stays while a rollback would need it`);
      return "stays";
    case "used":
      log.info(`${name} is no longer in the manifests; it stays while it is in use`);
      return "stays";
    case "unknown":
      log.warning(`${name} was not pruned: ${fate.why}`);
      return "stays";
    case "remove":
      return remove(fate.live, { cluster, log });
  }
}

/** In the version that was looked at: whoever has changed it meanwhile may have taken it over. */
async function remove(live: KubeObject, { cluster, log }: PrunePorts): Promise<"removed" | "stays"> {
  const name = printName(live);
  const { uid = "", resourceVersion = "" } = live.metadata;
  try {
    if (!(await cluster.remove(nameOf(live), { uid, resourceVersion }))) {
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
