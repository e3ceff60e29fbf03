import { messageOf } from "../errors.ts";
import { belongsTo, type Entry, without } from "../manifest/inventory.ts";
import type { KubeObject, ObjectName } from "../manifest/object.ts";
import { applyOrder } from "../manifest/order.ts";
import { printReference } from "../manifest/references.ts";
import type { Cluster } from "../ports.ts";
import { isNamedByOthers } from "../rollout/in-use.ts";
import { type Used, usedIn } from "./in-use.ts";
import type { Inventory } from "./release.ts";

/** What is to become of an object that a release no longer names. */
export type Fate =
  | { kind: "remove"; live: KubeObject }
  | { kind: "gone" }
  /** Gone as well: with the definition of its kind. */
  | { kind: "unserved" }
  /** It is no longer this release's. */
  | { kind: "theirs" }
  /** A rollback would need it: it goes with a later deploy. */
  | { kind: "needed" }
  /** What stays names it. */
  | { kind: "used" }
  | { kind: "unknown"; why: string };

export interface Keeping {
  release: string;
  /** What rollbacks would need: `ConfigMap/settings-6f2k`. */
  needed: ReadonlySet<string>;
  /** What this deploy itself uses. */
  used: Iterable<string>;
  /** The deploy is still to come: what it applies counts as it will be, not as it is now. */
  isPlanned: boolean;
}

/**
 * Says of each object that a release no longer names in a namespace what is to become of it, workloads first, what they need last.
 * @param end brings that about, and says whether the object is on its way out then: what it names is in use no more
 */
export async function endEach(
  { namespace, before, now }: Inventory,
  { release, needed, used, isPlanned }: Keeping,
  end: (object: ObjectName, fate: Fate) => Promise<boolean>,
  cluster: Cluster,
): Promise<void> {
  const groups = lastFirst(without(before, now), namespace);
  const leaving = new Set<string>();
  for (const group of groups) {
    await Promise.all(
      group.map(async (object) => {
        if (isNamedByOthers(object)) return;
        const fate = await fateOf(object, release, cluster);
        if ((await end(object, fate)) && fate.kind === "remove") leaving.add(uidOf(fate.live));
      }),
    );
  }
  const named = await Promise.all(
    groups.map((group) =>
      Promise.all(
        group.filter(isNamedByOthers).map(async (object) => ({ object, fate: await fateOf(object, release, cluster) })),
      ),
    ),
  );
  const ours = named.flat().flatMap(({ fate }) => (fate.kind === "remove" ? [uidOf(fate.live)] : []));
  const among = { leaving: leaving.union(new Set(ours)), also: [...needed, ...used], except: isPlanned ? now : [] };
  const seen = ours.length === 0 ? NOTHING : await usedIn(namespace, among, cluster);
  for (const group of named)
    await Promise.all(group.map(({ object, fate }) => end(object, unlessUsed(object, fate, needed, seen))));
}

const NOTHING: Used = { kind: "seen", names: new Set() };

async function fateOf(object: ObjectName, release: string, cluster: Cluster): Promise<Fate> {
  try {
    const apiVersion = await cluster.servedAs(object);
    if (apiVersion === undefined) return { kind: "unserved" };
    const live = await cluster.read({ ...object, apiVersion });
    if (live === undefined || live.metadata.deletionTimestamp !== undefined) return { kind: "gone" };
    return belongsTo(live, release) ? { kind: "remove", live } : { kind: "theirs" };
  } catch (error) {
    return { kind: "unknown", why: messageOf(error) };
  }
}

function unlessUsed(object: ObjectName, fate: Fate, needed: ReadonlySet<string>, used: Used): Fate {
  if (fate.kind !== "remove") return fate;
  if (needed.has(printReference(object))) return { kind: "needed" };
  if (used.kind === "unseen") return { kind: "unknown", why: `what uses it can't be seen: ${used.why}` };
  return used.names.has(printReference(object)) ? { kind: "used" } : fate;
}

/** Against the order in which they would be applied. */
function lastFirst(entries: Entry[], namespace: string): ObjectName[][] {
  const groups = applyOrder(entries.map(({ name, ...type }) => ({ ...type, metadata: { name } }))).toReversed();
  return groups.map((group) => group.map(({ apiVersion, kind, metadata: { name } }) => ({ apiVersion, kind, name, namespace })));
}

function uidOf({ metadata }: KubeObject): string {
  return metadata.uid ?? "";
}
