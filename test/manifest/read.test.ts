import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DeployError } from "../../src/errors.ts";
import { readManifest, readManifests } from "../../src/manifest/read.ts";
import { CORPUS, corpusFile, kubectlRead } from "./corpus.ts";

const HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
const SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n";
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const read = (text: string) => readManifest({ path: "a.yaml", text });

describe("readManifest", () => {
  test.each(CORPUS)("reads %s as kubectl does", (name) => {
    // As JSON, for that is what is sent.
    expect(JSON.parse(JSON.stringify(readManifest(corpusFile(name))))).toEqual(kubectlRead(name));
  });

  test.each([
    {
      when: "of a list in a list, which kubectl cannot open",
      text: `kind: List\napiVersion: v1\nitems: [{kind: List, apiVersion: v1, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}]}]`,
      want: ["b"],
    },
    { when: "of an empty list", text: "apiVersion: v1\nkind: List\nitems: []\n", want: [] },
    { when: "of an empty file", text: "", want: [] },
    { when: "of a file of comments", text: "# one\n---\n# two\n", want: [] },
    {
      when: "of a role with a colon in its name",
      text: "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: 'shop:reader'}",
      want: ["shop:reader"],
    },
  ])("finds $want $when", ({ text, want }) => {
    expect(read(text).map(({ metadata }) => metadata.name)).toEqual(want);
  });

  test.each([
    {
      text: `${HEAD}data:\n  a: [1\n`,
      want: "a.yaml:6:1: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    },
    { text: `${map("b")}---\n${HEAD}data:\n  x: 1\n  x: 2\n`, want: 'a.yaml:10:3: the key "x" is there twice' },
    { text: `${HEAD}yes: 1\non: 2\n`, want: 'a.yaml:5:1: the key "true" is there twice' },
    { text: `${HEAD}data:\n\tx: 1\n`, want: "a.yaml:5:1: not YAML: Tabs are not allowed as indentation" },
    { text: `${HEAD}data: {1.10: x}\n`, want: "a.yaml:4:8: the key 1.10 is not a string; quote it" },
    { text: `${HEAD}x: *nowhere\n`, want: "a.yaml:4:4: the alias *nowhere has no anchor before it" },
    { text: `${HEAD}x: &x [*x]\n`, want: "a.yaml:4:8: the anchor &x contains itself" },
    { text: `${HEAD}x: {<<: 1}\n`, want: "a.yaml:4:9: << takes a mapping or a list of mappings" },
    { text: `${HEAD}x: !!int abc\n`, want: "a.yaml:4:10: the value is not what its tag says (!!int)" },
    { text: `${HEAD}x: .inf\n`, want: "a.yaml:4:4: not a number that JSON has; quote it if it is meant as text" },
    {
      text: `${HEAD}x: 9007199254740993\n`,
      want: "a.yaml:4:4: an integer beyond 2^53, which would be rounded; quote it if it is meant as text, or write a smaller one",
    },
    {
      text: `${HEAD}...\nkind: Secret\n`,
      want: "a.yaml:5:1: there is more after the end of the document; begin the next one with ---",
    },
    { text: `${HEAD}x: "\0"\n`, want: "a.yaml:4:5: a control character, which YAML does not allow" },
    { text: "just text\n", want: "a.yaml:1:1: not a Kubernetes object but text" },
    { text: `${HEAD}---\n- a\n`, want: "a.yaml:5:1: not a Kubernetes object but a list" },
    { text: "kind: Pod\n", want: "a.yaml:1:1: apiVersion is missing" },
    { text: "apiVersion: ../v1\nkind: Pod\n", want: 'a.yaml:1:1: apiVersion "../v1" is not like v1 or apps/v1' },
    { text: "apiVersion: v1\n", want: "a.yaml:1:1: kind is missing" },
    { text: "apiVersion: v1\nkind: ../Pod\n", want: 'a.yaml:1:1: kind "../Pod" is no kind' },
    { text: "apiVersion: v1\nkind: Pod\n", want: "a.yaml:1:1: Pod has no metadata with a name" },
    { text: "apiVersion: v1\nkind: Pod\nmetadata: {labels: {}}\n", want: "a.yaml:1:1: Pod has no metadata.name" },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {generateName: web-}\n",
      want: "a.yaml:1:1: Pod has metadata.generateName: each deploy would make one more object, so give it a metadata.name",
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: ../web}\n",
      want: 'a.yaml:1:1: Pod has the name "../web"; Kubernetes allows lower-case letters, digits, - and ., 253 at most',
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: 12}\n",
      want: "a.yaml:1:1: Pod has the name 12, which YAML reads as a number; quote it",
    },
    {
      text: "apiVersion: x.io/v1\nkind: X\nmetadata: {name: ..}\n",
      want: 'a.yaml:1:1: X has the name ".."; Kubernetes allows lower-case letters, digits, - and ., 253 at most',
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: n}\n",
      want: "a.yaml:1:1: Pod a has the namespace false, which YAML reads as true or false; quote it",
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: ../kube-system}\n",
      want: 'a.yaml:1:1: Pod a has the namespace "../kube-system"; Kubernetes allows lower-case letters, digits and -, 63 at most',
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: a, labels: {on: yes}}\n",
      want: 'a.yaml:1:1: Pod a has metadata.labels "true", which is true or false, not text; quote it',
    },
    {
      text: "apiVersion: v1\nkind: Pod\nmetadata: {name: a, annotations: [x]}\n",
      want: "a.yaml:1:1: Pod a has annotations that are a list",
    },
    {
      text: `${SECRET}stringData: {USER: "1", PIN: 48151623}\n`,
      want: 'a.yaml:1:1: Secret a has stringData "PIN", which is a number, not text; quote it',
    },
    {
      text: `${SECRET}data: {DEBUG: true}\n`,
      want: 'a.yaml:1:1: Secret a has data "DEBUG", which is true or false, not text; quote it',
    },
    {
      text: `${SECRET}stringData: {config: {password: hunter2}}\n`,
      want: 'a.yaml:1:1: Secret a has stringData "config", which is a mapping, not text; quote it',
    },
    { text: `${SECRET}data: hunter2\n`, want: "a.yaml:1:1: Secret a has data that is text, not a mapping" },
    {
      text: `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {PIN: 1}}]\n`,
      want: 'a.yaml:1:1: items[0]: Secret a has stringData "PIN", which is a number, not text; quote it',
    },
    { text: "apiVersion: v1\nkind: List\nitems: [{kind: Pod}]\n", want: "a.yaml:1:1: items[0]: apiVersion is missing" },
    { text: `${HEAD}items: {}\n`, want: "a.yaml:1:1: ConfigMap has items, as a list has, but they are a mapping" },
  ])("refuses $text: $want", ({ text, want }) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "bad-manifest", message: want }));
  });

  const nested = (open: string, close: string, levels: number) => `${HEAD}x: ${open.repeat(levels)}1${close.repeat(levels)}\n`;
  const steps = Array.from({ length: 500 }, (_, level) => `a${level}: &a${level} [*a${level - 1}]`).slice(1);
  const bomb = "bcdefghijk".split("").map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdefghij"[at]}`).join()}]`);

  test.each([
    { when: "20,000 lists in one another", text: nested("[", "]", 20_000), want: /nested more than 400 levels deep$/ },
    { when: "20,000 mappings in one another", text: nested("{a: ", "}", 20_000), want: /nested more than 400 levels deep$/ },
    { when: "20,000 dashes on one line", text: `${"- ".repeat(20_000)}1\n`, want: /nested more than 400 levels deep$/ },
    { when: "depth made of aliases", text: `${HEAD}a0: &a0 1\n${steps.join("\n")}\n`, want: /nested more than 400 levels deep$/ },
    {
      when: "a billion laughs",
      text: `${HEAD}a: &a [1]\n${bomb.join("\n")}\n`,
      want: /aliases make more than 400000 values of it$/,
    },
  ])("refuses $when in a moment", ({ text, want }) => {
    const start = performance.now();
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "bad-manifest", message: expect.stringMatching(want) }));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("reads 300 levels", () => {
    expect(read(nested("[", "]", 300))).toHaveLength(1);
  });

  test("keeps a key __proto__ a key", () => {
    const [object] = read(`${HEAD}__proto__: {polluted: true}\nmerged: {<<: {__proto__: {polluted: true}}}\n`);
    expect(Object.keys(object ?? {})).toContain("__proto__");
    expect(object?.["polluted"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  // Pieces of YAML get further into the reader than mere letters.
  const pieces = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&x ",
    "*x",
    "<<: ",
    "|\n",
    ">-\n",
    '"',
    "'",
    "#",
    "!!int ",
    "!",
    "? ",
    "---\n",
    "...\n",
    "\t",
    "\r",
    "\ufeff",
    "0400",
    "1e9",
    "__proto__: ",
    "%YAML 1.2\n",
    "\0",
    "kind: List\n",
    "items: ",
    "metadata: ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  test("takes any text or refuses it with a place", () => {
    const prototype = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(text, fc.boolean(), (tail, headed) => {
        try {
          read(headed ? HEAD + tail : tail);
        } catch (error) {
          expect(error).toBeInstanceOf(DeployError);
          expect(error).toEqual(
            expect.objectContaining({ code: "bad-manifest", message: expect.stringMatching(/^a\.yaml:\d+:\d+: ./) }),
          );
        }
        expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototype);
      }),
      { numRuns: 2_000 },
    );
  });

  test("reads back what JSON wrote", () => {
    const value = fc
      .jsonValue({ maxDepth: 5, noUnicodeString: false })
      .filter((json) => !/e[-+]|\d{16}|[\x7f-\x9f\ufffe\uffff]|\\u/.test(JSON.stringify(json)));
    fc.assert(
      fc.property(value, (spec) => {
        const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, spec };
        expect(JSON.parse(JSON.stringify(read(JSON.stringify(object))))).toEqual([JSON.parse(JSON.stringify(object))]);
      }),
    );
  });
});

