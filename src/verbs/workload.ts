import { DeployError } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { HistoryOptions } from "../options.ts";
import type { Cluster, Log, Observation } from "../ports.ts";
import { findWorkload } from "../rollout/revisions.ts";
import type { Workload } from "../rollout/snapshot.ts";
import { requireNamespace } from "./namespaces.ts";

/** The workload that the options name, observed. The caller closes the observation. */
export async function openWorkload(
  options: HistoryOptions,
  ports: { cluster: Cluster; log: Log },
): Promise<{ live: Workload; observation: Observation }> {
  const namespace = options.namespace ?? ports.cluster.namespace;
  await requireNamespace(namespace, ports.cluster);
  const observation = await ports.cluster.observe([namespace], [options.workload.kind], ports.log);
  const live = findWorkload(observation.seen, { namespace, ...options.workload });
  if (live !== undefined) return { live, observation };
  observation.close();
  const { kind } = options.workload;
  const names = [...observation.seen.workloads.values()].map(({ metadata }) => metadata.name).sort();
  const there = names.length === 0 ? `there are no ${kind}s in it` : `there are ${names.slice(0, 10).join(", ")}`;
  throw new DeployError("not-found", `${printName(options.workload)} does not exist in namespace ${namespace}; ${there}`);
}
