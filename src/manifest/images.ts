import { DeployError } from "../errors.ts";
import { matchReference, print, type Reference, type Repository, sameRepository } from "../image/reference.ts";
import type { KubeObject } from "./object.ts";
import { containersOf, type ManifestContainer, podSpecOf, withPodSpec } from "./pod-template.ts";

/** Which containers get which image. */
export interface Placement {
  /** By repository: every container whose image is of it. By name: the container's own name, or its image's repository as kustomize's `name`. */
  match: { kind: "repository"; repository: Repository } | { kind: "name"; name: string };
  reference: Reference;
}

/** An image that was put in place. */
export interface Placed {
  object: KubeObject;
  container: string;
  from: string;
  to: string;
}

/**
 * Puts images into the containers they are for, and changes nothing else: repositories are compared whole (host, port and path), never as text that
 * looks alike. The objects are copied.
 * @throws DeployError `bad-input` when a placement matches no container; it lists the images that were there
 */
export function placeImages(objects: KubeObject[], placements: Placement[]): { objects: KubeObject[]; placed: Placed[] } {
  const placed: Placed[] = [];
  const used = new Set<Placement>();
  const changed = objects.map((object) =>
    withPodSpec(object, (spec) => {
      const place = (container: ManifestContainer) => {
        const placement = placements.find(({ match }) => isMatch(container, match));
        if (placement === undefined) return container;
        used.add(placement);
        const to = print(placement.reference);
        placed.push({ object, container: container.name ?? "", from: container.image ?? "", to });
        return { ...container, image: to };
      };
      return {
        ...spec,
        ...(Array.isArray(spec.initContainers) ? { initContainers: spec.initContainers.map(place) } : {}),
        ...(Array.isArray(spec.containers) ? { containers: spec.containers.map(place) } : {}),
      };
    }),
  );
  const unused = placements.find((placement) => !used.has(placement));
  if (unused !== undefined) throw matchesNothing(unused, objects);
  return { objects: changed, placed };
}

/** The images in an object's pod specification, init containers first. */
export function imagesIn(object: KubeObject): string[] {
  const spec = podSpecOf(object);
  return spec === undefined ? [] : containersOf(spec).flatMap(({ image }) => (typeof image === "string" ? [image] : []));
}

function isMatch(container: ManifestContainer, match: Placement["match"]): boolean {
  if (match.kind === "name" && container?.name === match.name) return true;
  const wanted = match.kind === "repository" ? match.repository : matchReference(match.name)?.repository;
  const there = typeof container?.image === "string" ? matchReference(container.image)?.repository : undefined;
  return wanted !== undefined && there !== undefined && sameRepository(wanted, there);
}

function matchesNothing({ match, reference }: Placement, objects: KubeObject[]): DeployError {
  const what =
    match.kind === "name"
      ? `container or image named ${match.name}`
      : `container with an image of ${print({ repository: match.repository })}`;
  const images = [...new Set(objects.flatMap(imagesIn))];
  const there = images.length === 0 ? "they hold no containers" : `their images are ${images.slice(0, 10).join(", ")}`;
  return new DeployError("bad-input", `${print(reference)} has no place: the manifests have no ${what}; ${there}`);
}
