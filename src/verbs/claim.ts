import { DeployError, messageOf } from "../errors.ts";
import type { KubeObject } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";
import {
  answerPatch,
  askPatch,
  CLAIMS,
  type Claim,
  claimPatch,
  claimsOn,
  holds,
  isAsked,
  newLease,
  othersBefore,
  printHolder,
  releasePatch,
} from "../rollout/claims.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/** A holder that lives answers within one round trip of its own; one that does not answer for so long, in milliseconds, is dead. */
const PATIENCE = 10_000;

/** Another run's claim can come between our read and our write; more often than this in a row it does not. */
const TRIES = 20;

export interface Held {
  /** Whether another run held it when we came: what was seen of the cluster before is old. */
  hasWaited: boolean;
  /** Never rejects. */
  release(): Promise<void>;
}

type ClaimPorts = Pick<DeployPorts, "cluster" | "clock" | "log"> & { signal?: AbortSignal };

export interface Wanted {
  /** `deployment/web` by namespace. */
  workloads: Map<string, string[]>;
  at: string;
  by: string | undefined;
  /** How long to wait for a run that holds them, milliseconds. */
  wait: number;
}

/**
 * Claims workloads for one deploy or rollback, so that no other of ours changes them meanwhile. Waits for a run that has them; one that no longer answers
 * loses them. Without rights to Leases it warns and goes on.
 * @throws DeployError `cluster-conflict` when the wait is over: who holds what, since when
 */
export async function claim({ workloads, at, by, wait }: Wanted, ports: ClaimPorts): Promise<Held> {
  const held: Held[] = [];
  const release = async () => {
    await Promise.all(held.map((each) => each.release()));
  };
  const until = ports.clock.now() + wait;
  try {
    // In an order that all runs share: two of them never wait for each other.
    for (const [namespace, names] of [...workloads].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const mine = { id: crypto.randomUUID(), at, ...(by === undefined ? {} : { by }), workloads: names, answers: 0 };
      held.push(await claimIn(namespace, mine, until, ports));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { hasWaited: held.some(({ hasWaited }) => hasWaited), release };
}

async function claimIn(namespace: string, mine: Claim, until: number, ports: ClaimPorts): Promise<Held> {
  const nothing = { hasWaited: false, release: async () => {} };
  try {
    const taken = await take(namespace, mine, until, ports);
    return taken === undefined ? nothing : keep(taken.lease, mine, taken.hasWaited, ports);
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    // A namespace that the manifests bring along has nobody else in it.
    if (error.code === "not-found") return nothing;
    if (error.code !== "cluster-denied" && error.code !== "cluster-refused") throw error;
    ports.log.warning(`${messageOf(error)}; going on, though another deploy at the same time will not be kept out`);
    return nothing;
  }
}

/** Writes the claim, as soon as nobody else's stands in its way. Undefined when cancelled before that. */
async function take(namespace: string, mine: Claim, until: number, ports: ClaimPorts) {
  const { cluster, clock, log, signal } = ports;
  const asked = new Map<string, Asked>();
  let hasWaited = false;
  for (let tries = 0; tries < TRIES; ) {
    const lease = (await cluster.create(newLease(mine, namespace))) ?? (await cluster.read(nameIn(namespace)));
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
      const patched = await cluster.patch(nameIn(namespace), claimPatch(lease, mine, others));
      if (patched.kind === "patched") return { lease: patched.object, hasWaited: hasWaited || others.length > 0 };
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

/** What we know of a holder that we asked. */
interface Asked {
  at: number;
  /** Its answers when we asked. */
  answers: number;
}

function isDead({ id, answers }: Claim, asked: Map<string, Asked>, now: number): boolean {
  const question = asked.get(id);
  return question !== undefined && answers === question.answers && now >= question.at + PATIENCE;
}

function hasAnswered({ id, answers }: Claim, asked: Map<string, Asked>): boolean {
  const question = asked.get(id);
  return question !== undefined && answers > question.answers;
}

/** Asks each of them, and again those that answered a while ago. */
async function ask(lease: KubeObject, others: Claim[], mine: Claim, asked: Map<string, Asked>, { cluster, clock }: ClaimPorts) {
  const now = clock.now();
  const due = others.filter((other) => {
    const question = asked.get(other.id);
    return question === undefined || (hasAnswered(other, asked) && now >= question.at + PATIENCE);
  });
  if (due.length === 0) return lease;
  const patched = await cluster.patch(nameIn(lease.metadata.namespace ?? ""), askPatch(lease, due, mine));
  if (patched.kind === "conflict") return lease;
  for (const { id, answers } of due) asked.set(id, { at: now, answers });
  return patched.object;
}

function wakeAt(others: Claim[], asked: Map<string, Asked>, until: number, now: number): number {
  const ends = others.map(({ id }) => (asked.get(id)?.at ?? now) + PATIENCE);
  return Math.max(now, Math.min(...ends, ...(until > now ? [until] : [])));
}

/** Resolves when the Lease changes, at `until`, or on abort. */
function changed(lease: KubeObject, until: number, { cluster, clock, log, signal }: ClaimPorts): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      tracked.close();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, until - clock.now());
    const tracked = cluster.track(lease, done, log);
    signal?.addEventListener("abort", done, { once: true });
  });
}

