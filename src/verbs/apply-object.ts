import { DeployError } from "../errors.ts";
import { type KubeObject, type ObjectName, printName } from "../manifest/object.ts";
import { adoptFields, FIELD_MANAGER, isByHand } from "../manifest/ownership.ts";
import type { Cluster, Log } from "../ports.ts";

/** Somebody may write status between our read and our patch; the third time in a row is no coincidence. */
const TRIES = 3;

/**
 * Server-side apply. Fields that a person's kubectl or an earlier write of ours owns are taken over and named; a field of a controller or another
 * tool is refused, with what to do.
 */
export async function applyObject(
  object: KubeObject,
  options: { dryRun: boolean },
  ports: { cluster: Cluster; log: Log },
): Promise<KubeObject> {
  const first = await ports.cluster.apply(object, options);
  if (first.kind === "applied") return first.object;
  const others = first.conflicts.filter(({ manager }) => !isByHand(manager));
  if (others.length > 0 || first.conflicts.length === 0) {
    const fields = others.map(({ manager, field }) => `${field} belongs to ${manager}`).join(", ");
    const what = `${printName(object)} was not applied: ${fields || first.message}`;
    throw new DeployError(
      "cluster-conflict",
      `${what}; remove that field from the manifest (replicas, where an autoscaler sets them), or the other owner`,
    );
  }
  const theirs = first.conflicts.filter(({ manager }) => manager !== FIELD_MANAGER);
  if (!options.dryRun && theirs.length > 0) {
    const fields = theirs.map(({ manager, field }) => `${field} (from ${manager})`).join(", ");
    ports.log.info(`${printName(object)}: taking over ${fields}`);
  }
  const second = await ports.cluster.apply(object, { ...options, force: true });
  if (second.kind === "applied") return second.object;
  throw new DeployError("cluster-conflict", `${printName(object)} was not applied: ${second.message}; deploy again`);
}

/** Makes the fields that an undo or a client-side apply left behind ours, where the dry run showed such owners. Touches metadata.managedFields only. */
export async function adoptOwners(dryRun: KubeObject, cluster: Cluster): Promise<void> {
  if (adoptFields(dryRun) === undefined) return;
  const name = nameOf(dryRun);
  for (let tries = 0; tries < TRIES; tries++) {
    const live = await cluster.read(name);
    const patch = live === undefined ? undefined : adoptFields(live);
    if (patch === undefined || (await cluster.patch(name, patch)).kind === "patched") return;
  }
  throw new DeployError(
    "cluster-conflict",
    `${printName(dryRun)} keeps changing while its field owners are being settled; deploy again`,
  );
}

export function nameOf({ apiVersion, kind, metadata: { name, namespace } }: KubeObject): ObjectName {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
