import { DeployError } from "../errors.ts";
import type { HistoryOptions } from "../options.ts";
import type { Cluster, Log, Observation } from "../ports.ts";
import { findDeployment } from "../rollout/revisions.ts";
import type { Deployment } from "../rollout/snapshot.ts";
import { requireNamespace } from "./prepare.ts";

/** The Deployment that the options name, observed. The caller closes the observation. */
export async function findWorkload(
  options: HistoryOptions,
  ports: { cluster: Cluster; log: Log },
): Promise<{ live: Deployment; observation: Observation }> {
  const namespace = options.namespace ?? ports.cluster.namespace;
  await requireNamespace(namespace, ports.cluster);
  const observation = await ports.cluster.observe([namespace], ports.log);
  const live = findDeployment(observation.seen, { namespace, name: options.workload.name });
  if (live !== undefined) return { live, observation };
  observation.close();
  const names = [...observation.seen.deployments.values()].map(({ metadata }) => metadata.name).sort();
  const there = names.length === 0 ? "there are no Deployments in it" : `there are ${names.slice(0, 10).join(", ")}`;
  throw new DeployError("not-found", `deployment/${options.workload.name} does not exist in namespace ${namespace}; ${there}`);
}
