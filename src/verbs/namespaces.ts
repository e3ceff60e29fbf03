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
  const [missing] = await missingNamespaces(objects, cluster);
  if (missing !== undefined) throw noNamespace(missing, cluster);
}

export async function requireNamespace(name: string, cluster: Cluster): Promise<void> {
  if (await isMissing(name, cluster)) throw noNamespace(name, cluster);
}

/** The objects, and the namespaces that they go to and that neither exist nor come with them. */
export async function withNamespaces(objects: KubeObject[], cluster: Cluster): Promise<KubeObject[]> {
  const missing = await missingNamespaces(objects, cluster);
  return [...missing.map((name) => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } })), ...objects];
}

async function missingNamespaces(objects: KubeObject[], cluster: Cluster): Promise<string[]> {
  const brought = namespacesIn(objects);
  const needed = [...new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []))];
  const asked = needed.filter((name) => !brought.includes(name));
  const answers = await Promise.all(asked.map((name) => isMissing(name, cluster)));
  return asked.filter((_, index) => answers[index]);
}

/** Without the right to read namespaces, nobody can say so. */
async function isMissing(name: string, cluster: Cluster): Promise<boolean> {
  try {
    return (await cluster.read({ apiVersion: "v1", kind: "Namespace", name })) === undefined;
  } catch (error) {
    if (error instanceof DeployError && error.code === "cluster-denied") return false;
    throw error;
  }
}

export function noNamespace(name: string, { server }: Cluster): DeployError {
  return new DeployError(
    "not-found",
    `namespace ${name} does not exist on ${server}; create it (kubectl create namespace ${name}; a deploy does with create-namespace: true) or correct the input namespace`,
  );
}
