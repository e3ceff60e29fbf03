import { printName } from "../manifest/object.ts";
import type { DeployOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import { isWorkload } from "../rollout/workload.ts";
import { type Application, type AppliedObject, isWhole } from "./apply.ts";
import type { Ending } from "./conclude.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { collectEvidence } from "./evidence.ts";
import { restoreAll } from "./restore.ts";
import { undoAll } from "./undo.ts";
import type { Judged } from "./watch.ts";

/** Whether there is nothing to undo. */
export function isGood(application: Application, judged: Judged[]): boolean {
  return (
    isWhole(application) && application.unproven === undefined && judged.every(({ verdict }) => verdict.kind === "succeeded")
  );
}

/** What the verdicts ask for: nothing when all is well, else evidence and, unless it is switched off, the undo. */
export async function ending(
  application: Application,
  judged: Judged[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Ending> {
  if (isGood(application, judged)) return { kind: "good" };
  const { applied, rollouts, unproven, isSuperseded } = application;
  const cancelled = ports.signal.aborted;
  const failed = judged.flatMap(({ attempt, verdict }) =>
    verdict.kind === "failed" ? [{ attempt, reason: verdict.reason }] : [],
  );
  // At once, as evidence and undo take their time.
  for (const { attempt, reason } of failed) ports.log.foreign(`${printName(attempt)}: failed: ${reason}`);
  if (unproven !== undefined && !cancelled) ports.log.foreign(unproven.reason);
  const evidence = new Map(
    await Promise.all(
      failed.map(async ({ attempt }) => [attempt.uid, await collectEvidence(attempt, observation.seen, ports.cluster)] as const),
    ),
  );
  if (options.rollback === "none") return { kind: "left", cancelled, evidence };
  const verdicts = new Map(judged.map(({ attempt, verdict }) => [attempt.uid, verdict]));
  const ours = rollouts.filter(({ attempt }) => verdicts.get(attempt.uid)?.kind !== "superseded");
  if (ours.length > 0) ports.log.info(`undoing: ${ours.map(({ attempt }) => printName(attempt)).join(", ")}`);
  // Who has deployed after us needs what we would put back. Before the workloads, so that their old pods find their old configuration.
  const isRelease = options.rollback === "release" && ours.length === rollouts.length && isSuperseded === undefined;
  const restored = await restoreAll(isRelease ? applied.filter(isRestorable) : [], ports);
  const undone = await undoAll(ours, observation, options.timeout, options.run, ports);
  return {
    kind: "undone",
    cancelled,
    evidence,
    undone: new Map([...undone].map(([attempt, how]) => [attempt.uid, how])),
    restored,
  };
}

/** Workloads that were there before are undone by revision; what a Job has done stays. */
function isRestorable({ object, before }: AppliedObject): boolean {
  return !isWorkload(object) || (before === undefined && object.kind !== "Job");
}
