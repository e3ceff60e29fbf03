import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { diffLines, painted } from "../../src/report/diff-lines.ts";
import { objectDiff } from "../../src/report/object-diff.ts";
import { summary } from "../../src/report/summary.ts";

const configMap = (data: Record<string, unknown>, metadata: object = {}): KubeObject => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "settings", ...metadata },
  data,
});
const secret = (data: unknown): KubeObject => ({ apiVersion: "v1", kind: "Secret", metadata: { name: "keys" }, data });

/** The lines that differ. */
const differing = (before: KubeObject | undefined, after: KubeObject | undefined) =>
  objectDiff(before, after).filter((line) => /^[+-]/.test(line));

describe("what differs between two objects", () => {
  const rows: { when: string; before: KubeObject | undefined; after: KubeObject | undefined; want: string[] }[] = [
    { when: "a value changes", before: configMap({ a: "1" }), after: configMap({ a: "2" }), want: ['-  a: "1"', '+  a: "2"'] },
    {
      when: "there was none",
      before: undefined,
      after: configMap({ a: "b" }),
      want: ["+apiVersion: v1", "+kind: ConfigMap", "+metadata:", "+  name: settings", "+data:", "+  a: b"],
    },
    {
      when: "it goes",
      before: configMap({}),
      after: undefined,
      want: ["-apiVersion: v1", "-kind: ConfigMap", "-metadata:", "-  name: settings", "-data: {}"],
    },
    {
      when: "only what the API server, controllers and we keep for ourselves differs",
      before: configMap({}, { resourceVersion: "1", uid: "a", generation: 1, managedFields: [], creationTimestamp: "x" }),
      after: {
        ...configMap(
          {},
          { resourceVersion: "2", annotations: { "kubernetes.io/change-cause": "x", "nks-deploy/rollback-target": "{}" } },
        ),
        status: { replicas: 1 },
      },
      want: [],
    },
    {
      when: "a Secret's keys change: never a value",
      before: secret({ kept: "czNjcmV0", changed: "b2xk", gone: "Z29uZQ==" }),
      after: secret({ kept: "czNjcmV0", changed: "bmV3", came: "Y2FtZQ==" }),
      want: ['-  changed: "*** (before)"', '-  gone: "***"', '+  changed: "*** (after)"', '+  came: "***"'],
    },
    {
      when: "a Secret is new",
      before: undefined,
      after: secret({ a: "czNjcmV0" }),
      want: expect.not.arrayContaining([expect.stringMatching(/czNj/)]) as never,
    },
    {
      when: "a Secret's data is no mapping",
      before: secret({ a: "b2xk" }),
      after: secret("s3cret"),
      want: ["-data:", '-  a: "***"', '+data: "***"'],
    },
  ];
  test.each(rows)("when $when", ({ before, after, want }) => {
    expect(differing(before, after)).toEqual(want);
  });

  test("a Secret as kubectl had applied it does not show in its annotation", () => {
    const annotations = { "kubectl.kubernetes.io/last-applied-configuration": '{"stringData":{"a":"s3cret"}}' };
    const before = { ...secret({ a: "b2xk" }), metadata: { name: "keys", annotations } };
    expect(objectDiff(before, secret({ a: "bmV3" })).join("\n")).not.toMatch(/s3cret|last-applied/);
  });

  test("two texts that have too little in common are not compared line by line", () => {
    const lines = (word: string) => Array.from({ length: 6_000 }, (_, index) => [`${word}${index}`, word] as const);
    const [before, after] = ["a", "b"].map((word) => configMap(Object.fromEntries(lines(word))));
    expect(objectDiff(before, after)).toEqual(["-(too much of it differs to be shown line by line)", "+"]);
  });
});

describe("what people read of it", () => {
  const objects = [
    {
      kind: "ConfigMap",
      namespace: "shop",
      name: "settings",
      change: "change" as const,
      lines: ["@@ -1,1 +1,1 @@", " ::error::x", "-a: <img>", "+a: \u001b[2J##[add-mask]e"],
    },
    { kind: "Service", namespace: "shop", name: "web", change: "none" as const, lines: [] },
    { kind: "Service", namespace: "shop", name: "api", change: "none" as const, lines: [] },
  ];
  const diff = { changed: true, objects };

  test("one heading an object, its lines harmless, and how many there are", () => {
    expect(diffLines(diff)).toEqual([
      { text: "configmap/settings in shop would be changed", kind: "heading" },
      { text: "@@ -1,1 +1,1 @@", kind: "hunk" },
      { text: " : :error::x", kind: "plain" },
      { text: "-a: <img>", kind: "removed" },
      { text: "+a: ## [add-mask]e", kind: "added" },
      { text: "1 would be changed, 2 would stay as they are", kind: "heading" },
    ]);
    expect(painted({ text: "-a", kind: "removed" })).toBe("\u001b[31m-a\u001b[0m");
    expect(painted({ text: " a", kind: "plain" })).toBe(" a");
  });

  test("the summary folds each, escaped", () => {
    const text = summary({ diff }, 0, (text) => text);
    expect(text).toContain("<summary><code>configmap/settings in shop would be changed (+1 −1)</code></summary>");
    expect(text).toContain("-a: &lt;img&gt;");
    expect(text).not.toContain("service/web");
  });

  test("a summary of many long ones is cut", () => {
    const long = { ...objects[0], lines: Array.from({ length: 2_000 }, (_, index) => `+line ${index} of many`) };
    const text = summary(
      { diff: { changed: true, objects: Array.from({ length: 200 }, () => long as never) } },
      0,
      (text) => text,
    );
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).toContain("shortened: the whole is in the log");
  });
});
