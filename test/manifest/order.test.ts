import { expect, test } from "@jest/globals";
import { annotate } from "../../src/manifest/annotations.ts";
import { applyOrder } from "../../src/manifest/order.ts";

const object = (apiVersion: string, kind: string, name = "a") => ({ apiVersion, kind, metadata: { name } });

test("applies what others need first, and keeps the order within a group", () => {
  const given = [
    object("networking.k8s.io/v1", "Ingress"),
    object("apps/v1", "Deployment", "b"),
    object("example.com/v1", "Deployment"),
    object("apps/v1", "Deployment", "a"),
    object("rbac.authorization.k8s.io/v1", "RoleBinding"),
    object("v1", "Service"),
    object("v1", "ConfigMap"),
    object("v1", "ServiceAccount"),
    object("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
    object("v1", "Secret"),
    object("v1", "Namespace"),
  ];
  const names = applyOrder(given).map((group) =>
    group.map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`),
  );
  expect(names).toEqual([
    ["v1 Namespace a"],
    ["apiextensions.k8s.io/v1 CustomResourceDefinition a"],
    ["v1 ServiceAccount a"],
    ["rbac.authorization.k8s.io/v1 RoleBinding a"],
    ["v1 ConfigMap a", "v1 Secret a"],
    ["v1 Service a"],
    ["apps/v1 Deployment b", "apps/v1 Deployment a"],
    ["networking.k8s.io/v1 Ingress a", "example.com/v1 Deployment a"],
  ]);
});

test("annotates a copy: sets, overwrites, removes", () => {
  const before = { ...object("v1", "ConfigMap"), metadata: { name: "a", annotations: { kept: "1", changed: "1", gone: "1" } } };
  const given = structuredClone(before);
  const after = annotate(given, { changed: "2", gone: undefined, "kubernetes.io/change-cause": "why" });
  expect(after.metadata.annotations).toEqual({ kept: "1", changed: "2", "kubernetes.io/change-cause": "why" });
  expect(given).toEqual(before);
});
