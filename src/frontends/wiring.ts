import type { ClusterAccess } from "../options.ts";
import type { Clock, Registry } from "../ports.ts";
import type { Surroundings } from "./perform.ts";

const clock: Clock = { now: () => Date.now() };

/** The adapters of Docker and the registry. */
export async function openRegistryPorts({ environment, log, session, signal }: Surroundings) {
  const [{ createDocker, paths }, { createTemporaryFolders }, registry] = await Promise.all([
    import("../adapters/docker/docker.ts"),
    import("../adapters/docker/temporary-folders.ts"),
    openRegistry(environment),
  ]);
  const workspaces = workspacesOf(environment);
  return {
    docker: createDocker({ log, environment, workspaces }),
    folders: createTemporaryFolders(environment, workspaces),
    paths,
    registry,
    session,
    clock,
    log,
    signal,
  };
}

/** The adapters that a deploy needs. */
export async function openClusterPorts({ environment, log, unfinished, signal }: Surroundings) {
  const [{ connect }, { files }, registry] = await Promise.all([
    import("../adapters/kubernetes/connect.ts"),
    import("../adapters/files/files.ts"),
    openRegistry(environment),
  ]);
  return {
    connect: (access: ClusterAccess) => connect(access, environment, log),
    files: files(),
    registry,
    clock,
    unfinished,
    log,
    signal,
  };
}

async function openRegistry(environment: NodeJS.ProcessEnv): Promise<Registry> {
  const { createRegistry } = await import("../adapters/registry/registry.ts");
  return createRegistry({ environment });
}

/** Folders whose content others wrote. */
function workspacesOf(environment: NodeJS.ProcessEnv): string[] {
  const workspace = environment["GITHUB_WORKSPACE"];
  return workspace ? [process.cwd(), workspace] : [process.cwd()];
}
