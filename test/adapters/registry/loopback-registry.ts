import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface LoopbackRegistry extends AsyncDisposable {
  /** `127.0.0.1:<port>` */
  host: string;
  /** `HEAD /v2/ Basic …`, one a request. */
  requests: string[];
}

export type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A real server on loopback that answers as a test says; for the faults that a real registry does not show on demand. */
export async function loopbackRegistry(answer: Answering): Promise<LoopbackRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push([request.method, request.url, request.headers.authorization].filter(Boolean).join(" "));
    answer(request, response, requests.length);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
