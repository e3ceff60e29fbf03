import { messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { restoration } from "../manifest/restoration.ts";
import type { AppliedObject } from "./apply.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/** How an object that this deploy applied was put back. */
export type Restored =
  | { kind: "nothing" }
  | { kind: "restored" }
  | { kind: "removed" }
  | { kind: "left"; why: string }
  | { kind: "failed"; reason: string };

/** A controller may write status between our read and our patch. */
const TRIES = 5;

/** Puts back what a deploy has changed besides the workloads that are undone, side by side. Returns how, by UID; never rejects. */
export async function restoreAll(
  applied: AppliedObject[],
  ports: Pick<DeployPorts, "cluster" | "log">,
): Promise<Map<string, Restored>> {
  const ends = applied.map(async (each) => [each.object.metadata.uid ?? "", await restore(each, ports)] as const);
  return new Map(await Promise.all(ends));
}

async function restore({ before, object }: AppliedObject, ports: Pick<DeployPorts, "cluster" | "log">): Promise<Restored> {
  try {
    const restored = await putBack(before, object, ports);
    if (restored.kind === "restored" || restored.kind === "removed") ports.log.info(`${printName(object)}: ${restored.kind}`);
    if (restored.kind === "left") ports.log.warning(`${printName(object)} is left as it is: ${restored.why}`);
    return restored;
  } catch (error) {
    return { kind: "failed", reason: messageOf(error) };
  }
}

async function putBack(
  before: KubeObject | undefined,
  after: KubeObject,
  { cluster }: Pick<DeployPorts, "cluster">,
): Promise<Restored> {
  const name = nameOf(after);
  for (let tries = 0; tries < TRIES; tries++) {
    const what = restoration(before, after, await cluster.read(name));
    if (what.kind === "nothing" || what.kind === "left") return what;
    if (what.kind === "remove") {
      await cluster.remove(name, { uid: after.metadata.uid ?? "" });
      return { kind: "removed" };
    }
    if ((await cluster.patch(name, what.patch)).kind === "patched") return { kind: "restored" };
  }
  return { kind: "failed", reason: `${printName(after)} keeps changing while it is being put back` };
}
