import { dequal } from "dequal/lite";
import type { JsonPatch, KubeObject } from "./object.ts";

/** What puts an object back to what it was before a deploy changed it. */
export type Restoration =
  | { kind: "nothing" }
  | { kind: "remove" }
  | { kind: "patch"; patch: JsonPatch }
  /** It stays as it is, for that reason. */
  | { kind: "left"; why: string };

/** Removing these removes what cannot be brought back: data, or all that others have made in or of them. */
export const NEVER_REMOVED = ["Namespace", "PersistentVolumeClaim", "PersistentVolume", "CustomResourceDefinition"];

/** What no deploy sets, or sets by other means. */
const NOT_CONTENT = ["apiVersion", "kind", "metadata", "status"];

/**
 * Compares field by field, as deep as a top-level field, a label or an annotation: what this deploy changed goes back, what others have changed besides stays,
 * and where both have changed the same nothing is done. Held by the server to the object as it was read.
 * @param before undefined: the deploy created it
 * @param after as the API server answered the apply
 * @param live undefined: it is gone
 */
export function restoration(before: KubeObject | undefined, after: KubeObject, live: KubeObject | undefined): Restoration {
  if (live === undefined || live.metadata.uid !== after.metadata.uid)
    return { kind: "left", why: "somebody has removed it since" };
  if (before === undefined) {
    return NEVER_REMOVED.includes(after.kind)
      ? { kind: "left", why: `a new ${after.kind} is never removed, as what is in it would go with it` }
      : { kind: "remove" };
  }
  const changes = [
    ...changesIn("", content(before), content(after), content(live)),
    ...["labels", "annotations"].flatMap((field) =>
      changesIn(`/metadata/${field}`, entries(before, field), entries(after, field), entries(live, field)),
    ),
  ];
  const contested = changes.find(({ isContested }) => isContested);
  if (contested !== undefined) return { kind: "left", why: `somebody has changed its ${contested.path.slice(1)} since` };
  if (changes.length === 0) return { kind: "nothing" };
  return { kind: "patch", patch: [...asRead(live), ...changes.map(({ operation }) => operation)] };
}

interface Change {
  path: string;
  operation: JsonPatch[number];
  isContested: boolean;
}

type Fields = Record<string, unknown>;

function changesIn(parent: string, before: Fields, after: Fields, live: Fields): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const [was, made, is] = [fieldOf(before, key), fieldOf(after, key), fieldOf(live, key)];
    // Back already, or never changed.
    if (dequal(was, made) || dequal(was, is)) return [];
    const path = `${parent}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const operation = was === undefined ? ({ op: "remove", path } as const) : ({ op: "add", path, value: was } as const);
    return [{ path, operation, isContested: !dequal(made, is) }];
  });
}

function content(object: KubeObject): Fields {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !NOT_CONTENT.includes(field)));
}

function entries({ metadata }: KubeObject, field: string): Fields {
  return (metadata[field] ?? {}) as Fields;
}

function fieldOf(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function asRead({ metadata: { uid, resourceVersion, labels, annotations } }: KubeObject): JsonPatch {
  const missing = Object.entries({ labels, annotations }).filter(([, value]) => value === undefined);
  return [
    { op: "test", path: "/metadata/uid", value: uid },
    { op: "test", path: "/metadata/resourceVersion", value: resourceVersion },
    // A patch can't add to what isn't there.
    ...missing.map(([field]) => ({ op: "add" as const, path: `/metadata/${field}`, value: {} })),
  ];
}
