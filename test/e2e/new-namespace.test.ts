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

test.concurrent("its ServiceAccount has the pull secret before its pods", () =>
  withNewName((name) =>
    scenario("account", async ({ deploy }) => {
      expect(endOf(await deploy(release(name), { namespace: "", "pull-secret-on": "service-account" }))).toEqual(good);
      const secrets = await kubectl("-n", name, "get", "serviceaccount/default", "-o", "jsonpath={.imagePullSecrets[*].name}");
      expect(secrets).toBe("regcred");
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

test.concurrent("an object of it that is refused leaves all but the new, empty namespace alone", () =>
  withNewName((name) =>
    scenario("refused", async ({ deploy, namespace }) => {
      // Unknown fields are told without a namespace; this is not.
      const bad = inNamespace(name, configMap("settings", { "not a key": "a" }));
      const elsewhere = inNamespace(namespace.name, configMap("elsewhere", { a: "b" }));
      const [deployment = {}, , own = {}] = release(name);
      const step = await deploy([deployment, bad, elsewhere, own], { namespace: "" });
      expect(endOf(step)).toMatchObject({ green: false, reason: expect.stringMatching(/not a key/) });
      const made = await kubectl("get", "configmaps,secrets,deployments", "-n", name, "-o", "name");
      expect(made.replace("configmap/kube-root-ca.crt", "").trim()).toBe("");
      expect((await namespace.list("configmaps")).map(({ metadata }) => metadata.name)).toEqual(["kube-root-ca.crt"]);
    }),
  ));

test.concurrent("create-namespace makes the one that is missing, and says nothing of one that is there", () =>
  withNewName((name) =>
    scenario("creates", async ({ deploy }) => {
      const more = { namespace: name, "create-namespace": "true" };
      const first = await deploy([web()], more);
      expect(endOf(first)).toEqual(good);
      expect(first.log).toMatch(`namespace/${name}: applied`);
      const created = await kubectl("get", "namespace", name, "-o", "jsonpath={.metadata.uid}");
      const second = await deploy([web({ image: tagged("2.0") })], more);
      expect(endOf(second)).toEqual(good);
      expect(second.log).not.toMatch(`namespace/${name}: applied`);
      expect(await kubectl("get", "namespace", name, "-o", "jsonpath={.metadata.uid}")).toBe(created);
    }),
  ));
