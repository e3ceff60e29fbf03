import { DeployError } from "../errors.ts";
import { definedKinds } from "../manifest/definitions.ts";
import { refuseDuplicates } from "../manifest/duplicates.ts";
import { placeImages } from "../manifest/images.ts";
import { placeInNamespace } from "../manifest/namespace.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { putKeys } from "../manifest/own-pull-secret.ts";
import type { DeployOptions, DiffOptions } from "../options.ts";
import type { Cluster, Observation } from "../ports.ts";
import { findWorkload } from "../rollout/revisions.ts";
import type { Workload } from "../rollout/snapshot.ts";
import { isWorkload } from "../rollout/workload.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { withNamespaces } from "./namespaces.ts";
import { placementsOf } from "./pin.ts";
import { type ReadingPorts, readSources } from "./read-sources.ts";
import { requireServices } from "./services.ts";

/** A deploy that could begin: manifests read and placed, cluster reached, rights to watch proven. Nothing has been touched. */
export interface Prepared {
  objects: KubeObject[];
  observation: Observation;
}

/** Reads the manifests and looks at the cluster; refuses what can't work before anything is built, pushed or applied. */
export async function prepare(options: DeployOptions, ports: DeployPorts): Promise<Prepared> {
  const objects = await readObjects(options, ports);
  await requireServices(objects, options, ports.cluster);
  return { objects, observation: await observe(objects, ports) };
}

/** The objects of the manifests in their namespaces, with the namespaces that are to be made for them. */
export async function readObjects(options: DiffOptions, ports: ReadingPorts): Promise<KubeObject[]> {
  const { cluster } = ports;
  const read = await readSources(options, ports);
  placeImages(read, placementsOf(options), options.imagePaths); // An image that no container names is refused now, not after the build.
  cluster.expect(definedKinds(read));
  const placed = await Promise.all(read.map((object) => inItsNamespace(object, options, cluster)));
  // One may have named the namespace that another is put into.
  refuseDuplicates(placed.map((object) => ({ object })));
  refuseBadPullSecret(placed, options);
  return options.createNamespace ? withNamespaces(placed, cluster) : placed;
}

/** What the manifests have under the pull secret's name is refused now, where it is something else, not after the build. */
function refuseBadPullSecret(objects: KubeObject[], options: DiffOptions): void {
  const { pullSecret, imagePaths } = options;
  if (pullSecret === undefined) return;
  putKeys(placeImages(objects, placementsOf(options), imagePaths).objects, pullSecret, imagePaths);
}

/** Begins to watch what the objects need; refuses what would not roll out. */
export async function observe(
  objects: KubeObject[],
  { cluster, log }: Pick<DeployPorts, "cluster" | "log">,
): Promise<Observation> {
  const workloads = objects.filter(isWorkload) as Workload[];
  const namespaces = [...new Set(workloads.map(({ metadata }) => metadata.namespace ?? ""))];
  const observation = await cluster.observe(namespaces, [...new Set(workloads.map(({ kind }) => kind))], log);
  try {
    for (const workload of workloads) refuseStill(workload, liveOf(workload, observation));
  } catch (error) {
    observation.close();
    throw error;
  }
  return observation;
}

async function inItsNamespace(object: KubeObject, { namespace }: DiffOptions, cluster: Cluster): Promise<KubeObject> {
  const wanted = namespace === undefined ? {} : { wanted: namespace };
  return placeInNamespace(object, await cluster.namespaced(object), { ...wanted, default: cluster.namespace });
}

function liveOf({ kind, metadata }: Workload, { seen }: Observation): Workload | undefined {
  return findWorkload(seen, { kind, namespace: metadata.namespace ?? "", name: metadata.name });
}

/** What would not roll out by itself is refused, as nothing could be said of it. */
export function refuseStill(workload: Workload, live: Workload | undefined): void {
  const { kind, spec } = workload;
  const name = printName(workload);
  if (kind === "Deployment" && (spec.paused ?? live?.spec.paused) === true) {
    throw new DeployError(
      "bad-input",
      `${name} is paused, so nothing would roll out; resume it first (kubectl rollout resume ${name})`,
    );
  }
  if ((spec.updateStrategy?.type ?? live?.spec.updateStrategy?.type) === "OnDelete") {
    const why = "its pods change only when somebody deletes them, so no rollout could be judged";
    throw new DeployError("bad-input", `${name} has the update strategy OnDelete: ${why}; use RollingUpdate`);
  }
}
