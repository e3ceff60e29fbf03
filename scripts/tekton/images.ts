import { readFileSync } from "node:fs";
import { join } from "node:path";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };

/** The version that the label of each object says, and the tag of the image. */
export const VERSION = version;

/** The image of the command line (tekton/image/). Its digest is known when it has been built: the release adds it. */
export const COMMAND_IMAGE = `ghcr.io/org/nks-deploy:${version}`;

/** Upstream's rootless BuildKit. */
export const BUILDKIT_IMAGE =
  "docker.io/moby/buildkit:v0.33.0-rootless@sha256:80b15f0735e87bab7bf59ec4d695dfb4a7cfb25521cf56dc75d6f256285b63ef";
