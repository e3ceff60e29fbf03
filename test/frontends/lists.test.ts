import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseFlags } from "../../src/frontends/cli/flags.ts";
import { inputsOf } from "../../src/inputs/inputs.ts";
import { parseList } from "../../src/inputs/values.ts";

const given = (argv: string[]) => parseFlags("build-push", argv, inputsOf("build-push")).given;
const lists = "--lists=extra-args,build-args";

describe("lists after --", () => {
  test.each([
    { when: "both have entries", argv: ["--", "--no-cache", "--", "A=1", "B=2"], extra: ["--no-cache"], build: ["A=1", "B=2"] },
    { when: "the first is empty", argv: ["--", "--", "A=1"], extra: undefined, build: ["A=1"] },
    { when: "the last is empty", argv: ["--", "--no-cache", "--"], extra: ["--no-cache"], build: undefined },
    { when: "both are", argv: ["--", "--"], extra: undefined, build: undefined },
    {
      when: "the last looks like flags and ends",
      argv: ["--", "--", "--image=x", "--", "-h"],
      extra: undefined,
      build: ["--image=x", "--", "-h"],
    },
  ])("are read when $when", ({ argv, extra, build }) => {
    const texts = given(["--image", "web", lists, ...argv]);
    const entries = (name: string) => (texts.has(name) ? parseList(name, texts.get(name) ?? "") : undefined);
    expect([entries("extra-args"), entries("build-args"), texts.get("image")]).toEqual([extra, build, "web"]);
  });

  test("keep every entry as it is", () => {
    const entry = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
    const kept = (entries: string[]) => parseList("build-args", given([lists, "--", "--", ...entries]).get("build-args") ?? "");
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => expect(kept(entries)).toEqual(entries)));
  });

  test("of lines are the lines as they stand", () => {
    const argv = ["--lists=variables,smoke-check", "--", 'A="1", 2', "B", "--", '/ 200 {"a":1}'];
    const { given: texts } = parseFlags("deploy", argv, inputsOf("deploy"));
    expect([texts.get("variables"), texts.get("smoke-check")]).toEqual(['A="1", 2\nB', '/ 200 {"a":1}']);
    const broken = ["--lists=variables", "--", "A=1\nB=2"];
    expect(() => parseFlags("deploy", broken, inputsOf("deploy"))).toThrow(/--lists variables has a line break in "A=1\\nB=2"/);
  });

  test.each([
    { want: '"A=1" is not a flag; write --<input> <value>', argv: ["--", "A=1"] },
    { want: '--lists names "image", which is no list of this verb', argv: ["--lists=image", "--", "a"] },
    { want: '--lists names "secrets", which is no list of this verb', argv: ["--lists=secrets", "--", "a=b"] },
  ])("are refused with $want", ({ want, argv }) => {
    expect(() => given(argv)).toThrow(want);
  });
});
