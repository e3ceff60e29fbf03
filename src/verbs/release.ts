import { DeployError, messageOf } from "../errors.ts";
import {
  type Entry,
  entriesByNamespace,
  entriesIn,
  inventoryOf,
  inventoryPatch,
  newInventory,
  together,
  without,
} from "../manifest/inventory.ts";
import type { KubeObject } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";

const TRIES = 3;

/** What a release has in one namespace: what it was told to remember before, and what it applies now. */
export interface Inventory {
  namespace: string;
  before: Entry[];
  now: Entry[];
}

/** What the release remembers in the namespaces of these objects. Changes nothing. */
export async function readInventories(objects: KubeObject[], release: string, cluster: Cluster): Promise<Inventory[]> {
  return Promise.all(
    [...entriesByNamespace(objects)].map(async ([namespace, now]) => {
      const before = entriesIn(await cluster.read(inventoryOf(release, namespace)));
      return { namespace, before, now };
    }),
  );
}

/**
 * Remembers what is about to be applied beside what was before, so that a run that is killed leaves nothing that no later one knows of.
 * @returns as it was before
 */
export async function remember(objects: KubeObject[], release: string, cluster: Cluster): Promise<Inventory[]> {
  return Promise.all(
    [...entriesByNamespace(objects)].map(async ([namespace, now]) => {
      const before = await write({ namespace, release }, (there) => together(there, now), cluster);
      return { namespace, before, now };
    }),
  );
}

/** Forgets what is gone. Never rejects: what stays on the list is looked for again by the next deploy. */
export async function forget(
  { namespace, gone, release }: { namespace: string; gone: Entry[]; release: string },
  cluster: Cluster,
): Promise<string | undefined> {
  try {
    if (gone.length > 0) await write({ namespace, release }, (there) => without(there, gone), cluster);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** @returns what was in it before */
async function write(
  { namespace, release }: { namespace: string; release: string },
  change: (there: Entry[]) => Entry[],
  cluster: Cluster,
): Promise<Entry[]> {
  const name = inventoryOf(release, namespace);
  for (let tries = 0; tries < TRIES; tries++) {
    const live = await cluster.read(name);
    const before = entriesIn(live);
    const after = change(before);
    if (live !== undefined && without(after, before).length === 0 && without(before, after).length === 0) return before;
    if (live === undefined) {
      if ((await cluster.create(newInventory(name, after, release))) !== undefined) return before;
    } else if ((await cluster.patch(name, inventoryPatch(live, after))).kind === "patched") return before;
  }
  throw new DeployError("cluster-conflict", `configmap/${name.name} in namespace ${namespace} keeps changing; deploy again`);
}
