import { DeployError } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { type Planned, standing } from "../rollout/planned.ts";
import { findWorkload, sameTemplate } from "../rollout/revisions.ts";
import type { Snapshot, Workload } from "../rollout/snapshot.ts";
import { asWorkload, keepsRevisions } from "../rollout/workload.ts";
import { type ApplyOptions, applyHeld, applyObject, nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import type { Step } from "./plan.ts";

/** While its pods come and go, somebody writes a workload's status all the time: more often than this in a row not between a read and our write. */
const TRIES = 20;

export type AppliedAsPlanned = { kind: "applied"; object: KubeObject } | { kind: "superseded"; reason: string };

type Ports = Pick<DeployPorts, "cluster" | "log">;

/**
 * Applies an object; a workload only to what its deploy was planned on, held by the server to the version that is known, which costs no request more. Where
 * that is no longer its version it is read, and what was changed decides: nothing that matters, then once more; another template, then it is left alone.
 * @param latest the object as a write of this deploy has just been answered, where there was one
 */
export async function applyAsPlanned(
  step: Step,
  latest: KubeObject | undefined,
  seen: Snapshot,
  options: ApplyOptions,
  ports: Ports,
): Promise<AppliedAsPlanned> {
  const { object } = step;
  const planned = plannedOf(step);
  if (planned === undefined) return { kind: "applied", object: await applyObject(object, options, ports) };
  let live = latest === undefined ? liveIn(seen, object) : asWorkload(latest);
  for (let tries = 0; tries < TRIES; tries++) {
    const now = standing(planned, live, seen);
    if (now.kind === "done") return { kind: "applied", object: now.live };
    if (now.kind === "theirs") return { kind: "superseded", reason: `${now.reason}; it was left alone` };
    const applied = await applyHeld(heldTo(live, object), options, ports);
    if (live === undefined && (applied?.metadata.generation ?? 1) > 1) {
      ports.log.warning(`${printName(object)}: somebody has made it since it was looked at; this version is on top of theirs`);
    }
    if (applied !== undefined) return { kind: "applied", object: applied };
    const read = await ports.cluster.read(nameOf(object));
    live = read && asWorkload(read);
  }
  throw new DeployError("cluster-conflict", `${printName(object)} keeps changing while it is being applied; deploy again`);
}

/** Whether an object that was just read is still what its deploy was planned on. */
export function isAsPlanned(step: Step, live: KubeObject, seen: Snapshot): boolean {
  const planned = plannedOf(step);
  return planned === undefined || standing(planned, asWorkload(live), seen).kind !== "theirs";
}

/** A workload whose apply was done though its answer never came: it has our template in a generation that we have not seen before. */
export async function appliedAfterAll({ object, dryRun, rollout }: Step, { cluster }: Ports): Promise<KubeObject | undefined> {
  const wanted = asWorkload(dryRun);
  if (rollout === undefined || wanted === undefined) return undefined;
  const there = await cluster.read(nameOf(object)).catch(() => undefined);
  const live = there && asWorkload(there);
  if (there === undefined || live === undefined || isAsBefore(live, rollout.before)) return undefined;
  return sameTemplate(live.spec.template, wanted.spec.template) ? there : undefined;
}

function isAsBefore(live: Workload, before: Workload | undefined): boolean {
  return live.metadata.uid === before?.metadata.uid && live.metadata.generation === before?.metadata.generation;
}

/** What keeps no revisions is not put back either, and its template can't be changed. */
function plannedOf({ object, dryRun, rollout }: Step): Planned | undefined {
  if (rollout === undefined || !keepsRevisions(object)) return undefined;
  return { kind: object.kind, name: object.metadata.name, before: rollout.before, wanted: asWorkload(dryRun) };
}

function liveIn(seen: Snapshot, { kind, metadata: { name, namespace = "" } }: KubeObject): Workload | undefined {
  return findWorkload(seen, { kind, namespace, name });
}

/** One that is made has no version to be held to: the API server knows no such condition. */
function heldTo(live: Workload | undefined, object: KubeObject): KubeObject {
  if (live === undefined) return object;
  const { uid = "", resourceVersion = "" } = live.metadata;
  return { ...object, metadata: { ...object.metadata, uid, resourceVersion } };
}
