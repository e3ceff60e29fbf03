import { DeployError } from "../errors.ts";
import type { BuildPushOptions } from "../options.ts";
import { isRemoteContext } from "./build-inputs.ts";
import { pushed, registryCache, type SecretFile } from "./docker-arguments.ts";
import { imageLabels } from "./labels.ts";

/**
 * Builds and pushes all tags in one go, as buildxArguments does, by BuildKit's own command line. It adds neither provenance nor SBOM by itself.
 * @param metadata path of the file where buildctl writes the digest
 * @throws DeployError `bad-input` for a build argument without value: there is nobody's environment to take it from
 */
export function buildctlArguments(options: BuildPushOptions, secrets: SecretFile[], metadata: string): string[] {
  const { target, buildArgs, labels, platforms, run } = options;
  const option = (name: string, value: string) => `--opt=${name}=${value}`;
  return [
    ...["build", "--progress=plain", "--frontend=dockerfile.v0"],
    ...sources(options),
    ...(target === undefined ? [] : [option("target", target)]),
    ...buildArgs.map((arg) => `--opt=build-arg:${withValue(arg)}`),
    ...imageLabels(labels, run).map((label) => `--opt=label:${label}`),
    ...(platforms.length > 0 ? [option("platform", platforms.join(","))] : []),
    ...secrets.map(({ id, path }) => `--secret=id=${id},src=${path}`),
    ...options.cacheFrom.map((from) => `--import-cache=${typed(from)}`),
    ...options.cacheTo.map((to) => `--export-cache=${registryCache(typed(to))}`),
    // One field of a line of comma-separated values, though it has commas itself.
    `--output=type=image,"name=${pushed(options).join(",")}",push=true`,
    `--metadata-file=${metadata}`,
    ...options.extraArgs,
  ];
}

function sources({ context, file }: BuildPushOptions): string[] {
  if (isRemoteContext(context)) return [`--opt=context=${context}`, ...(file === undefined ? [] : [`--opt=filename=${file}`])];
  if (file === undefined) return [`--local=context=${context}`, `--local=dockerfile=${context}`];
  const slash = file.lastIndexOf("/");
  const folder = slash < 0 ? "." : file.slice(0, slash) || "/";
  return [`--local=context=${context}`, `--local=dockerfile=${folder}`, `--opt=filename=${file.slice(slash + 1)}`];
}

/** Docker's short form of a cache in a registry. */
function typed(cache: string): string {
  return cache.includes("=") ? cache : `type=registry,ref=${cache}`;
}

function withValue(buildArg: string): string {
  if (buildArg.includes("=")) return buildArg;
  throw new DeployError("bad-input", `build-args ${JSON.stringify(buildArg)} has no value: write it as \`NAME=value\``);
}
