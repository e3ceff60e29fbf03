// Pods that the template to come has already, from before a deploy or an undo: what they have gone through in their life is not blamed on it.
import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import type { Observation } from "../../src/ports.ts";
import { attemptOf } from "../../src/rollout/attempt.ts";
import { USUAL_LIMITS } from "../../src/rollout/limits.ts";
import type { Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import { applyAll } from "../../src/verbs/apply.ts";
import { UNCLAIMED } from "../../src/verbs/claim.ts";
import type { DeployPorts } from "../../src/verbs/deploy-ports.ts";
import { undoAll } from "../../src/verbs/undo.ts";
import { watch } from "../../src/verbs/watch.ts";
import { crashLooping, deployment, ended, NOW, pod, replicaSet, running, snapshot } from "../rollout/cluster-state.ts";

const BAD = deployment({ tag: "3", generation: 8, replicas: 4, updated: 1, available: 3, conditions: [] });
const BACK = deployment({ tag: "2", generation: 9, replicas: 4, updated: 3, available: 2, conditions: [] });
const DONE = deployment({ tag: "2", generation: 9 });
const GOOD = replicaSet("2", { revision: 2, desired: 3, available: 3 });
const REVISIONS = [GOOD, replicaSet("3", { revision: 3, desired: 1 })];

/** Restarted four times in its weeks. */
const old = (ready: boolean) => running({ restartCount: 4, ready, lastState: ended(137, "OOMKilled") });
const seenAs = (live: Workload, container = old(true)) => snapshot([live, ...REVISIONS, pod("2", { statuses: [container] })]);

/** A cluster that has taken the change when it is written, and an observation that sees this, then what comes after. */
function clusterThat(before: Snapshot, ...then: Snapshot[]) {
  let current = before;
  const next = () => {
    const [after] = then.splice(0, 1);
    if (after === undefined) throw new Error("nothing more happens");
    current = after;
    return after;
  };
  const observation = {
    get seen() {
      return current;
    },
    changed: async () => next(),
    renewed: async () => current,
    close() {},
  } satisfies Observation;
  const written = () => {
    next();
    return BACK as KubeObject;
  };
  const cluster = {
    read: async () => BAD,
    patch: async () => ({ kind: "patched", object: written() }),
    apply: async () => ({ kind: "applied", object: written() }),
  };
  const log = { info() {}, warning() {}, foreign() {} };
  const ports = { cluster, log, clock: { now: () => NOW }, signal: new AbortController().signal } as unknown as DeployPorts;
  return { observation, ports };
}

type Cluster = ReturnType<typeof clusterThat>;

async function undone({ observation, ports }: Cluster) {
  const attempt = { ...attemptOf(undefined, BAD, NOW), appeared: true };
  const ends = await undoAll([{ attempt, target: { kind: "revision", to: GOOD } }], observation, 60_000, {}, ports);
  return ends.get(attempt);
}

async function deployed({ observation, ports }: Cluster) {
  const rollout = { before: BAD, previous: 3, target: { kind: "none", why: "" } as const };
  const applying = { limits: USUAL_LIMITS, forceConflicts: false, newKeysIn: new Set<string>(), held: UNCLAIMED, observation };
  const { rollouts } = await applyAll([{ object: BACK, dryRun: BACK, isTried: true, rollout }], applying, ports);
  const attempts = rollouts.map(({ attempt }) => attempt);
  const [judged] = await watch(attempts, observation, { timeout: 60_000, until: "first-failure" }, ports);
  return judged?.verdict;
}

const UNREADY_AT_FIRST = () => clusterThat(seenAs(BAD), seenAs(BACK, old(false)), seenAs(DONE));
const CRASHES_ON = () => clusterThat(seenAs(BAD), seenAs(BACK), seenAs(BACK, crashLooping(7)));
const REASON = "container app keeps ending: exit code 1, restarted 7 times";

describe("pods of a revision that comes back", () => {
  test("are waited for when they were restarted before the undo", async () => {
    expect(await undone(UNREADY_AT_FIRST())).toEqual({ kind: "restored", revision: 2 });
  });

  test("are waited for when they were restarted before the deploy", async () => {
    expect(await deployed(UNREADY_AT_FIRST())).toEqual({ kind: "succeeded" });
  });

  test("are the failure where they are restarted often from then on", async () => {
    const reason = `revision 2 was put back, but ${REASON}`;
    expect(await undone(CRASHES_ON())).toEqual({ kind: "failed", reason, putBack: 2 });
    expect(await deployed(CRASHES_ON())).toMatchObject({ kind: "failed", failure: "crash", reason: REASON });
  });
});

test("a pod that is there only after the write is of this deploy, whatever it went through by then", async () => {
  const empty = snapshot([BAD, ...REVISIONS]);
  const verdict = await deployed(clusterThat(empty, seenAs(BACK, crashLooping(3))));
  expect(verdict).toMatchObject({ kind: "failed", failure: "crash" });
});
