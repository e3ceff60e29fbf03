import { setTimeout as pause } from "node:timers/promises";
import type { DeployError } from "../../errors.ts";
import type { Connection } from "./connection.ts";
import type { FollowHandlers } from "./follow.ts";
import { list, type Watched } from "./list.ts";
import { passes } from "./request.ts";
import type { Held } from "./seen.ts";

/**
 * Keeps what is held like the cluster where we may list but not watch, by a list every two seconds, until `signal` aborts. What comes and goes between two lists
 * is not seen. Faults that pass are outlived; rejects on others.
 */
export async function poll(
  connection: Connection,
  watched: Watched,
  held: Held,
  handlers: Pick<FollowHandlers, "lost" | "found">,
  signal: AbortSignal,
): Promise<void> {
  let isLost = false;
  while (!signal.aborted) {
    await pause(connection.timing.poll, undefined, { signal }).catch(() => undefined);
    try {
      held.replace((await list(connection, watched, signal)).objects);
      if (isLost) handlers.found();
      isLost = false;
    } catch (error) {
      if (signal.aborted) return;
      if (!passes(connection, error)) throw error;
      if (!isLost) handlers.lost(error as DeployError);
      isLost = true;
    }
  }
}
