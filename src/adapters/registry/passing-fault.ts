import { setTimeout as pause } from "node:timers/promises";
import pRetry from "p-retry";
import { type Answer, codeOf, type Send, type Sender } from "./http.ts";

/** How often and how fast a request is repeated; milliseconds. */
export interface Pace {
  retries: number;
  minTimeout: number;
  maxTimeout: number;
}

export const PACE: Pace = { retries: 3, minTimeout: 500, maxTimeout: 10_000 };

/** We wait no longer than this for a `Retry-After`; milliseconds. */
const LONGEST_RETRY_AFTER = 30_000;
const PASSING_STATUS = new Set([429, 500, 502, 503, 504]);
const PASSING_CODES = new Set(["ECONNRESET", "EPIPE", "EAI_AGAIN"]);

/** An answer that is worth asking again for. */
class PassingAnswer extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
  }
}

/** Repeats requests that met a passing fault: 429 (waiting as `Retry-After` says), 5xx, broken connections. What stays is returned or thrown as it is. */
export function patient(send: Sender, pace: Pace): Sender {
  const ask = async (url: URL, options: Send) => {
    const answer = await send(url, options);
    if (PASSING_STATUS.has(answer.status)) throw new PassingAnswer(answer);
    return answer;
  };
  return async (url, options = {}) => {
    try {
      return await pRetry(() => ask(url, options), {
        ...pace,
        randomize: true,
        ...(options.signal ? { signal: options.signal } : {}),
        shouldRetry: ({ error }) => error instanceof PassingAnswer || PASSING_CODES.has(codeOf(error)),
        onFailedAttempt: ({ error, retriesLeft }) =>
          retriesLeft > 0 && error instanceof PassingAnswer ? pause(retryAfter(error.answer), undefined, options) : undefined,
      });
    } catch (thrown) {
      if (thrown instanceof PassingAnswer) return thrown.answer;
      throw thrown;
    }
  };
}

/** What `Retry-After` asks for, in seconds or as a date; milliseconds. */
function retryAfter({ headers }: Answer): number {
  const text = headers["retry-after"];
  if (text === undefined) return 0;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER) : 0;
}
