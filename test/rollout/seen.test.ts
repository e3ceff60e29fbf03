// Failing rollouts as a real cluster showed them (see the versions in each file; seen/collect.ts makes them anew).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { attemptOf } from "../../src/rollout/attempt.ts";
import { judge } from "../../src/rollout/judge.ts";
import { waitingPods } from "../../src/rollout/new-pods.ts";
import type { Event, Pod, Revision, Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import { snapshot } from "./cluster-state.ts";

type Seen = Workload | Revision | Pod | Event;

function seen(scenario: string, moment: string): Snapshot {
  const file = readFileSync(join(import.meta.dirname, "seen", `${scenario}.json`), "utf8");
  const { moments } = JSON.parse(file) as { moments: Record<string, Seen[]> };
  const objects = moments[moment];
  if (objects === undefined) throw new Error(`${scenario}.json has no moment "${moment}"`);
  return snapshot(objects);
}

function deploymentOf({ workloads }: Snapshot): Workload {
  const [deployment] = workloads.values();
  if (deployment === undefined) throw new Error("no Deployment was seen");
  return deployment;
}

const BASE = "127.0.0.1:5443/bed/base:1";
const DENIED = `failed to pull and unpack image "${BASE}": failed to resolve reference "${BASE}": pulling from host 127.0.0.1:5443 failed with status code [manifests 1]: 401 Unauthorized`;
const deniedWith = (message: string) => ({
  failure: "pull-denied",
  reason: `the registry denied the pull of image ${BASE}: ${message}`,
});
const missing = (image: string) => ({ failure: "image-missing", reason: `image ${image} does not exist in the registry` });
const keepsEnding = (container: string, how: string) => ({
  failure: "crash",
  reason: `container ${container} keeps ending: ${how}, restarted 4 times`,
});
const backingOff = `Back-off pulling image "${BASE}": ErrImagePull: ${DENIED}`;

const FAILED = [
  { scenario: "missing-tag", moment: "at the try", want: missing(`${BASE}-missing`) },
  { scenario: "missing-tag", moment: "between tries", want: missing(`${BASE}-missing`) },
  { scenario: "missing-repository", moment: "at the try", want: missing("127.0.0.1:5443/rollout-facts/missing:1") },
  { scenario: "missing-repository", moment: "between tries", want: missing("127.0.0.1:5443/rollout-facts/missing:1") },
  { scenario: "wrong-secret", moment: "at the try", want: deniedWith(DENIED) },
  { scenario: "wrong-secret", moment: "between tries", want: deniedWith(backingOff) },
  { scenario: "no-secret", moment: "at the try", want: deniedWith(DENIED) },
  { scenario: "no-secret", moment: "between tries", want: deniedWith(backingOff) },
  {
    scenario: "invalid-name",
    moment: "now",
    want: { failure: "image-name", reason: 'image name "127.0.0.1:5443/Shop/Web:1" is invalid' },
  },
  {
    scenario: "never-pulled",
    moment: "now",
    want: {
      failure: "image-never-pulled",
      reason: `image ${BASE}-never is not on the node and imagePullPolicy is Never`,
    },
  },
  { scenario: "crash", moment: "three times", want: keepsEnding("app", "exit code 3") },
  { scenario: "ends-well", moment: "three times", want: keepsEnding("app", "exit code 0 (Completed)") },
  { scenario: "init-crash", moment: "three times", want: keepsEnding("migrate", "exit code 4") },
];

/** Each waits for the deadline, which then says this. */
const WAITING = [
  { scenario: "unreachable-registry", moment: "at the try", says: "connect: connection refused" },
  { scenario: "unreachable-registry", moment: "between tries", says: "connect: connection refused" },
  { scenario: "unknown-host", moment: "at the try", says: "no such host" },
  { scenario: "unknown-host", moment: "between tries", says: "no such host" },
  { scenario: "cannot-start", moment: "once", says: "CrashLoopBackOff" },
  { scenario: "missing-configmap", moment: "now", says: 'configmap "missing" not found' },
  { scenario: "unready", moment: "now", says: "Readiness probe failed" },
  { scenario: "unschedulable", moment: "now", says: "Insufficient cpu" },
];

function attempt(found: Snapshot) {
  return attemptOf(undefined, deploymentOf(found), found.at);
}

describe("seen on a real cluster", () => {
  test("a healthy rollout succeeded", () => {
    const found = seen("healthy", "running");
    expect(judge(attempt(found), found)).toEqual({ kind: "succeeded" });
  });

  test.each(FAILED)("$want.failure: $scenario, $moment", ({ scenario, moment, want }) => {
    const found = seen(scenario, moment);
    const verdict = judge(attempt(found), found);
    expect(verdict).toMatchObject({ kind: "failed", failure: want.failure });
    expect(verdict).toHaveProperty("reason", want.reason);
  });

  test.each(WAITING)("waiting: $scenario, $moment, says '$says'", ({ scenario, moment, says }) => {
    const found = seen(scenario, moment);
    expect(judge(attempt(found), found).kind).toBe("progressing");
    expect(waitingPods(deploymentOf(found), found).map(({ waits }) => waits)).toEqual([expect.stringContaining(says)]);
  });

  test.each(["missing-volume", "no-service-account"])("waiting: %s", (scenario) => {
    const found = seen(scenario, "now");
    expect(judge(attempt(found), found).kind).toBe("progressing");
  });

  test("progress-deadline: a readiness probe that never passes", () => {
    const found = seen("past-its-deadline", "now");
    expect(judge(attempt(found), found)).toMatchObject({
      kind: "failed",
      failure: "progress-deadline",
      reason: expect.stringMatching(
        /^no progress within 3s: pod\/past-its-deadline-\S+ running, not ready: Readiness probe failed: /,
      ),
    });
  });
});
