import { DeployError } from "../errors.ts";
import { print, type Reference, type Repository } from "../image/reference.ts";
import type { Placement } from "../manifest/images.ts";
import type { Credentials, DiffOptions } from "../options.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/** Which containers get which image, as the options say it. */
export function placementsOf({ image, containers, images }: DiffOptions): Placement[] {
  return [
    ...(image === undefined ? [] : ownPlacements(image, containers)),
    ...images.map(({ name, reference }): Placement => ({ match: { kind: "name", name }, reference })),
  ];
}

/** By its repository, and by the names of containers; with such names its repository need not be there. */
function ownPlacements(image: Reference, containers: string[]): Placement[] {
  const optional = containers.length > 0 ? { optional: true as const } : {};
  return [
    { match: { kind: "repository", repository: image.repository }, reference: image, ...optional },
    ...containers.map((name): Placement => ({ match: { kind: "container", name }, reference: image })),
  ];
}

/**
 * The placements with every image pinned by the digest that its tag has in the registry now. A tag that isn't there is refused before anything is
 * touched. An image of `images` in a registry that does not let us in keeps its tag, as the cluster may have keys that we don't.
 */
export async function pinPlacements(options: DiffOptions, ports: PinPorts): Promise<Placement[]> {
  return Promise.all(
    placementsOf(options).map(async ({ match, reference, ...rest }) => ({
      ...rest,
      match,
      reference: await pin(match, reference, options, ports),
    })),
  );
}

type PinPorts = Pick<DeployPorts, "registry" | "log" | "signal">;

async function pin(
  match: Placement["match"],
  reference: Reference,
  options: DiffOptions,
  { registry, log, signal }: PinPorts,
): Promise<Reference> {
  if (reference.digest !== undefined) return reference;
  const { repository } = reference;
  try {
    const digest = await registry.digest(reference, credentialsFor(repository, options), signal);
    if (digest !== undefined) return { repository, digest };
  } catch (error) {
    if (match.kind !== "name" || !(error instanceof DeployError)) throw error;
    log.warning(`${print(reference)} keeps its tag, as its digest can't be read: ${error.message}`);
    return reference;
  }
  throw new DeployError("image-not-found", `image ${print(reference)} is not in the registry; push it first, or correct the tag`);
}

/** Keys go to the registry they are for, to no other. */
function credentialsFor({ host }: Repository, { login }: DiffOptions): Credentials | undefined {
  return login?.registry.host === host ? login.credentials : undefined;
}
