import { expect, test } from "@jest/globals";
import {
  isRemoteContext,
  parseBuildArgs,
  parseContext,
  parseFile,
  parsePlatforms,
  parseSecrets,
  secretLookingBuildArgs,
} from "../../src/image/build-inputs.ts";

test.each([
  { text: "", want: "." },
  { text: "app", want: "app" },
  { text: "https://github.com/acme/shop.git#main", want: "https://github.com/acme/shop.git#main" },
])("context $text is $want", ({ text, want }) => {
  expect(parseContext(text)).toBe(want);
});

test.each([
  { context: "https://github.com/acme/shop.git", want: true },
  { context: "git@github.com:acme/shop.git", want: true },
  { context: "github.com/acme/shop", want: true },
  { context: ".", want: false },
  { context: "https", want: false },
])("a remote context is $want for $context", ({ context, want }) => {
  expect(isRemoteContext(context)).toBe(want);
});

test("a secret is an id and a value, which may have lines and `=`", () => {
  expect(parseSecrets(["TOKEN=a=b", "key=one\ntwo"])).toEqual([
    { id: "TOKEN", value: "a=b" },
    { id: "key", value: "one\ntwo" },
  ]);
});

test.each([
  { when: "context is standard input", read: () => parseContext("-") },
  { when: "context is a flag", read: () => parseContext("--push") },
  { when: "file is standard input", read: () => parseFile("-") },
  { when: "a secret has no id", read: () => parseSecrets(["=hush"]) },
  { when: "a secret has no value", read: () => parseSecrets(["TOKEN="]) },
  { when: "a secret has no `=`", read: () => parseSecrets(["hush"]) },
  { when: "a secret's id could change the flag", read: () => parseSecrets(["a,src=/etc/hush=hush"]) },
  { when: "a build argument is a flag", read: () => parseBuildArgs(["--push"]) },
  { when: "a build argument has no name", read: () => parseBuildArgs(["=hush"]) },
  { when: "a platform is a flag", read: () => parsePlatforms(["--push"]) },
])("refuses, without repeating a secret, when $when", ({ read }) => {
  expect(read).toThrow(expect.objectContaining({ code: "bad-input", message: expect.not.stringContaining("hush") }));
});

test("build arguments that look like secrets are found by name", () => {
  const suspicious = ["NPM_TOKEN=x", "DB_PASSWORD", "API_KEY=1\n2", "CLIENT_SECRET=x"];
  const harmless = ["VERSION=1", "KEYBOARD=us", "PASS_THROUGH=1", "NOTE=token"];
  expect(secretLookingBuildArgs([...suspicious, ...harmless])).toEqual(["NPM_TOKEN", "DB_PASSWORD", "API_KEY", "CLIENT_SECRET"]);
});
