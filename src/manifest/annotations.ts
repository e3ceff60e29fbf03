import type { KubeObject } from "./object.ts";

/** A copy of the object with these annotations set; others stay. */
export function annotate(object: KubeObject, annotations: Record<string, string>): KubeObject {
  return { ...object, metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } } };
}
