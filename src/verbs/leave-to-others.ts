import { printName } from "../manifest/object.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import { targetAmong } from "../rollout/target.ts";
import type { Application } from "./apply.ts";
import type { Held } from "./claim.ts";
import { isGood } from "./ending.ts";
import type { Judged } from "./watch.ts";

/**
 * The verdicts, before anything is undone: what another run has claimed meanwhile is that one's to go on with or to put back, as it has been decided by what
 * is live now.
 */
export function leaveToOthers(application: Application, judged: Judged[], held: Held): Judged[] {
  if (isGood(application, judged)) return judged;
  return judged.map(({ attempt, verdict }) => {
    if (verdict.kind === "superseded" || !held.isTheirs(attempt)) return { attempt, verdict };
    const reason = `another run has taken over ${printName(attempt)}, as it had no answer from this one`;
    return { attempt, verdict: { kind: "superseded", reason } };
  });
}

/** With the targets of workloads that were not there at the plan, but were, made by somebody else, when they were applied. */
export function withTargets(application: Application, seen: Snapshot): Application {
  const rollouts = application.rollouts.map((rollout) => {
    const { attempt, previous, target } = rollout;
    // What an apply makes has generation 1.
    if (target.kind !== "none" || previous !== undefined || attempt.generation <= 1) return rollout;
    return { ...rollout, target: targetAmong(seen, attempt) ?? target };
  });
  return { ...application, rollouts };
}
