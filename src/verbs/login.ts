import { DeployError } from "../errors.ts";
import { secretForms } from "../image/credentials.ts";
import { loginArguments } from "../image/docker-arguments.ts";
import { reasonOf } from "../image/docker-failure.ts";
import type { LoginOptions } from "../options.ts";
import type { Docker, Log, Registry, Session, TemporaryFolders } from "../ports.ts";
import type { LoginResult } from "../result.ts";

export interface LoginPorts {
  docker: Docker;
  registry: Registry;
  folders: TemporaryFolders;
  session: Session;
  log: Log;
  /** Aborts when the job is cancelled. */
  signal: AbortSignal;
}

/**
 * Logs Docker in to a registry, in a configuration folder of our own. `docker login` is content with any server that answers 200,
 * so the registry proves the keys first. Where it fails nothing is left behind.
 */
export async function login(options: LoginOptions, ports: LoginPorts): Promise<LoginResult> {
  const { registry, folders, session, log, signal } = ports;
  const { host } = options.registry;
  for (const form of secretForms(host, options.credentials)) log.mask(form);

  await registry.prove(host, options.credentials, signal);
  const configFolder = folders.name();
  session.remember(configFolder, host);
  try {
    await folders.make(configFolder);
    await loginDocker(options, configFolder, ports);
  } catch (thrown) {
    await folders.remove(configFolder);
    throw thrown;
  }
  log.info(`Logged in to ${host} as ${options.credentials.username}.`);
  return { configFolder, host };
}

async function loginDocker(
  { registry: { host }, credentials: { username, password } }: LoginOptions,
  configFolder: string,
  { docker, signal }: LoginPorts,
): Promise<void> {
  await docker.prepareConfig(configFolder, host);
  // Its warning about the unencrypted password is about a folder that we remove.
  const run = { configFolder, input: password, quiet: true, signal };
  const { code, stderr } = await docker.run(loginArguments(host, username), run);
  if (code === 0) return;
  // The registry has let us in, so it is Docker that cannot: no daemon, another network, a certificate it does not trust.
  throw new DeployError(
    "docker-failed",
    `docker login to ${host} failed though the registry accepts the keys: ${reasonOf(stderr)}`,
  );
}
