import { DeployError, messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import type { DeployResult } from "../result.ts";
import { isWorkload, keepsRevisions } from "../rollout/workload.ts";
import { proveAnswers } from "./answering.ts";
import { type Application, applyAll, isWhole } from "./apply.ts";
import { claim, type Held } from "./claim.ts";
import { conclude } from "./conclude.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { ending } from "./ending.ts";
import { leaveToOthers, withTargets } from "./leave-to-others.ts";
import { namespacesIn } from "./namespaces.ts";
import { noteOutcomes } from "./note-outcomes.ts";
import { plan, type Step } from "./plan.ts";
import { observe, type Prepared, prepare } from "./prepare.ts";
import { prune } from "./prune.ts";
import { ensurePullSecrets } from "./pull-secrets.ts";
import { type Inventory, remember } from "./release.ts";
import { isFoundation, tryAgain } from "./try-out.ts";
import { leavingAllAsItWas, sayUntouched } from "./untouched.ts";
import { type Judged, watch } from "./watch.ts";

/**
 * Applies the manifests with their images pinned by digest, watches until the verdict falls, and on failure undoes to the last good revision.
 * Bad input and a cluster that can't be reached reject before anything was touched; how the rollout ends is the result.
 */
export async function deploy(options: DeployOptions, ports: DeployPorts): Promise<DeployResult> {
  return carryOut(await leavingAllAsItWas(() => prepare(options, ports), ports), options, ports);
}

/** The part of a deploy that changes the cluster, while no other deploy changes the same workloads. Ends the observation. */
export async function carryOut(prepared: Prepared, options: DeployOptions, ports: DeployPorts): Promise<DeployResult> {
  const at = new Date(ports.clock.now()).toISOString();
  if (options.rollback !== "none") ports.unfinished.deploying(at, prepared.objects.flatMap(undoable));
  let held: Held | undefined;
  let { observation } = prepared;
  let isUntouched = true;
  try {
    const wanted = { workloads: namesOf(prepared.objects, options.release), brought: namespacesIn(prepared.objects), at };
    held = await claim({ ...wanted, by: options.run.run, wait: options.wait }, ports);
    if (held.hasWaited) {
      observation.close();
      observation = await observe(prepared.objects, ports);
    }
    const steps = ports.signal.aborted ? [] : await plan({ ...prepared, observation }, options, at, ports);
    if (ports.signal.aborted) return { outcome: "cancelled", reason: "cancelled before anything was applied", workloads: [] };
    const lost = held.lost();
    if (lost !== undefined) {
      sayUntouched(ports);
      return { outcome: "superseded", reason: lost, workloads: [] };
    }
    isUntouched = false;
    const result = await rollOut(steps, at, { observation, held }, options, ports);
    ports.unfinished.settled();
    return result;
  } catch (error) {
    if (isUntouched) sayUntouched(ports);
    throw error;
  } finally {
    if (isUntouched) ports.unfinished.settled();
    observation.close();
    await held?.release();
  }
}

/** What is claimed: the workloads, and the release where there is one, as its inventory is one for all of them. */
function namesOf(objects: KubeObject[], release: string | undefined): Map<string, string[]> {
  const isClaimed = (object: KubeObject) =>
    isWorkload(object) || (release !== undefined && object.metadata.namespace !== undefined);
  const byNamespace = Map.groupBy(objects.filter(isClaimed), ({ metadata }) => metadata.namespace ?? "");
  const whole = release === undefined ? [] : [`release/${release}`];
  return new Map([...byNamespace].map(([namespace, own]) => [namespace, [...own.filter(isWorkload).map(printName), ...whole]]));
}

/** What is seen of the cluster meanwhile, and whether it is still this run's turn. */
interface Watched {
  observation: Observation;
  held: Held;
}

async function rollOut(
  steps: Step[],
  at: string,
  { observation, held }: Watched,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<DeployResult> {
  const { inventories, ...applied } = await applySteps(steps, { observation, held }, options, ports);
  const seenThrough = await judgeAll(applied, observation, options, ports);
  const proven = await proveAnswers(applied, seenThrough, observation, options, ports);
  const judged = leaveToOthers(proven, seenThrough, held);
  const application = withTargets(proven, observation.seen);
  const ended = await ending(application, judged, observation, options, ports);
  const result = conclude(application, judged, ended, observation.seen);
  await noteOutcomes(application, result, at, observation.seen, ports);
  if (ended.kind !== "good" || options.release === undefined || !options.prune || held.lost() !== undefined) return result;
  if (ports.signal.aborted) {
    ports.log.info("cancelled when all was done but the pruning: the next deploy prunes");
    return result;
  }
  const deployed = { release: options.release, objects: steps.map(({ object }) => object), seen: observation.seen };
  const pruned = await prune(inventories, deployed, options, ports);
  return { ...result, workloads: [...result.workloads, ...pruned] };
}

/** Namespaces and definitions come first: what needs them is tried out then, before anything else changes, and the pull secrets may live in them. */
async function applySteps(
  steps: Step[],
  watched: Watched,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Application & { inventories: Inventory[] }> {
  const { limits, forceConflicts, release } = options;
  const how = { ...watched, limits, forceConflicts, newKeysIn: new Set<string>() };
  const [first = [], others = []] = [true, false].map((wanted) => steps.filter(({ object }) => isFoundation(object) === wanted));
  const begun = await applyAll(first, how, ports);
  if (!isWhole(begun)) return { ...begun, inventories: [] };
  if (ports.signal.aborted && others.length > 0) return { ...begun, isInterrupted: true, inventories: [] };
  const tried = await tryAgain(others, options, ports);
  if (tried.refusal !== undefined) return { ...begun, refusal: tried.refusal, inventories: [] };
  // As they will be, for an image may come from another registry than the manifest's.
  const objects = steps.map(({ object }) => object);
  const inventories = release === undefined ? [] : await remember(objects, release, ports.cluster);
  const newKeysIn = ports.signal.aborted ? how.newKeysIn : await ensurePullSecrets(objects, options, ports);
  return { ...(await applyAll(tried.steps, { ...how, newKeysIn }, ports, begun)), inventories };
}

function undoable(object: KubeObject) {
  if (!isWorkload(object) || !keepsRevisions(object)) return [];
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