describe("readManifests", () => {
  test.each([
    {
      when: "in two files",
      files: [
        { path: "a.yaml", text: map("x") },
        { path: "b.yaml", text: map("x") },
      ],
      want: "configmap/x is there twice, in a.yaml and in b.yaml; keep one",
    },
    {
      when: "in one file",
      files: [{ path: "a.yaml", text: `${map("x")}---\n${map("x")}` }],
      want: "configmap/x is there twice, both in a.yaml; keep one",
    },
    {
      when: "in two versions",
      files: [
        { path: "a.yaml", text: "apiVersion: x.io/v1\nkind: X\nmetadata: {name: x, namespace: shop}" },
        { path: "b.yaml", text: "apiVersion: x.io/v2\nkind: X\nmetadata: {name: x, namespace: shop}" },
      ],
      want: "x/x in namespace shop is there twice, in a.yaml and in b.yaml; keep one",
    },
    { when: "nowhere", files: [{ path: "a.yaml", text: "# nothing\n" }], want: "no objects in a.yaml; nothing to deploy" },
  ])("refuses one object $when", ({ files, want }) => {
    expect(() => readManifests(files)).toThrow(expect.objectContaining({ code: "bad-manifest", message: want }));
  });

  test("takes one name in two namespaces, kinds and groups", () => {
    const texts = [
      "{apiVersion: v1, kind: A, metadata: {name: x}}",
      "{apiVersion: v1, kind: A, metadata: {name: x, namespace: shop}}",
      "{apiVersion: v1, kind: B, metadata: {name: x}}",
      "{apiVersion: x.io/v1, kind: A, metadata: {name: x}}",
    ];
    expect(readManifests(texts.map((text, at) => ({ path: `${at}.yaml`, text })))).toHaveLength(4);
  });
});
