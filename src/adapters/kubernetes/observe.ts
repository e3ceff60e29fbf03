import type { DeployError } from "../../errors.ts";
import type { KubeObject } from "../../manifest/object.ts";
import type { Log, Observation } from "../../ports.ts";
import type { Pod, Snapshot, Workload, WorkloadKind } from "../../rollout/snapshot.ts";
import { hasEnded } from "../../rollout/status.ts";
import { podAsWorkload } from "../../rollout/workload.ts";
import type { Connection } from "./connection.ts";
import { segment } from "./discovery.ts";
import { ANYWHERE, follow } from "./follow.ts";
import { observation } from "./observation.ts";
import { type Held, openSeen, type Seen } from "./seen.ts";
import { allReady, openOutage, withoutWatch } from "./sight.ts";

interface Watch {
  held: "workloads" | "revisions" | "pods" | "events";
  plural: string;
  group: string;
  optional: boolean;
}

const apps = (held: Watch["held"], plural: string): Watch => ({ held, plural, group: "/apis/apps/v1", optional: false });
const replicaSets = apps("revisions", "replicasets");
const controllerRevisions = apps("revisions", "controllerrevisions");

/** What must be watched to judge and undo a kind, besides pods and events. */
const WATCHES: Record<WorkloadKind, Watch[]> = {
  Deployment: [apps("workloads", "deployments"), replicaSets],
  StatefulSet: [apps("workloads", "statefulsets"), controllerRevisions],
  DaemonSet: [apps("workloads", "daemonsets"), controllerRevisions],
  Job: [{ held: "workloads", plural: "jobs", group: "/apis/batch/v1", optional: false }],
  // Its pods are watched always.
  Pod: [],
};

const always: Watch[] = [
  { held: "pods", plural: "pods", group: "/api/v1", optional: false },
  { held: "events", plural: "events", group: "/api/v1", optional: true },
];

/** What is seen from one list on, and since when something of it is out of sight. */
export interface Sight extends Omit<Observation, "renewed"> {
  lostSince(): Date | undefined;
}

/**
 * Lists and watches all that the kinds need in all namespaces at once; resolves when everything is complete and watched.
 * @param before what was seen until now, where it begins anew: rights have been told of then
 */
export async function observe(
  connection: Connection,
  namespaces: string[],
  kinds: readonly WorkloadKind[],
  log: Log,
  stop = new AbortController(),
  before?: Snapshot,
): Promise<Sight> {
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const waiter of [...waiting]) waiter();
  };
  let scheduled = false;
  const seen = openSeen(() => {
    if (scheduled) return;
    scheduled = true;
    // Everything that arrived together is told together.
    setImmediate(() => {
      scheduled = false;
      wake();
    });
  });
  // Nobody will tell of them again.
  const gone = seen.held("ended");
  for (const ended of before?.ended.values() ?? []) gone.put(ended);
  let failed: DeployError | undefined;
  const outage = openOutage(log);
  const unwatchable: DeployError[] = [];
  const begun = [...new Set(namespaces)].flatMap((namespace) =>
    [...new Set([...kinds.flatMap((kind) => WATCHES[kind]), ...always])].map(({ held, plural, group, optional }) => {
      const watched = { plural, namespace, path: `${group}/namespaces/${segment(namespace)}/${plural}` };
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      let ready = false;
      const handlers = {
        ready() {
          ready = true;
          resolve();
        },
        lost: (error: DeployError) => outage.lost(watched, error),
        found: () => outage.found(watched),
        ...(optional ? {} : { unwatchable: (error: DeployError) => unwatchable.push(error) }),
      };
      // What only helps to explain need not be complete at any moment: a watch from nowhere begins with what is there.
      const from = optional ? ANYWHERE : undefined;
      follow(connection, watched, holding(seen, held, kinds), handlers, stop.signal, from).catch((error: DeployError) => {
        if (!ready) return reject(error);
        if (optional) return log.warning(`${error.message}; going on without them`);
        failed ??= error;
        wake();
      });
      return { promise, optional };
    }),
  );
  try {
    await allReady(connection, begun, before === undefined ? log : { ...log, warning() {} });
    if (unwatchable.length > 0 && before === undefined) log.warning(withoutWatch(unwatchable));
  } catch (error) {
    stop.abort();
    throw error;
  }
  const { changed, close } = observation(seen, waiting, stop, () => failed);
  return {
    get seen() {
      return seen.snapshot();
    },
    changed,
    close,
    lostSince: outage.since,
  };
}

/** Where what is watched is held: bare pods also as the workloads that they are. */
function holding(seen: Seen, kind: Watch["held"], kinds: readonly WorkloadKind[]): Held {
  if (kind === "workloads") return holdingWorkloads(seen);
  const held = seen.held(kind);
  if (kind !== "pods" || !kinds.includes("Pod")) return held;
  const workloads = holdingWorkloads(seen);
  const isBare = ({ metadata }: KubeObject) => !(metadata.ownerReferences ?? []).some(({ controller }) => controller === true);
  return {
    replace(all) {
      held.replace(all);
      workloads.replace(all.filter(isBare).map((pod) => podAsWorkload(pod as Pod)));
    },
    put(pod) {
      held.put(pod);
      if (isBare(pod)) workloads.put(podAsWorkload(pod as Pod));
    },
    remove(pod) {
      held.remove(pod);
      if (isBare(pod)) workloads.remove(podAsWorkload(pod as Pod));
    },
  };
}

/** The event of a deletion brings the object as it last was: what came to its end has a verdict still. */
function holdingWorkloads(seen: Seen): Held {
  const [held, ended] = [seen.held("workloads"), seen.held("ended")];
  return {
    ...held,
    remove(workload) {
      held.remove(workload);
      if (hasEnded(workload as Workload)) ended.put(workload);
    },
  };
}
