import { isMapping } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { podSpecOf } from "./pod-template.ts";
import { accountOf } from "./service-accounts.ts";

/** Fields that name an object of their own namespace, and its kind: of pod specs, and of what else pods need (`secretName` of an Ingress). */
const REFERENCES: Record<string, { kind: string; field: string }> = {
  configMap: { kind: "ConfigMap", field: "name" },
  configMapRef: { kind: "ConfigMap", field: "name" },
  configMapKeyRef: { kind: "ConfigMap", field: "name" },
  secretRef: { kind: "Secret", field: "name" },
  secretKeyRef: { kind: "Secret", field: "name" },
  nodePublishSecretRef: { kind: "Secret", field: "name" },
};

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
  // A volume says secretName, a source of a projected volume says name.
  if (field === "secret") return nameIn("Secret", inner, "name");
  const reference = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  return reference === undefined ? [] : nameIn(reference.kind, inner, reference.field);
}

function namesIn(kind: string, list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((each) => nameIn(kind, each, "name")) : [];
}

function nameIn(kind: string, value: unknown, field: string): string[] {
  const name = isMapping(value) ? value[field] : undefined;
  return typeof name === "string" ? [`${kind}/${name}`] : [];
}
