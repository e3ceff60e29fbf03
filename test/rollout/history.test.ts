import { expect, test } from "@jest/globals";
import { historyOf } from "../../src/rollout/history.ts";
import { goodRevision, printRecord, RECORD } from "../../src/rollout/record.ts";
import { CHANGE_CAUSE } from "../../src/rollout/undo.ts";
import { deployment, image, replicaSet, snapshot } from "./cluster-state.ts";

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
    entry(4, "1", { rollbackTarget: true, changeCause: "1.0 again" }),
    entry(10, "3", { current: true }),
  ]);
});

test("a Deployment whose ReplicaSets are gone has no history", () => {
  expect(historyOf(deployment(), snapshot([deployment()]))).toEqual([]);
});
