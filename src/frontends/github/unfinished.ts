import { getState, saveState } from "@actions/core";
import type { Verb } from "../../inputs/definition.ts";
import type { Unfinished } from "../../ports.ts";
import { WORKLOAD_KINDS, type WorkloadKind } from "../../rollout/snapshot.ts";
import type { Unsettled } from "../../verbs/settle.ts";

const KEY = "unfinished";

/** The verbs that deploy, and so have inputs that `post` can read again. */
const DEPLOYING = ["pipeline", "deploy"] as const satisfies Verb[];

export interface UnfinishedStep extends Unsettled {
  verb: (typeof DEPLOYING)[number];
}

/** Tells the step's `post` which deploy it is to settle, should it never come to its end. */
export function createUnfinished(verb: Verb): Unfinished {
  return {
    deploying: (at, workloads) => saveState(KEY, JSON.stringify({ verb, at, workloads })),
    settled: () => saveState(KEY, ""),
  };
}

/**
 * What a killed step left; undefined where it came to its end. Other steps can write the runner's state file, so nothing in it is taken on trust: the
 * record on a workload decides whether it is touched.
 */
export function readUnfinished(): UnfinishedStep | undefined {
  try {
    const { verb, at, workloads } = Object(JSON.parse(getState(KEY) || "null")) as { [field: string]: unknown };
    const known = DEPLOYING.find((each) => each === verb);
    if (known === undefined || typeof at !== "string" || !Array.isArray(workloads)) return undefined;
    return { verb: known, at, workloads: workloads.filter(isWorkload) };
  } catch {
    return undefined;
  }
}

function isWorkload(value: unknown): value is Unsettled["workloads"][number] {
  const { kind, namespace, name } = Object(value) as { kind?: unknown; namespace?: unknown; name?: unknown };
  return Object.hasOwn(WORKLOAD_KINDS, kind as WorkloadKind) && typeof namespace === "string" && typeof name === "string";
}
