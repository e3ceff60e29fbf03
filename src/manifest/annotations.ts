import type { KubeObject } from "./object.ts";

/** A copy with these annotations set; undefined removes one. */
export function annotate(object: KubeObject, annotations: Record<string, string | undefined>): KubeObject {
  const entries = Object.entries({ ...object.metadata.annotations, ...annotations });
  const kept = Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...object, metadata: { ...object.metadata, annotations: kept } };
}
