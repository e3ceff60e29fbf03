import { messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { applyOrder } from "../manifest/order.ts";
import { adoptFields } from "../manifest/ownership.ts";
import type { Observation } from "../ports.ts";
import { type Attempt, attemptOf } from "../rollout/attempt.ts";
import type { Limits } from "../rollout/limits.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { RollbackTarget } from "../rollout/target.ts";
import { asWorkload } from "../rollout/workload.ts";
import { adoptOwners, nameOf } from "./apply-object.ts";
import { appliedAfterAll, applyAsPlanned, isAsPlanned } from "./apply-planned.ts";
import type { Held } from "./claim.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { established } from "./established.ts";
import type { Step } from "./plan.ts";
import type { Unproven } from "./unproven.ts";

/** A workload that was applied: what to watch and where to return to. */
export interface Rollout {
  attempt: Attempt;
  target: RollbackTarget;
  /** The revision number that was live before; undefined for a first deploy. */
  previous: number | undefined;
}

/** An object as the API server answered its apply, and as it was before. */
export interface AppliedObject {
  object: KubeObject;
  /** Undefined: this deploy created it, or would not put it back. */
  before: KubeObject | undefined;
}

/** What was applied before the end or the first refusal. */
export interface Application {
  applied: AppliedObject[];
  rollouts: Rollout[];
  /** One line: the object that was refused and why. The objects after it were left alone. */
  refusal?: string;
  /** Cancelled before all was applied: what was applied is no whole deploy, however well it runs. */
  isInterrupted?: true;
  /** Somebody else is, or was, about the same workloads: nothing but what is seen to be ours is put back. */
  isSuperseded?: true;
  /** All rolled out well, but it could not be shown that it can be reached and answers. */
  unproven?: Unproven;
}

/** Whether all that was to be applied is. */
export function isWhole({ refusal, isInterrupted }: Application): boolean {
  return refusal === undefined && isInterrupted === undefined;
}

/** How objects are applied, and what the rollouts are judged by. */
export interface Applying {
  limits: Limits;
  /** As in DeployOptions. */
  forceConflicts: boolean;
  /** Namespaces whose pull secret this deploy has just written. */
  newKeysIn: ReadonlySet<string>;
  held: Held;
  observation: Observation;
}

/**
 * Applies in dependency order, side by side where one does not need the other. A refusal or a cancellation ends it after its group.
 * @param done what was applied before
 */
export async function applyAll(
  steps: Step[],
  applying: Applying,
  ports: DeployPorts,
  done: Application = { applied: [], rollouts: [] },
): Promise<Application> {
  const stepOf = new Map(steps.map((step) => [step.object, step]));
  for (const group of applyOrder(steps.map(({ object }) => object))) {
    if (ports.signal.aborted) return { ...done, isInterrupted: true };
    const lost = applying.held.lost();
    if (lost !== undefined) return { ...done, refusal: lost, isSuperseded: true };
    const results = await Promise.allSettled(group.map((object) => applyStep(stepOf.get(object), done, applying, ports)));
    const refused = results.find((result) => result.status === "rejected");
    const [superseded] = results.flatMap((result) => (result.status === "fulfilled" ? (result.value ?? []) : []));
    const end = superseded === undefined ? done : { ...done, refusal: superseded, isSuperseded: true as const };
    if (refused !== undefined) return { ...end, refusal: messageOf(refused.reason) };
    if (superseded !== undefined) return end;
  }
  return done;
}

/** @returns one line where somebody else has changed it since the plan */
async function applyStep(
  step: Step | undefined,
  done: Application,
  applying: Applying,
  ports: DeployPorts,
): Promise<string | undefined> {
  if (step === undefined) return undefined;
  const { seen } = applying.observation;
  const latest = await takeOver(step, seen, ports);
  try {
    const options = { dryRun: false, forceConflicts: applying.forceConflicts };
    const end = await applyAsPlanned(step, latest, seen, options, ports);
    if (end.kind === "superseded") return end.reason;
    const after = end.object;
    take(after, step, done, { ...applying, seen }, ports);
    ports.log.info(`${printName(after)}: applied`);
    await established(after, ports);
    return undefined;
  } catch (error) {
    const after = await appliedAfterAll(step, ports);
    if (after !== undefined) take(after, step, done, { ...applying, seen }, ports);
    throw error;
  }
}

/** What applied it before us owns it no longer, so that what has left the manifest goes. */
async function takeOver(step: Step, seen: Snapshot, { cluster, log }: DeployPorts): Promise<KubeObject | undefined> {
  const { object, dryRun, helmRelease: release } = step;
  if (adoptFields(dryRun) === undefined) return undefined;
  if (release !== undefined) {
    const secrets = `kubectl -n ${object.metadata.namespace ?? "<namespace>"} delete secret -l owner=helm,name=${release}`;
    log.warning(
      `${printName(object)}: taken over from the Helm release ${release}; make Helm forget it (${secrets}), as helm uninstall would remove what is deployed now`,
    );
  }
  return adoptOwners(nameOf(object), cluster, (live) => isAsPlanned(step, live, seen));
}

function take(
  after: KubeObject,
  { before: there, rollout }: Step,
  done: Application,
  { limits, newKeysIn, seen }: Pick<Applying, "limits" | "newKeysIn"> & { seen: Snapshot },
  { clock }: DeployPorts,
): void {
  done.applied.push({ object: after, before: there ?? rollout?.before });
  const workload = asWorkload(after);
  if (rollout === undefined || workload === undefined) return;
  const { before, target, previous } = rollout;
  const attempt = attemptOf(before, workload, clock.now(), limits, seen);
  const pullSecretIsNew = newKeysIn.has(attempt.namespace);
  done.rollouts.push({ attempt: { ...attempt, pullSecretIsNew }, target, previous });
}
