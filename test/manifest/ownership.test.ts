// Who owns what of an object, and what of it becomes ours.
import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { adoptFields, helmRelease, lastWrite } from "../../src/manifest/ownership.ts";

const entry = (manager: string, operation: string, more: object = {}) => ({
  manager,
  operation,
  apiVersion: "apps/v1",
  fieldsType: "FieldsV1",
  fieldsV1: { "f:spec": { [`f:${manager}`]: {} } },
  ...more,
});

function object(managedFields: object[], annotations: Record<string, string> = {}): KubeObject {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "web", resourceVersion: "7", annotations, managedFields },
  };
}

describe("what becomes ours", () => {
  const rows = [
    { taken: true, of: "kubectl apply", entry: entry("kubectl-client-side-apply", "Update") },
    { taken: true, of: "kubectl apply --server-side", entry: entry("kubectl", "Apply") },
    { taken: true, of: "Helm 3", entry: entry("helm", "Update") },
    { taken: true, of: "Helm 4", entry: entry("helm", "Apply") },
    { taken: true, of: "an undo of ours", entry: entry("nks-deploy", "Update") },
    { taken: false, of: "kubectl edit", entry: entry("kubectl-edit", "Update") },
    { taken: false, of: "a controller", entry: entry("kube-controller-manager", "Update") },
    { taken: false, of: "a subresource", entry: entry("kubectl", "Apply", { subresource: "scale" }) },
    { taken: false, of: "another version", entry: entry("helm", "Update", { apiVersion: "apps/v1beta1" }) },
    { taken: false, of: "a manager called like a property", entry: entry("constructor", "Update") },
  ];
  test.each(rows)("of $of: $taken", ({ taken, entry: theirs }) => {
    const ours = entry("nks-deploy", "Apply");
    const patch = adoptFields(object([theirs, ours]));
    if (!taken) return expect(patch).toBeUndefined();
    const merged = { ...ours, fieldsV1: { "f:spec": { "f:nks-deploy": {}, [`f:${theirs.manager}`]: {} } } };
    return expect(patch).toEqual([
      { op: "test", path: "/metadata/resourceVersion", value: "7" },
      { op: "replace", path: "/metadata/managedFields", value: [merged] },
    ]);
  });
});

test("the last of a manager's writes counts, and only its own", () => {
  const at = (manager: string, time: string) => entry(manager, "Update", { time });
  const live = object([
    at("hpa", "2026-11-24T00:00:00Z"),
    at("hpa", "2026-11-25T00:00:00Z"),
    at("other", "2026-11-26T00:00:00Z"),
  ]);
  expect(lastWrite(live, "hpa")).toBe("2026-11-25T00:00:00Z");
  expect(lastWrite(live, "nobody")).toBeUndefined();
});

test.each([
  {
    want: "shop",
    when: "Helm owns fields",
    got: helmRelease(object([entry("helm", "Update")], { "meta.helm.sh/release-name": "shop" })),
  },
  { want: undefined, when: "only the annotation is left", got: helmRelease(object([], { "meta.helm.sh/release-name": "shop" })) },
  {
    want: undefined,
    when: "the annotation is a command",
    got: helmRelease(object([entry("helm", "Update")], { "meta.helm.sh/release-name": "x; rm -rf ~" })),
  },
])("the Helm release is $want when $when", ({ want, got }) => {
  expect(got).toBe(want);
});
