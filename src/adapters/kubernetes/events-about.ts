import type { KubeObject } from "../../manifest/object.ts";
import type { Event } from "../../rollout/snapshot.ts";
import type { Connection } from "./connection.ts";
import { segment } from "./discovery.ts";
import { request } from "./request.ts";

/** The events about one object, as they are now. None where we may not read them: an event explains a failure and must never be one. */
export async function eventsAboutObject(connection: Connection, { kind, metadata }: KubeObject): Promise<Event[]> {
  const { name, namespace = "default", uid = "" } = metadata;
  const query = new URLSearchParams({ fieldSelector: `involvedObject.uid=${uid}`, limit: "100" });
  const path = `/api/v1/namespaces/${segment(namespace)}/events?${query}`;
  try {
    const call = { doing: `list the events of ${kind.toLowerCase()}/${name}`, method: "GET" as const, path };
    return ((await request(connection, call)) as { items?: Event[] }).items ?? [];
  } catch {
    return [];
  }
}
