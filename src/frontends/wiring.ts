import type { ClusterAccess } from "../options.ts";
import type { BuildKit, Clock, Log, Registry, Renderer, Web } from "../ports.ts";
import type { Surroundings } from "./perform.ts";

const clock: Clock = { now: () => Date.now() };

/** The adapters of Docker and the registry. */
export async function openRegistryPorts({ environment, log, session, signal }: Surroundings) {
  const [{ createDocker, paths }, buildkit, { createTemporaryFolders }, registry] = await Promise.all([
    import("../adapters/docker/docker.ts"),
    openBuildKit(environment, log),
    import("../adapters/docker/temporary-folders.ts"),
    openRegistry(environment),
  ]);
  const workspaces = workspacesOf(environment);
  return {
    docker: createDocker({ log, environment, workspaces }),
    folders: createTemporaryFolders(environment, workspaces),
    ...(buildkit === undefined ? {} : { buildkit }),
    paths,
    registry,
    session,
    clock,
    log,
    signal,
  };
}

/** The adapters that a deploy needs. */
export async function openClusterPorts({ environment, standardInput, log, unfinished, signal }: Surroundings) {
  const [{ connect }, { files }, registry] = await Promise.all([
    import("../adapters/kubernetes/connect.ts"),
    import("../adapters/files/files.ts"),
    openRegistry(environment),
  ]);
  return {
    connect: (access: ClusterAccess) => connect(access, environment, log),
    files: files({ standardInput }),
    renderer: openRenderer(environment, log),
    registry,
    web: openWeb(environment),
    clock,
    unfinished,
    log,
    signal,
  };
}

/** Loaded only where something has to be rendered. */
function openRenderer(environment: NodeJS.ProcessEnv, log: Log): Renderer {
  const open = async () => {
    const { createRenderer } = await import("../adapters/renderer/renderer.ts");
    return createRenderer({ log, environment, workspaces: workspacesOf(environment) });
  };
  return {
    kustomize: async (...source) => (await open()).kustomize(...source),
    helm: async (...source) => (await open()).helm(...source),
  };
}

/** Where Docker is not: in a pod, a BuildKit daemon stands beside us. */
async function openBuildKit(environment: NodeJS.ProcessEnv, log: Log): Promise<BuildKit | undefined> {
  const address = environment["NKS_DEPLOY_BUILDKIT_HOST"];
  if (!address) return undefined;
  const { createBuildKit } = await import("../adapters/docker/buildkit.ts");
  return createBuildKit({ address, log, environment, workspaces: workspacesOf(environment) });
}

async function openRegistry(environment: NodeJS.ProcessEnv): Promise<Registry> {
  const { createRegistry } = await import("../adapters/registry/registry.ts");
  return createRegistry({ environment });
}

/** Loaded with the first question: most deploys ask none. */
function openWeb(environment: NodeJS.ProcessEnv): Web {
  return {
    async get(url, signal) {
      const { createWeb } = await import("../adapters/http/web.ts");
      return createWeb(environment).get(url, signal);
    },
  };
}

/** Folders whose content others wrote. */
function workspacesOf(environment: NodeJS.ProcessEnv): string[] {
  const workspace = environment["GITHUB_WORKSPACE"];
  return workspace ? [process.cwd(), workspace] : [process.cwd()];
}
