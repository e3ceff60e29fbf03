import { DeployError } from "../errors.ts";
import { matchReference, print, printRepository, type Reference, type Repository, sameRepository } from "../image/reference.ts";
import type { Container, PodSpec } from "../rollout/snapshot.ts";
import { isMapping } from "./list.ts";
import { type KubeObject, type ObjectName, printName } from "./object.ts";
import { CONTAINER_FIELDS, containersOf, podSpecOf, withPodSpec } from "./pod-template.ts";

/** Which containers get an image. `name` is a container's name or, in any spelling, the repository of its image. */
export interface Placement {
  match: { kind: "repository"; repository: Repository } | { kind: "name"; name: string };
  reference: Reference;
}

/** One image that was put into one container; `from` is empty where there was none. */
export interface PlacedImage {
  object: ObjectName;
  container: string;
  from: string;
  to: string;
}

/**
 * Puts images into every container that they are meant for, whatever tag or digest it had. Repositories are compared whole, as Docker reads
 * them, never by how they begin; an image that is none is left alone. Objects are copied, and nothing else in them changes.
 * @throws DeployError `bad-input` where a placement finds no container, or two find the same one
 */
export function placeImages(objects: KubeObject[], placements: Placement[]): { objects: KubeObject[]; placed: PlacedImage[] } {
  const placed: PlacedImage[] = [];
  const used = new Set<Placement>();
  const copies = objects.map((object) =>
    withPodSpec(object, (spec) =>
      mapContainers(spec, (container) => {
        const placement = placementFor(container, placements, object);
        if (placement === undefined) return container;
        used.add(placement);
        const to = printPinned(placement.reference);
        placed.push({ object: nameOf(object), container: container.name, from: imageOf(container) ?? "", to });
        return { ...container, image: to };
      }),
    ),
  );
  const unused = placements.find((placement) => !used.has(placement));
  if (unused !== undefined) throw noContainer(unused, objects);
  return { objects: copies, placed };
}

/** The images of an object's containers, as written. */
export function imagesIn(object: KubeObject): string[] {
  const spec = podSpecOf(object);
  return spec === undefined ? [] : containersOf(spec).flatMap((container) => imageOf(container) ?? []);
}

/** By digest where there is one: a tag next to it would only say what it once was. */
function printPinned({ repository, tag, digest }: Reference): string {
  return print(digest === undefined ? { repository, ...(tag === undefined ? {} : { tag }) } : { repository, digest });
}

function placementFor(container: Container, placements: Placement[], object: KubeObject): Placement | undefined {
  const repository = matchReference(imageOf(container) ?? "")?.repository;
  const [first, ...others] = placements.filter(({ match }) => isFor(match, container.name, repository));
  const rival = others.find(({ reference }) => first && printPinned(reference) !== printPinned(first.reference));
  if (first !== undefined && rival !== undefined)
    throw new DeployError(
      "bad-input",
      `container ${container.name} of ${printName(object)} would get ${print(first.reference)} and ${print(rival.reference)}; remove one of them from image and images`,
    );
  return first;
}

function isFor(match: Placement["match"], name: string, repository: Repository | undefined): boolean {
  if (match.kind === "name" && match.name === name) return true;
  const wanted = match.kind === "repository" ? match.repository : matchReference(match.name)?.repository;
  return wanted !== undefined && repository !== undefined && sameRepository(wanted, repository);
}

function noContainer({ match }: Placement, objects: KubeObject[]): DeployError {
  const images = [...new Set(objects.flatMap(imagesIn))];
  const there = images.length === 0 ? "the manifests have no containers" : `the manifests have ${images.join(", ")}`;
  return match.kind === "repository"
    ? new DeployError(
        "bad-input",
        `no container has an image of ${printRepository(match.repository)}; ${there}; correct the manifest or the input image`,
      )
    : new DeployError("bad-input", `no container or image is called ${match.name}; ${there}; correct the input images`);
}

function mapContainers(spec: PodSpec, change: (container: Container) => Container): PodSpec {
  const changed = CONTAINER_FIELDS.flatMap((field) => {
    const containers: unknown = spec[field];
    if (!Array.isArray(containers)) return [];
    return [[field, containers.map((each) => (isMapping(each) ? change(each as unknown as Container) : each))]];
  });
  return { ...spec, ...Object.fromEntries(changed) };
}

function imageOf({ image }: Container): string | undefined {
  return typeof image === "string" ? image : undefined;
}

function nameOf({ apiVersion, kind, metadata: { namespace, name } }: KubeObject): ObjectName {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
