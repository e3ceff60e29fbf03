// Manifests that bring a CustomResourceDefinition and objects of it.
import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { kubectl } from "./support/cluster.ts";
import { configMap } from "./support/manifests.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

function definition(group: string, more: object = {}) {
  const fields = { size: { type: "integer" }, ...more };
  const schema = { openAPIV3Schema: { type: "object", properties: { spec: { type: "object", properties: fields } } } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `shelves.${group}` },
    spec: {
      group,
      scope: "Namespaced",
      names: { kind: "Shelf", plural: "shelves", singular: "shelf" },
      versions: [{ name: "v1", served: true, storage: true, schema }],
    },
  };
}

const shelf = (group: string, size: unknown) => ({
  apiVersion: `${group}/v1`,
  kind: "Shelf",
  metadata: { name: "top" },
  spec: { size },
});

/** With a group of its own, whose definition is removed afterwards. */
async function withGroup(use: (group: string) => Promise<void>): Promise<void> {
  const group = `e2e-${randomBytes(3).toString("hex")}.example`;
  try {
    await use(group);
  } finally {
    await kubectl("delete", "crd", `shelves.${group}`, "--ignore-not-found", "--wait=false");
  }
}

test.concurrent("the definition is served before its objects are applied, and the next deploy knows it", () =>
  withGroup((group) =>
    scenario("kind", async ({ deploy, namespace }) => {
      expect(endOf(await deploy([shelf(group, 3), definition(group)]))).toEqual(good);
      expect(endOf(await deploy([shelf(group, 4), definition(group)]))).toEqual(good);
      expect((await namespace.get(`shelves.${group}`, "top"))["spec"]).toEqual({ size: 4 });
      // Now that it is there, it is tried out like all else.
      const wrong = await deploy([shelf(group, "many"), definition(group)]);
      expect(endOf(wrong)).toMatchObject({ green: false, outcome: undefined, reason: expect.stringMatching(/size/) });

      // A field that only the new definition has is for the new definition to judge.
      const newer = definition(group, { colour: { type: "string" } });
      const coloured = (colour: unknown) => ({ ...shelf(group, 5), spec: { size: 5, colour } });
      const settings = configMap("settings", { a: "b" });
      const bad = await deploy([coloured(3), newer, settings]);
      expect(endOf(bad)).toMatchObject({ green: false, reason: expect.stringMatching(/colour/) });
      expect((await namespace.list("configmaps")).map(({ metadata }) => metadata.name)).toEqual(["kube-root-ca.crt"]);
      expect((await namespace.get(`shelves.${group}`, "top"))["spec"]).toEqual({ size: 4 });
      const newest = definition(group, { colour: { type: "string" }, height: { type: "integer" } });
      const tall = { ...coloured("red"), spec: { size: 5, colour: "red", height: 2 } };
      expect(endOf(await deploy([tall, newest]))).toEqual(good);
      expect((await namespace.get(`shelves.${group}`, "top"))["spec"]).toEqual(tall.spec);
    }),
  ));
