import { DeployError } from "../errors.ts";
import { matchReference, print, printRepository, type Reference, type Repository, sameRepository } from "../image/reference.ts";
import { type ImagePath, isFor } from "./image-path.ts";
import { changeImages, type ImageSlot, imageSlots } from "./image-slots.ts";
import { groupOf } from "./names.ts";
import { type KubeObject, type ObjectName, printName } from "./object.ts";

/** Which containers get an image. `name` is a container's name or, in any spelling, the repository of its image; `container` is a name alone. */
export interface Placement {
  match: { kind: "repository"; repository: Repository } | { kind: "name" | "container"; name: string };
  reference: Reference;
  /** It may find nothing, as another one for the same image finds it. */
  optional?: true;
}

/** One image that was put into one place; `from` is empty where there was none. */
export interface PlacedImage {
  object: ObjectName;
  place: string;
  from: string;
  to: string;
}

/**
 * Puts images into every container that they are meant for, whatever tag or digest it had. Repositories are compared whole, as Docker reads
 * them, never by how they begin; an image that is none is left alone. Objects are copied, and nothing else in them changes.
 * @param paths where objects of kinds that are not built in name images
 * @throws DeployError `bad-input` where a placement or a path finds nothing, or two placements find the same container
 */
export function placeImages(
  objects: KubeObject[],
  placements: Placement[],
  paths: readonly ImagePath[] = [],
): { objects: KubeObject[]; placed: PlacedImage[] } {
  const placed: PlacedImage[] = [];
  const used = new Set<Placement>();
  const copies = objects.map((object) =>
    changeImages(object, paths, (slot) => {
      const placement = placementFor(slot, placements, object, used);
      if (placement === undefined) return undefined;
      const to = printPinned(placement.reference);
      placed.push({ object: nameOf(object), place: slot.place, from: slot.image ?? "", to });
      return to;
    }),
  );
  const lost = paths.find((path) => !objects.some((object) => isFor(path, object) && imageSlots(object, [path]).length > 0));
  if (lost !== undefined) throw nothingAt(lost, objects);
  const unused = placements.find((placement) => !used.has(placement) && !placement.optional);
  if (unused !== undefined) throw noContainer(unused, objects, paths);
  return { objects: copies, placed };
}

/** The images of an object, as written. */
export function imagesIn(object: KubeObject, paths: readonly ImagePath[] = []): string[] {
  return imageSlots(object, paths).flatMap(({ image }) => image ?? []);
}

/** By digest where there is one: a tag next to it would only say what it once was. */
function printPinned({ repository, tag, digest }: Reference): string {
  return print(digest === undefined ? { repository, ...(tag === undefined ? {} : { tag }) } : { repository, digest });
}

function placementFor(slot: ImageSlot, placements: Placement[], object: KubeObject, used: Set<Placement>): Placement | undefined {
  const repository = matchReference(slot.image ?? "")?.repository;
  const found = placements.filter(({ match }) => matches(match, slot.container, repository));
  const [first, ...others] = found;
  for (const each of found) used.add(each);
  const rival = others.find(({ reference }) => first && printPinned(reference) !== printPinned(first.reference));
  if (first !== undefined && rival !== undefined)
    throw new DeployError(
      "bad-input",
      `${slot.place} of ${printName(object)} would get ${print(first.reference)} and ${print(rival.reference)}; remove one of them from image, containers and images`,
    );
  return first;
}

function matches(match: Placement["match"], container: string | undefined, repository: Repository | undefined): boolean {
  if (match.kind !== "repository" && match.name === container) return true;
  if (match.kind === "container") return false;
  const wanted = match.kind === "repository" ? match.repository : matchReference(match.name)?.repository;
  return wanted !== undefined && repository !== undefined && sameRepository(wanted, repository);
}

function noContainer({ match }: Placement, objects: KubeObject[], paths: readonly ImagePath[]): DeployError {
  const slots = objects.flatMap((object) => imageSlots(object, paths));
  const listed = (texts: string[]) => (texts.length === 0 ? "no containers" : [...new Set(texts)].join(", "));
  if (match.kind === "repository")
    return new DeployError(
      "bad-input",
      `no container has an image of ${printRepository(match.repository)}; the manifests have ${listed(slots.flatMap(({ image }) => image ?? []))}; correct the manifest or the input image`,
    );
  const there = listed(slots.map(({ container, place, image }) => `${container ?? place} (${image ?? "no image"})`));
  const what = match.kind === "name" ? "container or image" : "container";
  return new DeployError(
    "bad-input",
    `no ${what} is called ${match.name}; the manifests have ${there}; correct the input ${match.kind === "name" ? "images" : "containers"}`,
  );
}

function nothingAt({ text }: ImagePath, objects: KubeObject[]): DeployError {
  const kinds = objects.map(({ kind, apiVersion }) => [kind, groupOf(apiVersion)].filter((part) => part !== "").join("."));
  return new DeployError(
    "bad-input",
    `image-paths has ${text}, and no object has anything there; the manifests have ${[...new Set(kinds)].join(", ")}; correct the input image-paths`,
  );
}

function nameOf({ apiVersion, kind, metadata: { namespace, name } }: KubeObject): ObjectName {
  return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
