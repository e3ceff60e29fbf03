import { DeployError } from "../errors.ts";
import { secretForms } from "../image/credentials.ts";
import { type Digest, print } from "../image/reference.ts";
import type { BuildPushOptions, Credentials } from "../options.ts";
import type { BuildPushPorts } from "./build-push.ts";
import type { Built } from "./docker-build.ts";

/**
 * The digest under which the registry has what was built. Builders are not believed alone: some report the image ID, and some ask
 * the registry for the tag, which somebody else may have pushed in the meantime.
 * @throws DeployError `registry-failed` where the registry does not have it
 */
export async function confirmDigest(options: BuildPushOptions, built: Built, ports: BuildPushPorts): Promise<Digest> {
  const { image: repository, tags } = options;
  const tag = tags[0] ?? "latest";
  const credentials = await knownCredentials(options, ports);
  let tagged: Digest | undefined;
  try {
    tagged = await ports.registry.digest({ repository, tag }, credentials, ports.signal);
    if (tagged && (await isOurs(tagged))) return tagged;
    if (built.digest && built.digest !== tagged && (await isOurs(built.digest))) {
      ports.log.warning(
        `${print({ repository, tag })} is another image by now (${tagged ?? "gone"}): somebody else pushed that tag too`,
      );
      return built.digest;
    }
  } catch (thrown) {
    return unconfirmed(built, thrown, ports);
  }
  throw new DeployError(
    "registry-failed",
    `${print({ repository, tag })} is not what was built (it is ${tagged ?? "not there"}); was the tag pushed twice at once? Run it again`,
  );

  async function isOurs(digest: Digest): Promise<boolean> {
    const found = await ports.registry.digest({ repository, digest }, credentials, ports.signal);
    if (found === undefined) return false;
    if (built.imageId === undefined || digest === built.imageId) return digest === built.digest;
    // An index has no configuration: there the builder's word on its digest is all there is.
    const config = await ports.registry.configDigest({ repository, digest }, credentials, ports.signal);
    return config === undefined ? digest === built.digest : config === built.imageId;
  }
}

/** NCR's role Image Uploader may push and not read: then the builder's word must do. */
function unconfirmed({ digest, imageId }: Built, thrown: unknown, { log }: BuildPushPorts): Digest {
  const denied = thrown instanceof DeployError && thrown.code === "registry-denied";
  if (!denied || digest === undefined || digest === imageId) throw thrown;
  log.warning(`${thrown.message}. The digest is the builder's word, not confirmed by the registry.`);
  return digest;
}

async function knownCredentials(
  { image: { host }, configFolder }: BuildPushOptions,
  { docker, log }: BuildPushPorts,
): Promise<Credentials | undefined> {
  const credentials = await docker.credentials(host, configFolder);
  if (credentials) for (const form of secretForms(host, credentials)) log.mask(form);
  return credentials;
}
