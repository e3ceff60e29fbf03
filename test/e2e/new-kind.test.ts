// Manifests that bring a CustomResourceDefinition and objects of it.
import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { kubectl } from "./support/cluster.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

function definition(group: string) {
  const schema = {
    openAPIV3Schema: { type: "object", properties: { spec: { type: "object", properties: { size: { type: "integer" } } } } },
  };
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
    }),
  ));
