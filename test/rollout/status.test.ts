import { describe, expect, test } from "@jest/globals";
import type { Workload } from "../../src/rollout/snapshot.ts";
import { exceededDeadline, hasRolledOut, type RolloutStatus, rolloutStatus } from "../../src/rollout/status.ts";
import { type DeploymentFields, deadlineExceeded, deployment, newRsAvailable } from "./cluster-state.ts";

const SINCE = "2026-11-24T00:09:00Z";
const EXCEEDED: RolloutStatus = { kind: "deadline-exceeded", since: SINCE };
const DONE: RolloutStatus = { kind: "done" };
const UNSEEN = waitingFor("waiting for the controller to observe the new specification");

function waitingFor(message: string): RolloutStatus {
  return { kind: "waiting", message };
}

// In the order of DeploymentStatusViewer.Status in kubectl/pkg/polymorphichelpers/rollout_status.go: each row fails one more check than it must.
const ROWS: { when: string; seen: DeploymentFields; want: RolloutStatus }[] = [
  { when: "all replicas are updated and available", seen: {}, want: DONE },
  { when: "the status is ahead of the generation we read", seen: { generation: 2, observed: 3 }, want: DONE },
  { when: "zero replicas are desired", seen: { desired: 0 }, want: DONE },
  { when: "more replicas are available than desired", seen: { replicas: 4, updated: 4, available: 4 }, want: DONE },
  { when: "the generation is not observed", seen: { observed: 1 }, want: UNSEEN },
  {
    when: "the generation is not observed, whatever the conditions of the generation before say",
    seen: { observed: 1, conditions: [deadlineExceeded(SINCE)], updated: 0 },
    want: UNSEEN,
  },
  { when: "the deadline is exceeded", seen: { available: 2, conditions: [deadlineExceeded(SINCE)] }, want: EXCEEDED },
  {
    when: "the deadline is exceeded, though all counts are right",
    seen: { conditions: [deadlineExceeded(SINCE)] },
    want: EXCEEDED,
  },
  {
    when: "another condition stands before the exceeded deadline",
    seen: { conditions: [{ type: "Available", status: "True", reason: "MinimumReplicasAvailable" }, deadlineExceeded(SINCE)] },
    want: EXCEEDED,
  },
  {
    when: "that reason stands in a condition that isn't Progressing",
    seen: { conditions: [{ ...deadlineExceeded(SINCE), type: "Available" }] },
    want: DONE,
  },
  {
    when: "too few are updated, old ones are there, too few are available",
    seen: { desired: 3, replicas: 4, updated: 2, available: 1 },
    want: waitingFor("2 of 3 new replicas have been updated"),
  },
  {
    when: "none is updated (the API server leaves out zeros)",
    seen: { updated: 0 },
    want: waitingFor("0 of 3 new replicas have been updated"),
  },
  {
    when: "a paused rollout stands still",
    seen: { paused: true, updated: 0 },
    want: waitingFor("0 of 3 new replicas have been updated"),
  },
  {
    when: "all are updated, old ones are there, too few are available",
    seen: { replicas: 5, updated: 3, available: 1 },
    want: waitingFor("2 old replicas are pending termination"),
  },
  {
    when: "all are updated, too few available",
    seen: { available: 2 },
    want: waitingFor("2 of 3 updated replicas are available"),
  },
  {
    when: "more than desired are updated, and enough but not all of them available",
    seen: { desired: 3, replicas: 5, updated: 5, available: 4 },
    want: waitingFor("4 of 5 updated replicas are available"),
  },
];

test.each(ROWS)("$want.kind when $when", ({ seen, want }) => {
  expect(rolloutStatus(deployment(seen))).toEqual(want);
});

test("waiting when the controller has written no status yet", () => {
  const { status: _, ...fresh } = deployment({ generation: 1 });
  expect(rolloutStatus(fresh)).toEqual(UNSEEN);
});

test("one replica is desired where the specification names no number", () => {
  const live = deployment({ desired: 1, updated: 0 });
  const { replicas: _, ...spec } = live.spec;
  expect(rolloutStatus({ ...live, spec })).toEqual(waitingFor("0 of 1 new replicas have been updated"));
});

test("the exceeded deadline is found, and nothing else", () => {
  const conditions = [newRsAvailable("2"), deadlineExceeded(SINCE)];
  expect(exceededDeadline(deployment({ conditions }))).toBe(conditions[1]);
  expect(exceededDeadline(deployment())).toBeUndefined();
});

// The Deployment controller sets this reason once all replicas are available, and another one with the next template.
test.each<{ want: boolean; when: string; seen: DeploymentFields }>([
  { want: true, when: "it is done", seen: { conditions: [] } },
  { want: true, when: "it was done, and a pod is being replaced", seen: { available: 2 } },
  { want: true, when: "it was done, and is being scaled up", seen: { desired: 5, updated: 3, replicas: 3, available: 3 } },
  { want: false, when: "it is still rolling out", seen: { available: 2, conditions: [] } },
  { want: false, when: "its deadline is exceeded", seen: { available: 2, conditions: [deadlineExceeded(SINCE)] } },
  {
    want: false,
    when: "the condition is of the template before, which is not observed yet",
    seen: { observed: 1, available: 2 },
  },
  {
    want: false,
    when: "the condition is of the template before, though the controller has observed ours",
    seen: { updated: 0, conditions: [newRsAvailable("1")] },
  },
])("has rolled out: $want when $when", ({ want, seen }) => {
  expect(hasRolledOut(deployment(seen), "web-2", false)).toBe(want);
});

const PARTITION = (partition: number) => ({ type: "RollingUpdate", rollingUpdate: { partition } });

