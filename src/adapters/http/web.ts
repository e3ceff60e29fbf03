import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { messageOf } from "../../errors.ts";
import type { Web } from "../../ports.ts";
import type { Heard } from "../../rollout/smoke-check.ts";
import { beginning } from "./beginning.ts";

/** Asks as a program outside of the cluster does: certificates are verified, proxies of the environment are used, redirects are answers like any other. */
export function createWeb(environment: NodeJS.ProcessEnv): Web {
  return {
    async get(url, signal) {
      const { protocol } = new URL(url);
      const { Agent, request } = protocol === "https:" ? https : http;
      // No connection is kept: each try goes the whole way, as a new user does.
      const agent = new Agent({ keepAlive: false, proxyEnv: environment });
      const headers = { "user-agent": "nks-deploy", accept: "*/*" };
      return new Promise<Heard>((resolve) => {
        const silent = (error: unknown) => resolve({ kind: "silence", why: whyOf(error, signal) });
        const asked = request(url, { agent, headers, signal });
        asked.on("error", silent);
        asked.on("response", (response) => heard(response).then(resolve, silent));
        asked.end();
      });
    },
  };
}

async function heard(response: IncomingMessage): Promise<Heard> {
  return { kind: "answer", status: response.statusCode ?? 0, body: await beginning(response) };
}

function whyOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "it did not come in time";
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const message = messageOf(error);
  return message.includes(code) ? message : `${message} (${code})`;
}
