import { DeployError, messageOf } from "../errors.ts";
import { annotate } from "../manifest/annotations.ts";
import { placeImages } from "../manifest/images.ts";
import { labelled } from "../manifest/inventory.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { putKeys } from "../manifest/own-pull-secret.ts";
import { referencePullSecret } from "../manifest/pull-secret.ts";
import type { DeployOptions, DiffOptions, PullSecretOptions } from "../options.ts";
import { leftover } from "../rollout/leftover.ts";
import { goodRevision, printRecord, RECORD } from "../rollout/record.ts";
import { findWorkload, liveRevision, sameTemplate } from "../rollout/revisions.ts";
import type { Snapshot, Workload } from "../rollout/snapshot.ts";
import { type RollbackTarget, targetBeforeDeploy } from "../rollout/target.ts";
import { CHANGE_CAUSE } from "../rollout/undo.ts";
import { asWorkload, isWorkload, keepsRevisions } from "../rollout/workload.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { pinPlacements } from "./pin.ts";
import type { Prepared } from "./prepare.ts";
import { proveKeys } from "./prove-keys.ts";
import { referenceOnAccounts } from "./service-accounts.ts";
import { type Brought, broughtBy, type TriedOut, tryOut } from "./try-out.ts";

/** One object, ready to be applied, and what the API server would make of it. */
export interface Step extends TriedOut {
  object: KubeObject;
  /** What is there now; undefined also where nothing but workloads would be put back. */
  before?: KubeObject | undefined;
  /** For workloads only. */
  rollout?: { before: Workload | undefined; previous: number | undefined; target: RollbackTarget };
}

/**
 * What will be applied: images by digest, pull secret referenced, change cause and rollback target noted, all of it accepted by a server-side dry run.
 * @param at when the deploy began, ISO 8601, for its records
 */
export async function plan(prepared: Prepared, options: DeployOptions, at: string, ports: DeployPorts): Promise<Step[]> {
  const objects = await finish(prepared.objects, options, ports);
  const { seen } = prepared.observation;
  const context = { seen, at, brought: broughtBy(objects) };
  return allOrRefused(await Promise.allSettled(objects.map((object) => stepOf(object, context, options, ports))), ports);
}

type FinishPorts = Pick<DeployPorts, "cluster" | "registry" | "log" | "signal">;

/** The objects with images by digest, the pull secret referenced, its keys where it is among them, and the release's label. */
export async function finish(objects: KubeObject[], options: DiffOptions, ports: FinishPorts): Promise<KubeObject[]> {
  const [proven, pinned] = await Promise.allSettled([proveKeys(options, ports), pinPlacements(options, ports)]);
  // Keys that are refused explain why no digest could be read, not the other way round.
  if (proven.status === "rejected") throw proven.reason;
  if (pinned.status === "rejected") throw pinned.reason;
  const { objects: finished, placed } = placeImages(objects, pinned.value, options.imagePaths);
  for (const { object, place, to } of placed) ports.log.info(`${printName(object)}: ${place} gets ${to}`);
  const { pullSecret, release } = options;
  const referenced = pullSecret === undefined ? finished : await reference(finished, pullSecret, options, ports);
  return release === undefined ? referenced : referenced.map((object) => labelled(object, release));
}

/** Whoever corrects the first object that is refused should not have to deploy again to hear of the second. */
export function allOrRefused<T>(results: PromiseSettledResult<T>[], { log }: Pick<DeployPorts, "log">): T[] {
  const [first, ...more] = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  for (const each of more) log.error(messageOf(each));
  if (first !== undefined) throw first;
  return results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}

async function reference(objects: KubeObject[], pullSecret: PullSecretOptions, options: DiffOptions, ports: FinishPorts) {
  const { objects: keyed, changed } = putKeys(objects, pullSecret, options.imagePaths);
  for (const secret of changed) ports.log.info(`${printName(secret)}: gets the keys for ${pullSecret.host}, beside its own`);
  if (pullSecret.on === "service-account") return referenceOnAccounts(keyed, pullSecret, options, ports);
  return keyed.map((object) => referencePullSecret(object, pullSecret));
}

interface Context {
  seen: Snapshot;
  at: string;
  brought: Brought;
}

async function stepOf(object: KubeObject, context: Context, options: DeployOptions, ports: DeployPorts): Promise<Step> {
  const { seen, at } = context;
  if (!isWorkload(object)) {
    const [tried, before] = await Promise.all([
      tryOut(object, context.brought, options, ports),
      options.rollback === "release" ? ports.cluster.read(nameOf(object)) : undefined,
    ]);
    return { object, ...tried, before };
  }
  const { kind, metadata } = object;
  const before = findWorkload(seen, { kind, namespace: metadata.namespace ?? "", name: metadata.name });
  const target = keepsRevisions(object)
    ? targetBeforeDeploy(before, seen)
    : ({ kind: "none", why: `a ${kind} keeps no revisions` } as const);
  const left = leftover(before, target, seen);
  if (left !== undefined) ports.log.warning(`${printName(object)}: ${left}`);
  const noted = annotate(object, notes(target, options, at));
  const tried = await tryOut(noted, context.brought, options, ports);
  const rollout = { before, previous: before && liveRevision(before, seen), target };
  const after = asWorkload(tried.dryRun);
  if (before === undefined || after === undefined || !sameTemplate(before.spec.template, after.spec.template)) {
    if (before?.kind === "Pod") throw changedPod(object);
    return { object: noted, ...tried, rollout };
  }
  // No new revision: its cause and its record stay those of the deploy that made it.
  return { object: annotate(object, notesOf(before)), ...tried, rollout };
}

/** A container gets its new image in place, and the status shows the old one as ready until then. */
export function changedPod(object: KubeObject): DeployError {
  const why = "a bare Pod does not show which of its images runs, so no verdict could be given";
  return new DeployError(
    "bad-input",
    `${printName(object)} is there with another image: ${why}; delete it first, or make it a Deployment`,
  );
}

function notes(target: RollbackTarget, { changeCause, run }: DeployOptions, at: string): Record<string, string> {
  const record = {
    target: target.kind === "revision" ? goodRevision(target.to) : null,
    ...(run.run === undefined ? {} : { by: run.run }),
    ...(run.actor === undefined ? {} : { who: run.actor }),
    ...(run.commit === undefined ? {} : { commit: run.commit }),
    at,
  };
  return { [CHANGE_CAUSE]: changeCause, [RECORD]: printRecord(record) };
}

function notesOf(live: Workload): Record<string, string> {
  const annotations = live.metadata.annotations ?? {};
  return Object.fromEntries(
    [CHANGE_CAUSE, RECORD].flatMap((key) => (annotations[key] === undefined ? [] : [[key, annotations[key]]])),
  );
}
