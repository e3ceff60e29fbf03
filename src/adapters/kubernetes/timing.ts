/** How long things may take, in milliseconds. Tests make them short. */
export interface Timing {
  /** TCP and TLS. */
  connect: number;
  /** From the request to the head of the answer, and again to its end. */
  answer: number;
  /** After this much silence TCP asks whether the other side is still there; Linux then gives up after some ten seconds. */
  keepAlive: number;
  /** First and longest pause between tries, before jitter. */
  backoff: { first: number; longest: number };
  /** How long one request may be tried again, and how often. */
  retry: { longest: number; times: number };
  /** How long we ask the server to keep a watch open. */
  watch: number;
  /** How much later than that a silent watch is given up. */
  watchGrace: number;
  /** Between two lists of what may not be watched. */
  poll: number;
  /** How long refused credentials or rights may last in the middle of a watch: caches of API servers lag behind. */
  denied: number;
  /** The longest `Retry-After` that is honoured. */
  retryAfter: number;
}

export const usualTiming: Timing = {
  connect: 10_000,
  answer: 30_000,
  keepAlive: 15_000,
  backoff: { first: 250, longest: 5_000 },
  retry: { longest: 60_000, times: 6 },
  // Short enough that a proxy which swallows a watch blinds us for a minute at most; four requests a minute cost nothing.
  watch: 60_000,
  watchGrace: 5_000,
  poll: 2_000,
  denied: 15_000,
  retryAfter: 30_000,
};
