import { isMapping } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { podSpecOf } from "./pod-template.ts";
import { accountOf } from "./service-accounts.ts";

/** Fields that have the `name` of an object of their own namespace in them, and its kind. A volume's `secret` says secretName, a projected volume's says name. */
const REFERENCES: Record<string, string> = {
  configMap: "ConfigMap",
  configMapRef: "ConfigMap",
  configMapKeyRef: "ConfigMap",
  secret: "Secret",
  secretRef: "Secret",
  secretKeyRef: "Secret",
  nodePublishSecretRef: "Secret",
};

/** Fields that are such a name: of pod specs, and of what else pods need (`secretName` of an Ingress). */
const NAMES: Record<string, string> = {
  serviceAccountName: "ServiceAccount",
  serviceAccount: "ServiceAccount",
  secretName: "Secret",
};

/** An object as references are told apart: `Secret/regcred`. */
export function printReference(object: { kind: string; metadata: { name: string } } | { kind: string; name: string }): string {
  return `${object.kind}/${"metadata" in object ? object.metadata.name : object.name}`;
}

/** What an object names and can't do without, its pods' ServiceAccount among it where they do not say which. */
export function referencesOf(object: KubeObject): string[] {
  // Whatever stands in a ConfigMap is text.
  const { metadata: _, status: __, data: ___, stringData: ____, ...content } = object;
  const account = podSpecOf(object) === undefined ? [] : [`ServiceAccount/${accountOf(object)}`];
  const own = object.kind === "ServiceAccount" ? namesIn("Secret", object["secrets"]) : [];
  return [...account, ...own, ...referencesIn(content)];
}

/** What a part of an object names, wherever in it: `ConfigMap/settings-6f2k`, `Secret/regcred`, `ServiceAccount/runner`. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMapping(value)) return [];
  const named = Object.entries(value).flatMap(([field, inner]) => referenceOf(field, inner));
  return [...named, ...Object.values(value).flatMap(referencesIn)];
}

function referenceOf(field: string, inner: unknown): string[] {
  if (Object.hasOwn(NAMES, field) && typeof inner === "string" && inner !== "") return [`${NAMES[field]}/${inner}`];
  if (field === "imagePullSecrets") return namesIn("Secret", inner);
  const kind = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  return kind === undefined ? [] : nameIn(kind, inner);
}

function namesIn(kind: string, list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((each) => nameIn(kind, each)) : [];
}

function nameIn(kind: string, value: unknown): string[] {
  const name = isMapping(value) ? value["name"] : undefined;
  return typeof name === "string" ? [`${kind}/${name}`] : [];
}
