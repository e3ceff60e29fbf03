import type { JsonPatch, KubeObject } from "./object.ts";

/** Our name in server-side apply. */
export const FIELD_MANAGER = "nks-deploy";

/** One entry of metadata.managedFields. */
interface ManagedFields {
  manager?: string;
  operation?: string;
  subresource?: string;
  apiVersion?: string;
  time?: string;
  fieldsType?: string;
  fieldsV1?: FieldSet;
}

type FieldSet = { [key: string]: FieldSet };

/**
 * Whether what a manager owns may be taken over without asking: a person's own kubectl, or an earlier write of ours. The manifest is what is
 * deployed, as with `kubectl apply`. Controllers (an autoscaler's replicas) and other tools are never overruled.
 */
export function isByHand(manager: string): boolean {
  return manager === FIELD_MANAGER || manager === "kubectl" || manager.startsWith("kubectl-");
}

/**
 * The patch that makes our applied fields include what an earlier undo of ours (an update, not an apply) or a client-side `kubectl apply` wrote.
 * Without it those fields would have an owner that never applies again, so a field that leaves the manifest would stay for ever.
 * Undefined when there is nothing to take over. The same idea as client-go's csaupgrade.
 */
export function adoptFields(live: KubeObject): JsonPatch | undefined {
  const entries = managedFields(live);
  const adopted = entries.filter(isAdoptable);
  if (adopted.length === 0) return undefined;
  const own = entries.find(isOwnApply);
  const merged: ManagedFields = {
    ...(own ?? { manager: FIELD_MANAGER, operation: "Apply", apiVersion: live.apiVersion, fieldsType: "FieldsV1" }),
    fieldsV1: [own, ...adopted].reduce<FieldSet>((all, entry) => mergeSets(all, entry?.fieldsV1 ?? {}), {}),
  };
  const kept = entries.filter((entry) => !isAdoptable(entry) && !isOwnApply(entry));
  return [
    { op: "test", path: "/metadata/resourceVersion", value: live.metadata.resourceVersion },
    { op: "replace", path: "/metadata/managedFields", value: [...kept, merged] },
  ];
}

function managedFields(object: KubeObject): ManagedFields[] {
  const entries = object.metadata["managedFields"];
  return Array.isArray(entries) ? entries : [];
}

function isAdoptable({ manager, operation, subresource }: ManagedFields): boolean {
  const isOurs = manager === FIELD_MANAGER || manager === "kubectl-client-side-apply";
  return isOurs && operation === "Update" && (subresource ?? "") === "";
}

function isOwnApply({ manager, operation, subresource }: ManagedFields): boolean {
  return manager === FIELD_MANAGER && operation === "Apply" && (subresource ?? "") === "";
}

function mergeSets(one: FieldSet, other: FieldSet): FieldSet {
  const merged: FieldSet = { ...one };
  for (const [key, inner] of Object.entries(other)) merged[key] = mergeSets(merged[key] ?? {}, inner);
  return merged;
}
