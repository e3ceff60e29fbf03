import type { Verb } from "../inputs/definition.ts";
import type { OptionsOf } from "../inputs/options.ts";
import type { ClusterAccess, DeployOptions } from "../options.ts";
import type { Cluster, Log, Session, Unfinished } from "../ports.ts";
import type { Done } from "../report/outputs.ts";
import type { Remembered } from "../verbs/logout.ts";
import type { Unsettled } from "../verbs/settle.ts";
import { openClusterPorts, openRegistryPorts } from "./wiring.ts";

/** What a front end gives a verb. */
export interface Surroundings {
  environment: NodeJS.ProcessEnv;
  /** Absent: there is none to read from. */
  standardInput?: () => Promise<string>;
  log: Log;
  session: Session;
  unfinished: Unfinished;
  /** Aborts when the job is cancelled. */
  signal: AbortSignal;
}

type Performers = { [V in Verb]: (options: OptionsOf[V], surroundings: Surroundings) => Promise<Done> };

/** What is not needed is not loaded: a login starts without the cluster's part, a rollback without Docker's. */
const PERFORMERS: Performers = {
  pipeline: performPipeline,
  "build-push": performPipeline,
  async login(options, surroundings) {
    const [{ login }, ports] = await Promise.all([import("../verbs/login.ts"), openRegistryPorts(surroundings)]);
    return { login: await login(options, ports) };
  },
  async deploy(options, surroundings) {
    if (options.dryRun) return PERFORMERS.diff(options, surroundings);
    const { deploy } = await import("../verbs/deploy.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ deploy: await deploy(options, ports) }));
  },
  async diff(options, surroundings) {
    const { diff } = await import("../verbs/diff.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ diff: await diff(options, ports) }));
  },
  async rollback(options, surroundings) {
    const { rollback } = await import("../verbs/rollback.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ deploy: await rollback(options, ports) }));
  },
  async history(options, surroundings) {
    const { history } = await import("../verbs/history.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ history: await history(options, ports) }));
  },
  async status(options, surroundings) {
    const { status } = await import("../verbs/status.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ status: await status(options, ports) }));
  },
  async settle(options, surroundings) {
    const { settleRun } = await import("../verbs/settle-run.ts");
    return withCluster(options.access, surroundings, async (ports) => ({ deploy: await settleRun(options, ports) }));
  },
};

/** Does what a verb's options ask for, with the real Docker, registry and cluster. */
export function perform<V extends Verb>(verb: V, options: OptionsOf[V], surroundings: Surroundings): Promise<Done> {
  return PERFORMERS[verb](options, surroundings);
}

/** For where no `post` follows: the next deploy settles what a kill leaves. */
export const NOTHING_UNFINISHED: Unfinished = { deploying: () => {}, settled: () => {} };

/** What `post` has no use for. */
const UNUSED = { session: { remember: () => {} }, unfinished: NOTHING_UNFINISHED, signal: new AbortController().signal };

/** Undoes what a session remembered. */
export async function forget(remembered: Remembered[], surroundings: Pick<Surroundings, "environment" | "log">): Promise<void> {
  const [{ logout }, ports] = await Promise.all([
    import("../verbs/logout.ts"),
    openRegistryPorts({ ...surroundings, ...UNUSED }),
  ]);
  await logout(remembered, ports);
}

/** Ends what a killed deploy left, with what its inputs said of the cluster. */
export async function settleUnfinished(
  unsettled: Unsettled,
  options: DeployOptions,
  surroundings: Pick<Surroundings, "environment" | "log">,
): Promise<Done[]> {
  const [{ settle }, { connect, clock, log }] = await Promise.all([
    import("../verbs/settle.ts"),
    openClusterPorts({ ...surroundings, ...UNUSED }),
  ]);
  const cluster = await connect(options.access);
  try {
    return (await settle(unsettled, options, { cluster, clock, log })).map((deploy) => ({ deploy }));
  } finally {
    cluster.close();
  }
}

async function performPipeline(options: OptionsOf["pipeline"], surroundings: Surroundings): Promise<Done> {
  const [{ pipeline }, registryPorts, clusterPorts] = await Promise.all([
    import("../verbs/pipeline.ts"),
    openRegistryPorts(surroundings),
    openClusterPorts(surroundings),
  ]);
  return pipeline(options, { ...registryPorts, ...clusterPorts });
}

type ClusterPorts = Omit<Awaited<ReturnType<typeof openClusterPorts>>, "connect"> & { cluster: Cluster };

async function withCluster(
  access: ClusterAccess,
  surroundings: Surroundings,
  use: (ports: ClusterPorts) => Promise<Done>,
): Promise<Done> {
  const { connect, ...ports } = await openClusterPorts(surroundings);
  const cluster = await connect(access);
  try {
    return await use({ ...ports, cluster });
  } finally {
    cluster.close();
  }
}