function of(kind: Workload["kind"], status: object, spec: object = {}): Workload {
  const { metadata, spec: common } = deployment({ generation: 3 });
  return { apiVersion: "apps/v1", kind, metadata, spec: { ...common, ...spec }, status: { observedGeneration: 3, ...status } };
}

describe("a StatefulSet", () => {
  const same = { currentRevision: "a", updateRevision: "a" };
  const apart = { currentRevision: "a", updateRevision: "b" };
  const rows: { want: RolloutStatus; when: string; live: Workload }[] = [
    {
      want: UNSEEN,
      when: "the change isn't observed",
      live: of("StatefulSet", { observedGeneration: 2, readyReplicas: 3, ...same }),
    },
    {
      want: waitingFor("2 of 3 replicas are ready"),
      when: "one is not ready",
      live: of("StatefulSet", { readyReplicas: 2, ...same }),
    },
    {
      want: waitingFor("1 of 3 new replicas have been updated"),
      when: "all are ready, most of them old",
      live: of("StatefulSet", { readyReplicas: 3, updatedReplicas: 1, ...apart }),
    },
    {
      want: { kind: "done" },
      when: "the update revision is the current one",
      live: of("StatefulSet", { readyReplicas: 3, ...same }),
    },
    {
      want: waitingFor("0 of 1 new replicas have been updated"),
      when: "none above the partition is updated",
      live: of("StatefulSet", { readyReplicas: 3, ...apart }, { updateStrategy: PARTITION(2) }),
    },
    {
      want: { kind: "done" },
      when: "those above the partition are updated, the others kept",
      live: of("StatefulSet", { readyReplicas: 3, updatedReplicas: 1, ...apart }, { updateStrategy: PARTITION(2) }),
    },
    {
      want: { kind: "done" },
      when: "all are updated and ready, with the partition 0 that the API server sets",
      live: of("StatefulSet", { readyReplicas: 3, updatedReplicas: 3, ...apart }, { updateStrategy: PARTITION(0) }),
    },
  ];
  test.each(rows)("$want.kind when $when", ({ want, live }) => {
    expect(rolloutStatus(live)).toEqual(want);
  });

  const down = of("StatefulSet", { readyReplicas: 2, ...same });
  test.each([
    { want: true, when: "a pod of a later revision is down", live: down, isFirst: false },
    { want: false, when: "the first revision has never been seen up", live: down, isFirst: true },
    { want: false, when: "the update is going on", live: of("StatefulSet", { readyReplicas: 2, ...apart }), isFirst: false },
  ])("has rolled out: $want when $when", ({ want, live, isFirst }) => {
    expect(hasRolledOut(live, "web-2", isFirst)).toBe(want);
  });
});

describe("a DaemonSet", () => {
  const counts = (desired: number, updated: number, available: number) =>
    of("DaemonSet", { desiredNumberScheduled: desired, updatedNumberScheduled: updated, numberAvailable: available });
  test.each([
    { want: waitingFor("1 of 3 new pods have been updated"), when: "two are old", live: counts(3, 1, 3) },
    { want: waitingFor("2 of 3 updated pods are available"), when: "one is not available", live: counts(3, 3, 2) },
    { want: { kind: "done" }, when: "all are", live: counts(3, 3, 3) },
    { want: { kind: "done" }, when: "no node wants one", live: counts(0, 0, 0) },
  ])("$want.kind when $when", ({ want, live }) => {
    expect(rolloutStatus(live)).toEqual(want);
  });
});

describe("a Job", () => {
  const job = (status: object, spec: object = {}) => of("Job", { observedGeneration: undefined, ...status }, spec);
  const condition = (type: string, message?: string) => ({ conditions: [{ type, status: "True", ...(message && { message }) }] });
  test.each([
    { want: waitingFor("0 of 1 completions"), when: "it has just begun", live: job({}) },
    { want: waitingFor("2 of 3 completions"), when: "one is left", live: job({ succeeded: 2 }, { completions: 3 }) },
    { want: { kind: "done" }, when: "it is complete", live: job(condition("Complete")) },
    { want: { kind: "done" }, when: "somebody else starts it later", live: job({}, { suspend: true }) },
    {
      want: { kind: "failed", message: "Job has reached the specified backoff limit" },
      when: "it has failed too often",
      live: job(condition("Failed", "Job has reached the specified backoff limit")),
    },
    { want: waitingFor("0 of 1 completions"), when: "its last pods are still ending", live: job(condition("FailureTarget")) },
  ])("$want.kind when $when", ({ want, live }) => {
    expect(rolloutStatus(live)).toEqual(want);
  });
});

describe("a bare Pod", () => {
  const bare = (status: object) => of("Pod", { observedGeneration: undefined, ...status });
  const ready = (status: string) => ({ conditions: [{ type: "Ready", status }] });
  test.each([
    { want: waitingFor("it is pending, not ready"), when: "nothing is known of it", live: bare({}) },
    {
      want: waitingFor("it is running, not ready"),
      when: "its probe fails",
      live: bare({ phase: "Running", ...ready("False") }),
    },
    { want: { kind: "done" }, when: "it is ready", live: bare({ phase: "Running", ...ready("True") }) },
    { want: { kind: "done" }, when: "it has done its work", live: bare({ phase: "Succeeded", ...ready("False") }) },
    {
      want: { kind: "failed", message: "The node was low on memory" },
      when: "it was evicted",
      live: bare({ phase: "Failed", reason: "Evicted", message: "The node was low on memory" }),
    },
    {
      want: { kind: "failed", message: "it has ended with a failure" },
      when: "its container failed",
      live: bare({ phase: "Failed" }),
    },
  ])("$want.kind when $when", ({ want, live }) => {
    expect(rolloutStatus(live)).toEqual(want);
  });
});
