import type { Container, PodSpec } from "../rollout/snapshot.ts";
import { changeAt, type ImagePath, isFor } from "./image-path.ts";
import { isMapping } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { CONTAINER_FIELDS, withPodSpec } from "./pod-template.ts";

/** A place in an object where an image is named, or may be. */
export interface ImageSlot {
  /** How people are told of it: `container web`, `spec.image`. */
  place: string;
  /** The container's name, where it is one that has a name. */
  container: string | undefined;
  /** As written; undefined where there is none, or what is there is no text. */
  image: string | undefined;
}

/** A copy with other images, and nothing else changed. Where `change` gives none, the image stays. */
export function changeImages(
  object: KubeObject,
  paths: readonly ImagePath[],
  change: (slot: ImageSlot) => string | undefined,
): KubeObject {
  const inPods = withPodSpec(object, (spec) => mapContainers(spec, change));
  return paths
    .filter((path) => isFor(path, object))
    .reduce((copy, { steps, text }) => changeAt(copy, steps, inHolder(text, change)) as KubeObject, inPods);
}

/** The places of an object, those of containers first. */
export function imageSlots(object: KubeObject, paths: readonly ImagePath[]): ImageSlot[] {
  const slots: ImageSlot[] = [];
  changeImages(object, paths, (slot) => {
    slots.push(slot);
    return undefined;
  });
  return slots;
}

function mapContainers(spec: PodSpec, change: (slot: ImageSlot) => string | undefined): PodSpec {
  const changed = CONTAINER_FIELDS.flatMap((field) => {
    const containers: unknown = spec[field];
    if (!Array.isArray(containers)) return [];
    return [[field, containers.map((each) => (isMapping(each) ? withImage(each as unknown as Container, change) : each))]];
  });
  return { ...spec, ...Object.fromEntries(changed) };
}

function withImage(container: Container, change: (slot: ImageSlot) => string | undefined): Container {
  const image = change({ place: `container ${container.name}`, container: container.name, image: textOf(container.image) });
  return image === undefined ? container : { ...container, image };
}

function inHolder(path: string, change: (slot: ImageSlot) => string | undefined) {
  return (holder: { [field: string]: unknown }, field: string) => {
    const container = textOf(holder["name"]);
    const place = container === undefined ? path.slice(path.indexOf("=") + 1).trim() : `container ${container}`;
    const image = change({ place, container, image: textOf(holder[field]) });
    return image === undefined ? holder : { ...holder, [field]: image };
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
