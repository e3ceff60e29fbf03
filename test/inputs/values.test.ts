import { describe, expect, test } from "@jest/globals";
import { parseCommaList, parseCount, parseDuration, parseList, parseRevision, parseRollback } from "../../src/inputs/values.ts";

const attempt = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

describe("a duration", () => {
  const form = "write it like 90s, 10m or 1h30m, without spaces";
  const range = "it must be between 1s and 24h";
  test.each([
    { want: 600_000, when: "10m" },
    { want: 90_000, when: "90s" },
    { want: 5_400_000, when: "1h30m" },
    { want: 3_723_000, when: "1h2m3s" },
    { want: 1_000, when: "1s" },
    { want: 86_400_000, when: "24h" },
    { want: `timeout is "0"; ${form}`, when: "0" },
    { want: `timeout is "0s"; ${range}`, when: "0s" },
    { want: `timeout is "24h1s"; ${range}`, when: "24h1s" },
    { want: `timeout is "-1"; ${form}`, when: "-1" },
    { want: `timeout is "1e9"; ${form}`, when: "1e9" },
    { want: `timeout is "5 m"; ${form}`, when: "5 m" },
    { want: `timeout is "600"; ${form}`, when: "600" },
    { want: `timeout is ""; ${form}`, when: "" },
    { want: `timeout is "30m1h"; ${form}`, when: "30m1h" },
    { want: `timeout is "1.5h"; ${form}`, when: "1.5h" },
    { want: `timeout is "5m\\n::set-output"; ${form}`, when: "5m\n::set-output" },
  ])("is $want when $when", ({ want, when }) => {
    expect(attempt(() => parseDuration("timeout", when))).toBe(want);
  });
});

describe("what to roll back", () => {
  test.each([
    { want: "workloads", when: "true" },
    { want: "workloads", when: "TRUE" },
    { want: "none", when: "False" },
    { want: "release", when: "release" },
    { want: 'rollback is "yes"; write true, false or release', when: "yes" },
    { want: 'rollback is "1"; write true, false or release', when: "1" },
    { want: 'rollback is "tRUE"; write true, false or release', when: "tRUE" },
  ])("is $want when $when", ({ want, when }) => {
    expect(attempt(() => parseRollback("rollback", when))).toBe(want);
  });
});

describe("a revision", () => {
  const advice = "write a revision number as history lists them, for example 4";
  test.each([
    { want: 4, when: "4" },
    { want: `to-revision is "0"; ${advice}`, when: "0" },
    { want: `to-revision is "-1"; ${advice}`, when: "-1" },
    { want: `to-revision is "1e3"; ${advice}`, when: "1e3" },
    { want: `to-revision is "99999999999999999999"; ${advice}`, when: "99999999999999999999" },
  ])("is $want when $when", ({ want, when }) => {
    expect(attempt(() => parseRevision("to-revision", when))).toBe(want);
  });
});

describe("a count", () => {
  test.each([
    { want: 1, when: "1" },
    { want: 100, when: "100" },
    { want: 'restart-limit is "0"; write a whole number from 1 to 100', when: "0" },
    { want: 'restart-limit is "101"; write a whole number from 1 to 100', when: "101" },
    { want: 'restart-limit is "3.0"; write a whole number from 1 to 100', when: "3.0" },
  ])("is $want when $when", ({ want, when }) => {
    expect(attempt(() => parseCount("restart-limit", when))).toBe(want);
  });
});

describe("a list", () => {
  test.each([
    { want: [], when: "" },
    { want: ["k8s/a.yaml", "k8s/b.yaml"], when: "k8s/a.yaml\n\n  k8s/b.yaml\r\n" },
    { want: ["type=registry,ref=r/web:cache,mode=max"], when: "type=registry,ref=r/web:cache,mode=max" },
    { want: ["GREETING=hello world", 'QUOTED="a b"'], when: 'GREETING=hello world\nQUOTED="a b"' },
    { want: ["GREETING=Hello, world", 'JSON={"a": 1, "b": 2}'], when: ' GREETING=Hello, world \nJSON={"a": 1, "b": 2}\n , \n' },
    { want: ["key=first\nsecond", "other=1"], when: '"key=first\nsecond"\nother=1' },
    { want: ['key={"a":1}'], when: '"key={""a"":1}"' },
    { want: 'secrets has a quote that does not end; write one entry a line, and "" for a quote inside quotes', when: '"open' },
  ])("is $want when $when", ({ want, when }) => {
    expect(attempt(() => parseList("secrets", when))).toEqual(want);
  });
});

test.each([
  { want: ["1.0", "latest", "2.0"], when: "1.0, latest\n2.0\n" },
  { want: ["1.0"], when: ",1.0,," },
  { want: [], when: " \n" },
])("a comma list is $want when $when", ({ want, when }) => {
  expect(parseCommaList("tags", when)).toEqual(want);
});
