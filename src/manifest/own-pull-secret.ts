import { DeployError, messageOf } from "../errors.ts";
import { base64, fromBase64 } from "../image/base64.ts";
import { knownLogin, mergeAuth } from "../image/docker-config.ts";
import type { ImagePath } from "./image-path.ts";
import { isMapping } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { KEY, namespacesUsing, type PullSecret, TYPE } from "./pull-secret.ts";

/** The pull secret of a namespace where the manifests have it themselves. */
export function ownPullSecret(objects: KubeObject[], name: string, namespace: string): KubeObject | undefined {
  return objects.find(
    ({ apiVersion, kind, metadata }) =>
      apiVersion === "v1" && kind === "Secret" && metadata.name === name && metadata.namespace === namespace,
  );
}

/**
 * The objects with our keys in those pull secrets that are among them and that pods of theirs pull with. Keys that the manifest itself has for our
 * registry stay: they may be others on purpose, such as those of a user who can only pull.
 * @returns also those that were changed
 * @throws DeployError `bad-input` where such a Secret is something else; nothing of its content is in the message
 */
export function putKeys(
  objects: KubeObject[],
  wanted: PullSecret,
  paths: readonly ImagePath[],
): { objects: KubeObject[]; changed: KubeObject[] } {
  const changes = new Map<KubeObject, KubeObject>();
  for (const namespace of namespacesUsing(objects, wanted, paths)) {
    const own = ownPullSecret(objects, wanted.name, namespace);
    const changed = own && withKeys(own, wanted);
    if (own !== undefined && changed !== undefined) changes.set(own, changed);
  }
  return { objects: objects.map((object) => changes.get(object) ?? object), changed: [...changes.values()] };
}

/** Whether two pull secrets hold the same keys. */
export function holdsSame(one: KubeObject, other: KubeObject | undefined): boolean {
  return other !== undefined && configOf(one) === configOf(other);
}

/** Undefined where it has keys for that registry. */
function withKeys(own: KubeObject, { host, credentials }: PullSecret): KubeObject | undefined {
  if (own["type"] !== TYPE) throw refusal(own, `has the type ${own["type"] ?? "Opaque"}, not ${TYPE}`);
  const config = configOf(own);
  if (config === null) throw refusal(own, `can't be used: its ${KEY} is not base64`);
  try {
    if (knownLogin(config, host)?.kind === "credentials") return undefined;
    const { [KEY]: _, ...texts } = fieldsOf(own, "stringData");
    const data = { ...fieldsOf(own, "data"), [KEY]: base64(mergeAuth(config, host, credentials)) };
    const { stringData: __, ...rest } = own;
    return { ...rest, data, ...(Object.keys(texts).length === 0 ? {} : { stringData: texts }) };
  } catch (cause) {
    throw refusal(own, `can't be used: ${messageOf(cause)}`, cause);
  }
}

/** As the API server reads it: `stringData` counts more. Null where it is no text. */
function configOf(secret: KubeObject): string | undefined | null {
  const [text, encoded] = [fieldsOf(secret, "stringData")[KEY], fieldsOf(secret, "data")[KEY]];
  if (typeof text === "string") return text;
  if (encoded === undefined || encoded === null) return undefined;
  return typeof encoded === "string" ? (fromBase64(encoded) ?? null) : null;
}

function fieldsOf(secret: KubeObject, field: "data" | "stringData"): { [key: string]: unknown } {
  const fields = secret[field];
  return isMapping(fields) ? fields : {};
}

function refusal({ metadata: { name, namespace } }: KubeObject, why: string, cause?: unknown): DeployError {
  return new DeployError(
    "bad-input",
    `secret/${name} of the manifests, the pull secret in namespace ${namespace}, ${why}; correct it, or choose another name in the input pull-secret`,
    { cause },
  );
}
