import { DeployError } from "../errors.ts";
import type { KubeObject } from "../manifest/object.ts";
import { contentPatch, laidOver, withoutOrphans } from "../manifest/orphans.ts";
import type { Cluster, Log } from "../ports.ts";
import { type ApplyOptions, applyObject, isRefusedByItself, nameOf } from "./apply-object.ts";

/**
 * What an apply leaves behind when the fields of former appliers have been taken over, which its own dry run can't know: what only they have goes, and the
 * API server fills in its defaults. Where it can't be asked, the dry run stands.
 */
export async function predict(dryRun: KubeObject, cluster: Cluster): Promise<KubeObject> {
  const wanted = withoutOrphans(dryRun);
  if (wanted === undefined) return dryRun;
  const patched = await cluster
    .patch(nameOf(dryRun), contentPatch(dryRun, wanted), { dryRun: true })
    .catch(() => ({ kind: "conflict" }) as const);
  return patched.kind === "patched" ? patched.object : dryRun;
}

/**
 * The same for who may only ask. A deploy takes over the fields of former appliers before it tries a mixture of theirs and the manifest's again, which is a
 * write; here their fields are taken out, the manifest's laid over the rest, and the API server says what it would make of that.
 */
export async function foretell(
  object: KubeObject,
  { forceConflicts }: Pick<ApplyOptions, "forceConflicts">,
  ports: { cluster: Cluster; log: Log },
): Promise<KubeObject> {
  try {
    return await predict(await applyObject(object, { dryRun: true, forceConflicts }, ports), ports.cluster);
  } catch (error) {
    if (!(error instanceof DeployError) || error.code !== "cluster-refused") throw error;
    if (await isRefusedByItself(object, error, ports.cluster)) throw error;
    const live = await ports.cluster.read(nameOf(object));
    const rest = live && withoutOrphans(live);
    if (rest === undefined) throw error;
    const wanted = laidOver(rest, object) as KubeObject;
    const patched = await ports.cluster.patch(nameOf(object), contentPatch(live as KubeObject, wanted), { dryRun: true });
    if (patched.kind !== "patched") throw error;
    return patched.object;
  }
}
