import { expect, test } from "@jest/globals";
import { defaultChangeCause, oneLineCause } from "../../src/inputs/change-cause.ts";
import { nearest } from "../../src/inputs/nearest.ts";
import { runContextOf } from "../../src/inputs/run-context.ts";

const repository = { host: "r.local", path: "shop/web" };

test.each([
  {
    want: "web:2.0 from 3f2a1bc by root@build",
    when: { image: { repository, tag: "2.0" }, run: { commit: "3f2a1bc4d5e", run: "root@build" } },
  },
  { want: "web:2.0", when: { image: { repository, tag: "2.0" }, run: {} } },
  {
    want: "web@sha256:0123456789ab",
    when: { image: { repository, digest: `sha256:0123456789ab${"c".repeat(52)}` as const }, run: {} },
  },
  { want: "manifests by root@build", when: { image: undefined, run: { run: "root@build" } } },
])("the default change cause is $want", ({ want, when }) => {
  expect(defaultChangeCause(when.image, when.run)).toBe(want);
});

test("a change cause is one line without control characters", () => {
  expect(oneLineCause("a\r\n\tb\u001b[31m c\n")).toBe("a b [31m c");
});

test.each([
  { want: "manifests", when: "manifest" },
  { want: "build-args", when: "buildargs" },
  { want: undefined, when: "xyz" },
])("the nearest name is $want when $when was typed", ({ want, when }) => {
  expect(nearest(when, ["manifests", "build-args", "image", "images"])).toBe(want);
});

test.each([
  { want: {}, when: {} },
  { want: { commit: "abc" }, when: { GITHUB_SHA: "abc", GITHUB_RUN_ID: "1" } },
  {
    want: {
      commit: "abc",
      ref: "refs/tags/1.0",
      repository: "https://g.local/shop/web",
      run: "https://g.local/shop/web/actions/runs/1",
    },
    when: {
      GITHUB_SHA: "abc",
      GITHUB_REF: "refs/tags/1.0",
      GITHUB_SERVER_URL: "https://g.local",
      GITHUB_REPOSITORY: "shop/web",
      GITHUB_RUN_ID: "1",
    },
  },
])("the run is $want when the variables are $when", ({ want, when }) => {
  expect(runContextOf(when)).toEqual(want);
});
