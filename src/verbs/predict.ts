import type { KubeObject } from "../manifest/object.ts";
import { contentPatch, withoutOrphans } from "../manifest/orphans.ts";
import type { Cluster } from "../ports.ts";
import { nameOf } from "./apply-object.ts";

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
