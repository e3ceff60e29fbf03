import { messageOf } from "../../errors.ts";
import { type Heard, proxyPath, type Route } from "../../rollout/smoke-check.ts";
import { beginning } from "../http/beginning.ts";
import { type Connection, open, unpacked } from "./connection.ts";
import { statusIn } from "./refusal.ts";

/**
 * Asks a Service through the API server, which chooses one of its ready pods: https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/
 * What the API server says itself (no pod is ready, none can be reached) is no answer of the Service.
 */
export async function askService(
  connection: Connection,
  route: Extract<Route, { kind: "proxy" }>,
  signal: AbortSignal,
): Promise<Heard> {
  const call = { doing: `ask service ${route.service}`, method: "GET" as const, path: proxyPath(route), accept: "*/*", signal };
  try {
    const response = await open(connection, call);
    const body = await beginning(unpacked(response));
    const said = (response.statusCode ?? 0) >= 400 ? statusIn(body)?.message : undefined;
    if (said !== undefined) return { kind: "silence", why: said };
    return { kind: "answer", status: response.statusCode ?? 0, body };
  } catch (error) {
    return { kind: "silence", why: signal.aborted ? "it did not come in time" : messageOf(error) };
  }
}
