import { describe, expect, test } from "@jest/globals";
import {
  belongsTo,
  entriesByNamespace,
  entriesIn,
  labelled,
  newInventory,
  together,
  without,
} from "../../src/manifest/inventory.ts";
import type { KubeObject } from "../../src/manifest/object.ts";

const object = (apiVersion: string, kind: string, name: string, namespace?: string): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
});
const entry = (apiVersion: string, kind: string, name: string) => ({ apiVersion, kind, name });
const at = { apiVersion: "v1", kind: "ConfigMap", name: "nks-deploy.shop", namespace: "a" };

test("a release remembers what is in namespaces, each on its own, and nothing that is never removed", () => {
  const objects = [
    object("v1", "ConfigMap", "one", "a"),
    object("v1", "ConfigMap", "two", "b"),
    object("v1", "PersistentVolumeClaim", "data", "a"),
    object("v1", "Namespace", "a"),
    object("rbac.authorization.k8s.io/v1", "ClusterRole", "all"),
  ];
  expect(entriesByNamespace(objects)).toEqual(
    new Map([
      ["a", [entry("v1", "ConfigMap", "one")]],
      ["b", [entry("v1", "ConfigMap", "two")]],
    ]),
  );
  expect(objects.map((each) => labelled(each, "shop").metadata.labels)).toEqual([
    { "nks-deploy/release": "shop" },
    { "nks-deploy/release": "shop" },
    undefined,
    undefined,
    undefined,
  ]);
});

describe("an inventory", () => {
  test("reads what it was made with", () => {
    const entries = [entry("apps/v1", "Deployment", "web"), entry("v1", "ConfigMap", "settings")];
    expect(entriesIn(newInventory(at, entries, "shop"))).toEqual(entries);
  });
  const rows = [
    { when: "there is none", text: undefined, want: [] },
    { when: "a name leads elsewhere", text: "v1 ConfigMap ../../kube-system\nv1 ConfigMap a/b", want: [] },
    {
      when: "somebody has written a kind into it that is never removed",
      text: "v1 PersistentVolumeClaim data\nv1 Namespace a",
      want: [],
    },
    {
      when: "a line is broken",
      text: "v1 ConfigMap\n\nv1 ConfigMap a b\nv1 ConfigMap ok",
      want: [entry("v1", "ConfigMap", "ok")],
    },
  ];
  test.each(rows)("reads $want when $when", ({ text, want }) => {
    expect(entriesIn(text === undefined ? undefined : { ...object("v1", "ConfigMap", "x"), data: { objects: text } })).toEqual(
      want,
    );
  });
});

test("of another version of its group an object is the same", () => {
  const [old, now] = [
    entry("autoscaling/v1", "HorizontalPodAutoscaler", "web"),
    entry("autoscaling/v2", "HorizontalPodAutoscaler", "web"),
  ];
  const other = entry("v1", "Service", "web");
  expect(without([old, other], [now])).toEqual([other]);
  expect(together([old, other], [now])).toEqual([other, now]);
});

describe("an object is a release's own", () => {
  const applied = [{ manager: "nks-deploy", operation: "Apply", apiVersion: "v1", fieldsV1: {} }];
  const live = (release: string | undefined, managedFields: object[]): KubeObject => ({
    ...object("v1", "ConfigMap", "a"),
    metadata: { name: "a", managedFields, ...(release === undefined ? {} : { labels: { "nks-deploy/release": release } }) },
  });
  test.each([
    { want: true, when: "it has its label and we applied it", got: live("shop", applied) },
    { want: false, when: "another release has applied it since", got: live("blog", applied) },
    { want: false, when: "it was applied without a release since", got: live(undefined, applied) },
    {
      want: false,
      when: "somebody has copied the label",
      got: live("shop", [{ manager: "kubectl-create", operation: "Update" }]),
    },
  ])("$want when $when", ({ want, got }) => {
    expect(belongsTo(got, "shop")).toBe(want);
  });
});
