import { referencesIn } from "../manifest/references.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { goodBeforeLive } from "./target.ts";

/**
 * The objects that a workload would need again if it were rolled back: `ConfigMap/settings-6f2k`. ConfigMaps and Secrets whose names change with
 * their content (kustomize) would be gone otherwise when they are needed most.
 */
export function neededByRollback(live: Workload, seen: Snapshot): Set<string> {
  const good = goodBeforeLive(live, seen);
  return new Set(good === undefined ? [] : referencesIn(good.spec.template.spec));
}
