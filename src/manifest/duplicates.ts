import { DeployError } from "../errors.ts";
import { groupOf } from "./names.ts";
import { type KubeObject, printName } from "./object.ts";

/**
 * Refuses one object that is there twice: the later one would overwrite the first, or both at once would fight.
 * Versions of a group are the same object. To be asked again once all objects have their namespaces.
 * @throws DeployError `bad-manifest`, naming both files where they are known
 */
export function refuseDuplicates(read: readonly { object: KubeObject; path?: string }[]): void {
  const seen = new Map<string, string | undefined>();
  for (const { object, path } of read) {
    const { kind, apiVersion, metadata } = object;
    const key = JSON.stringify([groupOf(apiVersion), kind, metadata.namespace || "", metadata.name]);
    if (seen.has(key)) {
      const inNamespace = metadata.namespace ? ` in namespace ${metadata.namespace}` : "";
      throw new DeployError(
        "bad-manifest",
        `${printName(object)}${inNamespace} is there twice${between(seen.get(key), path)}; keep one`,
      );
    }
    seen.set(key, path);
  }
}

function between(first: string | undefined, second: string | undefined): string {
  if (first === undefined || second === undefined) return "";
  return first === second ? `, both in ${first}` : `, in ${first} and in ${second}`;
}
