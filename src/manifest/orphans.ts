import { dequal } from "dequal/lite";
import { isMapping } from "./list.ts";
import type { JsonPatch, KubeObject } from "./object.ts";
import { type FieldSet, mergeSets, ownersOf } from "./ownership.ts";

/**
 * What is left of an object when its former appliers own nothing any more: the fields that only they have are gone, as an apply drops them once they are
 * ours. Undefined where nothing would be taken over. Defaults may be missing in it: the API server fills them in again.
 */
export function withoutOrphans(applied: KubeObject): KubeObject | undefined {
  const { adopted, others } = ownersOf(applied);
  if (adopted.length === 0) return undefined;
  return pruned(applied, union(adopted), union(others)) as KubeObject;
}

/** An object with a manifest's fields laid over what is there: lists are the manifest's. */
export function laidOver(there: unknown, manifest: unknown): unknown {
  if (!isMapping(there) || !isMapping(manifest)) return manifest;
  const over = Object.entries(manifest).map(([field, value]) => [field, laidOver(there[field], value)]);
  return { ...there, ...Object.fromEntries(over) };
}

/** The patch that gives an object the content of another one, for the API server to say what would come of it. */
export function contentPatch(from: KubeObject, to: KubeObject): JsonPatch {
  const fields = Object.keys({ ...from, ...to }).filter((field) => !["apiVersion", "kind", "metadata", "status"].includes(field));
  const content = fields.map((field) => {
    const path = `/${field}`;
    return to[field] === undefined ? ({ op: "remove", path } as const) : ({ op: "add", path, value: to[field] } as const);
  });
  const { labels = {}, annotations = {} } = to.metadata;
  const metadata = Object.entries({ labels, annotations });
  return [...content, ...metadata.map(([field, value]) => ({ op: "add" as const, path: `/metadata/${field}`, value }))];
}

const union = (sets: FieldSet[]) => sets.reduce(mergeSets, {});

/** @param adopted what is given up in this value, @param kept what others own in it */
function pruned(value: unknown, adopted: FieldSet, kept: FieldSet): unknown {
  return Object.entries(adopted).reduce((rest, [step, inner]) => {
    if (step === ".") return rest;
    const at = locate(rest, step);
    if (at === undefined) return rest;
    const isGone = kept[step] === undefined && (Object.hasOwn(inner, ".") || Object.keys(inner).length === 0);
    return replaced(rest, at, isGone ? undefined : pruned((rest as Indexed)[at], inner, kept[step] ?? {}));
  }, value);
}

type Indexed = { [key: string | number]: unknown };

/** Where a step of a field set leads: `f:name`, `k:{"name":"server"}`, `v:"value"`, `i:0` (structured-merge-diff). */
function locate(value: unknown, step: string): string | number | undefined {
  const [how, rest] = [step.slice(0, 2), step.slice(2)];
  if (how === "f:") return isMapping(value) && Object.hasOwn(value, rest) ? rest : undefined;
  if (!Array.isArray(value)) return undefined;
  const wanted: unknown = JSON.parse(rest);
  if (how === "i:") return typeof wanted === "number" && wanted in value ? wanted : undefined;
  const index = value.findIndex((item) => (how === "v:" ? dequal(item, wanted) : hasKeys(item, wanted)));
  return index < 0 ? undefined : index;
}

function hasKeys(item: unknown, keys: unknown): boolean {
  return isMapping(item) && isMapping(keys) && Object.entries(keys).every(([name, value]) => dequal(item[name], value));
}

/** A copy with one entry replaced; undefined removes it. */
function replaced(value: unknown, at: string | number, entry: unknown): unknown {
  if (Array.isArray(value)) return entry === undefined ? value.toSpliced(Number(at), 1) : value.with(Number(at), entry);
  const { [at]: _, ...rest } = value as Indexed;
  return entry === undefined ? rest : { ...(value as Indexed), [at]: entry };
}
