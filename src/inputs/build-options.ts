import { DeployError } from "../errors.ts";
import {
  parseBuildArgs,
  parseContext,
  parseFile,
  parsePlatforms,
  parseSecrets,
  secretLookingBuildArgs,
} from "../image/build-inputs.ts";
import { parseLabels } from "../image/labels.ts";
import type { Reference } from "../image/reference.ts";
import { parseTags } from "../image/tags.ts";
import type { BuildPushOptions, RunContext } from "../options.ts";
import { present } from "./present.ts";
import type { Inputs } from "./reader.ts";

/** Reads what build-push takes. A tag on `image` is refused where `tags` are given as well: one of the two would be ignored. */
export function readBuild(
  inputs: Inputs,
  image: Reference,
  run: RunContext,
  extraArgs: string[] = [],
): { options: BuildPushOptions; warnings: string[] } {
  if (image.digest !== undefined) {
    throw new DeployError("bad-input", "image has a digest, which only a built image can have: to build, give its name alone");
  }
  const tags = inputs.list("tags");
  if (image.tag !== undefined && tags.length > 0) {
    throw new DeployError("bad-input", `image names the tag ${image.tag}, and tags are given too: give the tags in one place`);
  }
  const buildArgs = parseBuildArgs(inputs.list("build-args"));
  const options = present({
    image: image.repository,
    tags: parseTags(image.tag === undefined ? tags : [image.tag], run),
    context: parseContext(inputs.text("context") ?? ""),
    file: parseFile(inputs.text("file")),
    target: inputs.text("target"),
    buildArgs,
    secrets: parseSecrets(inputs.list("secrets")),
    platforms: parsePlatforms(inputs.list("platforms")),
    labels: parseLabels(inputs.list("labels")),
    cacheFrom: inputs.list("cache-from"),
    cacheTo: inputs.list("cache-to"),
    extraArgs,
    run,
  });
  const warnings = secretLookingBuildArgs(buildArgs).map(
    (name) => `build-args: ${name} looks like a secret, and build arguments stay readable in the image; pass it in secrets`,
  );
  return { options, warnings };
}
