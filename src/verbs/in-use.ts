import { messageOf } from "../errors.ts";
import { type Entry, without } from "../manifest/inventory.ts";
import type { KubeObject } from "../manifest/object.ts";
import { namespacesUsing } from "../manifest/pull-secret.ts";
import { printReference, referencesOf } from "../manifest/references.ts";
import type { DiffOptions } from "../options.ts";
import type { Cluster } from "../ports.ts";
import { inUse, NAMING } from "../rollout/in-use.ts";
import { nameOf } from "./apply-object.ts";
import { accountsOutside } from "./service-accounts.ts";

/** The names that are in use in a namespace, `Secret/regcred`, or why they could not be seen. */
export type Used = { kind: "seen"; names: ReadonlySet<string> } | { kind: "unseen"; why: string };

/** What this deploy itself uses in a namespace: what its objects name, the pull secret, and the accounts that it is put on. */
export function usedByDeploy(objects: KubeObject[], namespace: string, options: DiffOptions): string[] {
  const { pullSecret, imagePaths } = options;
  const named = objects.filter(({ metadata }) => metadata.namespace === namespace).flatMap(referencesOf);
  if (pullSecret === undefined || !namespacesUsing(objects, pullSecret, imagePaths).includes(namespace)) return named;
  const accounts = accountsOutside(objects, pullSecret, imagePaths).filter((account) => account.namespace === namespace);
  return [...named, `Secret/${pullSecret.name}`, ...accounts.map(printReference)];
}

/**
 * What is in use in a namespace now.
 * @param leaving, also as `inUse` has them
 * @param except objects that count for nothing as they are now
 */
export async function usedIn(
  namespace: string,
  { leaving, also, except }: { leaving: ReadonlySet<string>; also: Iterable<string>; except: Entry[] },
  cluster: Cluster,
): Promise<Used> {
  try {
    const live = await Promise.all(NAMING.map((type) => cluster.list(type, namespace)));
    const counting = live.flat().filter((object) => without([nameOf(object)], except).length > 0);
    return { kind: "seen", names: inUse(counting, leaving, also) };
  } catch (error) {
    return { kind: "unseen", why: messageOf(error) };
  }
}
