// Where images go, and the pull secret with them, besides the plain cases that other tests have.
import { expect, test } from "@jest/globals";
import { kubectl, kubectlWith } from "./support/cluster.ts";
import { runExample } from "./support/example.ts";
import { pinned, registry, tagged } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

/** What Argo Rollouts brings, as far as the API server needs it. */
const rollouts = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "rollouts.argoproj.io" },
  spec: {
    group: "argoproj.io",
    scope: "Namespaced",
    names: { kind: "Rollout", plural: "rollouts" },
    versions: [
      {
        name: "v1alpha1",
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } },
      },
    ],
  },
};

async function secretsOf({ namespace }: Scenario, account: string): Promise<string[]> {
  const { imagePullSecrets = [] } = await namespace.get("serviceaccount", account);
  return imagePullSecrets.map(({ name }: { name: string }) => name);
}

test.concurrent("the example of a custom resource: its image by a path, the pull secret on the ServiceAccount", async () => {
  await kubectlWith([rollouts], "apply", "--server-side");
  try {
    await kubectl("wait", "--for=condition=Established", "crd/rollouts.argoproj.io", "--timeout=30s");
    await scenario("custom", async (given) => {
      const step = await runExample("custom-resource", given, { "github.ref_name": "1.0" });
      expect(endOf(step)).toEqual(good);
      const image = await pinned("1.0");
      expect(step.log).toContain(`rollout/web: container web gets ${image}`);
      const { spec } = await given.namespace.get("rollouts.argoproj.io", "web");
      expect(spec.template.spec).toEqual({ containers: [{ name: "web", image, ports: [{ containerPort: 8080 }] }] });
      expect(spec.strategy).toEqual({ canary: { steps: [{ setWeight: 20 }, { pause: { duration: 60 } }] } });
      expect(await secretsOf(given, "default")).toEqual(["regcred"]);
    });
  } finally {
    await kubectl("delete", "crd", "rollouts.argoproj.io", "--timeout=30s", "--ignore-not-found");
  }
});

test.concurrent("the pull secret on ServiceAccounts of the manifests and of the cluster, once, and pods that pull with it", () =>
  scenario("accounts", async (given) => {
    const { job, namespace, deploy } = given;
    const account = (name: string, more: object = {}) => ({
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name },
      ...more,
    });
    await namespace.apply(account("there", { imagePullSecrets: [{ name: "others" }] }));
    const objects = [
      account("own"),
      web({ name: "own", pod: { serviceAccountName: "own" } }),
      web({ name: "there", pod: { serviceAccountName: "there" } }),
      // From another registry, until the image is placed: its pods need the secret all the same.
      web({ name: "moved", image: "r.example/web:1" }),
    ];
    const inputs = { "pull-secret-on": "service-account", image: "web:1.0", containers: "server" };
    const changes = async () => JSON.parse((await job.run("diff", { ...given.inputs, ...inputs })).outputs["changes"] ?? "[]");
    for (let times = 0; times < 2; times++) {
      expect(endOf(await deploy(objects, inputs))).toEqual(good);
      const changed = (await changes()).filter(({ change }: { change: string }) => change !== "none");
      expect(changed).toEqual([]);
      const secrets = await Promise.all(["own", "there", "default"].map((name) => secretsOf(given, name)));
      expect(secrets).toEqual([["regcred"], ["others", "regcred"], ["regcred"]]);
    }
    expect(await stateOf(namespace, "moved")).toMatchObject({ images: [await pinned("1.0")], available: 1 });
    const { spec } = await namespace.get("deployment", "moved");
    expect(spec.template.spec.imagePullSecrets).toBeUndefined();

    const missing = await deploy([web({ pod: { serviceAccountName: "gone" } })], inputs);
    expect(endOf(missing)).toMatchObject({
      green: false,
      reason: expect.stringMatching(/serviceaccount\/gone is neither in namespace/),
    });
  }));

/** What Azure/k8s-deploy v7 does to such manifests must not happen here. Of its other defects, other-kinds.test.ts has the failed Pod, rendered-manifests.test.ts the reason of a command that failed. */
test.concurrent("manifests that peers break: another repository of the registry, octal modes, dates, lists, a separator at the end", () =>
  scenario("peers", async (given) => {
    const { job, namespace, inputs } = given;
    const other = tagged("2.0").replace("/web:", "/web-admin:");
    job.write(
      "k8s/all.yaml",
      `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: ConfigMap
  metadata: {name: settings, annotations: {released: 2026-11-24}}
  data: {index: "0400"}
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec:
    replicas: 0
    selector: {matchLabels: {app: web}}
    template:
      metadata: {labels: {app: web}}
      spec:
        imagePullSecrets: [{name: regcred}]
        containers:
        - {name: web, image: "${registry}/web:old"}
        - {name: admin, image: "${other}"}
        volumes: [{name: settings, configMap: {name: settings, defaultMode: 0440}}]
---
`,
    );
    for (let times = 0; times < 2; times++) {
      const step = await job.run("deploy", { ...inputs, image: "web:1.0" });
      expect(endOf(step)).toEqual(good);
    }
    expect(await stateOf(namespace)).toMatchObject({ images: [await pinned("1.0"), other] });
    const { spec } = (await namespace.get("deployment", "web"))["spec"].template;
    expect(spec.imagePullSecrets).toEqual([{ name: "regcred" }]);
    expect(spec.volumes[0].configMap.defaultMode).toBe(0o440);
    const { metadata, data } = await namespace.get("configmap", "settings");
    expect({ released: metadata.annotations?.["released"], data }).toEqual({ released: "2026-11-24", data: { index: "0400" } });
  }));
