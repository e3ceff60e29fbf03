import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { createGunzip } from "node:zlib";
import pLimit, { type LimitFunction } from "p-limit";
import type { Credentials } from "./credentials.ts";
import type { Timing } from "./timing.ts";

/** Requests under way, besides watches. An API server lets hundreds in, but each needs a connection of its own. */
const AT_ONCE = 16;

/** One API server and the way to it. Connections are kept alive and shared by everything. */
export interface Connection {
  server: string;
  timing: Timing;
  agent: HttpAgent | HttpsAgent;
  headers: Credentials["headers"];
  /** Requests wait here for their turn: a hundred connections at once would slow down each of them. Watches don't. */
  turn: LimitFunction;
  /** Whether the server has ever answered: a fault after that is passing, one before is more likely a wrong address. */
  answered: boolean;
}

export interface Call {
  /** What is being done, for messages: `apply deployment/web in namespace shop`. */
  doing: string;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Path and query, below the server's address. */
  path: string;
  body?: unknown;
  contentType?: string;
  /** What kind of answer is wanted; else JSON. */
  accept?: string;
  /** How long the whole answer may take, in milliseconds; else as the connection's timing says. */
  timeout?: number;
  signal?: AbortSignal;
}

/** A whole answer, whatever its status. */
export interface Reply {
  status: number;
  headers: IncomingMessage["headers"];
  text: string;
}

export function openConnection(server: string, credentials: Credentials, timing: Timing): Connection {
  // The API server ends idle connections after 90 s: leave them before that, so that no request meets a closing one.
  const keepAlive = { keepAlive: true, keepAliveMsecs: timing.keepAlive, timeout: 60_000 };
  // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment has no say.
  const agent = credentials.tls
    ? new HttpsAgent({ ...keepAlive, ...credentials.tls, rejectUnauthorized: true })
    : new HttpAgent(keepAlive);
  return { server, timing, agent, headers: credentials.headers, turn: pLimit(AT_ONCE), answered: false };
}

/** Sends a request and resolves with the head of the answer. Rejects with Node's own error. */
export async function open(connection: Connection, call: Call): Promise<IncomingMessage> {
  const body = call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body));
  const headers = {
    ...(await connection.headers()),
    accept: call.accept ?? "application/json",
    "accept-encoding": "gzip",
    "user-agent": "nks-deploy",
    ...(body && { "content-type": call.contentType ?? "application/json", "content-length": body.length }),
  };
  const send = connection.agent instanceof HttpsAgent ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const { method, signal } = call;
    const request = send(connection.server + call.path, { method, headers, agent: connection.agent, ...(signal && { signal }) });
    const answer = setTimeout(() => request.destroy(timeout("no answer")), call.timeout ?? connection.timing.answer);
    let connecting: NodeJS.Timeout | undefined;
    const settled = () => {
      clearTimeout(answer);
      clearTimeout(connecting);
    };
    request.on("socket", (socket) => {
      if (!socket.connecting) return;
      connecting = setTimeout(() => request.destroy(timeout("no connection")), connection.timing.connect);
      socket.once(connection.agent instanceof HttpsAgent ? "secureConnect" : "connect", () => clearTimeout(connecting));
    });
    request.on("response", (response) => {
      settled();
      connection.answered = true;
      resolve(response);
    });
    request.on("error", (error) => {
      settled();
      reject(error);
    });
    request.end(body);
  });
}

/** Sends a request and resolves with the whole answer. Rejects with Node's own error. */
export async function exchange(connection: Connection, call: Call): Promise<Reply> {
  const limit = call.timeout ?? connection.timing.answer;
  const response = await open(connection, call);
  const late = setTimeout(() => response.destroy(timeout("the answer stopped midway")), limit);
  try {
    return { status: response.statusCode ?? 0, headers: response.headers, text: await textOf(response) };
  } finally {
    clearTimeout(late);
  }
}

/** The text of an answer, unpacked. */
export async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of unpacked(response)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The bytes of an answer, unpacked. */
export function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  if (response.headers["content-encoding"] !== "gzip") return response;
  const unzip = createGunzip();
  response.once("error", (error) => unzip.destroy(error));
  return response.pipe(unzip);
}

function timeout(what: string): NodeJS.ErrnoException {
  return Object.assign(new Error(what), { code: "ETIMEDOUT" });
}
