import { expect, test } from "@jest/globals";
import { news, progressLines } from "../../src/rollout/progress.ts";
import { deployment, pod, replicaSet, running, snapshot, waiting } from "./cluster-state.ts";

const WEB = { kind: "Deployment", namespace: "shop", name: "web" };
const RS = replicaSet("3");
const rolling = (available: number) => deployment({ tag: "3", replicas: 4, updated: 1, available });

test("each change is said once", () => {
  const starting = pod("3", { statuses: [waiting("ContainerCreating")] });
  const unready = pod("3", { statuses: [running({ ready: false })] });
  const snapshots = [
    snapshot([]),
    snapshot([deployment({ tag: "3", observed: 1 }), RS]),
    snapshot([rolling(3), RS]),
    snapshot([rolling(3), RS, starting]),
    snapshot([rolling(3), RS, unready]),
    snapshot([rolling(3), RS, unready]),
    snapshot([rolling(4), RS, pod("3")]),
    snapshot([rolling(4), RS, pod("3")]),
  ];
  const said = new Map<string, string>();
  const log = snapshots.map((seen) => {
    const lines = progressLines(WEB, seen);
    const fresh = news(lines, said);
    for (const [about, line] of lines) said.set(about, line);
    return fresh;
  });
  expect(log).toEqual([
    [],
    [],
    ["deployment/web: 3 desired, 1 updated, 3 available"],
    [],
    ["pod/web-3-1: running, not ready yet"],
    [],
    ["deployment/web: 3 desired, 1 updated, 4 available"],
    [],
  ]);
});

test("counts of a generation that isn't observed yet are not said", () => {
  expect(progressLines(WEB, snapshot([deployment({ generation: 3, observed: 2 })]))).toEqual(new Map());
});

test("another workload's news are not ours", () => {
  expect(progressLines({ ...WEB, namespace: "other" }, snapshot([rolling(3)]))).toEqual(new Map());
});

test("a line that comes back after another is news again", () => {
  expect(news(new Map([["a", "one"]]), new Map([["a", "two"]]))).toEqual(["one"]);
  expect(news(new Map([["a", "one"]]), new Map([["b", "one"]]))).toEqual(["one"]);
});
