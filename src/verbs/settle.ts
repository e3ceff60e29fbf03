import { messageOf } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { DeployOptions, HistoryOptions, WorkloadName } from "../options.ts";
import type { DeployResult } from "../result.ts";
import { readRecord } from "../rollout/record.ts";
import type { Workload } from "../rollout/snapshot.ts";
import { rolloutStatus } from "../rollout/status.ts";
import { claim } from "./claim.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { rollBackHeld } from "./rollback.ts";
import { openWorkload } from "./workload.ts";

/** A deploy that was about to change these, and has not told how it ended. */
export interface Unsettled {
  /** As in the record on each workload (src/rollout/record.ts). */
  at: string;
  workloads: (WorkloadName & { namespace: string })[];
}

type SettlePorts = Pick<DeployPorts, "cluster" | "clock" | "log">;

/**
 * Ends what a killed deploy left: a workload that still has its template, not rolled out, goes back to the last good revision. The record on the workload
 * itself says whose it is, so that nothing is touched that somebody else has changed since. Never rejects: one that can't be settled is warned of.
 */
export async function settle({ at, workloads }: Unsettled, options: SettleOptions, ports: SettlePorts): Promise<DeployResult[]> {
  const results: DeployResult[] = [];
  for (const { namespace, ...workload } of workloads) {
    const mine = { ...options, namespace, workload };
    try {
      // The claim of the killed deploy is ours, as it has the same beginning; another run's is not waited for.
      const held = await claim(
        { workloads: new Map([[namespace, [printName(workload)]]]), at, by: options.run.run, wait: 0 },
        ports,
      );
      try {
        const state = await stateOf(mine, at, ports);
        ports.log.info(`${printName(workload)} in ${namespace}: the deploy was ended from outside; ${STATES[state]}`);
        if (state === "unfinished") results.push(await rollBackHeld(mine, ports));
      } finally {
        await held.release();
      }
    } catch (error) {
      ports.log.warning(`${printName(workload)} in ${namespace} was left as the killed deploy had it: ${messageOf(error)}`);
    }
  }
  if (options.rollback === "release") ports.log.warning(OTHERS_LEFT);
  return results;
}

type SettleOptions = Pick<DeployOptions, "access" | "timeout" | "limits" | "run" | "rollback">;

/** What the other objects held before is known to nobody but the deploy that was killed. */
const OTHERS_LEFT =
  "rollback: release ended with the killed deploy: other objects than workloads (ConfigMaps, Services …) may still be as it applied them; deploy the last good version again to put them back";

const STATES = {
  "not-ours": "it did not get to this workload, or it has been changed since: left alone",
  done: "its version runs: left alone",
  unfinished: "its version does not run: going back",
};

async function stateOf(options: HistoryOptions, at: string, ports: SettlePorts): Promise<keyof typeof STATES> {
  const { live, observation } = await openWorkload(options, ports);
  observation.close();
  if (!isOf(live, at)) return "not-ours";
  return rolloutStatus(live).kind === "done" ? "done" : "unfinished";
}

function isOf(live: Workload, at: string): boolean {
  return readRecord(live)?.at === at;
}
