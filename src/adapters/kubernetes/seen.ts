import type { KubeObject } from "../../manifest/object.ts";
import { asRevision } from "../../rollout/revisions.ts";
import type { ControllerRevision, Event, Pod, Revision, Snapshot, Workload } from "../../rollout/snapshot.ts";

/** What is held of one kind in one namespace. */
export interface Held {
  /** All there is: what was held and is not among them has gone. */
  replace(objects: KubeObject[]): void;
  put(object: KubeObject): void;
  remove(object: KubeObject): void;
}

type Kind = "workloads" | "ended" | "revisions" | "pods" | "events";

/** Everything that was seen. Snapshots share its objects but not its maps, so that no later event changes them. */
export interface Seen {
  held(kind: Kind): Held;
  /** Grows with every change. */
  version(): number;
  snapshot(): Snapshot;
}

export function openSeen(changed: () => void): Seen {
  const parts: { kind: Kind; objects: Map<string, KubeObject> }[] = [];
  /** Copies made for the last snapshot; a kind is missing once it changed. */
  const copies = new Map<Kind, ReadonlyMap<string, KubeObject>>();
  let version = 0;
  const change = (kind: Kind) => {
    copies.delete(kind);
    version += 1;
    changed();
  };
  const copy = (kind: Kind) => {
    let made = copies.get(kind);
    if (!made) {
      const [first, ...others] = parts.filter((part) => part.kind === kind).map(({ objects }) => objects);
      const all = new Map(first);
      for (const other of others) for (const [uid, object] of other) all.set(uid, object);
      copies.set(kind, all);
      made = all;
    }
    return made;
  };
  return {
    version: () => version,
    held(kind) {
      const objects = new Map<string, KubeObject>();
      parts.push({ kind, objects });
      return heldIn(objects, () => change(kind));
    },
    snapshot: () => ({
      at: Date.now(),
      workloads: copy("workloads") as ReadonlyMap<string, Workload>,
      ended: copy("ended") as ReadonlyMap<string, Workload>,
      revisions: copy("revisions") as ReadonlyMap<string, Revision>,
      pods: copy("pods") as ReadonlyMap<string, Pod>,
      events: copy("events") as ReadonlyMap<string, Event>,
    }),
  };
}

function heldIn(objects: Map<string, KubeObject>, change: () => void): Held {
  return {
    replace(all) {
      const same = all.length === objects.size && all.every((object) => isHeld(objects, object));
      if (same) return;
      objects.clear();
      for (const object of all) objects.set(uidOf(object), lean(object));
      change();
    },
    put(object) {
      if (isHeld(objects, object)) return;
      objects.set(uidOf(object), lean(object));
      change();
    },
    remove(object) {
      if (objects.delete(uidOf(object))) change();
    },
  };
}

function isHeld(objects: Map<string, KubeObject>, { metadata }: KubeObject): boolean {
  return objects.get(metadata.uid ?? "")?.metadata.resourceVersion === metadata.resourceVersion;
}

function uidOf({ metadata }: KubeObject): string {
  return metadata.uid ?? "";
}

/** Who set which field is half of an object's size, and no verdict asks for it. */
function lean(object: KubeObject): KubeObject {
  delete object.metadata["managedFields"];
  return object.kind === "ControllerRevision" ? asRevision(object as ControllerRevision) : object;
}
