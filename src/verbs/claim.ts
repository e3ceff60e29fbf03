import { onAbort } from "../abort.ts";
import { DeployError, messageOf } from "../errors.ts";
import type { KubeObject } from "../manifest/object.ts";
import { CLAIMS, type Claim, claimPatch, holds, leaseIn, newLease, othersBefore, printHolder } from "../rollout/claims.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { ask, type Holders, hasAnswered, isDead, patchLease, wakeAt } from "./holders.ts";
import { keep } from "./keep-claim.ts";
import { noNamespace } from "./namespaces.ts";

/** Another run's claim can come between our read and our write; more often than this in a row it does not. */
const TRIES = 20;

export interface Held {
  /** Whether another run held it when we came: what was seen of the cluster before is old. */
  hasWaited: boolean;
  /** One line once another run has taken it over, which it does where it has no answer from this one. */
  lost(): string | undefined;
  /** Whether another run has claimed a workload by now. */
  isTheirs(workload: { kind: string; namespace: string; name: string }): boolean;
  /** Never rejects. */
  release(): Promise<void>;
}

/** Where nothing can be claimed, nobody is kept out, and nothing is lost. */
export const UNCLAIMED: Held = { hasWaited: false, lost: () => undefined, isTheirs: () => false, release: async () => {} };

export type ClaimPorts = Pick<DeployPorts, "cluster" | "clock" | "log"> & { signal?: AbortSignal };

export interface Wanted {
  /** `deployment/web` by namespace. */
  workloads: Map<string, string[]>;
  /** Namespaces that need not exist yet: nobody else can be in them then. */
  brought?: string[];
  at: string;
  by: string | undefined;
  /** How long to wait for a run that holds them, milliseconds. */
  wait: number;
}

/**
 * Claims workloads for one deploy or rollback, so that no other of ours changes them meanwhile. Waits for a run that has them; one that no longer answers
 * loses them. Without rights to Leases it warns and goes on.
 * @throws DeployError `cluster-conflict` when the wait is over: who holds what, since when; `not-found` for a namespace that is not there
 */
export async function claim({ workloads, brought = [], at, by, wait }: Wanted, ports: ClaimPorts): Promise<Held> {
  const held: Held[] = [];
  const release = async () => {
    await Promise.all(held.map((each) => each.release()));
  };
  const until = ports.clock.now() + wait;
  try {
    // In an order that all runs share: two of them never wait for each other.
    for (const [namespace, names] of [...workloads].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const mine = { id: crypto.randomUUID(), at, ...(by === undefined ? {} : { by }), workloads: names, answers: 0 };
      held.push(await claimIn(namespace, mine, until, brought, ports));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return {
    hasWaited: held.some(({ hasWaited }) => hasWaited),
    lost: () => held.map((each) => each.lost()).find((loss) => loss !== undefined),
    isTheirs: (workload) => held.some((each) => each.isTheirs(workload)),
    release,
  };
}

async function claimIn(namespace: string, mine: Claim, until: number, brought: string[], ports: ClaimPorts): Promise<Held> {
  try {
    const taken = await take(namespace, mine, until, ports);
    return taken === undefined ? UNCLAIMED : keep(taken.lease, mine, taken.hasWaited, ports);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    if (error.code === "not-found" && brought.includes(namespace)) return UNCLAIMED;
    if (error.code === "not-found") throw noNamespace(namespace, ports.cluster);
    if (error.code !== "cluster-denied" && error.code !== "cluster-refused") throw error;
    ports.log.warning(`${messageOf(error)}; going on, though another deploy at the same time will not be kept out`);
    return UNCLAIMED;
  }
}

/** Writes the claim, as soon as nobody else's stands in its way. Undefined when cancelled before that. */
async function take(namespace: string, mine: Claim, until: number, ports: ClaimPorts) {
  const { cluster, clock, log, signal } = ports;
  const asked: Holders = new Map();
  let hasWaited = false;
  for (let tries = 0; tries < TRIES; ) {
    const lease = (await cluster.create(newLease(mine, namespace))) ?? (await cluster.read(leaseIn(namespace)));
    if (lease === undefined) {
      // It was there a moment ago.
      tries += 1;
      continue;
    }
    if (holds(lease, mine)) return { lease, hasWaited };
    const others = othersBefore(lease, mine);
    const alive = others.filter((other) => !isDead(other, asked, clock.now()));
    if (alive.length === 0) {
      for (const other of others) log.warning(`${printHolder(other)}, but does not answer: taking over`);
      const patched = await patchLease(namespace, claimPatch(lease, mine, others), cluster);
      if (patched !== undefined) return { lease: patched, hasWaited: hasWaited || others.length > 0 };
      tries += 1;
      continue;
    }
    const [first] = alive as [Claim, ...Claim[]];
    if (clock.now() >= until && hasAnswered(first, asked)) throw stillHeld(first, namespace, hasWaited);
    if (!hasWaited) log.info(`waiting: ${printHolder(first)}`);
    hasWaited = true;
    const now = await ask(lease, alive, mine, asked, ports);
    await changed(now, wakeAt(alive, asked, until, clock.now()), ports);
    if (signal?.aborted) return undefined;
  }
  throw new DeployError("cluster-conflict", `lease/${CLAIMS.name} in ${namespace} keeps changing; run this again`);
}

function stillHeld(other: Claim, namespace: string, hasWaited: boolean): DeployError {
  const what = `${printHolder(other)}; ${hasWaited ? "nothing was changed" : "nothing was touched"}`;
  return new DeployError(
    "cluster-conflict",
    `${what}; deploy again when that run has ended, wait longer (wait-for-other-deploy), or end it: kubectl -n ${namespace} delete lease ${CLAIMS.name}`,
  );
}

/** Resolves when the Lease changes, at `until`, or on abort. */
function changed(lease: KubeObject, until: number, { cluster, clock, log, signal }: ClaimPorts): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      tracked.close();
      listenNoLonger();
      resolve();
    };
    const timer = setTimeout(done, until - clock.now());
    const listenNoLonger = onAbort(signal, done);
    const tracked = cluster.track(lease, done, log);
  });
}
