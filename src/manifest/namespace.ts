import { DeployError } from "../errors.ts";
import { type KubeObject, printName } from "./object.ts";

/** RFC 1123 label, as Kubernetes wants a namespace's name. */
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * The object in the namespace it belongs to, as `kubectl apply -n` has it: its own, which must be the one asked for where one is; else the one asked
 * for, else the default. Cluster-scoped objects have none.
 * @throws DeployError `bad-manifest` for a namespace that contradicts `wanted` or is no name
 */
export function placeInNamespace(
  object: KubeObject,
  namespaced: boolean,
  options: { wanted?: string; default: string },
): KubeObject {
  const { namespace: own, ...metadata } = object.metadata;
  if (!namespaced) return own === undefined ? object : { ...object, metadata };
  if (own !== undefined && !NAMESPACE.test(own)) {
    throw new DeployError(
      "bad-manifest",
      `${printName(object)} has the namespace "${own}", which is no name; use lower case letters, digits and hyphens`,
    );
  }
  if (own !== undefined && options.wanted !== undefined && own !== options.wanted) {
    throw new DeployError(
      "bad-manifest",
      `${printName(object)} is for namespace ${own}, but the input namespace says ${options.wanted}; make them agree or leave one out`,
    );
  }
  return { ...object, metadata: { ...object.metadata, namespace: own ?? options.wanted ?? options.default } };
}
