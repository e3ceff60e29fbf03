import { expect, test } from "@jest/globals";
import { referencesOf } from "../../src/manifest/references.ts";

const metadata = { name: "web", annotations: { secretName: "annotation" } };

test.each([
  {
    of: "an Ingress",
    object: { apiVersion: "networking.k8s.io/v1", kind: "Ingress", spec: { tls: [{ secretName: "certificate" }] } },
    want: ["Secret/certificate"],
  },
  {
    of: "a Pod that runs as an account by its old field, with a volume of a driver",
    object: {
      apiVersion: "v1",
      kind: "Pod",
      spec: {
        serviceAccount: "old",
        serviceAccountName: "",
        volumes: [{ name: "a", csi: { nodePublishSecretRef: { name: "driver" } } }],
      },
    },
    want: ["ServiceAccount/old", "Secret/driver"],
  },
  {
    of: "a ConfigMap: its data is text",
    object: { apiVersion: "v1", kind: "ConfigMap", data: { secretName: "text" } },
    want: [],
  },
  {
    of: "a custom resource",
    object: {
      apiVersion: "x.example/v1",
      kind: "Shelf",
      spec: { auth: { secretRef: { name: "door" } }, secrets: [{ name: "n" }] },
    },
    want: ["Secret/door"],
  },
])("$want of $of", ({ object, want }) => {
  const names = new Set(referencesOf({ ...object, metadata, status: { secretName: "status" } }));
  expect([...names].sort()).toEqual(want.sort());
});
