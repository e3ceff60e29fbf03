// The real API server behind a loopback address that does to chosen requests what networks and overloaded servers do.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { readBed } from "../../bed/bed.ts";

export interface Asked {
  /** What it is for, as the right would be called, with the dry run apart: `list pods`, `dry-run deployments`, `apply deployments`, `get pods/log`. */
  what: string;
  /** How often this was asked, from 1. */
  times: number;
  /** From where a watch is to go on. */
  resourceVersion: string;
}

export type Fault =
  /** Answered by the proxy; the API server never hears of it. */
  | { kind: "answer"; status: number; headers?: Record<string, string>; body?: string }
  | { kind: "reset" }
  /** The API server does it, and the answer gets lost. */
  | { kind: "lost-answer" }
  /** The answer breaks off in its middle. */
  | { kind: "torn" }
  /** Milliseconds until the API server hears of it. */
  | { kind: "slow"; by: number }
  /** A watch: broken after so many milliseconds. */
  | { kind: "cut"; after: number }
  /** A watch: ended properly after so many milliseconds, as an API server does after its time. */
  | { kind: "ended"; after: number }
  /** A watch: the head comes, nothing after it. */
  | { kind: "silent" }
  /** A watch: what happens comes in heaps, one every so many milliseconds. */
  | { kind: "heaped"; every: number }
  /** The API server hears of it when this is done. */
  | { kind: "after"; call: () => Promise<unknown> }
  /** The API server does it, then this is called, and the answer gets lost. */
  | { kind: "then"; call: () => void };

export type Rule = (asked: Asked) => Fault | undefined;

export interface FaultProxy extends AsyncDisposable {
  /** With no keys in it: the proxy has them. */
  kubeconfig: string;
  asked: Asked[];
}

/** More than any scenario asks. */
const MOST_REQUESTS = 2_000;

export async function openFaultProxy(rule: Rule): Promise<FaultProxy> {
  const upstream = openUpstream();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const what = nameOf(request);
    const { searchParams } = new URL(request.url ?? "", "http://proxy");
    const resourceVersion = searchParams.get("resourceVersion") ?? "";
    const each = { what, times: asked.filter((one) => one.what === what).length + 1, resourceVersion };
    asked.push(each);
    if (asked.length > MOST_REQUESTS) return request.socket.resetAndDestroy();
    return serve(request, response, rule(each), upstream.forward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    kubeconfig: kubeconfigOf(address),
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      upstream.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serve(request: IncomingMessage, response: ServerResponse, fault: Fault | undefined, forward: Forward): void {
  const reset = () => {
    request.socket.resetAndDestroy();
  };
  const swallow = (then: () => void) => (answer: IncomingMessage) => {
    answer.resume().once("end", then);
  };
  if (fault === undefined) forward(request, pass(response));
  else if (fault.kind === "reset") reset();
  else if (fault.kind === "lost-answer") forward(request, swallow(reset));
  else if (fault.kind === "slow") {
    const timer = setTimeout(() => forward(request, pass(response)), fault.by);
    request.socket.once("close", () => clearTimeout(timer));
  } else if (fault.kind === "after") {
    fault.call().then(() => forward(request, pass(response)), reset);
  } else if (fault.kind === "torn") forward(request, (answer) => void tear(answer, response));
  else if (fault.kind === "answer") {
    request.resume();
    response.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
    response.end(fault.body ?? statusOf(fault.status));
  } else if (fault.kind === "then") {
    const { call } = fault;
    forward(
      request,
      swallow(() => {
        call();
        reset();
      }),
    );
  } else if (fault.kind === "silent") {
    forward(request, (answer) => {
      response.writeHead(answer.statusCode ?? 200, answer.headers).flushHeaders();
      answer.resume();
    });
  } else if (fault.kind === "heaped") forward(request, (answer) => heap(answer, response, fault.every));
  else {
    const { kind, after } = fault;
    forward(request, (answer) => {
      pass(response)(answer);
      setTimeout(() => (kind === "cut" ? reset() : response.end()), after);
    });
  }
}

const pass = (response: ServerResponse) => (answer: IncomingMessage) => {
  response.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
  answer.on("error", () => response.destroy()).pipe(response);
};

async function tear(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const { "transfer-encoding": _, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 200, { ...headers, "content-length": whole.length });
  response.write(whole.subarray(0, whole.length / 2));
  setTimeout(() => response.destroy(), 20);
}

function heap(answer: IncomingMessage, response: ServerResponse, every: number): void {
  response.writeHead(answer.statusCode ?? 200, answer.headers).flushHeaders();
  let waiting: Buffer[] = [];
  answer.on("data", (chunk: Buffer) => waiting.push(chunk));
  const timer = setInterval(() => {
    if (waiting.length > 0) response.write(Buffer.concat(waiting));
    waiting = [];
  }, every);
  response.once("close", () => clearInterval(timer));
}

type Forward = (request: IncomingMessage, use: (answer: IncomingMessage) => void) => void;

function openUpstream(): { forward: Forward; close(): void } {
  const config = JSON.parse(readFileSync(readBed().kubeconfig, "utf8"));
  const { cluster } = config.clusters[0];
  const { user } = config.users[0];
  const decoded = (text: string) => Buffer.from(text, "base64");
  const agent = new HttpsAgent({
    keepAlive: true,
    ca: decoded(cluster["certificate-authority-data"]),
    cert: decoded(user["client-certificate-data"]),
    key: decoded(user["client-key-data"]),
  });
  return {
    forward(request, use) {
      const { host: _, ...headers } = request.headers;
      const onward = httpsRequest(cluster.server + request.url, { method: request.method, headers, agent }, use);
      onward.on("error", () => request.socket.destroy());
      // A connection lives longer than its requests.
      const end = () => void onward.destroy();
      request.socket.once("close", end);
      onward.once("close", () => request.socket.off("close", end));
      request.pipe(onward);
    },
    close: () => agent.destroy(),
  };
}

/** `apply deployments`, from method, path and query. */
function nameOf({ method, url = "" }: IncomingMessage): string {
  const { pathname, searchParams } = new URL(url, "http://proxy");
  const [, resource = "", name, part] =
    /^\/apis?\/(?:[^/]+\/)?v[^/]+\/(?:namespaces\/[^/]+\/)?([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const thing = part === undefined ? resource : `${resource}/${part}`;
  if (method === "PATCH" && searchParams.has("fieldValidation"))
    return `${searchParams.has("dryRun") ? "dry-run" : "apply"} ${thing}`;
  if (method === "GET" && name === undefined) return `${searchParams.has("watch") ? "watch" : "list"} ${thing}`;
  return `${{ GET: "get", POST: "create", PATCH: "patch", DELETE: "delete" }[method ?? ""] ?? method} ${thing}`;
}

function statusOf(code: number): string {
  const reasons: Record<number, string> = {
    401: "Unauthorized",
    403: "Forbidden",
    409: "Conflict",
    410: "Expired",
    429: "TooManyRequests",
  };
  const forbidden = 'things is forbidden: User "nobody" cannot do resource "things" in API group "" in the namespace "n"';
  const message = code === 403 ? forbidden : "made up";
  return JSON.stringify({
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    reason: reasons[code] ?? "InternalError",
    message,
    code,
  });
}

function kubeconfigOf(server: string): string {
  const context = { cluster: "proxy", user: "nobody" };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "proxy", cluster: { server } }],
    users: [{ name: "nobody", user: {} }],
    contexts: [{ name: "proxy", context }],
    "current-context": "proxy",
  });
}
