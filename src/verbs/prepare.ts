import { DeployError } from "../errors.ts";
import { placeImages } from "../manifest/images.ts";
import { placeInNamespace } from "../manifest/namespace.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { readManifests } from "../manifest/read.ts";
import type { DeployOptions } from "../options.ts";
import type { Cluster, Observation } from "../ports.ts";
import { findDeployment } from "../rollout/revisions.ts";
import type { Deployment } from "../rollout/snapshot.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { placementsOf } from "./pin.ts";

/** A deploy that could begin: manifests read and placed, cluster reached, rights to watch proven. Nothing has been touched. */
export interface Prepared {
  objects: KubeObject[];
  observation: Observation;
}

/** Reads the manifests and looks at the cluster; refuses what can't work before anything is built, pushed or applied. */
export async function prepare(options: DeployOptions, ports: DeployPorts): Promise<Prepared> {
  const files = await ports.files.manifests(options.manifests);
  const read = readManifests(files);
  placeImages(read, placementsOf(options)); // An image that no container names is refused now, not after the build.
  const objects = await Promise.all(read.map((object) => inItsNamespace(object, options, ports.cluster)));
  await requireNamespaces(objects, ports.cluster);
  const namespaces = [...new Set(objects.filter(isDeployment).map(({ metadata }) => metadata.namespace ?? ""))];
  const observation = await ports.cluster.observe(namespaces, ports.log);
  try {
    for (const object of objects.filter(isDeployment)) refusePaused(object, observation);
  } catch (error) {
    observation.close();
    throw error;
  }
  return { objects, observation };
}

export function isDeployment(object: KubeObject): object is Deployment {
  return object.kind === "Deployment" && object.apiVersion === "apps/v1";
}

async function inItsNamespace(object: KubeObject, { namespace }: DeployOptions, cluster: Cluster): Promise<KubeObject> {
  const wanted = namespace === undefined ? {} : { wanted: namespace };
  return placeInNamespace(object, await cluster.namespaced(object), { ...wanted, default: cluster.namespace });
}

/** Without the right to read namespaces, the dry run will tell. */
async function requireNamespaces(objects: KubeObject[], cluster: Cluster): Promise<void> {
  const brought = objects
    .filter(({ kind, apiVersion }) => kind === "Namespace" && apiVersion === "v1")
    .map(({ metadata }) => metadata.name);
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
  throw new DeployError(
    "not-found",
    `namespace ${name} does not exist on ${cluster.server}; create it (kubectl create namespace ${name}) or correct the input namespace`,
  );
}

function refusePaused(object: Deployment, { seen }: Observation): void {
  const live = findDeployment(seen, { namespace: object.metadata.namespace ?? "", name: object.metadata.name });
  const paused = object.spec.paused ?? live?.spec.paused;
  if (paused !== true) return;
  throw new DeployError(
    "bad-input",
    `${printName(object)} is paused, so nothing would roll out; resume it first (kubectl rollout resume ${printName(object)})`,
  );
}
