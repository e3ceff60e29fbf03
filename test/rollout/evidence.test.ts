import { expect, test } from "@jest/globals";
import { failedContainers, replicasOf, tellingEvents, warningsOf } from "../../src/rollout/evidence.ts";
import {
  crashLooping,
  deployment,
  ended,
  event,
  image,
  missingTag,
  pod,
  pulling,
  replicaSet,
  running,
  snapshot,
  status,
  waiting,
} from "./cluster-state.ts";

const LIVE = deployment({ tag: "3", replicas: 4, updated: 1, available: 3 });
const RS = replicaSet("3");

test("replicas are what is desired, updated and available", () => {
  expect(replicasOf(LIVE)).toEqual({ desired: 3, updated: 1, available: 3 });
  expect(replicasOf(deployment({ updated: 0, available: 0 }))).toEqual({ desired: 3, updated: 0, available: 0 });
});

test.each([
  { when: "it runs", seen: running(), want: undefined },
  { when: "it is starting", seen: waiting("ContainerCreating"), want: undefined },
  {
    when: "its image is missing",
    seen: pulling("3", missingTag("3")),
    want: {
      state: "ImagePullBackOff",
      message: `Back-off pulling image "${image("3")}": ErrImagePull: ${missingTag("3")}`,
      restarts: 0,
      hasRun: false,
      hasRunBefore: false,
    },
  },
  {
    when: "it crashes",
    seen: crashLooping(2, 7),
    want: {
      state: "CrashLoopBackOff",
      message: "back-off 40s restarting failed container=app pod=web_shop(1)",
      exitCode: 7,
      restarts: 2,
      hasRun: true,
      hasRunBefore: true,
    },
  },
  {
    when: "it has ended for the first time",
    seen: status({ state: ended(1) }),
    want: { state: "Error", exitCode: 1, restarts: 0, hasRun: true, hasRunBefore: false },
  },
  {
    when: "it runs and isn't ready",
    seen: running({ ready: false }),
    want: { state: "NotReady", restarts: 0, hasRun: true, hasRunBefore: false },
  },
])("a container is evidence as it was seen when $when", ({ seen, want }) => {
  const expected = want === undefined ? [] : [{ pod: "web-3-1", container: "app", image: image("3"), ...want }];
  expect(failedContainers(LIVE, snapshot([LIVE, RS, pod("3", { statuses: [seen] })]))).toEqual(expected);
});

test("three failing containers explain the others; old ones explain nothing", () => {
  const failing = [1, 2, 3, 4].map((n) => pod("3", { n, statuses: [crashLooping(1)] }));
  const seen = snapshot([LIVE, RS, pod("2", { statuses: [crashLooping(1)] }), ...failing]);
  expect(failedContainers(LIVE, seen).map((container) => container.pod)).toEqual(["web-3-1", "web-3-2", "web-3-3"]);
});

test("warnings about the Deployment, its new ReplicaSet and pods, the same text counted up, latest first", () => {
  const [one, two, old] = [pod("3"), pod("3", { n: 2 }), pod("2")];
  const at = (second: number) => ({ lastTimestamp: `2026-11-24T00:00:0${second}Z` });
  const about = (kind: string, uid: string) => ({ involvedObject: { kind, name: "web", uid } });
  const seen = snapshot([
    LIVE,
    RS,
    replicaSet("2"),
    one,
    two,
    old,
    event(one, "BackOff", "again", { count: 4, ...at(1) }),
    event(two, "BackOff", "again", { count: 2, ...at(3) }),
    event(one, "Pulled", "fine", { type: "Normal", ...at(9) }),
    event(old, "BackOff", "old", at(9)),
    event(one, "FailedCreate", "forbidden", { ...at(5), ...about("ReplicaSet", "rs-3") }),
    event(one, "Odd", "thing", { ...at(2), ...about("Deployment", "d-1") }),
  ]);
  expect(warningsOf(LIVE, seen)).toEqual([
    { object: "replicaset/web", reason: "FailedCreate", message: "forbidden", count: 1 },
    { object: "pod/web-3-2", reason: "BackOff", message: "again", count: 6 },
    { object: "deployment/web", reason: "Odd", message: "thing", count: 1 },
  ]);
});

test("ten warnings are enough", () => {
  const events = Array.from({ length: 20 }, (_, n) => event(pod("3"), "BackOff", `number ${n}`));
  expect(warningsOf(LIVE, snapshot([LIVE, RS, pod("3"), ...events]))).toHaveLength(10);
});

test("events that repeat what a container says are left out", () => {
  const of = (message: string) => ({ object: "pod/web-3-1", reason: "Failed", message, count: 1 });
  const pull = `Failed to pull image "${image("3")}": manifest unknown`;
  const containers = [{ message: `Back-off pulling image "${image("3")}"` }, { message: "manifest unknown" }, {}];
  const events = [
    of("Error: ErrImagePull"),
    of(pull),
    of(`Back-off pulling image "${image("3")}"`),
    of("Error: timed out waiting"),
  ];
  expect(tellingEvents(events, containers)).toEqual([of("Error: timed out waiting")]);
  expect(tellingEvents(events, [])).toEqual([
    of(pull),
    of(`Back-off pulling image "${image("3")}"`),
    of("Error: timed out waiting"),
  ]);
});
