import { parseReference } from "../image/reference.ts";
import type { BuildPushOptions, ClusterAccess, DeployOptions, PipelineOptions } from "../options.ts";
import type { Cluster } from "../ports.ts";
import type { BuildResult, PipelineResult } from "../result.ts";
import { type BuildPushPorts, buildPush } from "./build-push.ts";
import { carryOut } from "./deploy.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { type LoginPorts, login } from "./login.ts";
import { requireNamespaces } from "./namespaces.ts";
import { prepare } from "./prepare.ts";
import { leavingAllAsItWas } from "./untouched.ts";

/** What the whole job needs of the world. The cluster is reached only when there is something to deploy. */
export interface PipelinePorts extends LoginPorts, BuildPushPorts, Omit<DeployPorts, "cluster"> {
  connect(access: ClusterAccess): Promise<Cluster>;
}

/**
 * The whole job: log in, build and push, deploy. Without a build it deploys only, without a deploy it builds and pushes only. Manifests and cluster are
 * looked at first, so that nothing is pushed for a deploy that could not begin.
 */
export async function pipeline(options: PipelineOptions, ports: PipelinePorts): Promise<PipelineResult> {
  if (options.deploy === undefined) {
    const build = await loginAndBuild(options, ports);
    return build === undefined ? {} : { build };
  }
  const cluster = await ports.connect(options.deploy.access);
  try {
    return await deployWith({ ...ports, cluster }, options, options.deploy);
  } finally {
    cluster.close();
  }
}

async function deployWith(
  ports: PipelinePorts & DeployPorts,
  options: PipelineOptions,
  wanted: DeployOptions,
): Promise<PipelineResult> {
  if (wanted.dryRun) {
    const { diff } = await import("./diff.ts");
    return { diff: await diff(wanted, ports) };
  }
  const { prepared, build } = await leavingAllAsItWas(() => begin(options, wanted, ports), ports);
  const deploy = await carryOut(
    prepared,
    build === undefined ? wanted : { ...wanted, image: parseReference(build.image) },
    ports,
  );
  return build === undefined ? { deploy } : { build, deploy };
}

/** All that comes before the first change in the cluster. */
async function begin(options: PipelineOptions, wanted: DeployOptions, ports: PipelinePorts & DeployPorts) {
  const prepared = await prepare(withBuilt(wanted, options.buildPush), ports);
  try {
    // Without a build the claim comes next, and tells the same.
    if (options.buildPush !== undefined) await requireNamespaces(prepared.objects, ports.cluster);
    return { prepared, build: await loginAndBuild(options, ports) };
  } catch (error) {
    prepared.observation.close();
    throw error;
  }
}

/** What is about to be built is what the manifests get: known by its repository before it has a digest. */
function withBuilt(wanted: DeployOptions, build: BuildPushOptions | undefined): DeployOptions {
  return build === undefined ? wanted : { ...wanted, image: { repository: build.image } };
}

async function loginAndBuild(options: PipelineOptions, ports: PipelinePorts): Promise<BuildResult | undefined> {
  const session = options.login === undefined ? undefined : await login(options.login, ports);
  if (options.buildPush === undefined) return undefined;
  const folder = session === undefined ? {} : { configFolder: session.configFolder };
  return buildPush({ ...options.buildPush, ...folder }, ports);
}
