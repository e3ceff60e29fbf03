import { DeployError, messageOf } from "../errors.ts";
import { type KubeObject, type ObjectName, printName } from "../manifest/object.ts";
import { adoptFields, FIELD_MANAGER, isByHand, lastWrite } from "../manifest/ownership.ts";
import type { Cluster, Log } from "../ports.ts";

/** Somebody may write status between our read and our patch; the third time in a row is no coincidence. */
const TRIES = 3;

export interface ApplyOptions {
  dryRun: boolean;
  /** Takes over the fields of controllers and other tools too. */
  forceConflicts: boolean;
}

/**
 * Server-side apply. Fields that a person's kubectl, Helm or an earlier write of ours owns are taken over and named; a field of a controller or another
 * tool is refused, with who has it since when and what to do, unless such conflicts are to be forced.
 */
export async function applyObject(
  object: KubeObject,
  options: ApplyOptions,
  ports: { cluster: Cluster; log: Log },
): Promise<KubeObject> {
  const applied = await applyHeld(object, options, ports);
  if (applied !== undefined) return applied;
  const why = "its manifest names a version (metadata.resourceVersion) that it no longer has";
  throw new DeployError("cluster-conflict", `${printName(object)} was not applied: ${why}; take that line out`);
}

/** The same for one that names the version that it is to be written over. Undefined, and nothing is written, where that is no longer its version. */
export async function applyHeld(
  object: KubeObject,
  { dryRun, forceConflicts }: ApplyOptions,
  ports: { cluster: Cluster; log: Log },
): Promise<KubeObject | undefined> {
  const first = await ports.cluster.apply(object, { dryRun });
  if (first.kind === "changed") return undefined;
  if (first.kind === "applied") return first.object;
  const others = first.conflicts.filter(({ manager }) => !isByHand(manager));
  if (first.conflicts.length === 0 || (others.length > 0 && !forceConflicts)) {
    throw await conflict(object, others, first.message, ports.cluster);
  }
  const theirs = first.conflicts.filter(({ manager }) => manager !== FIELD_MANAGER);
  if (!dryRun && theirs.length > 0) {
    const fields = theirs.map(({ manager, field }) => `${field} (from ${manager})`).join(", ");
    ports.log.info(`${printName(object)}: taking over ${fields}`);
  }
  const second = await ports.cluster.apply(object, { dryRun, force: true });
  if (second.kind === "changed") return undefined;
  if (second.kind === "applied") return second.object;
  throw new DeployError("cluster-conflict", `${printName(object)} was not applied: ${second.message}; deploy again`);
}

async function conflict(
  object: KubeObject,
  fields: { manager: string; field: string }[],
  message: string,
  cluster: Cluster,
): Promise<DeployError> {
  // Only to tell since when: not worth another error.
  const live = fields.length === 0 ? undefined : await cluster.read(nameOf(object)).catch(() => undefined);
  const owned = fields.map(({ manager, field }) => {
    const time = live && lastWrite(live, manager);
    return `${field} belongs to ${manager}${time === undefined ? "" : ` (since ${time})`}`;
  });
  const what = `${printName(object)} was not applied: ${owned.join(", ") || message}`;
  const next =
    "remove that field from the manifest (replicas, where an autoscaler sets them), or take it over with force-conflicts: true, and see that the other owner lets go of it";
  return new DeployError("cluster-conflict", `${what}; ${next}`);
}

/**
 * What the API server would make of an object. Where it refuses a mixture of this manifest and what an undo or a client-side apply left behind (a Service's
 * old port beside its new one), the left-behind fields become ours first: they go, as the manifest does not have them.
 */
export async function tryApply(
  object: KubeObject,
  { forceConflicts }: Pick<ApplyOptions, "forceConflicts">,
  ports: { cluster: Cluster; log: Log },
): Promise<KubeObject> {
  const options = { dryRun: true, forceConflicts };
  try {
    return await applyObject(object, options, ports);
  } catch (error) {
    if (!(error instanceof DeployError) || error.code !== "cluster-refused") throw error;
    if (await isRefusedByItself(object, error, ports.cluster)) throw error;
    if (!(await adoptOwners(nameOf(object), ports.cluster).catch(() => undefined))) throw error;
    return applyObject(object, options, ports);
  }
}

const TRIAL = "nks-deploy-trial";

/** Whether a manifest is refused for what it says itself: then a new object of it would be refused in the same words, and nothing that is there is to blame. */
export async function isRefusedByItself(object: KubeObject, refusal: DeployError, cluster: Cluster): Promise<boolean> {
  try {
    await cluster.apply({ ...object, metadata: { ...object.metadata, name: TRIAL } }, { dryRun: true });
    return false;
  } catch (error) {
    return messageOf(error).replaceAll(TRIAL, object.metadata.name) === refusal.message;
  }
}

/**
 * Makes the fields that an undo, kubectl or Helm left behind ours. Touches metadata.managedFields only.
 * @param isOurs whether it may be touched, as it was read
 * @returns the object after that; undefined where there were none
 */
export async function adoptOwners(
  name: ObjectName,
  cluster: Cluster,
  isOurs: (live: KubeObject) => boolean = () => true,
): Promise<KubeObject | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const live = await cluster.read(name);
    const patch = live === undefined || !isOurs(live) ? undefined : adoptFields(live);
    if (patch === undefined) return tries > 0 ? live : undefined;
    const patched = await cluster.patch(name, patch);
    if (patched.kind === "patched") return patched.object;
  }
  throw new DeployError(
    "cluster-conflict",
    `${printName(name)} keeps changing while its field owners are being settled; deploy again`,
  );
}

export function nameOf({ apiVersion, kind, metadata: { name, namespace } }: KubeObject): ObjectName {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
