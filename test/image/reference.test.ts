import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { matchReference, parseReference, parseRepository, print, sameImage, sameRepository } from "../../src/image/reference.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}` as const;
const other = `sha256:${"f".repeat(64)}` as const;
const hub = (path: string) => ({ host: "docker.io", path });

describe("parseReference", () => {
  // As https://github.com/distribution/reference normalizes them.
  test.each([
    { text: "nginx", want: { repository: hub("library/nginx") } },
    { text: "index.docker.io/nginx", want: { repository: hub("library/nginx") } },
    { text: "shop/web:1.0", want: { repository: hub("shop/web"), tag: "1.0" } },
    { text: "a--b__c/d.e", want: { repository: hub("a--b__c/d.e") } },
    { text: "web:5000", want: { repository: hub("library/web"), tag: "5000" } },
    { text: `web:${"t".repeat(128)}`, want: { repository: hub("library/web"), tag: "t".repeat(128) } },
    { text: "localhost/web", want: { repository: { host: "localhost", path: "web" } } },
    { text: "localhost:5000/web:1", want: { repository: { host: "localhost:5000", path: "web" }, tag: "1" } },
    { text: "[fd00::1]:5000/web", want: { repository: { host: "[fd00::1]:5000", path: "web" } } },
    { text: `r.local:5000/team/web@${digest}`, want: { repository: { host: "r.local:5000", path: "team/web" }, digest } },
    { text: `r.local/web:1@${digest}`, want: { repository: { host: "r.local", path: "web" }, tag: "1", digest } },
  ])("reads $text", ({ text, want }) => {
    expect(parseReference(text)).toEqual(want);
  });

  test.each([
    { text: "", want: "the name is missing" },
    { text: "r.local/", want: "the name is missing" },
    { text: "r.local/Team/Web", want: "a repository is written in lower case: `team/web`" },
    { text: "web@sha256:short", want: "a digest is `sha256:` and 64 hexadecimal digits" },
    { text: `web@${digest.toUpperCase()}`, want: "a digest is `sha256:` and 64 hexadecimal digits" },
    { text: "web:", want: '"" is not a tag (letters, digits, `_.-`, up to 128)' },
    { text: "web:-f", want: '"-f" is not a tag (letters, digits, `_.-`, up to 128)' },
    { text: "-web", want: "a repository has lower-case letters and digits, with single `.`, `_`, `-` or `/` between them" },
    { text: "a//b", want: "a repository has lower-case letters and digits, with single `.`, `_`, `-` or `/` between them" },
    { text: "../web", want: '".." is not a registry host' },
    { text: "-r.local/web", want: '"-r.local" is not a registry host' },
    { text: "https://r.local/web", want: '"https:" is not a registry host' },
    { text: "f".repeat(64), want: "64 hexadecimal digits are an image ID, not a name" },
    { text: `r.local/${"a".repeat(248)}`, want: "it is longer than 255 characters" },
    { text: "web\n", want: "a repository has lower-case letters and digits, with single `.`, `_`, `-` or `/` between them" },
  ])("refuses $text: $want", ({ text, want }) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ code: "bad-input", message: `${JSON.stringify(text)} is not an image reference: ${want}` }),
    );
    expect(matchReference(text)).toBeUndefined();
  });
});

test.each([
  { text: "r.local/web:1", want: "leave out its tag" },
  { text: `r.local/web@${digest}`, want: "leave out its digest" },
])("a repository has no version: $text", ({ text, want }) => {
  expect(() => parseRepository(text)).toThrow(want);
});

test("what is printed is read back as it was", () => {
  const part = fc.stringMatching(/^[a-z0-9]+([._-][a-z0-9]+)?$/);
  const reference = fc.record(
    {
      repository: fc.record({
        host: fc.constantFrom("docker.io", "localhost", "localhost:5000", "r.local:5000", "[::1]:5000"),
        path: fc
          .array(part, { minLength: 2, maxLength: 4 })
          .map((parts) => parts.join("/"))
          .filter((path) => path.length < 200),
      }),
      tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/),
      digest: fc.constantFrom(digest, other),
    },
    { requiredKeys: ["repository"] },
  );
  fc.assert(fc.property(reference, (one) => expect(parseReference(print(one))).toEqual(one)));
});

test("nothing but a DeployError is ever thrown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const read = matchReference(text);
      if (read) expect(matchReference(print(read))).toEqual(read);
    }),
  );
});

test.each([
  { a: "r.local:5000/team/web", b: "r.local:5000/team/web", want: true },
  { a: "r.local:5000/team/web", b: "R.local:5000/team/web", want: true },
  { a: "r.local:5000/team/web", b: "r.local:5000/infra/envoy", want: false },
  { a: "r.local:5000/team/web", b: "r.local/team/web", want: false },
  { a: "r.local:5000/team/web", b: "r.local:5000/team/web-2", want: false },
  { a: "nginx", b: "docker.io/library/nginx", want: true },
])("sameRepository is $want for $a and $b", ({ a, b, want }) => {
  expect(sameRepository(parseRepository(a), parseRepository(b))).toBe(want);
});

test.each([
  { a: "web", b: "web:latest", want: true },
  { a: "web:1", b: "web:2", want: false },
  { a: `web:1@${digest}`, b: `web:2@${digest}`, want: true },
  { a: `web:1@${digest}`, b: `web:1@${other}`, want: false },
  { a: `web:1@${digest}`, b: "web:1", want: false },
  { a: `web@${digest}`, b: `shop/web@${digest}`, want: false },
])("sameImage is $want for $a and $b", ({ a, b, want }) => {
  expect(sameImage(parseReference(a), parseReference(b))).toBe(want);
});
