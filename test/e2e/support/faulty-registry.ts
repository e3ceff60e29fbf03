// The bed's registry behind a door that lets some requests fail, as a busy registry's do.
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Fault {
  method: string;
  /** Part of the path of the requests that fail. */
  path: string;
  answer: number | "reset";
  /** How many of them fail, before all go through. */
  times: number;
}

export async function faultyRegistry(registry: string, { method, path, answer, times }: Fault) {
  let faults = 0;
  const server = http.createServer((request, response) => {
    if (request.method === method && request.url?.includes(path) && faults < times) {
      faults++;
      if (answer === "reset") return void request.socket.resetAndDestroy();
      const code = { 403: "DENIED", 429: "TOOMANYREQUESTS" }[answer] ?? "UNKNOWN";
      request.resume();
      return void response
        .writeHead(answer, { "content-type": "application/json" })
        .end(JSON.stringify({ errors: [{ code, message: `fault ${answer}` }] }));
    }
    const [hostname, port] = registry.split(":");
    const inner = http.request(
      { hostname, port, path: request.url, method: request.method, headers: request.headers },
      (answered) => {
        response.writeHead(answered.statusCode ?? 500, answered.headers);
        answered.pipe(response);
      },
    );
    inner.on("error", () => response.destroy());
    request.pipe(inner);
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
