import { expect, test } from "@jest/globals";
import { parseImagePath } from "../../src/manifest/image-path.ts";
import type { KubeObject } from "../../src/manifest/object.ts";
import type { DiffOptions, PullSecretOptions } from "../../src/options.ts";
import { usedByDeploy } from "../../src/verbs/in-use.ts";

const host = "registry.local:5000";
const custom: KubeObject = {
  apiVersion: "x.example/v1",
  kind: "Shelf",
  metadata: { name: "a", namespace: "shop" },
  spec: { image: `${host}/web:1` },
};
const using = (on: PullSecretOptions["on"]) =>
  ({
    pullSecret: { name: "regcred", host, credentials: { username: "a", password: "b" }, on },
    imagePaths: [parseImagePath("Shelf.x.example=spec.image")],
  }) as unknown as DiffOptions;

test.each([
  {
    when: "it is on an account",
    on: "service-account" as const,
    namespace: "shop",
    want: ["Secret/regcred", "ServiceAccount/default"],
  },
  { when: "it is on pods, of which nobody knows the kind", on: "pods" as const, namespace: "shop", want: ["Secret/regcred"] },
  { when: "nothing there pulls with it", on: "service-account" as const, namespace: "elsewhere", want: [] },
])("of the pull secret a deploy uses $want when $when, though no object names it", ({ on, namespace, want }) => {
  expect(usedByDeploy([custom], namespace, using(on))).toEqual(want);
});
