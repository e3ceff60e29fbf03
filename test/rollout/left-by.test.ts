import { expect, test } from "@jest/globals";
import { leftBy } from "../../src/rollout/left-by.ts";
import { printRecord, RECORD } from "../../src/rollout/record.ts";
import { type DeploymentFields, deployment, replicaSet, snapshot } from "./cluster-state.ts";

const OURS = "pipelinerun/web-7k2p in ci";
const THEIRS = "https://github.com/shop/web/actions/runs/1";

const record = (by: string, restored?: string) => ({
  [RECORD]: printRecord({ target: null, by, at: "2026-11-24T00:00:00.000Z", ...(restored === undefined ? {} : { restored }) }),
});

const rows: { want: object; when: string; live: DeploymentFields; second?: string }[] = [
  { want: { kind: "untouched" }, when: "nobody recorded anything", live: {} },
  { want: { kind: "untouched" }, when: "only others have deployed", live: { annotations: record(THEIRS) }, second: THEIRS },
  { want: { kind: "running" }, when: "its version has rolled out", live: { annotations: record(OURS) }, second: OURS },
  {
    want: { kind: "running" },
    when: "its version has rolled out, and a pod of it is down",
    live: { annotations: record(OURS), available: 2 },
    second: OURS,
  },
  {
    want: { kind: "unfinished" },
    when: "its version never came up",
    live: { annotations: record(OURS), updated: 1, conditions: [] },
    second: OURS,
  },
  {
    want: { kind: "unfinished" },
    when: "the controller has not looked at it, and says that the version before has rolled out",
    live: { tag: "3", generation: 3, observed: 2, revision: 2, annotations: record(OURS) },
    second: THEIRS,
  },
  {
    want: { kind: "undone" },
    when: "the version before has been put back, and is not up yet",
    live: { tag: "1", updated: 1, conditions: [], annotations: record(THEIRS, "rs-1") },
    second: OURS,
  },
  {
    want: { kind: "undone" },
    when: "it has put back an earlier version of its own",
    live: { tag: "1", updated: 1, conditions: [], annotations: record(OURS, "rs-1") },
    second: OURS,
  },
  {
    want: { kind: "superseded", by: THEIRS },
    when: "somebody has deployed over it",
    live: { tag: "1", updated: 1, conditions: [], annotations: record(THEIRS) },
    second: OURS,
  },
  { want: { kind: "superseded" }, when: "somebody has applied by hand over it", live: { tag: "1" }, second: OURS },
];

test.each(rows)("$want.kind when $when", ({ want, live, second }) => {
  const workload = deployment(live);
  const revisions = [
    replicaSet("1", { revision: 1, annotations: record(THEIRS) }),
    replicaSet("2", { revision: 2, annotations: second === undefined ? {} : record(second) }),
  ];
  expect(leftBy(OURS, workload, snapshot([workload, ...revisions]))).toEqual(want);
});
