import { isMapping } from "./list.ts";
import { groupOf, isApiVersion, isKind, isNamespace, isObjectName } from "./names.ts";
import type { PlainValue } from "./plain-value.ts";

/**
 * Why a value is no object that can be applied: what every Kubernetes object must have, and what becomes part of an address.
 * Undefined where nothing is wrong. The rest of it is for the API server to judge.
 */
export function whatIsWrongWith(value: PlainValue): string | undefined {
  if (!isMapping(value)) return `not a Kubernetes object but ${nounOf(value)}`;
  const { apiVersion, kind, metadata } = value;
  if (apiVersion == null || apiVersion === "") return "apiVersion is missing";
  if (typeof apiVersion !== "string" || !isApiVersion(apiVersion))
    return `apiVersion ${JSON.stringify(apiVersion)} is not like v1 or apps/v1`;
  if (kind == null || kind === "") return "kind is missing";
  if (typeof kind !== "string" || !isKind(kind)) return `kind ${JSON.stringify(kind)} is no kind`;
  // Lists have been opened by now.
  if (value["items"] != null) return `${kind} has items, as a list has, but they are ${nounOf(value["items"])}`;
  if (!isMapping(metadata)) return `${kind} has no metadata with a name`;
  return (
    whatIsWrongWithName(kind, groupOf(apiVersion), metadata) ??
    whatIsWrongWithTexts(kind, metadata) ??
    (apiVersion === "v1" && kind === "Secret" ? whatIsWrongWithSecret(value, String(metadata["name"])) : undefined)
  );
}

type Mapping = { [key: string]: PlainValue };

function whatIsWrongWithName(kind: string, group: string, { name, generateName, namespace }: Mapping): string | undefined {
  if (name == null || name === "") {
    if (generateName == null) return `${kind} has no metadata.name`;
    return `${kind} has metadata.generateName: each deploy would make one more object, so give it a metadata.name`;
  }
  if (typeof name !== "string")
    return `${kind} has the name ${JSON.stringify(name)}, which YAML reads as ${nounOf(name)}; quote it`;
  if (!isObjectName(name, group))
    return `${kind} has the name ${JSON.stringify(name)}; Kubernetes allows lower-case letters, digits, - and ., 253 at most`;
  if (namespace == null || namespace === "") return undefined;
  if (typeof namespace !== "string")
    return `${kind} ${name} has the namespace ${JSON.stringify(namespace)}, which YAML reads as ${nounOf(namespace)}; quote it`;
  if (!isNamespace(namespace))
    return `${kind} ${name} has the namespace ${JSON.stringify(namespace)}; Kubernetes allows lower-case letters, digits and -, 63 at most`;
  return undefined;
}

/** A label `on: true` is refused by Kubernetes too, but only after other objects have been applied. */
function whatIsWrongWithTexts(kind: string, metadata: Mapping): string | undefined {
  for (const field of ["labels", "annotations"]) {
    const texts = metadata[field];
    if (texts == null) continue;
    if (!isMapping(texts)) return `${kind} ${metadata["name"]} has ${field} that are ${nounOf(texts)}`;
    const wrong = notText(texts);
    if (wrong !== undefined) return `${kind} ${metadata["name"]} has metadata.${field} ${wrong}`;
  }
  return undefined;
}

/** Kubernetes refuses `PIN: 1234` too, but only after other objects have been applied, and it says the value. Here none is ever said. */
function whatIsWrongWithSecret(secret: Mapping, name: string): string | undefined {
  for (const field of ["data", "stringData"]) {
    const texts = secret[field];
    if (texts == null) continue;
    if (!isMapping(texts)) return `Secret ${name} has ${field} that is ${nounOf(texts)}, not a mapping`;
    const wrong = notText(texts);
    if (wrong !== undefined) return `Secret ${name} has ${field} ${wrong}`;
  }
  return undefined;
}

function notText(texts: Mapping): string | undefined {
  const [key, wrong] = Object.entries(texts).find(([, text]) => text !== null && typeof text !== "string") ?? [];
  return key === undefined ? undefined : `${JSON.stringify(key)}, which is ${nounOf(wrong ?? null)}, not text; quote it`;
}

function nounOf(value: PlainValue): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : "true or false";
}
