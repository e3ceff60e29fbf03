import { setTimeout as pause } from "node:timers/promises";
import pRetry from "p-retry";
import { DeployError } from "../../errors.ts";
import { type Call, type Connection, exchange, type Reply } from "./connection.ts";
import { errorCode, failure, isBadObject, refusal, replyOf, statusIn } from "./refusal.ts";

export interface Repetition {
  /** Further answers that pass by themselves, such as a conflict inside the server. */
  also?(reply: Reply): boolean;
  /** Told of each fault that was followed by another try. */
  onRetry?(fault: DeployError): void;
}

const passingStatus = new Set([429, 500, 502, 503, 504]);
/** Broken off, perhaps after the server had it: nothing that we send does a thing twice. */
const ambiguous = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** Never sent. */
const notSent = new Set(["ECONNREFUSED", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * Sends a request and resolves with the JSON of a successful answer. Faults that pass (429, 5xx, resets) are tried again with
 * jitter and a cap; wrong credentials, missing rights and bad objects are not. Rejects with a DeployError whose cause is the
 * answer (`replyOf`) or Node's error.
 */
export async function request(connection: Connection, call: Call, repetition: Repetition = {}): Promise<unknown> {
  const { backoff, retry } = connection.timing;
  try {
    return await pRetry(() => attempt(connection, call), {
      retries: retry.times,
      maxRetryTime: retry.longest,
      minTimeout: backoff.first,
      maxTimeout: backoff.longest,
      randomize: true,
      ...(call.signal && { signal: call.signal }),
      shouldRetry: ({ error }) => passes(connection, error, repetition),
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (retriesLeft === 0 || !passes(connection, error, repetition)) return;
        repetition.onRetry?.(error as DeployError);
        await pause(retryAfter(error, connection.timing.retryAfter), undefined, { ...(call.signal && { signal: call.signal }) });
      },
    });
  } catch (error) {
    throw failure(connection.server, call.doing, error);
  }
}

async function attempt(connection: Connection, call: Call): Promise<unknown> {
  let reply: Reply;
  try {
    reply = await connection.turn(() => exchange(connection, call));
  } catch (error) {
    throw failure(connection.server, call.doing, error);
  }
  if (reply.status < 200 || reply.status > 299) throw refusal(connection.server, call.doing, reply);
  try {
    return JSON.parse(reply.text);
  } catch (cause) {
    const message = `${connection.server} does not answer as a Kubernetes API server does, when asked to ${call.doing}; check the server address`;
    throw new DeployError("cluster-refused", message, { cause });
  }
}

/** Whether a fault may be gone at the next try. */
export function passes(connection: Connection, error: unknown, { also }: Repetition = {}): boolean {
  const reply = replyOf(error);
  if (reply && isBadObject(reply)) return false;
  if (reply) return passingStatus.has(reply.status) || also?.(reply) === true;
  const code = errorCode(error instanceof DeployError ? error.cause : error);
  if (notSent.has(code)) return connection.answered;
  if (code === "ETIMEDOUT" && !connection.answered) return false;
  return ambiguous.has(code);
}

/** How long the server asks us to wait, in milliseconds; 0 where it does not say. */
export function retryAfter(error: unknown, longest: number): number {
  const reply = replyOf(error);
  if (!reply) return 0;
  const header = reply.headers["retry-after"];
  const seconds = header === undefined ? statusIn(reply.text)?.details?.retryAfterSeconds : Number(header);
  const wait = Number.isFinite(seconds) ? Number(seconds) * 1000 : Date.parse(header ?? "") - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longest) : 0;
}
