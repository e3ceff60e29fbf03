import type { KubeObject } from "../../manifest/object.ts";
import type { Connection } from "./connection.ts";
import { request } from "./request.ts";

/** The objects of one kind in one namespace, as they are watched. */
export interface Watched {
  /** `pods`, for messages. */
  plural: string;
  namespace: string;
  /** Address without query. */
  path: string;
  /** Just this one of them. */
  name?: string;
}

/** The query that picks out what is watched. */
export function selection({ name }: Watched): Record<string, string> {
  return name === undefined ? {} : { fieldSelector: `metadata.name=${name}` };
}

interface List {
  apiVersion: string;
  kind: string;
  metadata: { resourceVersion: string; continue?: string };
  items: KubeObject[] | null;
}

/** All objects at one moment, and that moment's resource version. Pages of one list are consistent with each other. */
export async function list(
  connection: Connection,
  watched: Watched,
  signal?: AbortSignal,
): Promise<{ objects: KubeObject[]; resourceVersion: string }> {
  const { plural, namespace, path } = watched;
  const objects: KubeObject[] = [];
  let next = "";
  for (;;) {
    const query = new URLSearchParams({ ...selection(watched), limit: "1000", ...(next && { continue: next }) });
    const call = {
      doing: `list ${plural} in namespace ${namespace}`,
      method: "GET" as const,
      path: `${path}?${query}`,
      ...(signal && { signal }),
    };
    const page = (await request(connection, call)) as List;
    // The items of a list do not say themselves what they are.
    const type = { apiVersion: page.apiVersion, kind: page.kind.replace(/List$/, "") };
    for (const item of page.items ?? []) objects.push({ ...item, ...type });
    next = page.metadata.continue ?? "";
    if (next === "") return { objects, resourceVersion: page.metadata.resourceVersion };
  }
}
