import { isMapping } from "../manifest/list.ts";
import type { Snapshot, Workload } from "./snapshot.ts";
import { goodBeforeLive } from "./target.ts";

/** Fields of a pod's specification that name another object, and its kind. */
const REFERENCES: Record<string, { kind: string; field: string }> = {
  configMap: { kind: "ConfigMap", field: "name" },
  configMapRef: { kind: "ConfigMap", field: "name" },
  configMapKeyRef: { kind: "ConfigMap", field: "name" },
  secretRef: { kind: "Secret", field: "name" },
  secretKeyRef: { kind: "Secret", field: "name" },
};

/**
 * The objects that a workload would need again if it were rolled back: `ConfigMap/settings-6f2k`. ConfigMaps and Secrets whose names change with
 * their content (kustomize) would be gone otherwise when they are needed most.
 */
export function neededByRollback(live: Workload, seen: Snapshot): Set<string> {
  const good = goodBeforeLive(live, seen);
  return new Set(good === undefined ? [] : referencesIn(good.spec.template.spec));
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMapping(value)) return [];
  const named = Object.entries(value).flatMap(([field, inner]) => referenceOf(field, inner));
  return [...named, ...Object.values(value).flatMap(referencesIn)];
}

function referenceOf(field: string, inner: unknown): string[] {
  if (field === "serviceAccountName" && typeof inner === "string") return [`ServiceAccount/${inner}`];
  if (field === "imagePullSecrets" && Array.isArray(inner)) return inner.flatMap((each) => nameIn("Secret", each, "name"));
  // A volume says secretName, a source of a projected volume says name.
  if (field === "secret") return [...nameIn("Secret", inner, "secretName"), ...nameIn("Secret", inner, "name")];
  const reference = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined;
  return reference === undefined ? [] : nameIn(reference.kind, inner, reference.field);
}

function nameIn(kind: string, value: unknown, field: string): string[] {
  const name = isMapping(value) ? value[field] : undefined;
  return typeof name === "string" ? [`${kind}/${name}`] : [];
}
