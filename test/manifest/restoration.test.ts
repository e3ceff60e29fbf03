import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { restoration } from "../../src/manifest/restoration.ts";

interface Content {
  data?: Record<string, string>;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  kind?: string;
  uid?: string;
  status?: unknown;
}

function object({ data, labels, annotations, kind = "ConfigMap", uid = "u", status }: Content, version = "7"): KubeObject {
  return {
    apiVersion: "v1",
    kind,
    metadata: {
      name: "settings",
      namespace: "shop",
      uid,
      resourceVersion: version,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    ...(data && { data }),
    ...(status === undefined ? {} : { status }),
  };
}

const HELD = [
  { op: "test", path: "/metadata/uid", value: "u" },
  { op: "test", path: "/metadata/resourceVersion", value: "7" },
];
const NO_LABELS = { op: "add", path: "/metadata/labels", value: {} };
const NO_ANNOTATIONS = { op: "add", path: "/metadata/annotations", value: {} };
const one = { data: { version: "1" } };
const two = { data: { version: "2" } };

interface Row {
  when: string;
  before: Content | undefined;
  after: Content;
  live: Content | undefined;
  want: ReturnType<typeof restoration> | { kind: string; why: RegExp };
}

const ROWS: Row[] = [
  {
    when: "its content was changed",
    before: one,
    after: two,
    live: two,
    want: { kind: "patch", patch: [...HELD, NO_LABELS, NO_ANNOTATIONS, { op: "add", path: "/data", value: one.data }] as never },
  },
  {
    when: "content was added to an empty one",
    before: {},
    after: two,
    live: two,
    want: { kind: "patch", patch: [...HELD, NO_LABELS, NO_ANNOTATIONS, { op: "remove", path: "/data" }] as never },
  },
  { when: "it was applied as it was", before: one, after: one, live: one, want: { kind: "nothing" } },
  { when: "it is back already", before: one, after: two, live: one, want: { kind: "nothing" } },
  {
    when: "just a label was changed, and others added one",
    before: { ...one, labels: { version: "1" } },
    after: { ...one, labels: { version: "2" } },
    live: { ...one, labels: { version: "2", team: "shop" } },
    want: {
      kind: "patch",
      patch: [...HELD, NO_ANNOTATIONS, { op: "add", path: "/metadata/labels/version", value: "1" }] as never,
    },
  },
  {
    when: "an annotation was added",
    before: one,
    after: { ...one, annotations: { "shop.example/a~b": "x" } },
    live: { ...one, annotations: { "shop.example/a~b": "x" } },
    want: {
      kind: "patch",
      patch: [...HELD, NO_LABELS, { op: "remove", path: "/metadata/annotations/shop.example~1a~0b" }] as never,
    },
  },
  {
    when: "a controller wrote its status",
    before: one,
    after: two,
    live: { ...two, status: { ready: true } },
    want: { kind: "patch", patch: [...HELD, NO_LABELS, NO_ANNOTATIONS, { op: "add", path: "/data", value: one.data }] as never },
  },
  { when: "this deploy created it", before: undefined, after: two, live: two, want: { kind: "remove" } },
  {
    when: "somebody has changed the same field since",
    before: one,
    after: two,
    live: { data: { version: "3" } },
    want: { kind: "left", why: /somebody has changed its data since/ },
  },
  { when: "somebody has removed it", before: one, after: two, live: undefined, want: { kind: "left", why: /removed/ } },
  {
    when: "somebody has made it anew",
    before: one,
    after: two,
    live: { ...two, uid: "v" },
    want: { kind: "left", why: /removed/ },
  },
  ...["Namespace", "PersistentVolumeClaim", "PersistentVolume", "CustomResourceDefinition"].map((kind) => ({
    when: `it is a new ${kind}`,
    before: undefined,
    after: { kind },
    live: { kind },
    want: { kind: "left", why: /never removed/ },
  })),
];

describe("what puts an object back", () => {
  test.each(ROWS)("when $when", ({ before, after, live, want }) => {
    const got = restoration(before && object(before, "5"), object(after, "6"), live && object(live));
    const expected = "why" in want && want.why instanceof RegExp ? { ...want, why: expect.stringMatching(want.why) } : want;
    expect(got).toEqual(expected);
  });
});
