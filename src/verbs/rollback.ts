import { DeployError } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { RollbackOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import type { DeployResult, WorkloadResult } from "../result.ts";
import { attemptOf } from "../rollout/attempt.ts";
import { imagesOf, liveRevision, revisionOf, sameTemplate } from "../rollout/revisions.ts";
import type { Revision, Workload } from "../rollout/snapshot.ts";
import { type RollbackTarget, targetOfRollback } from "../rollout/target.ts";
import { claim } from "./claim.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { type Undone, undoAll } from "./undo.ts";
import { leavingAllAsItWas } from "./untouched.ts";
import { openWorkload } from "./workload.ts";

type RollbackPorts = Pick<DeployPorts, "cluster" | "clock" | "log"> & Partial<Pick<DeployPorts, "signal">>;

/** Returns a workload to the revision recorded as good before the live one, or to the one asked for, and watches until that runs. No deploy of ours changes it meanwhile. */
export async function rollback(
  options: RollbackOptions,
  ports: RollbackPorts & Pick<DeployPorts, "signal">,
): Promise<DeployResult> {
  const { workload, namespace = ports.cluster.namespace, run, wait } = options;
  const at = new Date(ports.clock.now()).toISOString();
  const held = await leavingAllAsItWas(
    () => claim({ workloads: new Map([[namespace, [printName(workload)]]]), at, by: run.run, wait }, ports),
    ports,
  );
  try {
    if (ports.signal.aborted) return BEFORE_ANY_CHANGE;
    const begun = await leavingAllAsItWas(() => begin(options, ports), ports);
    if (!ports.signal.aborted) return await goBack(begun, options, ports);
    begun.observation.close();
    return BEFORE_ANY_CHANGE;
  } finally {
    await held.release();
  }
}

const BEFORE_ANY_CHANGE: DeployResult = {
  outcome: "cancelled",
  reason: "cancelled before anything was changed",
  workloads: [],
};

/** The same for who has claimed the workload already. */
export async function rollBackHeld(options: Omit<RollbackOptions, "wait">, ports: RollbackPorts): Promise<DeployResult> {
  return goBack(await begin(options, ports), options, ports);
}

interface Begun {
  live: Workload;
  observation: Observation;
  target: Exclude<RollbackTarget, { kind: "none" }>;
}

/** All that can be refused before the first change. */
async function begin(options: Omit<RollbackOptions, "wait">, ports: RollbackPorts): Promise<Begun> {
  const { live, observation } = await openWorkload(options, ports);
  try {
    return { live, observation, target: chooseRevision(live, observation, options) };
  } catch (error) {
    observation.close();
    throw error;
  }
}

async function goBack(
  { live, observation, target }: Begun,
  options: Omit<RollbackOptions, "wait">,
  ports: RollbackPorts,
): Promise<DeployResult> {
  try {
    const previous = liveRevision(live, observation.seen);
    ports.log.info(`${printName(live)}: going back from revision ${previous} to revision ${revisionOf(target.to)}`);
    const attempt = { ...attemptOf(live, live, ports.clock.now(), options.limits), appeared: true };
    const undone = await undoAll([{ attempt, target }], observation, options.timeout, options.run, ports);
    const how = undone.get(attempt);
    const told = how?.kind === "failed" && ports.signal?.aborted ? { ...how, reason: `cancelled: ${how.reason}` } : how;
    return resultOf(live, target.to, told, previous, observation);
  } finally {
    observation.close();
  }
}

function chooseRevision(
  live: Workload,
  { seen }: Observation,
  { toRevision }: Pick<RollbackOptions, "toRevision">,
): Exclude<RollbackTarget, { kind: "none" }> {
  const name = printName(live);
  if (live.spec.paused === true) {
    throw new DeployError(
      "bad-input",
      `${name} is paused, so nothing would roll out; resume it first (kubectl rollout resume ${name})`,
    );
  }
  const target = targetOfRollback(live, seen, toRevision);
  if (target.kind === "none") throw new DeployError("not-found", `${name} was not rolled back: ${target.why}`);
  return target;
}

function resultOf(
  before: Workload,
  to: Revision,
  undone: Undone | undefined,
  previous: number | undefined,
  { seen }: Observation,
): DeployResult {
  const live = seen.workloads.get(before.metadata.uid ?? "") ?? before;
  const [revision, previousRevision] = [liveRevision(live, seen), previous];
  const ended = outcomeOf(undone, sameTemplate(before.spec.template, to.spec.template));
  const putBack = undone?.kind === "failed" ? undone.putBack : undefined;
  const restored = ended.outcome === "succeeded" ? revisionOf(to) : putBack;
  const workload: WorkloadResult = {
    kind: live.kind,
    namespace: live.metadata.namespace ?? "",
    name: live.metadata.name,
    images: imagesOf(live.spec.template),
    ...ended,
    ...(revision === undefined ? {} : { revision }),
    ...(previousRevision === undefined ? {} : { previousRevision }),
    ...(restored === undefined ? {} : { restoredRevision: restored }),
  };
  const next = `kubectl -n ${workload.namespace} rollout status ${printName(workload)}`;
  return { ...ended, ...(ended.outcome === "succeeded" ? {} : { next: `Look with: ${next}` }), workloads: [workload] };
}

function outcomeOf(
  undone: Undone | undefined,
  isLiveAlready: boolean,
): Pick<DeployResult, "reason"> & { outcome: DeployResult["outcome"] } {
  if (undone?.kind === "restored") return { outcome: "succeeded" };
  if (isLiveAlready) return { outcome: "succeeded", reason: "that revision is the live one already: nothing was changed" };
  if (undone?.kind === "superseded") return { outcome: "superseded", reason: undone.reason };
  return { outcome: "rollback-failed", reason: undone?.kind === "failed" ? undone.reason : "it was not seen running" };
}
