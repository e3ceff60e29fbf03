import { isMapping } from "./list.ts";
import { groupOf } from "./names.ts";
import type { KubeObject } from "./object.ts";

/** A kind that a CustomResourceDefinition defines. */
export interface DefinedKind {
  apiVersion: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

/** Whether an object is a CustomResourceDefinition. */
export function isDefinition({ apiVersion, kind }: KubeObject): boolean {
  return kind === "CustomResourceDefinition" && groupOf(apiVersion) === "apiextensions.k8s.io";
}

/** The kinds that the manifests define themselves, one for each served version. What is wrong with a definition is for the API server to say. */
export function definedKinds(objects: KubeObject[]): DefinedKind[] {
  return objects.filter(isDefinition).flatMap(({ spec }) => {
    const { group, names, scope, versions } = (isMapping(spec) ? spec : {}) as Record<string, unknown>;
    const { kind, plural } = (isMapping(names) ? names : {}) as Record<string, unknown>;
    if (typeof group !== "string" || typeof kind !== "string" || typeof plural !== "string" || !Array.isArray(versions))
      return [];
    return versions.flatMap((version: { name?: unknown } | null) =>
      typeof version?.name === "string"
        ? [{ apiVersion: `${group}/${version.name}`, kind, plural, namespaced: scope === "Namespaced" }]
        : [],
    );
  });
}

/** Whether the API server serves what a CustomResourceDefinition defines. */
export function isEstablished({ status }: KubeObject): boolean {
  const { conditions } = (isMapping(status) ? status : {}) as { conditions?: { type?: string; status?: string }[] };
  return conditions?.some(({ type, status }) => type === "Established" && status === "True") === true;
}