function stillHeld(other: Claim, namespace: string, hasWaited: boolean): DeployError {
  const what = `${printHolder(other)}; ${hasWaited ? "nothing was changed" : "nothing was touched"}`;
  return new DeployError(
    "cluster-conflict",
    `${what}; deploy again when that run has ended, wait longer (wait-for-other-deploy), or end it: kubectl -n ${namespace} delete lease ${CLAIMS.name}`,
  );
}

/** Answers those who ask whether we live, until the claim is given back. */
function keep(lease: KubeObject, mine: Claim, hasWaited: boolean, { cluster, log }: ClaimPorts): Held {
  const namespace = lease.metadata.namespace ?? "";
  let latest: KubeObject | undefined = lease;
  let current = mine;
  let isLost = false;
  const answer = async (now: KubeObject) => {
    if (!isAsked(now, mine)) return;
    current = { ...current, answers: current.answers + 1 };
    // Where it does not arrive, we are asked no more, and lose the claim; the watch tells.
    await cluster.patch(nameIn(namespace), answerPatch(current)).catch(() => undefined);
  };
  const noticed = (now: KubeObject | undefined) => {
    latest = now;
    if (now !== undefined && holds(now, mine)) return void answer(now);
    if (!isLost)
      log.warning(`another run has taken over ${mine.workloads.join(", ")} in ${namespace}: it had no answer from this one`);
    isLost = true;
  };
  const tracked = cluster.track(lease, noticed, log);
  return {
    hasWaited,
    async release() {
      tracked.close();
      try {
        await giveBack(latest, mine, cluster);
      } catch (error) {
        log.warning(
          `lease/${CLAIMS.name} in ${namespace} was not given back: ${messageOf(error)}; the next deploy will take it over`,
        );
      }
    },
  };
}

/** The last one to leave deletes the Lease. */
async function giveBack(known: KubeObject | undefined, mine: Claim, cluster: Cluster): Promise<void> {
  for (let tries = 0, lease = known; tries < TRIES && lease !== undefined && holds(lease, mine); tries++) {
    const { namespace = "", uid = "", resourceVersion = "" } = lease.metadata;
    const name = nameIn(namespace);
    const isLast = claimsOn(lease).every(({ id }) => id === mine.id);
    if (isLast && (await cluster.remove(name, { uid, resourceVersion }))) return;
    if (!isLast && (await cluster.patch(name, releasePatch(lease, mine))).kind === "patched") return;
    lease = await cluster.read(name);
  }
}

function nameIn(namespace: string) {
  return { ...CLAIMS, namespace };
}
