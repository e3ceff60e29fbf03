import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readManifest } from "../../src/manifest/read.ts";
import { unusedVariables } from "../../src/manifest/variables.ts";

const HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
/** What is made of `x`. */
const read = (text: string, variables: Record<string, string>) =>
  readManifest({ path: "a.yaml", text: `${HEAD}x: ${text}\n` }, new Map(Object.entries(variables)))[0]?.["x"];

describe("variables", () => {
  test.each([
    { when: "a plain number", text: "${N}", N: "3", want: 3 },
    { when: "a plain octal", text: "${N}", N: "0400", want: 256 },
    { when: "a plain word that YAML reads as a boolean", text: "${N}", N: "no", want: false },
    { when: "quotes, which keep it text", text: '"${N}"', N: "3", want: "3" },
    { when: "quotes of the other kind", text: "'${N}'", N: "no", want: "no" },
    { when: "a part of a text", text: "https://${N}.shop.example/${N}", N: "a", want: "https://a.shop.example/a" },
    { when: "a list in brackets", text: "[${N}, {a: ${N}}]", N: "3", want: [3, { a: 3 }] },
    { when: "a key", text: "{ ${N}: 1 }", N: "a", want: { a: 1 } },
    {
      when: "a block of text",
      text: "|\n  listen ${N};\n  $N ${N:-1} ${M} $${N}",
      N: "80",
      want: "listen 80;\n$N ${N:-1} ${M} $80\n",
    },
    { when: "a comment", text: "1 # ${N}", N: "\ny: 2", want: 1 },
    { when: "an alias", text: "{a: &a '${N}', b: *a}", N: "z", want: { a: "z", b: "z" } },
    { when: "a text with private characters", text: "'\ue000\ue000N\ue000 ${N}'", N: "3", want: "\ue000\ue000N\ue000 3" },
    { when: "nothing, where it is empty", text: "${N}", N: "", want: null },
    { when: "a value with a placeholder in it, which stays", text: "${N}", N: "${N}", want: "${N}" },
  ])("make $want of $when", ({ text, N, want }) => {
    expect(read(text, { N })).toEqual(want);
  });

  const SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n";
  test.each([
    { want: "a.yaml:4:19: the value is not what its tag says (!!int)", text: "data: {PIN: !!int ${N}}", N: "hunter2" },
    {
      want: "a.yaml:4:13: an integer beyond 2^53, which would be rounded; quote it if it is meant as text, or write a smaller one",
      text: "data: {PIN: ${N}}",
      N: "4815162348151623481",
    },
    { want: "a.yaml:4:13: not a number that JSON has; quote it if it is meant as text", text: "data: {PIN: ${N}}", N: ".inf" },
    {
      want: 'a.yaml:1:1: Secret a has stringData "PIN", which is a number, not text; quote it',
      text: "stringData: {PIN: ${N}}",
      N: "48151623",
    },
    {
      want: 'a.yaml:1:1: Secret a has data "PIN", which is true or false, not text; quote it',
      text: "data: {PIN: ${N}}",
      N: "no",
    },
    { want: "a.yaml:1:1: Secret a has data that is a number, not a mapping", text: "data: ${N}", N: "48151623" },
  ])("are not told in a mistake: $want", ({ want, text, N }) => {
    const file = { path: "a.yaml", text: `${SECRET}${text}\n` };
    expect(() => readManifest(file, new Map([["N", N]]))).toThrow(
      expect.objectContaining({ code: "bad-manifest", message: want }),
    );
  });

  test("keep what a value has in the scalar where it stands", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "a\n---\nkind: Secret",
        "x: y",
        "}, {",
        "*a",
        "&a",
        "# no",
        "- a",
        '"',
        "'",
        "|",
        "!!int 3",
        "<<",
        "a: &a [*a]",
      ),
    );
    fc.assert(
      fc.property(hostile, (N) => {
        expect(read("{plain: ${N}x, double: \"${N}\", single: '${N}', last: 1}", { N })).toEqual({
          plain: expect.anything(),
          double: N,
          single: N,
          last: 1,
        });
      }),
    );
  });

  test("leave places in errors where they are", () => {
    expect(() => read("${LONG}\nz: 1\nz: 2", { LONG: "a\nb" })).toThrow('a.yaml:6:1: the key "z" is there twice');
    expect(() => read("{ a: 1, ${N}: 2 }", { N: "a" })).toThrow('a.yaml:4:12: the key "a" is there twice');
  });

  test("that nothing has a place for are named", () => {
    expect(
      unusedVariables(
        ["a: ${A}", "b: $B ${B:-1}"],
        new Map([
          ["A", ""],
          ["B", ""],
        ]),
      ),
    ).toEqual(["B"]);
  });
});
