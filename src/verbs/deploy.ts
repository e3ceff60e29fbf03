import { DeployError, messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import type { DeployResult } from "../result.ts";
import { type Application, type AppliedObject, applyAll } from "./apply.ts";
import { claim, type Held } from "./claim.ts";
import { conclude, type Ending } from "./conclude.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { collectEvidence } from "./evidence.ts";
import { plan, type Step } from "./plan.ts";
import { isWorkload, observe, type Prepared, prepare } from "./prepare.ts";
import { ensurePullSecrets } from "./pull-secrets.ts";
import { restoreAll } from "./restore.ts";
import { undoAll } from "./undo.ts";
import { type Judged, watch } from "./watch.ts";

/** A cancelled GitHub job is killed 10 s after its first signal: what the undo has not shown by then, it can't show any more. */
const CANCELLED_UNDO_TIMEOUT = 7_000;

/**
 * Applies the manifests with their images pinned by digest, watches until the verdict falls, and on failure undoes to the last good revision.
 * Bad input and a cluster that can't be reached reject before anything was touched; how the rollout ends is the result.
 */
export async function deploy(options: DeployOptions, ports: DeployPorts): Promise<DeployResult> {
  return carryOut(await prepare(options, ports), options, ports);
}

/** The part of a deploy that changes the cluster, while no other deploy changes the same workloads. Ends the observation. */
export async function carryOut(prepared: Prepared, options: DeployOptions, ports: DeployPorts): Promise<DeployResult> {
  const at = new Date(ports.clock.now()).toISOString();
  if (options.rollback !== "none") ports.unfinished.deploying(at, prepared.objects.flatMap(undoable));
  let held: Held | undefined;
  let { observation } = prepared;
  let isUntouched = true;
  try {
    held = await claim({ workloads: namesOf(prepared.objects), at, by: options.run.run, wait: options.wait }, ports);
    if (held.hasWaited) {
      observation.close();
      observation = await observe(prepared.objects, ports);
    }
    const steps = ports.signal.aborted ? [] : await plan({ ...prepared, observation }, options, at, ports);
    if (ports.signal.aborted) return { outcome: "cancelled", reason: "cancelled before anything was applied", workloads: [] };
    isUntouched = false;
    const result = await rollOut(steps, prepared.objects, observation, options, ports);
    ports.unfinished.settled();
    return result;
  } finally {
    if (isUntouched) ports.unfinished.settled();
    observation.close();
    await held?.release();
  }
}

function namesOf(objects: KubeObject[]): Map<string, string[]> {
  const byNamespace = Map.groupBy(objects.filter(isWorkload), ({ metadata }) => metadata.namespace ?? "");
  return new Map([...byNamespace].map(([namespace, workloads]) => [namespace, workloads.map(printName)]));
}

async function rollOut(
  steps: Step[],
  objects: KubeObject[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<DeployResult> {
  const { pullSecret, limits } = options;
  const newKeysIn = pullSecret === undefined ? new Set<string>() : await ensurePullSecrets(objects, pullSecret, ports);
  const application = await applyAll(steps, { limits, newKeysIn }, ports);
  const judged = await judgeAll(application, observation, options, ports);
  const ended = await ending(application, judged, observation, options, ports);
  return conclude(application, judged, ended, observation.seen);
}

function undoable(object: KubeObject) {
  if (!isWorkload(object) || object.kind === "Job") return [];
  return [{ kind: object.kind, namespace: object.metadata.namespace ?? "", name: object.metadata.name }];
}

async function judgeAll(
  { rollouts, refusal }: Application,
  observation: Observation,
  { timeout }: DeployOptions,
  ports: DeployPorts,
): Promise<Judged[]> {
  const attempts = rollouts.map(({ attempt }) => attempt);
  if (refusal !== undefined) return attempts.map((attempt) => ({ attempt, verdict: { kind: "progressing", waiting: refusal } }));
  try {
    return await watch(attempts, observation, { timeout, until: "first-failure", signal: ports.signal }, ports);
  } catch (error) {
    const names = attempts.map((attempt) => `kubectl -n ${attempt.namespace} rollout status ${printName(attempt)}`).join("; ");
    const code = error instanceof DeployError ? error.code : "bug";
    throw new DeployError(code, `lost sight of the rollout: ${messageOf(error)}; it was applied and not undone, see: ${names}`, {
      cause: error,
    });
  }
}

/** What the verdicts ask for: nothing when all is well, else evidence and, unless it is switched off, the undo. */
async function ending(
  { applied, rollouts, refusal }: Application,
  judged: Judged[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Ending> {
  const isGood = refusal === undefined && judged.every(({ verdict }) => verdict.kind === "succeeded");
  const cancelled = !isGood && ports.signal.aborted;
  if (isGood) return { kind: "good" };
  const failed = judged.filter(({ verdict }) => verdict.kind === "failed");
  const evidence = new Map(
    await Promise.all(
      failed.map(async ({ attempt }) => [attempt.uid, await collectEvidence(attempt, observation.seen, ports.cluster)] as const),
    ),
  );
  if (options.rollback === "none") return { kind: "left", cancelled, evidence };
  const verdicts = new Map(judged.map(({ attempt, verdict }) => [attempt.uid, verdict]));
  const ours = rollouts.filter(({ attempt }) => verdicts.get(attempt.uid)?.kind !== "superseded");
  ports.log.info(`undoing: ${ours.map(({ attempt }) => printName(attempt)).join(", ")}`);
  // Who has deployed after us needs what we would put back. Before the workloads, so that their old pods find their old configuration.
  const isRelease = options.rollback === "release" && ours.length === rollouts.length;
  const restored = await restoreAll(isRelease ? applied.filter(isRestorable) : [], ports);
  const undone = await undoAll(ours, observation, cancelled ? CANCELLED_UNDO_TIMEOUT : options.timeout, ports);
  return {
    kind: "undone",
    cancelled,
    evidence,
    undone: new Map([...undone].map(([attempt, how]) => [attempt.uid, how])),
    restored,
  };
}

/** Workloads that were there before are undone by revision; what a Job has done stays. */
function isRestorable({ object, before }: AppliedObject): boolean {
  return !isWorkload(object) || (before === undefined && object.kind !== "Job");
}
