import { messageOf } from "../errors.ts";
import { printName } from "../manifest/object.ts";
import type { RunContext } from "../options.ts";
import type { Observation } from "../ports.ts";
import { type Attempt, attemptOf } from "../rollout/attempt.ts";
import { podsInTheWay } from "../rollout/broken-pods.ts";
import type { PutBack } from "../rollout/record.ts";
import { revisionOf, sameTemplate } from "../rollout/revisions.ts";
import type { Pod, Revision, Workload } from "../rollout/snapshot.ts";
import type { RollbackTarget } from "../rollout/target.ts";
import { undoPatch } from "../rollout/undo.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { type Judged, watch } from "./watch.ts";

/** How the undo of one workload ended. Only `restored` was seen running. */
export type Undone =
  | { kind: "restored"; revision: number }
  | { kind: "nothing"; why: string }
  | { kind: "superseded"; reason: string }
  /** `putBack`: that revision is in place, but was not seen running. */
  | { kind: "failed"; reason: string; putBack?: number };

type UndoPorts = Pick<DeployPorts, "cluster" | "clock" | "log"> & Partial<Pick<DeployPorts, "signal">>;

/** A cancelled GitHub job is killed 10 s after its first signal: what an undo has not shown by then, it can't show any more. */
export const CANCELLED_UNDO_TIMEOUT = 7_000;

/** Only an autoscaler can make generations this quickly without a change of the template. */
const TRIES = 5;

/**
 * Restores each workload to its target and watches until that runs, all side by side, within one deadline of their own; not for long once the job is
 * cancelled, be it before or meanwhile.
 */
export async function undoAll(
  rollouts: { attempt: Attempt; target: RollbackTarget }[],
  observation: Observation,
  timeout: number,
  run: RunContext,
  ports: UndoPorts,
): Promise<Map<Attempt, Undone>> {
  const orders = await Promise.all(
    rollouts.map(async (rollout) => ({ ...rollout, order: await orderUndo(rollout, observation, run, ports) })),
  );
  const undoing = orders.flatMap(({ order }) => (order.kind === "ordered" ? [order.attempt] : []));
  const judged = await watchUndo(undoing, observation, timeout, ports);
  return new Map(orders.map(({ attempt, order }) => [attempt, order.kind === "ordered" ? ended(order, judged) : order]));
}

/** The undo was written, not yet seen running. */
interface Ordered {
  kind: "ordered";
  attempt: Attempt;
  revision: number;
}

async function orderUndo(
  { attempt, target }: { attempt: Attempt; target: RollbackTarget },
  observation: Observation,
  run: RunContext,
  ports: UndoPorts,
): Promise<Ordered | Exclude<Undone, { kind: "restored" }>> {
  if (target.kind === "none") return { kind: "nothing", why: target.why };
  if (sameTemplate(target.to.spec.template, attempt.template)) {
    return { kind: "nothing", why: "this deploy did not change its pod template" };
  }
  try {
    const restored = await restore(attempt, target, observation, run, ports);
    if (restored.kind === "ordered") await Promise.all(podsInTheWay(attempt, observation.seen).map((pod) => remove(pod, ports)));
    return restored;
  } catch (error) {
    return { kind: "failed", reason: messageOf(error) };
  }
}

/** Writes the target's template, held by the server to the generation that we read; read again where an autoscaler came in between. */
async function restore(
  attempt: Attempt,
  { to, isChosen = false }: { to: Revision; isChosen?: boolean },
  observation: Observation,
  run: RunContext,
  { cluster, clock }: UndoPorts,
): Promise<Ordered | Exclude<Undone, { kind: "restored" }>> {
  const name = { apiVersion: "apps/v1", kind: attempt.kind, namespace: attempt.namespace, name: attempt.name };
  for (let tries = 0; tries < TRIES; tries++) {
    const live = (await cluster.read(name)) as Workload | undefined;
    if (live === undefined || live.metadata.uid !== attempt.uid || !sameTemplate(live.spec.template, attempt.template)) {
      return { kind: "superseded", reason: `${printName(attempt)} was changed by somebody else before it could be undone` };
    }
    if (live.spec.paused === true) {
      const resume = `kubectl -n ${attempt.namespace} rollout resume ${printName(attempt)}`;
      return {
        kind: "failed",
        reason: `${printName(attempt)} was paused by somebody, so nothing would roll out; resume it: ${resume}`,
      };
    }
    const { seen } = observation;
    const patched = await cluster.patch(name, undoPatch(live, to, !isChosen, putBackBy(run, clock.now())));
    if (patched.kind === "patched") {
      const after = patched.object as Workload;
      return {
        kind: "ordered",
        attempt: attemptOf(live, after, clock.now(), attempt.limits, seen),
        revision: revisionOf(to) ?? 0,
      };
    }
  }
  return { kind: "failed", reason: `${printName(attempt)} keeps changing while it is being undone` };
}

function putBackBy({ run, actor }: RunContext, now: number): PutBack {
  return { at: new Date(now).toISOString(), ...(run && { by: run }), ...(actor && { who: actor }) };
}

async function remove({ metadata: { namespace, name, uid } }: Pod, { cluster, log }: UndoPorts): Promise<void> {
  log.info(`pod/${name}: deleting it, as the StatefulSet would wait for it`);
  try {
    await cluster.remove(
      { apiVersion: "v1", kind: "Pod", name, ...(namespace === undefined ? {} : { namespace }) },
      { uid: uid ?? "" },
    );
  } catch (error) {
    // The template is back: what the StatefulSet makes of it is for the watch to say.
    log.warning(`pod/${name} could not be deleted, and the StatefulSet waits for it: ${messageOf(error)}`);
  }
}

async function watchUndo(attempts: Attempt[], observation: Observation, timeout: number, ports: UndoPorts): Promise<Judged[]> {
  try {
    const limits = { timeout, until: "all", signal: ports.signal, afterAbort: CANCELLED_UNDO_TIMEOUT } as const;
    return await watch(attempts, observation, limits, ports);
  } catch (error) {
    const reason = messageOf(error);
    return attempts.map((attempt) => ({ attempt, verdict: { kind: "failed", failure: "timeout", reason } }));
  }
}

function ended({ attempt, revision }: Ordered, judged: Judged[]): Undone {
  const verdict = judged.find((each) => each.attempt.uid === attempt.uid)?.verdict;
  if (verdict?.kind === "succeeded") return { kind: "restored", revision };
  if (verdict?.kind === "superseded") return { kind: "superseded", reason: verdict.reason };
  const reason = verdict?.kind === "failed" ? verdict.reason : "it was not seen running";
  return { kind: "failed", reason: `revision ${revision} was put back, but ${reason}`, putBack: revision };
}
