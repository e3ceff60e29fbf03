import { DeployError, messageOf } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { Observation } from "../ports.ts";
import { claimsOn, leaseIn } from "../rollout/claims.ts";
import { leftBy } from "../rollout/left-by.ts";
import type { WorkloadKind } from "../rollout/snapshot.ts";
import type { DeployPorts } from "./deploy-ports.ts";

type LeftPorts = Pick<DeployPorts, "cluster" | "log">;

const KINDS: WorkloadKind[] = ["Deployment", "StatefulSet", "DaemonSet"];

/** The workloads of a namespace that the deploys of a run have changed, or were about to: `deployment/web`. */
export async function workloadsOf(run: string, namespace: string, ports: LeftPorts): Promise<string[]> {
  const [claimed, touched] = [await claimedBy(run, namespace, ports), await touchedBy(run, namespace, ports)];
  return [...new Set([...claimed, ...touched])];
}

/** A deploy that is about to change something has claimed it before. */
async function claimedBy(run: string, namespace: string, { cluster }: LeftPorts): Promise<string[]> {
  try {
    const lease = await cluster.read(leaseIn(namespace));
    const claims = lease === undefined ? [] : claimsOn(lease);
    return claims.filter(({ by }) => by === run).flatMap(({ workloads }) => workloads);
  } catch (error) {
    // Without rights to Leases there are no claims of this service account either.
    if (error instanceof DeployError && error.code === "cluster-denied") return [];
    throw error;
  }
}

async function touchedBy(run: string, namespace: string, ports: LeftPorts): Promise<string[]> {
  const observation = await observeAll(namespace, ports);
  observation.close();
  const { seen } = observation;
  return [...seen.workloads.values()].filter((live) => leftBy(run, live, seen).kind !== "untouched").map(printName);
}

/** All workloads that can be undone. Whoever may not see StatefulSets and DaemonSets has not deployed any. */
export async function observeAll(namespace: string, { cluster, log }: LeftPorts): Promise<Observation> {
  try {
    return await cluster.observe([namespace], KINDS, log);
  } catch (error) {
    if (!(error instanceof DeployError) || error.code !== "cluster-denied") throw error;
    log.info(`looking at Deployments only: ${messageOf(error)}`);
    return cluster.observe([namespace], ["Deployment"], log);
  }
}
