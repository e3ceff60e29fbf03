import { groupOf, isApiVersion, isKind, isObjectName } from "./names.ts";
import type { JsonPatch, KubeObject, ObjectName } from "./object.ts";
import { FIELD_MANAGER, isApplied } from "./ownership.ts";
import { NEVER_REMOVED } from "./restoration.ts";

/** On every object of a release: whose it is. The last release that applied it has it. */
export const RELEASE = "nks-deploy/release";

const FIELD = "objects";

/** An object of a release, in the namespace of its inventory. */
export type Entry = Pick<ObjectName, "apiVersion" | "kind" | "name">;

/** The ConfigMap in a namespace that remembers what a release has applied there. */
export function inventoryOf(release: string, namespace: string): ObjectName {
  return { apiVersion: "v1", kind: "ConfigMap", name: `nks-deploy.${release}`, namespace };
}

/** The object with its release's label, where it is one that a release remembers. */
export function labelled(object: KubeObject, release: string): KubeObject {
  if (!isRemembered(object)) return object;
  return { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, [RELEASE]: release } } };
}

/** By namespace, what a release is to remember of its objects: all that it could ever remove. */
export function entriesByNamespace(objects: KubeObject[]): Map<string, Entry[]> {
  const byNamespace = Map.groupBy(objects.filter(isRemembered), ({ metadata }) => metadata.namespace ?? "");
  return new Map(
    [...byNamespace].map(([namespace, own]) => [
      namespace,
      own.map(({ apiVersion, kind, metadata: { name } }) => ({ apiVersion, kind, name })),
    ]),
  );
}

function isRemembered({ kind, metadata }: KubeObject): boolean {
  return metadata.namespace !== undefined && !NEVER_REMOVED.includes(kind);
}

/** What an inventory remembers; lines that no run of ours can have written are left out. */
export function entriesIn(inventory: KubeObject | undefined): Entry[] {
  const text: unknown = Object(inventory?.["data"])[FIELD];
  if (typeof text !== "string") return [];
  return text.split("\n").flatMap((line) => {
    const [apiVersion = "", kind = "", name = "", ...more] = line.split(" ");
    const isEntry = more.length === 0 && isApiVersion(apiVersion) && isKind(kind) && isObjectName(name, groupOf(apiVersion));
    return isEntry && !NEVER_REMOVED.includes(kind) ? [{ apiVersion, kind, name }] : [];
  });
}

export function newInventory(name: ObjectName, entries: Entry[], release: string): KubeObject {
  const { apiVersion, kind, ...place } = name;
  const labels = { "app.kubernetes.io/managed-by": FIELD_MANAGER, [RELEASE]: release };
  return { apiVersion, kind, metadata: { ...place, labels }, data: { [FIELD]: print(entries) } };
}

/** Held by the server to the inventory as it was read. */
export function inventoryPatch({ metadata }: KubeObject, entries: Entry[]): JsonPatch {
  return [
    { op: "test", path: "/metadata/uid", value: metadata.uid },
    { op: "test", path: "/metadata/resourceVersion", value: metadata.resourceVersion },
    { op: "add", path: "/data", value: { [FIELD]: print(entries) } },
  ];
}

/** All of both, the newer version of an object's kind where they differ in that. */
export function together(before: Entry[], now: Entry[]): Entry[] {
  return [...without(before, now), ...now];
}

/** Those that the others do not name. Of another version of its API group it is the same object. */
export function without(entries: Entry[], others: Entry[]): Entry[] {
  const named = new Set(others.map(identity));
  return entries.filter((entry) => !named.has(identity(entry)));
}

/** Whether an object is still what this release has applied: no other release, and nobody else, has taken it over. */
export function belongsTo(live: KubeObject, release: string): boolean {
  return live.metadata.labels?.[RELEASE] === release && isApplied(live);
}

const identity = ({ apiVersion, kind, name }: Entry) => `${groupOf(apiVersion)} ${kind} ${name}`;

function print(entries: Entry[]): string {
  const lines = entries.map(({ apiVersion, kind, name }) => `${apiVersion} ${kind} ${name}`);
  return [...new Set(lines)].sort().join("\n");
}
