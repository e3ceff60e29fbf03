import { describe, expect, test } from "@jest/globals";
import { historyOf } from "../../src/rollout/history.ts";
import { OUTCOME } from "../../src/rollout/outcome-note.ts";
import { goodRevision, printRecord, RECORD } from "../../src/rollout/record.ts";
import { targetBeforeDeploy } from "../../src/rollout/target.ts";
import { CHANGE_CAUSE } from "../../src/rollout/undo.ts";
import { type DeploymentFields, deployment, image, replicaSet, snapshot } from "./cluster-state.ts";

const CREATED = "2026-11-23T00:00:00Z";

function entry(revision: number, tag: string, rest: object = {}) {
  return { revision, current: false, rollbackTarget: false, images: [image(tag)], createdAt: CREATED, ...rest };
}

test("history shows each revision once, oldest first, with cause, images and what a rollback restores", () => {
  const good = replicaSet("1", { revision: 4, annotations: { [CHANGE_CAUSE]: "1.0 again" } });
  const record = printRecord({ target: goodRevision(good), at: CREATED });
  const live = deployment({ tag: "3", annotations: { [RECORD]: record } });
  const others = [replicaSet("9", { owner: "d-2", revision: 1 }), replicaSet("unnumbered")];
  const seen = snapshot([live, replicaSet("3", { revision: 10 }), replicaSet("2", { revision: 2 }), good, ...others]);
  expect(historyOf(live, seen)).toEqual([
    entry(2, "2"),
    entry(4, "1", { rollbackTarget: true, changeCause: "1.0 again", outcome: "succeeded" }),
    entry(10, "3", { current: true, outcome: "succeeded" }),
  ]);
});

test("a Deployment whose ReplicaSets are gone has no history", () => {
  expect(historyOf(deployment(), snapshot([deployment()]))).toEqual([]);
});

const AT = "2026-11-24T00:00:00.000Z";
const run = "https://github.example/shop/web/actions/runs/1";
const record = { target: null, by: run, who: "octocat", commit: "3f2a1bc", at: AT };
const note = (fields: object) => ({ [OUTCOME]: JSON.stringify({ at: AT, outcome: "rolled-back", ...fields }) });

describe("what is known of a revision's deploy", () => {
  const told = { by: "octocat", commit: "3f2a1bc", run, deployedAt: AT };
  const rows: { when: string; record?: object; annotations?: Record<string, string>; live?: DeploymentFields; want: object }[] = [
    { when: "it is live and up", record, want: { ...told, outcome: "succeeded" } },
    { when: "it is live and not up", record, live: { available: 0, conditions: [] }, want: { ...told, outcome: "unfinished" } },
    {
      when: "it was noted",
      record,
      annotations: note({ reason: "no" }),
      want: { ...told, outcome: "rolled-back", reason: "no" },
    },
    {
      when: "it was noted and put back since",
      record: { ...record, back: { at: AT } },
      annotations: note({}),
      want: { ...told, outcome: "succeeded" },
    },
    {
      when: "the note is about another deploy",
      record,
      annotations: note({ at: CREATED }),
      want: { ...told, outcome: "succeeded" },
    },
    {
      when: "the note is none of ours",
      record,
      annotations: note({ outcome: "constructor" }),
      want: { ...told, outcome: "succeeded" },
    },
    { when: "the note is no JSON", record, annotations: { [OUTCOME]: "{" }, want: { ...told, outcome: "succeeded" } },
    {
      when: "it was deployed from a command line",
      record: { target: null, by: "me@desk", at: AT },
      want: { by: "me@desk", deployedAt: AT, outcome: "succeeded" },
    },
    { when: "it was made by hand", want: { outcome: "succeeded" } },
  ];
  test.each(rows)("when $when", ({ record: written, annotations = {}, live: fields = {}, want }) => {
    const noted = written === undefined ? {} : { [RECORD]: JSON.stringify(written) };
    const live = deployment({ tag: "3", ...fields, annotations: noted });
    const set = replicaSet("3", { revision: 2, annotations: { ...noted, ...annotations } });
    expect(historyOf(live, snapshot([live, set]))).toEqual([entry(2, "3", { current: true, ...want })]);
  });

  test("a revision made by hand bears the record of the one before, which is not its own", () => {
    const noted = { [RECORD]: JSON.stringify(record) };
    const live = deployment({ tag: "3", annotations: noted });
    const [ours, byHand] = [
      replicaSet("2", { revision: 1, annotations: noted }),
      replicaSet("3", { revision: 2, annotations: noted, createdAt: "2026-11-24T00:00:00Z" }),
    ];
    const [first, second] = historyOf(live, snapshot([live, ours, byHand]));
    expect([first?.by, second?.by, second?.run]).toEqual(["octocat", undefined, undefined]);
  });
});

test("what rolled out and answered wrongly is not known to be good", () => {
  const noted = { [RECORD]: JSON.stringify(record) };
  const live = deployment({ tag: "3", annotations: noted });
  const targetWith = (fields: object) =>
    targetBeforeDeploy(live, snapshot([live, replicaSet("3", { revision: 2, annotations: { ...noted, ...note(fields) } })])).kind;
  expect(targetWith({ outcome: "failed", answersWrongly: true })).toBe("none");
  expect(targetWith({ outcome: "failed", answersWrongly: true, at: CREATED })).toBe("revision");
  expect(targetWith({ outcome: "failed" })).toBe("revision");
});
