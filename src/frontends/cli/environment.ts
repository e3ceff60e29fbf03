import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DeployError, messageOf } from "../../errors.ts";
import { knownLogin } from "../../image/docker-config.ts";
import type { Read } from "../../inputs/reader.ts";

/** How a `kubernetes.io/dockerconfigjson` Secret names its file, and how Docker does. */
const DOCKER_CONFIGS = [".dockerconfigjson", "config.json"];

/**
 * The environment with the folders that a pipeline mounts put where they are looked for: `NKS_DEPLOY_KUBECONFIG_DIR` has a file `kubeconfig`. An empty name is
 * a workspace that was not given.
 */
export function commandEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const folder = environment["NKS_DEPLOY_KUBECONFIG_DIR"];
  return folder ? { ...environment, KUBECONFIG: join(folder, "kubeconfig") } : environment;
}

/**
 * Answers `username` and `password` from the Docker configuration in `NKS_DEPLOY_DOCKERCONFIG_DIR`, where they are not given: that of the registry's host.
 * @throws DeployError `bad-input` where the folder has no configuration, or none that knows the host
 */
export async function withDockerConfig(read: Read, environment: NodeJS.ProcessEnv): Promise<Read> {
  const folder = environment["NKS_DEPLOY_DOCKERCONFIG_DIR"];
  const host = (read("registry")?.trim() || read("image")?.trim() || "").split("/")[0];
  if (!folder || !host || read("username")?.trim() || read("password")?.trim()) return read;
  const login = knownLogin(await configIn(folder), host);
  if (login?.kind !== "credentials") {
    throw new DeployError(
      "bad-input",
      `the Docker configuration in ${folder} has no keys for ${host}: add them, or leave it out`,
    );
  }
  const known = new Map(Object.entries(login.credentials));
  return (name) => known.get(name) ?? read(name);
}

async function configIn(folder: string): Promise<string> {
  for (const name of DOCKER_CONFIGS) {
    try {
      return await readFile(join(folder, name), "utf8");
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === "ENOENT") continue;
      throw new DeployError("bad-input", `${join(folder, name)} cannot be read: ${messageOf(thrown)}`, { cause: thrown });
    }
  }
  throw new DeployError("bad-input", `${folder} has neither ${DOCKER_CONFIGS.join(" nor ")}: is it a dockerconfigjson Secret?`);
}
