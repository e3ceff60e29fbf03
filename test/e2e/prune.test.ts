// `release` and `prune`: what earlier deploys of the same release applied and this one no longer names is removed, and nothing else.
import { expect, test } from "@jest/globals";
import { kubectlWith, type Namespace } from "./support/cluster.ts";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { registry, tagged, type Version } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, scenario, stateOf } from "./support/scenario.ts";

const SHOP = { release: "shop", prune: "true" };

/** The application with settings whose name changes with their content, as kustomize makes them. */
const application = (version: Version, settings: string, image = tagged(version)) => [
  web({ image, container: { envFrom: [{ configMapRef: { name: settings } }] } }),
  configMap(settings, { A: settings }),
];
const claim = {
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name: "data" },
  spec: { accessModes: ["ReadWriteOnce"], storageClassName: "none", resources: { requests: { storage: "1Mi" } } },
};

/** Names of what tests make, by kind. */
async function thereIn(namespace: Namespace) {
  const names = await Promise.all(
    ["configmaps", "deployments", "persistentvolumeclaims"].map(async (kind) =>
      (await namespace.list(kind)).map(({ metadata }) => metadata.name),
    ),
  );
  return names.flat().filter((name) => !name.startsWith("nks-deploy.") && name !== "kube-root-ca.crt");
}

test.concurrent("its own objects, after success, and what a rollback would need one deploy later", () =>
  scenario("prune", async ({ namespace, deploy, job, inputs }) => {
    const extra = [configMap("old", { a: "1" }), configMap("taken", { a: "1" }), web({ name: "gone", replicas: 0 }), claim];
    expect(endOf(await deploy([...application("1.0", "settings-1"), ...extra], { release: "shop" }))).toEqual(good);
    await kubectlWith([configMap("theirs", { a: "1" })], "-n", namespace.name, "apply");
    const other = [configMap("blog", { a: "1" }), configMap("taken", { a: "2" })];
    expect(endOf(await deploy(other, { release: "blog", prune: "true" }))).toEqual(good);
    const all = ["blog", "old", "settings-1", "taken", "theirs", "gone", "web", "data"];
    expect(await thereIn(namespace)).toEqual(all);

    // A deploy that fails removes nothing but what it has made itself.
    const broken = await deploy(application("2.0", "settings-2", `${registry}/web:never`), { ...SHOP, rollback: "release" });
    expect(endOf(broken)).toMatchObject({ outcome: "rolled-back" });
    expect(await thereIn(namespace)).toEqual(all);

    job.manifest("k8s/all.yaml", ...application("2.0", "settings-2"));
    const planned = await job.run("diff", { ...inputs, ...SHOP });
    const prunes = JSON.parse(planned.outputs["changes"] ?? "").filter(({ change }: { change: string }) => change === "prune");
    expect(prunes.map(({ name }: { name: string }) => name).sort()).toEqual(["gone", "old", "settings-1"]);

    const step = await job.run("deploy", { ...inputs, ...SHOP });
    expect(endOf(step)).toEqual(good);
    expect(await thereIn(namespace)).toEqual(["blog", "settings-1", "settings-2", "taken", "theirs", "web", "data"]);
    const pruned = JSON.parse(step.outputs["workloads"] ?? "").filter(({ outcome }: { outcome: string }) => outcome === "pruned");
    expect(pruned.map(({ kind, name }: Record<string, string>) => `${kind}/${name}`).sort()).toEqual([
      "ConfigMap/old",
      "Deployment/gone",
    ]);
    expect(step.log).toMatch(/configmap\/settings-1 is no longer in the manifests; it stays while a rollback would need it/);

    // It was needed: what is rolled back runs.
    expect(
      (
        await job.run("rollback", {
          kubeconfig: inputs["kubeconfig"] ?? "",
          namespace: namespace.name,
          workload: "deployment/web",
        })
      ).code,
    ).toBe(0);
    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    expect(endOf(await deploy(application("2.0", "settings-2"), SHOP))).toEqual(good);
    expect(endOf(await deploy(application("3.0", "settings-3"), SHOP))).toEqual(good);
    expect(await thereIn(namespace)).toEqual(["blog", "settings-2", "settings-3", "taken", "theirs", "web", "data"]);
  }));

test.concurrent("nothing without being asked; what a killed run made is known to the next; what can't be removed is tried again", () =>
  scenario("prune-crash", async ({ namespace, deploy, start }) => {
    expect(endOf(await deploy([configMap("kept", { a: "1" })], { release: "shop" }))).toEqual(good);
    const running = start([configMap("made", { a: "1" }), web({ image: tagged("unready") })], SHOP);
    await running.saw(/configmap\/made: applied/);
    running.signal("SIGKILL");
    await running.ended;
    expect(await thereIn(namespace)).toEqual(expect.arrayContaining(["kept", "made"]));

    await using proxy = await openFaultProxy(({ what }) =>
      what === "delete configmaps" ? { kind: "answer", status: 403 } : undefined,
    );
    const denied = await deploy([configMap("new", { a: "1" })], { ...SHOP, kubeconfig: proxy.kubeconfig });
    expect(endOf(denied)).toEqual(good);
    expect(denied.log).toMatch(/::warning::configmap\/made was not pruned: .*forbidden/);
    expect(await thereIn(namespace)).toEqual(expect.arrayContaining(["kept", "made", "new"]));

    expect(endOf(await deploy([configMap("new", { a: "1" })], SHOP))).toEqual(good);
    expect(await thereIn(namespace)).toEqual(["new"]);
  }));
