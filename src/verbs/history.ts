import { printName } from "../manifest/object.ts";
import type { HistoryOptions } from "../options.ts";
import type { Cluster, Log } from "../ports.ts";
import type { HistoryResult } from "../result.ts";
import { historyOf } from "../rollout/history.ts";
import { openWorkload } from "./workload.ts";

/** The revisions of a workload, as `kubectl rollout history` numbers them, with what each was. Changes nothing. */
export async function history(options: HistoryOptions, ports: { cluster: Cluster; log: Log }): Promise<HistoryResult> {
  const { live, observation } = await openWorkload(options, ports);
  observation.close();
  return {
    namespace: live.metadata.namespace ?? "",
    workload: printName(live),
    revisions: historyOf(live, observation.seen),
  };
}
