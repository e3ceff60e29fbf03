import { onAbort } from "../../abort.ts";
import { DeployError } from "../../errors.ts";
import type { Log, Observation } from "../../ports.ts";
import type { WorkloadKind } from "../../rollout/snapshot.ts";
import type { Connection } from "./connection.ts";
import { observe, type Sight } from "./observe.ts";

/** An observation that can be begun anew: with new lists and watches, as those that it has may be silent or broken. */
export async function observeRenewably(
  connection: Connection,
  namespaces: string[],
  kinds: readonly WorkloadKind[],
  log: Log,
): Promise<Observation> {
  let current = await observe(connection, namespaces, kinds, log);
  let isClosed = false;
  const begin = async (until: number, signal?: AbortSignal): Promise<void> => {
    const stop = new AbortController();
    const next = observe(connection, namespaces, kinds, log, stop, current.seen);
    if (!(await isReadyBefore(until, next, signal))) {
      stop.abort();
      next.catch(() => undefined);
      if (signal?.aborted) return;
      throw outOfSight(connection, current);
    }
    const before = current;
    current = await next;
    before.close();
    if (before.lostSince() !== undefined) log.info("the cluster is in sight again");
    if (isClosed) current.close();
  };
  let beginning: Promise<void> | undefined;
  return {
    get seen() {
      return current.seen;
    },
    changed: (until, signal) => current.changed(until, signal),
    async renewed(until, signal) {
      // Who watches other workloads by the same observation may ask at the same time.
      beginning ??= begin(until, signal).finally(() => {
        beginning = undefined;
      });
      await beginning;
      return current.seen;
    },
    close() {
      isClosed = true;
      current.close();
    },
  };
}

/** Rejects as `ready` does. */
async function isReadyBefore(until: number, ready: Promise<unknown>, signal?: AbortSignal): Promise<boolean> {
  const { promise: over, resolve } = Promise.withResolvers<boolean>();
  const end = () => resolve(false);
  const timer = setTimeout(end, Math.max(0, until - Date.now()));
  const listenNoLonger = onAbort(signal, end);
  try {
    return await Promise.race([ready.then(() => true), over]);
  } finally {
    clearTimeout(timer);
    listenNoLonger();
  }
}

function outOfSight({ server }: Connection, { lostSince }: Sight): DeployError {
  const since = lostSince();
  const when = since === undefined ? "" : `; it has been out of sight since ${since.toISOString()}`;
  return new DeployError("cluster-unreachable", `what is in the cluster could not be listed again at ${server}${when}`);
}
