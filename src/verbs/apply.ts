import { messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { applyOrder } from "../manifest/order.ts";
import { type Attempt, attemptOf } from "../rollout/judge.ts";
import type { Limits } from "../rollout/limits.ts";
import type { RollbackTarget } from "../rollout/target.ts";
import { adoptOwners, applyObject } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import type { Step } from "./plan.ts";
import { isWorkload } from "./prepare.ts";

/** A workload that was applied: what to watch and where to return to. */
export interface Rollout {
  attempt: Attempt;
  target: RollbackTarget;
  /** The revision number that was live before; undefined for a first deploy. */
  previous: number | undefined;
}

/** What was applied before the end or the first refusal. */
export interface Application {
  applied: KubeObject[];
  rollouts: Rollout[];
  /** One line: the object that was refused and why. The objects after it were left alone. */
  refusal?: string;
}

/** What the rollouts are judged by. */
export interface Judging {
  limits: Limits;
  /** Namespaces whose pull secret this deploy has just written. */
  newKeysIn: ReadonlySet<string>;
}

/** Applies in dependency order, side by side where one does not need the other. A refusal or a cancellation ends it after its group. */
export async function applyAll(steps: Step[], judging: Judging, ports: DeployPorts): Promise<Application> {
  const stepOf = new Map(steps.map((step) => [step.object, step]));
  const done: Application = { applied: [], rollouts: [] };
  for (const group of applyOrder(steps.map(({ object }) => object))) {
    if (ports.signal.aborted) return done;
    const results = await Promise.allSettled(group.map((object) => applyStep(stepOf.get(object), done, judging, ports)));
    const refused = results.find((result) => result.status === "rejected");
    if (refused !== undefined) return { ...done, refusal: messageOf(refused.reason) };
  }
  return done;
}

async function applyStep(step: Step | undefined, done: Application, judging: Judging, ports: DeployPorts): Promise<void> {
  if (step === undefined) return;
  await adoptOwners(step.dryRun, ports.cluster);
  const after = await applyObject(step.object, { dryRun: false }, ports);
  done.applied.push(after);
  ports.log.info(`${printName(after)}: applied`);
  if (step.rollout === undefined || !isWorkload(after)) return;
  const { before, target, previous } = step.rollout;
  const attempt = attemptOf(before, after, ports.clock.now(), judging.limits);
  const pullSecretIsNew = judging.newKeysIn.has(attempt.namespace);
  done.rollouts.push({ attempt: { ...attempt, pullSecretIsNew }, target, previous });
}
