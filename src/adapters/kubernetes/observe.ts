import { DeployError } from "../../errors.ts";
import type { KubeObject } from "../../manifest/object.ts";
import type { Log, Observation } from "../../ports.ts";
import type { Pod, Snapshot, WorkloadKind } from "../../rollout/snapshot.ts";
import { podAsWorkload } from "../../rollout/workload.ts";
import type { Connection } from "./connection.ts";
import { segment } from "./discovery.ts";
import { ANYWHERE, follow } from "./follow.ts";
import { missingRight, replyOf, statusIn } from "./refusal.ts";
import { type Held, openSeen, type Seen } from "./seen.ts";

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

/** A timer's longest, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Lists and watches all that the kinds need in all namespaces at once; resolves when everything is complete and watched. */
export async function observe(
  connection: Connection,
  namespaces: string[],
  kinds: readonly WorkloadKind[],
  log: Log,
): Promise<Observation> {
  const stop = new AbortController();
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
  let failed: DeployError | undefined;
  const outage = openOutage(log);
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
    await allReady(connection, begun, log);
  } catch (error) {
    stop.abort();
    throw error;
  }
  return observation(seen, waiting, stop, () => failed);
}

/** Where what is watched is held: bare pods also as the workloads that they are. */
function holding(seen: Seen, kind: Watch["held"], kinds: readonly WorkloadKind[]): Held {
  const held = seen.held(kind);
  if (kind !== "pods" || !kinds.includes("Pod")) return held;
  const workloads = seen.held("workloads");
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
      workloads.remove(pod);
    },
  };
}

function observation(
  seen: ReturnType<typeof openSeen>,
  waiting: Set<() => void>,
  stop: AbortController,
  failed: () => DeployError | undefined,
): Observation {
  let delivered = seen.version();
  const changed = async (until: number, signal?: AbortSignal): Promise<Snapshot> => {
    const due = () => seen.version() !== delivered || Date.now() >= until || signal?.aborted || stop.signal.aborted || failed();
    while (!due()) await woken(waiting, until, signal);
    const error = failed();
    if (error) throw error;
    delivered = seen.version();
    return seen.snapshot();
  };
  return {
    get seen() {
      return seen.snapshot();
    },
    changed,
    close() {
      stop.abort();
      for (const waiter of [...waiting]) waiter();
    },
  };
}

/** Resolves when something may have changed, at `until`, or on abort. */
function woken(waiting: Set<() => void>, until: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      waiting.delete(done);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(Math.max(until - Date.now(), 0), longestTimer));
    waiting.add(done);
    signal?.addEventListener("abort", done, { once: true });
  });
}

/** Waits until everything is watched. Missing rights are told all at once; those that only help to explain are a warning. */
async function allReady(connection: Connection, begun: { promise: Promise<void>; optional: boolean }[], log: Log): Promise<void> {
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

function saidIn(error: DeployError): string {
  return statusIn(replyOf(error)?.text ?? "")?.message ?? "";
}

function rightOf(error: DeployError): string | undefined {
  return replyOf(error)?.status === 403 ? missingRight(saidIn(error)) : undefined;
}

/** Tells people once when sight of the cluster is lost, and once when it is back. */
function openOutage(log: Log): { lost(watched: object, error: DeployError): void; found(watched: object): void } {
  const blind = new Set<object>();
  return {
    lost(watched, error) {
      if (blind.size === 0) log.warning(`lost sight of the cluster, trying on: ${error.message}`);
      blind.add(watched);
    },
    found(watched) {
      if (blind.delete(watched) && blind.size === 0) log.info("the cluster is in sight again");
    },
  };
}
