import pRetry from "p-retry";
import { DeployError } from "../errors.ts";
import { buildctlArguments } from "../image/buildctl-arguments.ts";
import {
  builderArguments,
  buildxArguments,
  pushArguments,
  pushed,
  type SecretFile,
  type Version,
} from "../image/docker-arguments.ts";
import { isPassing, isPassingPush, reasonOf } from "../image/docker-failure.ts";
import { type Digest, isDigest, printRepository } from "../image/reference.ts";
import type { BuildPushOptions } from "../options.ts";
import type { BuildKit, DockerExit, DockerRun } from "../ports.ts";
import type { BuildPushPorts } from "./build-push.ts";

/** What the builder says it made and pushed. */
export interface Built {
  /** Docker's image ID: the digest of the configuration, or with a containerd store of the manifest. Absent for several platforms. */
  imageId?: Digest;
  /** Of the manifest or index, where the builder knows it. */
  digest?: Digest;
}

/** Between tries; milliseconds. */
const PACE = { retries: 2, minTimeout: 2_000, maxTimeout: 20_000, randomize: true };

/** One command builds and pushes; tried again it finds the build in its cache. */
export async function buildWithBuildx(
  options: BuildPushOptions,
  ports: BuildPushPorts,
  folder: string,
  version: Version,
): Promise<Built> {
  const secrets = await writeSecrets(options, ports, folder);
  const argv = buildxArguments(options, secrets, `${folder}/metadata.json`, version);
  const what = `building and pushing ${printRepository(options.image)}`;
  await persist(what, isPassingPush, ports, () => ports.docker.run(argv, runOptions(options, ports)));
  return readMetadata(await ports.folders.read(folder, "metadata.json"));
}

/** The same by a BuildKit daemon without Docker, which finds its keys in the folder that `DOCKER_CONFIG` names. */
export async function buildWithBuildKit(
  options: BuildPushOptions,
  ports: BuildPushPorts,
  buildkit: BuildKit,
  folder: string,
): Promise<Built> {
  const secrets = await writeSecrets(options, ports, folder);
  const argv = buildctlArguments(options, secrets, `${folder}/metadata.json`);
  const what = `building and pushing ${printRepository(options.image)}`;
  await persist(what, isPassingPush, ports, () => buildkit.run(argv, { signal: ports.signal }));
  return readMetadata(await ports.folders.read(folder, "metadata.json"));
}

/** Docker's own builder pushes nothing, and one tag at a time afterwards. */
export async function buildWithBuilder(options: BuildPushOptions, ports: BuildPushPorts, folder: string): Promise<Built> {
  const run = { ...runOptions(options, ports), environment: { DOCKER_BUILDKIT: "0" } };
  const build = await ports.docker.run(builderArguments(options, `${folder}/image-id`), run);
  if (build.code !== 0) throw failure(`building ${printRepository(options.image)}`, build);
  let digest: Digest | undefined;
  for (const reference of pushed(options)) {
    const push = await persist(`pushing ${reference}`, isPassing, ports, () => ports.docker.run(pushArguments(reference), run));
    digest ??= pushedDigest(push.stdout);
  }
  const imageId = (await ports.folders.read(folder, "image-id"))?.trim() ?? "";
  return { ...(isDigest(imageId) ? { imageId } : {}), ...(digest === undefined ? {} : { digest }) };
}

/** Runs until it succeeds or fails for good. */
async function persist(
  what: string,
  isWorthAnotherTry: (stderr: string) => boolean,
  { log, signal }: BuildPushPorts,
  run: () => Promise<DockerExit>,
): Promise<DockerExit> {
  let last: DockerExit | undefined;
  const once = async () => {
    last = undefined;
    last = await run();
    if (last.code !== 0) throw failure(what, last);
    return last;
  };
  return pRetry(once, {
    ...PACE,
    signal,
    shouldRetry: () => last !== undefined && isWorthAnotherTry(last.stderr),
    onFailedAttempt: ({ error, retriesLeft }) => {
      if (retriesLeft > 0 && last !== undefined && isWorthAnotherTry(last.stderr)) log.warning(`${error.message}; trying again`);
    },
  });
}

const failure = (what: string, { stderr }: DockerExit) => new DeployError("docker-failed", `${what} failed: ${reasonOf(stderr)}`);

const runOptions = ({ configFolder }: BuildPushOptions, { signal }: BuildPushPorts): DockerRun => ({ configFolder, signal });

/** Secrets go through files that only we can read, never through arguments. */
async function writeSecrets({ secrets }: BuildPushOptions, { folders }: BuildPushPorts, folder: string): Promise<SecretFile[]> {
  const write = async (value: string, index: number) => folders.write(folder, `secret-${index}`, value);
  return Promise.all(secrets.map(async ({ id, value }, index) => ({ id, path: await write(value, index) })));
}

function readMetadata(text: string | undefined): Built {
  const metadata = JSON.parse(text ?? "{}") as Record<string, unknown>;
  const of = (name: string) => {
    const value = metadata[name];
    return typeof value === "string" && isDigest(value) ? value : undefined;
  };
  const imageId = of("containerimage.config.digest");
  const digest = of("containerimage.digest");
  return { ...(imageId && { imageId }), ...(digest && { digest }) };
}

/** `1.0: digest: sha256:… size: 1357` */
function pushedDigest(stdout: string): Digest | undefined {
  const digest = /^\S+: digest: (sha256:[a-f0-9]{64}) size: \d+$/m.exec(stdout)?.[1] ?? "";
  return isDigest(digest) ? digest : undefined;
}
