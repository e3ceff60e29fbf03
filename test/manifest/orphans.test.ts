// What an apply would drop once the fields of former appliers are ours.
import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { contentPatch, withoutOrphans } from "../../src/manifest/orphans.ts";

const entry = (manager: string, operation: string, fieldsV1: object) => ({ manager, operation, apiVersion: "v1", fieldsV1 });
const kubectl = (fields: object) => entry("kubectl-client-side-apply", "Update", fields);
const ours = (fields: object) => entry("nks-deploy", "Apply", fields);

function object(spec: object, managedFields: object[]): KubeObject {
  return { apiVersion: "v1", kind: "Thing", metadata: { name: "a", managedFields }, spec };
}

const env = (...names: string[]) => ({ env: names.map((name) => ({ name, value: "1" })) });
const envSet = (...names: string[]) => ({
  "f:spec": {
    "f:env": {
      ".": {},
      ...Object.fromEntries(names.map((name) => [`k:{"name":"${name}"}`, { ".": {}, "f:name": {}, "f:value": {} }])),
    },
  },
});

describe("what is left", () => {
  const rows = [
    { want: undefined, when: "nobody has applied it before", got: withoutOrphans(object(env("A"), [ours(envSet("A"))])) },
    {
      want: env("B"),
      when: "only kubectl has an item",
      got: withoutOrphans(object(env("A", "B"), [kubectl(envSet("A", "B")), ours(envSet("B"))])),
    },
    { want: {}, when: "only kubectl has a whole list", got: withoutOrphans(object(env("A"), [kubectl(envSet("A"))])) },
    {
      want: { replicas: 2 },
      when: "a controller has a field too",
      got: withoutOrphans(
        object({ replicas: 2, paused: true }, [
          kubectl({ "f:spec": { "f:replicas": {}, "f:paused": {} } }),
          entry("kube-controller-manager", "Update", { "f:spec": { "f:replicas": {} } }),
        ]),
      ),
    },
    {
      want: { args: ["b"] },
      when: "it is a set of values",
      got: withoutOrphans(
        object({ args: ["a", "b"] }, [
          kubectl({ "f:spec": { "f:args": { 'v:"a"': {}, 'v:"b"': {} } } }),
          ours({ "f:spec": { "f:args": { 'v:"b"': {} } } }),
        ]),
      ),
    },
    {
      want: { a: 1 },
      when: "the fields are of another version of the kind",
      got: withoutOrphans(
        object({ a: 1 }, [{ ...kubectl({ "f:spec": { "f:a": {} } }), apiVersion: "v1beta1" }, entry("nks-deploy", "Update", {})]),
      ),
    },
  ];
  test.each(rows)("is $want when $when", ({ want, got }) => {
    expect(got?.["spec"]).toEqual(want);
  });
});

test("the patch sets the content, removes what went, and leaves the rest of the metadata alone", () => {
  const before = {
    apiVersion: "v1",
    kind: "Thing",
    metadata: { name: "a", labels: { x: "y" } },
    data: { a: 1 },
    immutable: true,
  };
  const { immutable: _, ...after } = { ...before, metadata: { name: "a" } };
  expect(contentPatch(before, after)).toEqual([
    { op: "add", path: "/data", value: { a: 1 } },
    { op: "remove", path: "/immutable" },
    { op: "add", path: "/metadata/labels", value: {} },
    { op: "add", path: "/metadata/annotations", value: {} },
  ]);
});
