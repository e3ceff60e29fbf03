import { messageOf } from "../../errors.ts";
import type { KubeObject } from "../../manifest/object.ts";
import type { Log } from "../../ports.ts";
import type { Connection } from "./connection.ts";
import type { FindResource } from "./discovery.ts";
import { follow } from "./follow.ts";
import { collectionPath, nameOf } from "./object-path.ts";

/** Watches one object from the version that is given. One that may not be watched, or no longer, is a warning. */
export function track(
  connection: Connection,
  find: FindResource,
  object: KubeObject,
  changed: (now: KubeObject | undefined) => void,
  log: Log,
): { close(): void } {
  const stop = new AbortController();
  const tell = (now: KubeObject | undefined) => {
    if (!stop.signal.aborted) changed(now);
  };
  const held = { put: tell, remove: () => tell(undefined), replace: ([now]: KubeObject[]) => tell(now) };
  const begin = async () => {
    const name = nameOf(object);
    const { plural, namespaced } = await find(name);
    const watched = {
      plural,
      namespace: name.namespace ?? "",
      path: collectionPath(name, { plural, namespaced }),
      name: name.name,
    };
    await follow(connection, watched, held, QUIET, stop.signal, object.metadata.resourceVersion);
  };
  begin().catch((error) => {
    if (!stop.signal.aborted) log.warning(messageOf(error));
  });
  return { close: () => stop.abort() };
}

/** What is lost and found again is told by the observation of the workloads. */
const QUIET = { ready: () => {}, lost: () => {}, found: () => {} };
