/** A Kubernetes object as plain JSON: nothing is dropped, whatever its kind. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: Metadata;
  [field: string]: unknown;
}

export interface Metadata {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  [field: string]: unknown;
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}

/** Which object, without its content. `namespace` is absent for cluster-scoped kinds. */
export interface ObjectName {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/** One operation of RFC 6902. */
export type JsonPatch = ({ op: "test" | "add" | "replace"; path: string; value: unknown } | { op: "remove"; path: string })[];

/** The name of an object as people write it: `deployment/web`. */
export function printName(object: { kind: string; metadata: { name: string } } | { kind: string; name: string }): string {
  const name = "metadata" in object ? object.metadata.name : object.name;
  return `${object.kind.toLowerCase()}/${name}`;
}
