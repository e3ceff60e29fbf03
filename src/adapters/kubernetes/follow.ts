import { setTimeout as pause } from "node:timers/promises";
import type { DeployError } from "../../errors.ts";
import type { Connection } from "./connection.ts";
import { list, type Watched } from "./list.ts";
import { poll } from "./poll.ts";
import { replyOf } from "./refusal.ts";
import { passes, retryAfter } from "./request.ts";
import type { Held } from "./seen.ts";
import type { Timing } from "./timing.ts";
import { watch } from "./watch.ts";

export interface FollowHandlers {
  /** Listed and let in to watch: what is held is complete, and stays so. */
  ready(): void;
  /** Watching has failed several times in a row; it goes on trying. */
  lost(error: DeployError): void;
  /** After `lost`: it watches again. */
  found(): void;
  /** We may list but not watch: from now on it is listed again and again. Absent: that is no substitute, and a rejection. */
  unwatchable?(error: DeployError): void;
}

/** A watch that lasts this long, in milliseconds, was a good one even if nothing happened. */
const good = 1_000;
/** From this many failures in a row on, people are told. */
const told = 3;

/** Instead of a resource version: the watch itself begins with all that is there, in no order, and does not say when that is complete. */
export const ANYWHERE = "";

/**
 * Keeps what is held like the cluster, by one list and then watches, until `signal` aborts. Passing faults are outlived, however
 * long they last. Rejects when credentials or rights are missing, and before `ready` on whatever does not pass soon.
 * @param from the resource version of what is held already: it is not listed then; or ANYWHERE
 */
export async function follow(
  connection: Connection,
  watched: Watched,
  held: Held,
  handlers: FollowHandlers,
  signal: AbortSignal,
  from?: string,
): Promise<void> {
  const { timing } = connection;
  let version = from;
  let ready = false;
  let failures = 0;
  let deniedSince: number | undefined;
  const well = () => {
    if (failures >= told) handlers.found();
    failures = 0;
  };
  while (!signal.aborted) {
    let opened: number | undefined;
    try {
      version ??= await relist(connection, watched, held, signal);
      await watch(
        connection,
        watched,
        version,
        {
          opened() {
            opened = Date.now();
            deniedSince = undefined;
            if (!ready) handlers.ready();
            ready = true;
          },
          put: held.put,
          remove: held.remove,
          seen(resourceVersion) {
            version = resourceVersion;
            well();
          },
          expired() {
            version = undefined;
          },
        },
        signal,
      );
      if (opened !== undefined && Date.now() - opened >= good) well();
      else failures += 1;
      await pause(pauseBefore(failures, undefined, timing), undefined, { signal }).catch(() => undefined);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = thrown as DeployError;
      const status = replyOf(error)?.status;
      if (status === 403 && !ready && version !== undefined && handlers.unwatchable !== undefined) {
        handlers.unwatchable(error);
        handlers.ready();
        return poll(connection, watched, held, handlers, signal);
      }
      if (opened !== undefined && Date.now() - opened >= good) well();
      failures += 1;
      // 400: a resource version that this API server cannot read.
      const expired = status === 410 || (status === 400 && version !== undefined);
      if (expired) version = undefined;
      const denied = status === 401 || status === 403;
      if (denied) deniedSince ??= Date.now();
      const hopeless = ready
        ? denied && Date.now() - (deniedSince ?? 0) >= timing.denied
        : !(expired || passes(connection, error)) || failures > timing.retry.times;
      if (hopeless) throw error;
      if (failures === told && ready) handlers.lost(error);
      await pause(pauseBefore(failures, error, timing), undefined, { signal }).catch(() => undefined);
    }
  }
}

async function relist(connection: Connection, watched: Watched, held: Held, signal: AbortSignal): Promise<string> {
  const { objects, resourceVersion } = await list(connection, watched, signal);
  held.replace(objects);
  return resourceVersion;
}

/** Milliseconds: none after a watch that did its work, nor after the first break or 410; else growing, with jitter. */
function pauseBefore(failures: number, error: DeployError | undefined, { backoff, retryAfter: longest }: Timing): number {
  const status = replyOf(error)?.status;
  if (failures === 0 || (failures === 1 && (status === undefined || status === 410))) return 0;
  const grown = Math.min(backoff.first * 2 ** (failures - 1), backoff.longest);
  return Math.max(grown * (0.5 + Math.random() / 2), retryAfter(error, longest));
}
