import { messageOf } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { Cluster } from "../ports.ts";
import {
  answerPatch,
  CLAIMS,
  type Claim,
  claimsOn,
  holds,
  isAsked,
  leaseIn,
  othersBefore,
  releasePatch,
} from "../rollout/claims.ts";
import type { ClaimPorts, Held } from "./claim.ts";

/** Other runs come and go between our read and our write; more often than this in a row they do not. */
const TRIES = 20;

/** Answers those who ask whether we live, until the claim is given back. */
export function keep(lease: KubeObject, mine: Claim, hasWaited: boolean, { cluster, log }: ClaimPorts): Held {
  const namespace = lease.metadata.namespace ?? "";
  let latest: KubeObject | undefined = lease;
  let current = mine;
  let isLost = false;
  const loss = `another run has taken over ${mine.workloads.join(", ")} in ${namespace}: it had no answer from this one`;
  const answer = async (now: KubeObject) => {
    if (!isAsked(now, mine)) return;
    current = { ...current, answers: current.answers + 1 };
    // Where it does not arrive, we are asked no more, and lose the claim; the watch tells.
    await cluster.patch(leaseIn(namespace), answerPatch(current)).catch(() => undefined);
  };
  const noticed = (now: KubeObject | undefined) => {
    latest = now;
    if (now !== undefined && holds(now, mine)) return void answer(now);
    if (!isLost) log.warning(loss);
    isLost = true;
  };
  const tracked = cluster.track(lease, noticed, log);
  return {
    hasWaited,
    lost: () => (isLost ? loss : undefined),
    isTheirs: (workload) =>
      isLost &&
      workload.namespace === namespace &&
      latest !== undefined &&
      othersBefore(latest, mine).some(({ workloads }) => workloads.includes(printName(workload))),
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
    const name = leaseIn(namespace);
    const isLast = claimsOn(lease).every(({ id }) => id === mine.id);
    if (isLast && (await cluster.remove(name, { uid, resourceVersion }))) return;
    if (!isLast && (await cluster.patch(name, releasePatch(lease, mine))).kind === "patched") return;
    lease = await cluster.read(name);
  }
}
