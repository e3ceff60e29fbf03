import type { IncomingHttpHeaders } from "node:http";
import http from "node:http";
import https from "node:https";
import { trustedCertificates } from "./trust.ts";

/** One answer, read to its end. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Send {
  method?: "GET" | "HEAD";
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

export type Sender = (url: URL, options?: Send) => Promise<Answer>;

/** A request that got no whole answer. `code` is the system error's, `ETIMEDOUT` for our own deadline, empty where there is none. */
export class Unanswered extends Error {
  readonly code: string;
  constructor(code: string, cause: Error) {
    super(cause.message, { cause });
    this.code = code;
  }
}

/** A manifest may be 4 MiB long (OCI distribution specification); nothing that is read here is longer. */
const LONGEST_BODY = 4 * 1024 * 1024;
const CERTIFICATE_FAULT = /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_SELF_SIGNED|CERT_UNTRUSTED)/;

/**
 * HTTP requests over kept connections, each with a deadline of its own. Redirects are answers like any other.
 * @param environment where `HTTPS_PROXY` and `NO_PROXY` are looked up
 * @param timeout milliseconds for one request, from the first byte sent to the last one read
 */
export function createSender(environment: NodeJS.ProcessEnv, timeout: number): Sender {
  // A loopback registry is never behind a proxy (Go's rule, so Docker's).
  const plain = new http.Agent({ keepAlive: true });
  const secure = new https.Agent({ keepAlive: true, proxyEnv: environment });
  const trusting = new Map<string, https.Agent>();

  return async (url, options = {}) => {
    const agent = url.protocol === "http:" ? plain : (trusting.get(url.host) ?? secure);
    try {
      return await once(url, options, agent, timeout);
    } catch (thrown) {
      if (agent !== secure || !CERTIFICATE_FAULT.test(codeOf(thrown))) throw thrown;
      // Docker trusts the machine's certificates and its own folder of them; Node trusts neither by itself.
      const ca = await trustedCertificates(url.host);
      const trustingAgent = new https.Agent({ keepAlive: true, proxyEnv: environment, ca });
      trusting.set(url.host, trustingAgent);
      return await once(url, options, trustingAgent, timeout);
    }
  };
}

function once(url: URL, { method = "GET", headers = {}, signal }: Send, agent: http.Agent, timeout: number): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeout);
  const request = (url.protocol === "http:" ? http : https).request(url, {
    method,
    headers: { "user-agent": "nks-deploy", ...headers },
    agent,
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  });
  return new Promise<Answer>((resolve, reject) => {
    const fail = (error: Error) => reject(new Unanswered(deadline.aborted ? "ETIMEDOUT" : codeOf(error), error));
    request.on("error", fail);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > LONGEST_BODY) request.destroy(new Error("the answer is too long"));
        else chunks.push(chunk);
      });
      response.on("error", fail);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.end();
  });
}

/** The code of a system error, `ECONNRESET`; empty where there is none. */
export function codeOf(thrown: unknown): string {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : "";
}
