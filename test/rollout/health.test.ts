import { describe, expect, test } from "@jest/globals";
import { healthOf } from "../../src/rollout/health.ts";
import type { Event, Pod, Workload } from "../../src/rollout/snapshot.ts";
import {
  crashLooping,
  deadlineExceeded,
  deployment,
  missingTag,
  pod,
  pulling,
  replicaSet,
  snapshot,
  waiting,
} from "./cluster-state.ts";

const live = (fields: Parameters<typeof deployment>[0] = {}) => deployment({ tag: "3", available: 2, conditions: [], ...fields });

describe("a workload is", () => {
  const rows: { want: string; says?: RegExp; when: string; workload: Workload; about?: (Pod | Event)[] }[] = [
    { want: "healthy", when: "it is rolled out", workload: deployment({ tag: "3" }) },
    { want: "rolling-out", says: /^2 of 3 updated replicas are available$/, when: "replicas are starting", workload: live() },
    {
      want: "rolling-out",
      says: /pod\/web-3-1 container app: exit code 1, restarted 2 times$/,
      when: "a container has crashed twice",
      workload: live(),
      about: [pod("3", { statuses: [{ ...crashLooping(2), state: {} }] })],
    },
    {
      want: "unhealthy",
      says: /restarted 3 times/,
      when: "it keeps crashing",
      workload: live(),
      about: [pod("3", { statuses: [crashLooping(3)] })],
    },
    {
      want: "unhealthy",
      says: /does not exist in the registry/,
      when: "its image is not there",
      workload: live(),
      about: [pod("3", { statuses: [waiting("ErrImagePull", missingTag("3"))] })],
    },
    {
      want: "unhealthy",
      says: /can't be pulled: /,
      when: "the registry does not answer, however short it may be",
      workload: live(),
      about: [pod("3", { statuses: [pulling("3", "dial tcp 10.0.0.9:443: i/o timeout")] })],
    },
    {
      want: "unhealthy",
      says: /^it makes no progress/,
      when: "its progress deadline is over",
      workload: live({ conditions: [deadlineExceeded("2026-11-24T00:09:00Z")] }),
    },
    { want: "rolling-out", says: /^it is paused$/, when: "it is paused", workload: live({ paused: true }) },
  ];
  test.each(rows)("$want when $when", ({ want, says, workload, about = [] }) => {
    const health = healthOf(workload, snapshot([workload, replicaSet("3", { revision: 2 }), ...about]));
    expect(health.kind).toBe(want);
    if (says !== undefined) expect(health).toMatchObject({ reason: expect.stringMatching(says) });
  });
});
