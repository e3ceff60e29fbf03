import { describe, expect, test } from "@jest/globals";
import { parseImagePath } from "../../src/manifest/image-path.ts";
import { accountsPulling, addPullSecret, withPullSecret } from "../../src/manifest/service-accounts.ts";

const host = "registry.local:5000";
const pod = (namespace: string, spec: object, image = `${host}/web:1`) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web", namespace },
  spec: { ...spec, containers: [{ name: "a", image }] },
});
const account = (more: object = {}) => ({
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata: { name: "web", namespace: "shop", resourceVersion: "7" },
  ...more,
});

test("the accounts are those whose pods pull from the registry, each once", () => {
  const custom = {
    apiVersion: "x.io/v1",
    kind: "Shelf",
    metadata: { name: "a", namespace: "shelves" },
    spec: { image: `${host}/web:1` },
  };
  const objects = [
    pod("shop", { serviceAccountName: "web" }),
    pod("shop", { serviceAccountName: "web" }),
    pod("shop", { serviceAccount: "old-name" }),
    pod("shop", { serviceAccountName: "" }),
    pod("other", { serviceAccountName: "web" }),
    pod("elsewhere", {}, "r.io/web:1"),
    custom,
  ];
  const found = accountsPulling(objects, host, [parseImagePath("Shelf.x.io=spec.image")]);
  expect(found.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
    "shop/web",
    "shop/old-name",
    "shop/default",
    "other/web",
    "shelves/default",
  ]);
});

describe("the pull secret", () => {
  test.each([
    { when: "there is none", live: undefined, own: undefined, want: [{ name: "regcred" }] },
    { when: "others have put one there", live: [{ name: "x" }], own: undefined, want: [{ name: "x" }, { name: "regcred" }] },
    { when: "the manifest has one", live: [{ name: "x" }], own: [{ name: "y" }], want: [{ name: "y" }, { name: "regcred" }] },
    {
      when: "the manifest has it",
      live: [],
      own: [{ name: "regcred" }, { name: "y" }],
      want: [{ name: "regcred" }, { name: "y" }],
    },
    {
      when: "it is there already",
      live: [{ name: "x" }, { name: "regcred" }],
      own: undefined,
      want: [{ name: "x" }, { name: "regcred" }],
    },
  ])("is on an account of the manifests once when $when", ({ live, own, want }) => {
    const given = own === undefined ? account() : account({ imagePullSecrets: own });
    const there = live === undefined ? undefined : account({ imagePullSecrets: live });
    expect(withPullSecret(given, there, "regcred")).toEqual({ ...given, imagePullSecrets: want });
  });

  test.each([
    { when: "there is none", live: account(), want: { op: "add", path: "/imagePullSecrets", value: [{ name: "regcred" }] } },
    {
      when: "there are others",
      live: account({ imagePullSecrets: [{ name: "x" }] }),
      want: { op: "add", path: "/imagePullSecrets/-", value: { name: "regcred" } },
    },
  ])("is added to one that is there when $when", ({ live, want }) => {
    expect(addPullSecret(live, "regcred")).toEqual([{ op: "test", path: "/metadata/resourceVersion", value: "7" }, want]);
  });

  test("is not added twice", () => {
    expect(addPullSecret(account({ imagePullSecrets: [{ name: "regcred" }] }), "regcred")).toBeUndefined();
  });
});
