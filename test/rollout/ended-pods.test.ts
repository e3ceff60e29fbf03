// Pods that have come to their end: their controllers replace them, so what ended them does not keep the new revision from running.
import { describe, expect, test } from "@jest/globals";
import { attemptOf, note } from "../../src/rollout/attempt.ts";
import { healthOf } from "../../src/rollout/health.ts";
import { judge } from "../../src/rollout/judge.ts";
import type { ContainerStatus, Pod, Revision, Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import { podAsWorkload } from "../../src/rollout/workload.ts";
import { deployment, ended, NAMESPACE, NOW, pod, replicaSet, running, snapshot, status, template } from "./cluster-state.ts";

const second = 1000;
const BUSY = "failed to create containerd task: cgroup: device or resource busy";
const NOT_STARTED = status({ state: { terminated: { exitCode: 128, reason: "StartError", message: BUSY } } });
const CRASHED = status({ restartCount: 4, state: ended(137) });

const job = (condition?: string): Workload => ({
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: { name: "migrate", namespace: NAMESPACE, uid: "job-1", generation: 1 },
  spec: { selector: {}, template: template("3"), backoffLimit: 6 },
  status: {
    active: 1,
    failed: 1,
    conditions: condition === undefined ? [] : [{ type: condition, status: "True", message: "it has reached the limit" }],
  },
});
const DEPLOYMENT = deployment({ tag: "3", generation: 3, updated: 3, available: 2 });

function made(owner: Workload | Revision, n: number, phase: string, container: ContainerStatus, deletionTimestamp?: string): Pod {
  const {
    metadata,
    status: state,
    ...more
  } = pod("3", { n, statuses: [container], ...(deletionTimestamp && { deletionTimestamp }) });
  const { kind, apiVersion } = owner;
  const ownerReferences = [{ apiVersion, kind, name: owner.metadata.name, uid: owner.metadata.uid ?? "", controller: true }];
  return { ...more, metadata: { ...metadata, ownerReferences }, status: { ...state, phase } };
}

function seenWith(workload: Workload, pods: Pod[], at: number): Snapshot {
  const seen = snapshot([replicaSet("3"), ...pods], at);
  return { ...seen, workloads: new Map([[workload.metadata.uid ?? "", workload]]) };
}

/** The verdict at the first look, and more than a grace later. */
function verdictsOf(workload: Workload, pods: Pod[]) {
  const [first, later] = [seenWith(workload, pods, NOW), seenWith(workload, pods, NOW + 61 * second)];
  const noted = note({ ...attemptOf(undefined, workload, NOW), appeared: true }, first);
  return [judge(noted, first), judge(note(noted, later), later)].map((verdict) =>
    verdict.kind === "failed" ? verdict.failure : verdict.kind,
  );
}

const LATER = "2026-11-24T00:11:00Z";

describe("a pod that has come to its end", () => {
  test.each([
    {
      when: "a Job tries again",
      workload: job(),
      pods: [made(job(), 1, "Failed", NOT_STARTED), made(job(), 2, "Running", running())],
    },
    { when: "a Job's pod is on its way out", workload: job(), pods: [made(job(), 1, "Running", NOT_STARTED, LATER)] },
    { when: "a ReplicaSet's pod was evicted", workload: DEPLOYMENT, pods: [made(replicaSet("3"), 1, "Failed", CRASHED)] },
    {
      when: "a ReplicaSet's pod could not be started",
      workload: DEPLOYMENT,
      pods: [made(replicaSet("3"), 1, "Failed", NOT_STARTED)],
    },
  ])("is not held against the rollout when $when", ({ workload, pods }) => {
    expect(verdictsOf(workload, pods)).toEqual(["progressing", "progressing"]);
    expect(healthOf(workload, seenWith(workload, pods, NOW)).kind).toBe("rolling-out");
  });

  test.each([
    {
      want: ["progressing", "container-start"],
      when: "a Job's",
      workload: job(),
      pods: [made(job(), 1, "Pending", NOT_STARTED)],
    },
    {
      want: ["crash", "crash"],
      when: "a ReplicaSet's",
      workload: DEPLOYMENT,
      pods: [made(replicaSet("3"), 1, "Running", CRASHED)],
    },
  ])("unlike one that is still tried: $when", ({ want, workload, pods }) => {
    expect(verdictsOf(workload, pods)).toEqual(want);
  });

  test("is the failure itself where it is a bare one", () => {
    const { metadata, ...more } = pod("3", { statuses: [NOT_STARTED] });
    const { ownerReferences: _none, ...bare } = metadata;
    const failed: Pod = { ...more, metadata: bare, status: { ...more.status, phase: "Failed" } };
    expect(verdictsOf(podAsWorkload(failed), [failed])).toEqual(["crash", "crash"]);
    expect(healthOf(podAsWorkload(failed), seenWith(podAsWorkload(failed), [failed], NOW))).toMatchObject({
      failure: "container-start",
    });
  });

  test("explains why its Job has failed", () => {
    const failed = seenWith(job("Failed"), [made(job(), 1, "Failed", NOT_STARTED)], NOW);
    const attempt = { ...attemptOf(undefined, job(), NOW), appeared: true };
    expect(judge(attempt, failed)).toEqual({
      kind: "failed",
      failure: "job-failed",
      reason: `it has reached the limit: pod/web-3-1 container app: exit code 128 (StartError), restarted 0 times`,
    });
  });
});
