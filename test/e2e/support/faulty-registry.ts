// The bed's registry behind a door that lets some requests fail, as a busy registry's do, or as what is no registry does.
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Fault {
  /** Absent: any. */
  method?: string;
  /** Part of the path of the requests that fail. */
  path: string;
  /** A status, a broken connection, no answer at all, somebody's web page, or another digest than that of what is there. */
  answer: number | "reset" | "silence" | "page" | "wrong-digest";
  /** How many of them fail, before all go through. */
  times: number;
}

const CODES: Record<number, string> = { 403: "DENIED", 429: "TOOMANYREQUESTS" };

export async function faultyRegistry(registry: string, { method, path, answer, times }: Fault) {
  let faults = 0;
  const server = http.createServer((request, response) => {
    const isFaulty = (method ?? request.method) === request.method && request.url?.includes(path) === true && faults < times;
    if (!isFaulty) return forward(registry, request, response, {});
    faults += 1;
    if (answer === "wrong-digest")
      return forward(registry, request, response, { "docker-content-digest": `sha256:${"0".repeat(64)}` });
    request.resume();
    if (answer === "reset") request.socket.resetAndDestroy();
    else if (answer === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>");
    else if (answer !== "silence") {
      const errors = [{ code: CODES[answer] ?? "UNKNOWN", message: `fault ${answer}` }];
      response.writeHead(answer, { "content-type": "application/json" }).end(JSON.stringify({ errors }));
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: () => faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function forward(registry: string, request: http.IncomingMessage, response: http.ServerResponse, more: http.OutgoingHttpHeaders) {
  const [hostname, port] = registry.split(":");
  const inner = http.request(
    { hostname, port, path: request.url, method: request.method, headers: request.headers },
    (answered) => {
      response.writeHead(answered.statusCode ?? 500, { ...answered.headers, ...more });
      answered.pipe(response);
    },
  );
  inner.on("error", () => response.destroy());
  request.pipe(inner);
}
