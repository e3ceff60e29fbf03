import { DeployError } from "../errors.ts";
import { isRemoteContext } from "../image/build-inputs.ts";
import { maskableParts } from "../image/credentials.ts";
import { buildxVersion, needsBuildx, pushed, type Version } from "../image/docker-arguments.ts";
import { type Digest, DOCKER_HUB, print, printRepository } from "../image/reference.ts";
import type { BuildPushOptions } from "../options.ts";
import type { BuildKit, Docker, Log, Paths, Registry, Session, TemporaryFolders } from "../ports.ts";
import type { BuildResult } from "../result.ts";
import { confirmDigest } from "./confirm-digest.ts";
import { type Built, buildWithBuilder, buildWithBuildKit, buildWithBuildx } from "./docker-build.ts";

export interface BuildPushPorts {
  docker: Docker;
  /** Builds instead of Docker where it is there. */
  buildkit?: BuildKit;
  registry: Registry;
  folders: TemporaryFolders;
  paths: Paths;
  session: Session;
  log: Log;
  /** Aborts when the job is cancelled. */
  signal: AbortSignal;
}

/** Builds an image, pushes all its tags, and returns it by the digest under which the registry has it. */
export async function buildPush(options: BuildPushOptions, ports: BuildPushPorts): Promise<BuildResult> {
  for (const { value } of options.secrets) for (const part of maskableParts(value)) ports.log.mask(part);
  refuseOfficialImage(options);
  await checkContext(options, ports.paths);
  const built = await build(options, ports);
  const digest = await confirmDigest(options, built, ports);
  return report(options, digest, ports.log);
}

async function build(options: BuildPushOptions, ports: BuildPushPorts): Promise<Built> {
  const { buildkit } = ports;
  if (buildkit !== undefined) return withFolder(ports, (folder) => buildWithBuildKit(options, ports, buildkit, folder));
  const buildx = await findBuildx(options, ports);
  return withFolder(ports, (folder) =>
    buildx === undefined ? buildWithBuilder(options, ports, folder) : buildWithBuildx(options, ports, folder, buildx),
  );
}

function report(options: BuildPushOptions, digest: Digest, log: Log): BuildResult {
  const image = print({ repository: options.image, digest });
  log.info(`Pushed ${image} as ${options.tags.join(", ")}.`);
  return { image, digest, tags: pushed(options) };
}

/** Nobody pushes to `docker.io/library`: it is what a name means whose registry was forgotten. */
function refuseOfficialImage({ image: { host, path } }: BuildPushOptions): void {
  const name = path.replace(/^library\//, "");
  if (host === DOCKER_HUB && name !== path)
    throw new DeployError("bad-input", `image ${name} names no registry to push to; give \`registry\`, or the whole reference`);
}

/** What Docker would say late, or of a file that it made up, is said before it runs. */
async function checkContext({ context, file }: BuildPushOptions, paths: Paths): Promise<void> {
  if (isRemoteContext(context)) return;
  const kind = await paths.kindOf(context);
  if (kind === undefined) throw new DeployError("bad-input", `context ${context} does not exist; is the repository checked out?`);
  if (kind !== "folder") throw new DeployError("bad-input", `context ${context} is not a folder`);
  const candidates = file === undefined ? [`${context}/Dockerfile`, `${context}/dockerfile`] : [file];
  for (const candidate of candidates) if ((await paths.kindOf(candidate)) === "file") return;
  const next =
    file === undefined ? "; give its path in `file`" : " (the path is relative to the working folder, not to `context`)";
  throw new DeployError("bad-input", `there is no Dockerfile at ${candidates[0]}${next}`);
}

/** The version of buildx; undefined where it is missing and not needed. */
async function findBuildx(options: BuildPushOptions, { docker, log, signal }: BuildPushPorts): Promise<Version | undefined> {
  const { configFolder } = options;
  const { code, stdout } = await docker.run(["buildx", "version"], { configFolder, quiet: true, signal });
  if (code === 0) return buildxVersion(stdout);
  const needing = needsBuildx(options);
  if (needing.length > 0)
    throw new DeployError(
      "bad-input",
      `Docker has no buildx, which ${needing.join(" and ")} needs; install it (docker/setup-buildx-action)`,
    );
  log.info(`Docker has no buildx: ${printRepository(options.image)} is built with Docker's own builder.`);
  return undefined;
}

/** A folder for secrets and what Docker reports, removed whatever happens. */
async function withFolder(ports: BuildPushPorts, use: (folder: string) => Promise<Built>): Promise<Built> {
  const { folders, session } = ports;
  const folder = folders.name();
  session.remember(folder);
  await folders.make(folder);
  try {
    return await use(folder);
  } finally {
    await folders.remove(folder);
  }
}
