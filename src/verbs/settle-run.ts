import { DeployError, messageOf } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { SettleOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import type { DeployResult, Outcome, WorkloadResult } from "../result.ts";
import { attemptOf } from "../rollout/attempt.ts";
import { leftBy } from "../rollout/left-by.ts";
import { imagesOf, liveRevision } from "../rollout/revisions.ts";
import type { Workload } from "../rollout/snapshot.ts";
import { keepsRevisions } from "../rollout/workload.ts";
import { claim } from "./claim.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { observeAll, workloadsOf } from "./left-workloads.ts";
import { requireNamespace } from "./namespaces.ts";
import { rollBackHeld } from "./rollback.ts";
import { CANCELLED_UNDO_TIMEOUT } from "./undo.ts";
import { watch } from "./watch.ts";

type SettlePorts = Pick<DeployPorts, "cluster" | "clock" | "log" | "signal">;

/**
 * Ends what the deploys of a run have left, when nothing is known of them but the run's name: whatever of it is live and does not run goes back to the last
 * good revision; what has been put back already is watched until it runs. A deploy of the run that is still about it (a pod has its grace) is waited for.
 */
export async function settleRun(options: SettleOptions, ports: SettlePorts): Promise<DeployResult> {
  const { cluster, clock, log } = ports;
  const namespace = options.namespace ?? cluster.namespace;
  const run = options.run.run ?? "";
  await requireNamespace(namespace, cluster);
  const names = await workloadsOf(run, namespace, ports);
  if (names.length === 0) {
    log.info(`${run} has left nothing in namespace ${namespace}`);
    return { outcome: "succeeded", workloads: [] };
  }
  const at = new Date(clock.now()).toISOString();
  const held = await claim({ workloads: new Map([[namespace, names]]), at, by: run, wait: options.wait }, ports);
  try {
    if (ports.signal.aborted) return { outcome: "cancelled", reason: "cancelled before anything was changed", workloads: [] };
    return await settleAll(run, names, { ...options, namespace }, ports);
  } finally {
    await held.release();
  }
}

type Settling = SettleOptions & { namespace: string };

async function settleAll(run: string, names: string[], options: Settling, ports: SettlePorts): Promise<DeployResult> {
  const observation = await observeAll(options.namespace, ports);
  try {
    const found = [...observation.seen.workloads.values()].filter(
      (live) => names.includes(printName(live)) && keepsRevisions(live),
    );
    const results = await Promise.all(found.map((live) => settleOne(run, live, observation, options, ports)));
    return conclude(results.flatMap((result) => result ?? []));
  } finally {
    observation.close();
  }
}

async function settleOne(
  run: string,
  live: Workload,
  observation: Observation,
  options: Settling,
  ports: SettlePorts,
): Promise<WorkloadResult | undefined> {
  const name = `${printName(live)} in ${options.namespace}`;
  const left = leftBy(run, live, observation.seen);
  switch (left.kind) {
    case "untouched":
      ports.log.info(`${name}: ${run} did not get to it`);
      return undefined;
    case "superseded":
      ports.log.info(`${name}: ${left.by ?? "somebody else"} has deployed since: left alone`);
      return undefined;
    case "running":
      ports.log.info(`${name}: the version of ${run} runs: left alone`);
      return { ...about(live, observation), outcome: "succeeded" };
    case "undone":
      ports.log.info(`${name}: what ${run} deployed has been undone; watching what was put back`);
      return watchPutBack(live, observation, options, ports);
    case "unfinished":
      ports.log.info(`${name}: ${run} was ended, and its version does not run: going back`);
      return goBack(live, observation, options, ports);
  }
}

async function goBack(live: Workload, observation: Observation, options: Settling, ports: SettlePorts): Promise<WorkloadResult> {
  const workload = { kind: live.kind, name: live.metadata.name };
  try {
    const { workloads } = await rollBackHeld({ ...options, workload }, ports);
    return workloads[0] ?? { ...about(live, observation), outcome: "rollback-failed" };
  } catch (error) {
    const isFirst = error instanceof DeployError && error.code === "not-found";
    const outcome = isFirst ? "nothing-to-roll-back-to" : "rollback-failed";
    return { ...about(live, observation), outcome, reason: messageOf(error) };
  }
}

async function watchPutBack(
  live: Workload,
  observation: Observation,
  { timeout, limits }: Settling,
  ports: SettlePorts,
): Promise<WorkloadResult> {
  const attempt = { ...attemptOf(live, live, ports.clock.now(), limits), appeared: true };
  const how = { timeout, until: "all", signal: ports.signal, afterAbort: CANCELLED_UNDO_TIMEOUT } as const;
  const [judged] = await watch([attempt], observation, how, ports);
  const verdict = judged?.verdict;
  const now = about(observation.seen.workloads.get(attempt.uid) ?? live, observation);
  if (verdict?.kind === "succeeded") return { ...now, outcome: "succeeded" };
  const reason = verdict?.kind === "failed" || verdict?.kind === "superseded" ? verdict.reason : "it was not seen running";
  const outcome = verdict?.kind === "superseded" ? "superseded" : "rollback-failed";
  const told = outcome === "rollback-failed" && ports.signal.aborted ? `cancelled: ${reason}` : reason;
  return { ...now, outcome, reason: told, ...(now.revision === undefined ? {} : { restoredRevision: now.revision }) };
}

function about(live: Workload, { seen }: Observation): Omit<WorkloadResult, "outcome"> {
  const revision = liveRevision(live, seen);
  const { kind, metadata, spec } = live;
  const name = { kind, namespace: metadata.namespace ?? "", name: metadata.name };
  return { ...name, images: imagesOf(spec.template), ...(revision === undefined ? {} : { revision }) };
}

function conclude(workloads: WorkloadResult[]): DeployResult {
  const worst = workloads.find(({ outcome }) => outcome !== "succeeded");
  if (worst === undefined) return { outcome: "succeeded", workloads };
  return { outcome: worst.outcome as Outcome, reason: `${printName(worst)}: ${worst.reason ?? worst.outcome}`, workloads };
}
