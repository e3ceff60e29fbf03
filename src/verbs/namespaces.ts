import { DeployError } from "../errors.ts";
import type { KubeObject } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";

/** The names of the namespaces that the manifests bring along. */
export function namespacesIn(objects: KubeObject[]): string[] {
  return objects.filter(isNamespace).map(({ metadata }) => metadata.name);
}

export function isNamespace({ kind, apiVersion }: KubeObject): boolean {
  return kind === "Namespace" && apiVersion === "v1";
}

/** Refuses objects whose namespace neither exists nor comes with them. Without the right to read namespaces, the claim or the dry run will tell. */
export async function requireNamespaces(objects: KubeObject[], cluster: Cluster): Promise<void> {
  const brought = namespacesIn(objects);
  const needed = new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
  await Promise.all([...needed].filter((name) => !brought.includes(name)).map((name) => requireNamespace(name, cluster)));
}

export async function requireNamespace(name: string, cluster: Cluster): Promise<void> {
  try {
    if ((await cluster.read({ apiVersion: "v1", kind: "Namespace", name })) !== undefined) return;
  } catch (error) {
    if (error instanceof DeployError && error.code === "cluster-denied") return;
    throw error;
  }
  throw noNamespace(name, cluster);
}

export function noNamespace(name: string, { server }: Cluster): DeployError {
  return new DeployError(
    "not-found",
    `namespace ${name} does not exist on ${server}; create it (kubectl create namespace ${name}) or correct the input namespace`,
  );
}
