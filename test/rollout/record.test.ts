import { expect, test } from "@jest/globals";
import { type DeployRecord, goodRevision, printRecord, RECORD, readRecord, recordedGood } from "../../src/rollout/record.ts";
import { deployment, replicaSet } from "./cluster-state.ts";

const AT = "2026-11-24T00:00:00.000Z";
const GOOD = { revision: 2, name: "web-2", uid: "rs-2" };

function noted(text: string) {
  return deployment({ annotations: { [RECORD]: text } });
}

test.each<DeployRecord>([
  { target: GOOD, by: "https://github.com/org/app/actions/runs/1", at: AT },
  { target: GOOD, at: AT },
  { target: null, at: AT },
])("%j is read as it was written", (record) => {
  expect(readRecord(noted(printRecord(record)))).toEqual(record);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  "42",
  '"rs-2"',
  "{}",
  `{"at":"${AT}"}`,
  `{"target":"rs-2","at":"${AT}"}`,
  `{"target":[],"at":"${AT}"}`,
  `{"target":{"uid":"rs-2"},"at":"${AT}"}`,
  `{"target":{"uid":7,"name":"web-2","revision":2},"at":"${AT}"}`,
  `{"target":{"uid":"rs-2","name":"web-2","revision":"2"},"at":"${AT}"}`,
  `{"target":{"uid":"rs-2","name":"web-2","revision":2}}`,
  `{"target":{"uid":"rs-2","name":{},"revision":2},"at":"${AT}"}`,
  `{"target":null,"at":"${AT}","by":{"toString":null}}`,
  `{"__proto__":{"target":null,"at":"${AT}"}}`,
  "{".repeat(100_000),
])("an annotation that nobody of ours wrote is no record: %.60s", (text) => {
  expect(readRecord(noted(text))).toBeUndefined();
});

test("no annotation is no record", () => {
  expect(readRecord(deployment())).toBeUndefined();
});

test("a ReplicaSet is recorded by number, name and UID", () => {
  expect(goodRevision(replicaSet("2", { revision: 2 }))).toEqual(GOOD);
});

test("the recorded ReplicaSet is found by UID, never by name or number", () => {
  const live = noted(printRecord({ target: GOOD, at: AT }));
  const renumbered = replicaSet("2", { revision: 7 });
  const namesake = { ...replicaSet("2", { revision: 2 }), metadata: { ...replicaSet("2").metadata, uid: "rs-9" } };
  expect(recordedGood(live, [namesake, renumbered])).toBe(renumbered);
  expect(recordedGood(live, [namesake])).toBeUndefined();
  expect(recordedGood(noted(printRecord({ target: null, at: AT })), [renumbered])).toBeUndefined();
});
