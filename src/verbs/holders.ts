import { DeployError } from "../errors.ts";
import type { JsonPatch, KubeObject } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";
import { askPatch, type Claim, leaseIn } from "../rollout/claims.ts";
import type { ClaimPorts } from "./claim.ts";

/** A holder that lives answers within one round trip of its own; one that does not answer for so long, in milliseconds, is dead. */
const PATIENCE = 10_000;

/** The holders that were asked whether they live, by the id of their claim. */
export type Holders = Map<string, Asked>;

interface Asked {
  at: number;
  /** Its answers when we asked. */
  answers: number;
}

export function isDead({ id, answers }: Claim, asked: Holders, now: number): boolean {
  const question = asked.get(id);
  return question !== undefined && answers === question.answers && now >= question.at + PATIENCE;
}

export function hasAnswered({ id, answers }: Claim, asked: Holders): boolean {
  const question = asked.get(id);
  return question !== undefined && answers > question.answers;
}

/** Asks each of them, and again those that answered a while ago. */
export async function ask(lease: KubeObject, others: Claim[], mine: Claim, asked: Holders, { cluster, clock }: ClaimPorts) {
  const now = clock.now();
  const due = others.filter((other) => {
    const question = asked.get(other.id);
    return question === undefined || (hasAnswered(other, asked) && now >= question.at + PATIENCE);
  });
  if (due.length === 0) return lease;
  const patched = await patchLease(lease.metadata.namespace ?? "", askPatch(lease, due, mine), cluster);
  if (patched === undefined) return lease;
  for (const { id, answers } of due) asked.set(id, { at: now, answers });
  return patched;
}

/** Undefined where the Lease is not as it was read: changed by another run, or deleted by the last one that left. */
export async function patchLease(namespace: string, patch: JsonPatch, cluster: Cluster): Promise<KubeObject | undefined> {
  try {
    const patched = await cluster.patch(leaseIn(namespace), patch);
    return patched.kind === "patched" ? patched.object : undefined;
  } catch (error) {
    if (error instanceof DeployError && error.code === "not-found") return undefined;
    throw error;
  }
}

/** When to look again though nothing has changed. */
export function wakeAt(others: Claim[], asked: Holders, until: number, now: number): number {
  const ends = others.map(({ id }) => (asked.get(id)?.at ?? now) + PATIENCE);
  return Math.max(now, Math.min(...ends, ...(until > now ? [until] : [])));
}
