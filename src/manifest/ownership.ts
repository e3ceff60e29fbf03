import { isObjectName } from "./names.ts";
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

export type FieldSet = { [key: string]: FieldSet };

/**
 * Who applied these manifests before us, and how each of them writes: earlier updates of ours (an undo), kubectl client-side (Azure/k8s-deploy too)
 * and server-side, the annotation that kubectl keeps of it, Helm 3 and Helm 4.
 */
const PREDECESSORS: Record<string, readonly string[]> = {
  [FIELD_MANAGER]: ["Update"],
  "kubectl-client-side-apply": ["Update"],
  "kubectl-last-applied": ["Update"],
  kubectl: ["Apply"],
  helm: ["Update", "Apply"],
};

/**
 * Whether what a manager owns may be taken over without asking: a person's own kubectl, an earlier write of ours, or Helm, whose releases are
 * handed over whole. The manifest is what is deployed, as with `kubectl apply`. Controllers (an autoscaler's replicas) and other tools are
 * overruled only when asked for.
 */
export function isByHand(manager: string): boolean {
  return manager === FIELD_MANAGER || manager === "helm" || manager === "kubectl" || manager.startsWith("kubectl-");
}

/** Whether an apply of ours owns anything of an object. */
export function isApplied(live: KubeObject): boolean {
  return managedFields(live).some(isOwnApply);
}

/** When a manager last wrote to an object, ISO 8601. */
export function lastWrite(live: KubeObject, manager: string): string | undefined {
  return managedFields(live)
    .flatMap((entry) => (entry.manager === manager && entry.time !== undefined ? [entry.time] : []))
    .sort()
    .at(-1);
}

/** The Helm release whose fields an object still has; undefined where Helm owns nothing of it. */
export function helmRelease(live: KubeObject): string | undefined {
  const isHelms = managedFields(live).some(({ manager }) => manager === "helm");
  const name = live.metadata.annotations?.["meta.helm.sh/release-name"];
  // Whoever can write the annotation could put a command of the own into the one that people are told to run.
  return isHelms && name !== undefined && isObjectName(name, "") ? name : undefined;
}

/**
 * The patch that makes our applied fields include what an earlier undo of ours (an update, not an apply), kubectl or Helm wrote.
 * Without it those fields would have an owner that never applies again, so a field that leaves the manifest would stay for ever, kubectl's
 * own record of what it applied (`last-applied-configuration`) among them.
 * Undefined when there is nothing to take over. The same idea as client-go's csaupgrade.
 */
export function adoptFields(live: KubeObject): JsonPatch | undefined {
  const entries = managedFields(live);
  const adopted = entries.filter((entry) => isAdoptable(entry, live));
  if (adopted.length === 0) return undefined;
  const own = entries.find(isOwnApply);
  const merged: ManagedFields = {
    ...(own ?? { manager: FIELD_MANAGER, operation: "Apply", apiVersion: live.apiVersion, fieldsType: "FieldsV1" }),
    fieldsV1: [own, ...adopted].reduce<FieldSet>((all, entry) => mergeSets(all, entry?.fieldsV1 ?? {}), {}),
  };
  const kept = entries.filter((entry) => !adopted.includes(entry) && !isOwnApply(entry));
  return [
    { op: "test", path: "/metadata/resourceVersion", value: live.metadata.resourceVersion },
    { op: "replace", path: "/metadata/managedFields", value: [...kept, merged] },
  ];
}

/** What former appliers own of an object and would give up to us, and what everybody else owns, we among them. */
export function ownersOf(object: KubeObject): { adopted: FieldSet[]; others: FieldSet[] } {
  const [adopted, others] = [true, false].map((isWanted) =>
    managedFields(object).flatMap((entry) => (isAdoptable(entry, object) === isWanted && entry.fieldsV1 ? [entry.fieldsV1] : [])),
  );
  return { adopted: adopted ?? [], others: others ?? [] };
}

function managedFields(object: KubeObject): ManagedFields[] {
  const entries = object.metadata["managedFields"];
  return Array.isArray(entries) ? entries : [];
}

/** Of another version's fields nobody can say which of this one they are. */
function isAdoptable({ manager = "", operation = "", subresource = "", apiVersion }: ManagedFields, live: KubeObject): boolean {
  const operations = Object.hasOwn(PREDECESSORS, manager) ? PREDECESSORS[manager] : undefined;
  return operations?.includes(operation) === true && subresource === "" && apiVersion === live.apiVersion;
}

function isOwnApply({ manager, operation, subresource }: ManagedFields): boolean {
  return manager === FIELD_MANAGER && operation === "Apply" && (subresource ?? "") === "";
}

export function mergeSets(one: FieldSet, other: FieldSet): FieldSet {
  const merged: FieldSet = { ...one };
  for (const [key, inner] of Object.entries(other)) merged[key] = mergeSets(merged[key] ?? {}, inner);
  return merged;
}
