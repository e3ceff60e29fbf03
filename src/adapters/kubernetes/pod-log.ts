import type { Cluster } from "../../ports.ts";
import { type Connection, exchange } from "./connection.ts";
import { segment } from "./discovery.ts";

const most = 64 * 1024;
const patience = 5_000;

/**
 * The last lines of a container's log, at most 64 KiB. Undefined where there are none, where we may not read them, or where they do
 * not come at once: a log explains a failure and must never be one.
 */
export async function podLog(
  connection: Connection,
  pod: { namespace: string; name: string },
  container: string,
  { previous, lines }: Parameters<Cluster["podLog"]>[2],
): Promise<string | undefined> {
  const query = new URLSearchParams({ container, tailLines: String(lines), limitBytes: String(most) });
  if (previous) query.set("previous", "true");
  const path = `/api/v1/namespaces/${segment(pod.namespace)}/pods/${segment(pod.name)}/log?${query}`;
  try {
    const reply = await exchange(connection, { doing: "read a log", method: "GET", path, timeout: patience });
    // The kubelet says so with status 200 when the runtime has removed the container already.
    const gone = reply.text.startsWith("unable to retrieve container logs for ");
    return reply.status === 200 && reply.text !== "" && !gone ? reply.text : undefined;
  } catch {
    return undefined;
  }
}
