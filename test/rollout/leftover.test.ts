import { expect, test } from "@jest/globals";
import { leftover } from "../../src/rollout/leftover.ts";
import { printRecord, RECORD } from "../../src/rollout/record.ts";
import { type DeploymentFields, deployment, replicaSet, snapshot } from "./cluster-state.ts";

const AT = "2026-11-24T00:00:00.000Z";
const by = (run?: string) => ({ [RECORD]: printRecord({ target: null, at: AT, ...(run === undefined ? {} : { by: run }) }) });
const NONE = { kind: "none", why: "x" } as const;
const GOOD = { kind: "revision", to: replicaSet("2", { revision: 2 }) } as const;
const LIVE = { kind: "revision", to: replicaSet("3", { revision: 3 }) } as const;

const rows: { want: string | undefined; when: string; live: DeploymentFields; target: Parameters<typeof leftover>[1] }[] = [
  {
    want: `revision 3, deployed by run/7 at ${AT}, is not rolled out; the last revision known to be good is 2`,
    when: "a killed run has left its version",
    live: { revision: 3, updated: 1, annotations: by("run/7") },
    target: GOOD,
  },
  {
    want: `revision 3, deployed at ${AT}, is not rolled out, and nothing is known to be good`,
    when: "it was the first, by nobody in particular",
    live: { revision: 3, available: 0, annotations: by() },
    target: NONE,
  },
  {
    want: `revision 3, deployed by run/7 at ${AT}, is not rolled out at the moment`,
    when: "a pod of a good revision is down",
    live: { revision: 3, available: 2, annotations: by("run/7") },
    target: LIVE,
  },
  {
    want: `revision (not made yet), deployed by run/7 at ${AT}, is not rolled out; the last revision known to be good is 2`,
    when: "the controller has not looked at it yet, and the annotation still shows the revision before",
    live: { tag: "4", generation: 4, observed: 3, revision: 2, annotations: by("run/7") },
    target: GOOD,
  },
  { want: undefined, when: "all is well", live: { revision: 3, annotations: by("run/7") }, target: LIVE },
  { want: undefined, when: "somebody else is rolling out", live: { revision: 3, updated: 1 }, target: GOOD },
];

test.each(rows)("$want when $when", ({ want, live, target }) => {
  const workload = deployment({ tag: "3", ...live });
  expect(leftover(workload, target, snapshot([workload, LIVE.to, GOOD.to]))).toBe(want);
});

test("nothing where nothing is", () => {
  expect(leftover(undefined, NONE, snapshot([]))).toBeUndefined();
});
