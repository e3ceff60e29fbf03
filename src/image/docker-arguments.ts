import type { BuildPushOptions } from "../options.ts";
import { imageLabels } from "./labels.ts";
import { print } from "./reference.ts";

/** A build secret's file, as Docker is told of it. */
export interface SecretFile {
  id: string;
  path: string;
}

/** The password goes to standard input. A user name such as `-u` is no flag here. */
export function loginArguments(host: string, username: string): string[] {
  return ["login", `--username=${username}`, "--password-stdin", "--", host];
}

export function logoutArguments(host: string): string[] {
  return ["logout", "--", host];
}

/** The references to push, one a tag. */
export function pushed({ image, tags }: BuildPushOptions): string[] {
  return tags.map((tag) => print({ repository: image, tag }));
}

/**
 * Builds and pushes all tags in one go. Provenance and SBOM are off: they make an index with an `unknown/unknown` manifest,
 * which confuses scanning and signing in NCR.
 * @param metadata path of the file where buildx writes the digest
 */
export function buildxArguments(options: BuildPushOptions, secrets: SecretFile[], metadata: string, version: Version): string[] {
  const { platforms, cacheFrom, cacheTo } = options;
  return [
    ...["buildx", "build", "--push", "--progress=plain", `--metadata-file=${metadata}`],
    ...(atLeast(version, KNOWS_ATTESTATIONS) ? ["--provenance=false", "--sbom=false"] : []),
    ...commonArguments(options),
    ...(platforms.length > 0 ? [`--platform=${platforms.join(",")}`] : []),
    ...secrets.map(({ id, path }) => `--secret=id=${id},src=${path}`),
    ...cacheFrom.map((from) => `--cache-from=${from}`),
    ...cacheTo.map((to) => `--cache-to=${registryCache(to)}`),
    ...options.extraArgs,
    "--",
    options.context,
  ];
}

/** Docker's own builder, where buildx is missing: builds; each tag is pushed by itself. */
export function builderArguments(options: BuildPushOptions, imageId: string): string[] {
  const caches = options.cacheFrom.map((from) => `--cache-from=${from}`);
  return ["build", `--iidfile=${imageId}`, ...commonArguments(options), ...caches, ...options.extraArgs, "--", options.context];
}

export function pushArguments(reference: string): string[] {
  return ["push", reference];
}

function commonArguments(options: BuildPushOptions): string[] {
  const { file, target, buildArgs, labels, run } = options;
  return [
    ...pushed(options).map((reference) => `--tag=${reference}`),
    ...(file === undefined ? [] : [`--file=${file}`]),
    ...(target === undefined ? [] : [`--target=${target}`]),
    ...buildArgs.map((arg) => `--build-arg=${arg}`),
    ...imageLabels(labels, run).map((label) => `--label=${label}`),
  ];
}

/** The inputs that only buildx can serve, of those that are given. */
export function needsBuildx({ platforms, secrets, cacheTo }: BuildPushOptions): string[] {
  return Object.entries({ platforms, secrets, "cache-to": cacheTo }).flatMap(([name, given]) => (given.length > 0 ? [name] : []));
}

/** Harbor, which NCR seems to be, takes a cache only as an OCI image. */
export function registryCache(to: string): string {
  const parts = to.split(",");
  if (!parts.includes("type=registry")) return to;
  const missing = ["image-manifest", "oci-mediatypes"].filter((name) => !parts.some((part) => part.startsWith(`${name}=`)));
  return [...parts, ...missing.map((name) => `${name}=true`)].join(",");
}

/** Major and minor. */
export type Version = readonly [number, number];

/** `--provenance` and `--sbom` came with buildx 0.10. */
const KNOWS_ATTESTATIONS: Version = [0, 10];

const atLeast = ([major, minor]: Version, [wantMajor, wantMinor]: Version) =>
  major > wantMajor || (major === wantMajor && minor >= wantMinor);

/** Reads `github.com/docker/buildx v0.29.1 …`; a build without a version (from sources) is taken for a new one. */
export function buildxVersion(text: string): Version {
  const [, major, minor] = /\bv?(\d+)\.(\d+)\.\d+/.exec(text) ?? [];
  return major === undefined || minor === undefined || (major === "0" && minor === "0") ? [1, 0] : [Number(major), Number(minor)];
}
