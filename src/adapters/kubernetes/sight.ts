import { DeployError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import type { Connection } from "./connection.ts";
import { missingRight, replyOf, statusIn } from "./refusal.ts";

/** Waits until everything is watched. Missing rights are told all at once; those that only help to explain are a warning. */
export async function allReady(
  connection: Connection,
  begun: { promise: Promise<void>; optional: boolean }[],
  log: Log,
): Promise<void> {
  const ends = await Promise.allSettled(begun.map(({ promise }) => promise));
  const faults = ends.flatMap((end, index) =>
    end.status === "rejected" ? [{ error: end.reason as DeployError, optional: begun[index]?.optional ?? false }] : [],
  );
  const needed = faults.filter(({ optional }) => !optional).map(({ error }) => error);
  const rights = needed.map(rightOf);
  const [first] = needed;
  if (first && rights.every((right) => right !== undefined)) {
    const user = /User "([^"]*)"/.exec(saidIn(first))?.[1] ?? "of this kubeconfig";
    const next = "give it a Role with get, list, watch on these (and on events and pods/log, for reasons)";
    const message = `the rollout could not be watched at ${connection.server}: the user ${user} lacks ${rights.join(", ")}; ${next}`;
    throw new DeployError("cluster-denied", message, { cause: first.cause });
  }
  if (first) throw first;
  const [missing] = faults;
  if (missing) log.warning(`${missing.error.message}; going on without events`);
}

export function withoutWatch(errors: DeployError[]): string {
  const rights = errors.map((error) => rightOf(error) ?? error.message);
  return `a Role should allow ${rights.join(", ")}: without that they are listed every two seconds, and verdicts fall later`;
}

function saidIn(error: DeployError): string {
  return statusIn(replyOf(error)?.text ?? "")?.message ?? "";
}

function rightOf(error: DeployError): string | undefined {
  return replyOf(error)?.status === 403 ? missingRight(saidIn(error)) : undefined;
}

export interface Outage {
  lost(watched: object, error: DeployError): void;
  found(watched: object): void;
  /** Since when something is out of sight, if it is known to be. */
  since(): Date | undefined;
}

/** Tells people once when sight of the cluster is lost, and once when it is back. */
export function openOutage(log: Log): Outage {
  const blind = new Set<object>();
  let since: Date | undefined;
  return {
    since: () => since,
    lost(watched, error) {
      since ??= new Date();
      if (blind.size === 0) log.warning(`lost sight of the cluster, trying on: ${error.message}`);
      blind.add(watched);
    },
    found(watched) {
      if (!blind.delete(watched) || blind.size > 0) return;
      since = undefined;
      log.info("the cluster is in sight again");
    },
  };
}
