import { expect, test } from "@jest/globals";
import { RECORD } from "../../src/rollout/record.ts";
import { CHANGE_CAUSE, undoPatch } from "../../src/rollout/undo.ts";
import { deployment, replicaSet, template, UID } from "./cluster-state.ts";

const CAUSE_PATH = "/metadata/annotations/kubernetes.io~1change-cause";
const RECORD_PATH = "/metadata/annotations/nks-deploy~1rollback-target";
const HELD = [
  { op: "test", path: "/metadata/uid", value: UID },
  { op: "test", path: "/metadata/generation", value: 3 },
  { op: "replace", path: "/spec/template", value: template("2") },
];
const BAD = { [CHANGE_CAUSE]: "3.0", [RECORD]: "{3}" };
const GOOD = { [CHANGE_CAUSE]: "2.0", [RECORD]: "{2}" };

test.each([
  {
    when: "both revisions have cause and record",
    live: BAD,
    target: GOOD,
    want: [
      { op: "add", path: CAUSE_PATH, value: "2.0" },
      { op: "add", path: RECORD_PATH, value: "{2}" },
    ],
  },
  {
    when: "the good one was made by somebody who leaves neither",
    live: BAD,
    target: {},
    want: [
      { op: "remove", path: CAUSE_PATH },
      { op: "remove", path: RECORD_PATH },
    ],
  },
  { when: "none has either", live: {}, target: {}, want: [] },
  { when: "other annotations differ", live: { other: "live" }, target: { other: "old", more: "old" }, want: [] },
])("template, cause and record go back, and nothing else, when $when", ({ live, target, want }) => {
  const patch = undoPatch(
    deployment({ tag: "3", generation: 3, annotations: live }),
    replicaSet("2", { annotations: target }),
    false,
  );
  expect(patch).toEqual([...HELD, ...want]);
});

test("room is made for annotations where there are none", () => {
  const live = deployment({ tag: "3", generation: 3 });
  const { annotations: _, ...bare } = live.metadata;
  expect(undoPatch({ ...live, metadata: bare }, replicaSet("2", { annotations: { [CHANGE_CAUSE]: "2.0" } }), false)).toEqual([
    ...HELD,
    { op: "add", path: "/metadata/annotations", value: {} },
    { op: "add", path: CAUSE_PATH, value: "2.0" },
  ]);
  expect(undoPatch({ ...live, metadata: bare }, replicaSet("2"), false)).toEqual(HELD);
});

test("a target that is known good is noted as such, with what its own record said", () => {
  const record = (annotations: Record<string, string>) => {
    const patch = undoPatch(deployment({ tag: "3", generation: 3 }), replicaSet("2", { annotations }), true);
    const written = patch.find(({ path }) => path === RECORD_PATH);
    return JSON.parse(written?.op === "add" ? String(written.value) : "null");
  };
  const own = { target: { revision: 1, name: "web-1", uid: "rs-1" }, by: "run/1", at: "2026-11-24T00:00:00Z" };
  expect(record({ [RECORD]: JSON.stringify(own) })).toEqual({ ...own, restored: "rs-2" });
  expect(record({})).toEqual({ target: null, at: "2026-11-23T00:00:00Z", restored: "rs-2" });
});
