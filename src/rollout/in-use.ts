import type { Entry } from "../manifest/inventory.ts";
import type { KubeObject, OwnerReference } from "../manifest/object.ts";
import { printReference, referencesOf } from "../manifest/references.ts";
import type { Workload } from "./snapshot.ts";
import { hasEnded } from "./status.ts";

/** What pods can't do without, and can be named by others than those that this release has. */
const NAMED = ["ConfigMap", "Secret", "ServiceAccount"];

/** Built-in kinds whose objects name them. */
export const NAMING = [
  ...["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"].map((kind) => ({ apiVersion: "apps/v1", kind })),
  ...["CronJob", "Job"].map((kind) => ({ apiVersion: "batch/v1", kind })),
  ...["Pod", "ServiceAccount"].map((kind) => ({ apiVersion: "v1", kind })),
];

export function isNamedByOthers({ apiVersion, kind }: Pick<Entry, "apiVersion" | "kind">): boolean {
  return apiVersion === "v1" && NAMED.includes(kind);
}

/**
 * Of the objects of a namespace, what those name that stay: `Secret/regcred`. Of a workload its template counts, not the pods that it has made of this or
 * an earlier one; what is over counts no more.
 * @param leaving UIDs of what is to be removed; of the accounts among them, those count that are in use themselves
 * @param also names that are in use besides
 */
export function inUse(live: KubeObject[], leaving: ReadonlySet<string>, also: Iterable<string>): Set<string> {
  const [going, staying] = [true, false].map((wanted) => live.filter((object) => isGoing(object, leaving) === wanted));
  const used = new Set([...also, ...(staying ?? []).filter(counts).flatMap(referencesOf)]);
  const accounts = (going ?? []).filter((object) => object.kind === "ServiceAccount" && used.has(printReference(object)));
  return used.union(new Set(accounts.flatMap(referencesOf)));
}

function isGoing({ metadata }: KubeObject, leaving: ReadonlySet<string>): boolean {
  const uids = [metadata.uid, controllerOf(metadata)?.uid];
  return metadata.deletionTimestamp !== undefined || uids.some((uid) => uid !== undefined && leaving.has(uid));
}

/** Whether an object's own content counts: that of its controller does already, where that is of a kind that names things. */
function counts(object: KubeObject): boolean {
  const { kind, metadata } = object;
  if (hasEnded(object as Workload)) return false;
  const controller = controllerOf(metadata)?.kind;
  if (kind === "Pod") return !NAMING.some((naming) => naming.kind === controller);
  if (kind !== "ReplicaSet" || controller === undefined) return true;
  // Of others than Deployments (Argo Rollouts): those that have pods.
  return controller !== "Deployment" && (object as Workload).spec.replicas !== 0;
}

function controllerOf({ ownerReferences }: KubeObject["metadata"]): OwnerReference | undefined {
  return ownerReferences?.find(({ controller }) => controller === true);
}
