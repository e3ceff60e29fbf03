import { stat, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { knownLogin, ownConfig } from "../../image/docker-config.ts";
import type { Credentials } from "../../options.ts";
import type { Docker, DockerExit, DockerRun, Log, Paths } from "../../ports.ts";
import { runChild } from "../processes/child.ts";
import { findProgram, notFound, real, trustedPath } from "../processes/executable.ts";
import { readText } from "./temporary-folders.ts";

/** What Docker finds beside its configuration: plugins, contexts and buildx' builders. */
const LINKED = ["cli-plugins", "contexts", "buildx"];

export interface DockerSettings {
  log: Log;
  environment: NodeJS.ProcessEnv;
  /** Folders whose content others wrote: the working directory, the checkout. No program is run from there. */
  workspaces: string[];
}

/** The Docker command line. It is looked up once, when it is needed for the first time. */
export function createDocker({ log, environment, workspaces }: DockerSettings): Docker {
  let looked: Promise<{ path: string[]; docker: string | undefined }> | undefined;
  const look = async () => {
    const path = await trustedPath(environment, workspaces);
    return { path, docker: await findProgram("docker", path, workspaces) };
  };
  const found = () => {
    looked ??= look();
    return looked;
  };

  async function run(argv: string[], options: DockerRun): Promise<DockerExit> {
    const { path, docker } = await found();
    if (docker === undefined) throw notFound("docker", "docker-failed");
    return runChild(docker, argv, {
      failure: "docker-failed",
      environment: { ...childEnvironment(environment, path), ...configOf(options.configFolder), ...options.environment },
      input: options.input,
      onOutput: options.quiet ? () => {} : (lines) => log.foreign(lines),
      signal: options.signal,
    });
  }

  const usersFolder = () => environment["DOCKER_CONFIG"] || join(environment["HOME"] || homedir(), ".docker");

  async function prepareConfig(folder: string, host: string): Promise<void> {
    const users = usersFolder();
    const config = ownConfig(await readText(join(users, "config.json")), host);
    await writeFile(join(folder, "config.json"), config, { mode: 0o600, flag: "wx" });
    for (const name of LINKED) {
      const target = await real(join(users, name));
      if (await paths.kindOf(target)) await symlink(target, join(folder, name));
    }
  }

  async function credentials(host: string, configFolder?: string): Promise<Credentials | undefined> {
    const login = knownLogin(await readText(join(configFolder ?? usersFolder(), "config.json")), host);
    if (login?.kind !== "helper") return login?.credentials;
    const { path } = await found();
    const name = `docker-credential-${login.helper}`;
    const helper = /^[\w.-]+$/.test(login.helper) ? await findProgram(name, path, workspaces) : undefined;
    if (helper === undefined) return undefined;
    return helpersAnswer(
      await runChild(helper, ["get"], {
        failure: "docker-failed",
        environment: childEnvironment(environment, path),
        input: login.server,
        onOutput: () => {},
      }),
    );
  }

  return { run, prepareConfig, credentials };
}

/** Our own inputs (`INPUT_PASSWORD`, on the command line `NKS_DEPLOY_PASSWORD` …) are no business of Docker's. */
export function childEnvironment(environment: NodeJS.ProcessEnv, path: string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(INPUT|NKS_DEPLOY)_/.test(name));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

const configOf = (folder: string | undefined) => (folder === undefined ? {} : { DOCKER_CONFIG: folder });

/** `{"Username": "…", "Secret": "…"}` (docker-credential-helpers); the user name `<token>` marks an identity token, which is no password. */
function helpersAnswer({ code, stdout }: DockerExit): Credentials | undefined {
  if (code !== 0) return undefined;
  try {
    const { Username, Secret } = JSON.parse(stdout) as { Username?: unknown; Secret?: unknown };
    if (typeof Username !== "string" || typeof Secret !== "string" || Username === "<token>" || Username === "") return undefined;
    return { username: Username, password: Secret };
  } catch {
    return undefined;
  }
}

/** The file system, as far as a build is checked before Docker runs. Symbolic links are followed, as Docker does. */
export const paths: Paths = {
  async kindOf(path) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? "folder" : found && "file";
  },
};
