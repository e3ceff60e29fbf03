// Verdicts by time on what may have been seen long ago: a watch can be broken, or silent without anybody noticing.
import { expect, test } from "@jest/globals";
import type { Observation } from "../../src/ports.ts";
import { attemptOf } from "../../src/rollout/attempt.ts";
import type { ContainerStatus, Snapshot } from "../../src/rollout/snapshot.ts";
import { watch } from "../../src/verbs/watch.ts";
import { deployment, missingTag, NOW, pod, pulling, replicaSet, running, snapshot } from "../rollout/cluster-state.ts";

const BEFORE = deployment({ tag: "2", generation: 8 });
const GOING = deployment({ tag: "3", generation: 9, replicas: 4, updated: 1, available: 3, conditions: [] });
const DONE = deployment({ tag: "3", generation: 9 });
const REVISIONS = [replicaSet("2", { revision: 2 }), replicaSet("3", { revision: 3 })];
const UNAVAILABLE = pulling("3", "503 Service Unavailable");

type At = (at: number) => Snapshot;
const seenAs = (live: typeof GOING, container: ContainerStatus): At => {
  const objects = [live, ...REVISIONS, pod("3", { statuses: [container] })];
  return (at) => snapshot(objects, at);
};
const STARTING = seenAs(GOING, running({ ready: false }));
const NOT_PULLED = seenAs(GOING, UNAVAILABLE);

/** Watches what always looks the same, until it is listed anew. */
async function watched(stale: At, fresh: At | Error, timeout = 600_000) {
  let now = NOW;
  let current = stale;
  let renewals = 0;
  const lines: string[] = [];
  const observation: Observation = {
    get seen() {
      return current(now);
    },
    changed: async (until) => {
      now = until;
      return current(now);
    },
    renewed: async () => {
      renewals += 1;
      if (fresh instanceof Error) throw fresh;
      current = fresh;
      return current(now);
    },
    close() {},
  };
  const print = (line: string) => void lines.push(line);
  const log = { info: print, warning: print, error: print, foreign: print, mask: print };
  const attempt = { ...attemptOf(BEFORE, GOING, NOW), appeared: true };
  const limits = { timeout, until: "first-failure" as const };
  const [judged] = await watch([attempt], observation, limits, { clock: { now: () => now }, log });
  return { verdict: judged?.verdict, lasted: now - NOW, renewals, lines };
}

test("a rollout that was done out of sight is succeeded when its time is up, and it is said", async () => {
  const { verdict, lasted, lines } = await watched(STARTING, seenAs(DONE, running()));
  expect({ verdict, lasted }).toEqual({ verdict: { kind: "succeeded" }, lasted: 600_000 });
  expect(lines).toContainEqual(
    expect.stringMatching(/^deployment\/web: looked again, as what was seen of it was old: not finished within 600s/),
  );
});

test("a trouble that was over out of sight does not fail after its grace: the rollout goes on", async () => {
  const { verdict, lasted, renewals } = await watched(NOT_PULLED, STARTING);
  expect(verdict).toMatchObject({ kind: "failed", failure: "timeout" });
  expect({ lasted, renewals }).toEqual({ lasted: 600_000, renewals: 2 });
});

test("what is still so when it is seen anew has failed, and nothing is said of that", async () => {
  const { verdict, lasted, renewals, lines } = await watched(NOT_PULLED, NOT_PULLED);
  expect(verdict).toMatchObject({ kind: "failed", failure: "pull-failing" });
  expect({ lasted, renewals }).toEqual({ lasted: 60_000, renewals: 1 });
  expect(lines.filter((line) => line.includes("looked again"))).toEqual([]);
});

test("what no waiting can help has failed at once, however old", async () => {
  const never = seenAs(GOING, pulling("3", missingTag("3")));
  const { verdict, renewals } = await watched(never, new Error("must not be asked"));
  expect({ verdict: verdict?.kind, renewals }).toEqual({ verdict: "failed", renewals: 0 });
});

test("there is no verdict by time on a cluster that can't be seen", async () => {
  await expect(watched(STARTING, new Error("out of sight since 10:06"))).rejects.toThrow("out of sight since 10:06");
});
