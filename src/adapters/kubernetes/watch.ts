import { DeployError } from "../../errors.ts";
import type { KubeObject } from "../../manifest/object.ts";
import { type Call, type Connection, open, textOf } from "./connection.ts";
import { jsonLines } from "./json-lines.ts";
import { selection, type Watched } from "./list.ts";
import { failure, refusal } from "./refusal.ts";

export interface WatchHandlers {
  /** The server has let us watch. */
  opened(): void;
  put(object: KubeObject): void;
  remove(object: KubeObject): void;
  /** Everything up to this resource version has been seen. */
  seen(resourceVersion: string): void;
  /** The server cannot go on from our resource version. */
  expired(): void;
}

interface WatchEvent {
  type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  object: KubeObject;
}

/**
 * Watches from a resource version, or with all that is there as a beginning, until the server ends it, which is normal; rejects with a DeployError on anything else.
 * https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
 */
export async function watch(
  connection: Connection,
  watched: Watched,
  resourceVersion: string,
  handlers: WatchHandlers,
  signal: AbortSignal,
): Promise<void> {
  const { timing, server } = connection;
  const { plural, namespace, path } = watched;
  const query = new URLSearchParams({
    ...selection(watched),
    watch: "true",
    ...(resourceVersion && { resourceVersion }),
    allowWatchBookmarks: "true",
    timeoutSeconds: String(Math.max(1, Math.round(timing.watch / 1000))),
  });
  const doing = `watch ${plural} in namespace ${namespace}`;
  const call: Call = { doing, method: "GET", path: `${path}?${query}`, signal };
  let silence: NodeJS.Timeout | undefined;
  try {
    const response = await open(connection, call);
    if (response.statusCode !== 200) {
      throw refusal(server, doing, { status: response.statusCode ?? 0, headers: response.headers, text: await textOf(response) });
    }
    handlers.opened();
    const give = () => response.destroy(Object.assign(new Error("the watch fell silent"), { code: "ETIMEDOUT" }));
    const read = jsonLines((event) => take(connection, doing, event as WatchEvent, handlers));
    silence = setTimeout(give, timing.watch + timing.watchGrace);
    for await (const chunk of response) {
      silence.refresh();
      read(chunk as Buffer);
    }
  } catch (error) {
    throw failure(server, doing, error);
  } finally {
    clearTimeout(silence);
  }
}

function take({ server }: Connection, doing: string, { type, object }: WatchEvent, handlers: WatchHandlers): void {
  if (type === "ERROR") {
    handlers.expired();
    const { code } = object as { code?: unknown };
    throw refusal(server, doing, { status: typeof code === "number" ? code : 500, headers: {}, text: JSON.stringify(object) });
  }
  const version = object?.metadata?.resourceVersion;
  if (version === undefined)
    throw new DeployError("cluster-refused", `${server} sent something that is no event, when asked to ${doing}`);
  if (type === "ADDED" || type === "MODIFIED") handlers.put(object);
  if (type === "DELETED") handlers.remove(object);
  handlers.seen(version);
}
