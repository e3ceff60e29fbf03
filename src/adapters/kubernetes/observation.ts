import { setTimeout as pause } from "node:timers/promises";
import { onAbort } from "../../abort.ts";
import type { DeployError } from "../../errors.ts";
import type { Observation } from "../../ports.ts";
import type { Snapshot } from "../../rollout/snapshot.ts";
import type { Seen } from "./seen.ts";

/** The longest rest between two looks, in milliseconds: verdicts fall within a second. */
const longestRest = 100;

/** A timer's longest, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** What is seen, for one who looks at it whenever it has changed. `waiting` is called when it may have. */
export function observation(
  seen: Seen,
  waiting: Set<() => void>,
  stop: AbortController,
  failed: () => DeployError | undefined,
): Omit<Observation, "renewed"> {
  let delivered = seen.version();
  let deliveredAt = performance.now();
  const changed = async (until: number, signal?: AbortSignal): Promise<Snapshot> => {
    const restUntil = restAfter(deliveredAt, performance.now());
    const due = () => seen.version() !== delivered || Date.now() >= until || signal?.aborted || stop.signal.aborted || failed();
    while (!due()) await woken(waiting, until, signal);
    await pause(Math.max(0, restUntil - performance.now()));
    const error = failed();
    if (error) throw error;
    delivered = seen.version();
    deliveredAt = performance.now();
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

/**
 * When to look again, having looked at the last snapshot from `begun` to `ended` (milliseconds): a look at fifty workloads takes longer than the next event, and the
 * machine may be the one that starts their pods. So a fifth of the time is spent on looking, and what arrives meanwhile is told together. One workload
 * takes a fraction of a millisecond.
 */
function restAfter(begun: number, ended: number): number {
  return ended + Math.min(4 * (ended - begun), longestRest);
}

/** Resolves when something may have changed, at `until`, or on abort. */
function woken(waiting: Set<() => void>, until: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      waiting.delete(done);
      listenNoLonger();
      resolve();
    };
    const timer = setTimeout(done, Math.min(Math.max(until - Date.now(), 0), longestTimer));
    waiting.add(done);
    const listenNoLonger = onAbort(signal, done);
  });
}
