// Manifests that bring their namespace along: nothing can be tried out in it before, and it has its pull secret before its pods.
import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { kubectl } from "./support/cluster.ts";
import { registry, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

const inNamespace = (namespace: string, object: { metadata: object }) => ({
  ...object,
  metadata: { ...object.metadata, namespace },
});

/** A name for a namespace that is not there, which is removed afterwards. */
async function withNewName(use: (name: string) => Promise<void>): Promise<void> {
  const name = `e2e-new-${randomBytes(3).toString("hex")}`;
  try {
    await use(name);
  } finally {
    await kubectl("delete", "namespace", name, "--wait=false", "--ignore-not-found");
  }
}

const release = (name: string, image = tagged("1.0")) => [
  inNamespace(name, web({ image })),
  inNamespace(name, configMap("settings", { a: "b" })),
  { apiVersion: "v1", kind: "Namespace", metadata: { name } },
];

test.concurrent("a good deploy makes it, and the next one finds it", () =>
  withNewName((name) =>
    scenario("brings", async ({ deploy }) => {
      const own = { namespace: "" };
      expect(endOf(await deploy(release(name), own))).toEqual(good);
      const step = await deploy(release(name, `${registry}/web:never`), own);
      expect(endOf(step)).toMatchObject({ outcome: "rolled-back" });
      const image = await kubectl("-n", name, "get", "deployment/web", "-o", "jsonpath={..image}");
      expect(image).toBe(tagged("1.0"));
    }),
  ));

test.concurrent("one that is missing and not brought along is refused, and not made", () =>
  withNewName((name) =>
    scenario("missing", async ({ deploy }) => {
      const [deployment = {}] = release(name);
      const step = await deploy([deployment], { namespace: "" });
      expect(endOf(step)).toMatchObject({ green: false, reason: expect.stringMatching(`namespace ${name} does not exist`) });
      expect(await kubectl("get", "namespace", name, "--ignore-not-found")).toBe("");
    }),
  ));

test.concurrent("an object of it that is refused is said, with what was applied before", () =>
  withNewName((name) =>
    scenario("refused", async ({ deploy }) => {
      const bad = { ...inNamespace(name, configMap("settings", {})), dta: {} };
      const step = await deploy([...release(name).slice(2), bad], { namespace: "" });
      expect(endOf(step)).toMatchObject({ green: false, reason: expect.stringMatching(/dta/) });
    }),
  ));
