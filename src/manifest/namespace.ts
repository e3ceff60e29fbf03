import { DeployError } from "../errors.ts";
import { isNamespace } from "./names.ts";
import { type KubeObject, printName } from "./object.ts";

/**
 * Gives an object the namespace that it will be applied in, as kubectl does: its own, else the wanted one, else the default; none where its kind
 * lives in no namespace.
 * @throws DeployError `bad-input` where its own is not the wanted one, or the wanted one is no namespace's name
 */
export function placeInNamespace(
  object: KubeObject,
  namespaced: boolean,
  options: { wanted?: string; default: string },
): KubeObject {
  const { namespace, ...metadata } = object.metadata;
  if (!namespaced) return namespace === undefined ? object : { ...object, metadata };
  const { wanted } = options;
  if (namespace && wanted && namespace !== wanted)
    throw new DeployError(
      "bad-input",
      `${printName(object)} says namespace ${namespace}, the input namespace says ${wanted}; remove one or make them equal`,
    );
  const place = namespace || wanted || options.default;
  if (!isNamespace(place))
    throw new DeployError(
      "bad-input",
      `${JSON.stringify(place)} is not a namespace's name: lower-case letters, digits and -, 63 at most`,
    );
  return { ...object, metadata: { ...object.metadata, namespace: place } };
}
