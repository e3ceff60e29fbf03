// What others and earlier writes of ours left on a Deployment: the manifest is what is deployed, and no field has an owner that fights the next apply.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { kubectlWith, type Namespace } from "./support/cluster.ts";
import { pinned, registry, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();

/** A variable of the container, and so a field that a manifest may have or not. */
const withEnv = (...names: string[]) => ({ env: names.map((name) => ({ name, value: "1" })) });

async function envOf(namespace: Namespace): Promise<string[]> {
  const { spec } = await namespace.get("deployment", "web");
  return (spec.template.spec.containers[0].env ?? []).map(({ name }: { name: string }) => name);
}

/** Who owns fields, apart from status. */
async function ownersOf(namespace: Namespace): Promise<string[]> {
  const { metadata } = await namespace.get("deployment", "web");
  const owners = (metadata.managedFields ?? []).filter(({ subresource }) => (subresource ?? "") === "");
  return owners
    .map(({ manager, operation }) => `${manager} ${operation}`)
    .filter((owner) => !owner.startsWith("kube-controller"));
}

test.concurrent("after an undo the next manifest counts: nothing of the undone or the restored revision comes back", () =>
  scenario("undo-apply", async ({ namespace, deploy }) => {
    expect(endOf(await deploy([web({ container: withEnv("OLD") })]))).toEqual(good);
    const broken = web({ image: `${registry}/web:never`, container: withEnv("NEW") });
    expect(endOf(await deploy([broken]))).toMatchObject({ outcome: "rolled-back" });
    expect(await envOf(namespace)).toEqual(["OLD"]);

    expect(endOf(await deploy([web({ image: tagged("2.0") })]))).toEqual(good);
    expect(await envOf(namespace)).toEqual([]);
    expect(await ownersOf(namespace)).toEqual(["nks-deploy Apply"]);
  }));

test.concurrent("a Deployment that `kubectl apply` made is taken over, with the fields that leave the manifest", () =>
  scenario("take-over", async ({ namespace, deploy }) => {
    await kubectlWith([web({ container: withEnv("OLD", "KEPT") })], "-n", namespace.name, "apply");
    const step = await deploy([web({ image: tagged("2.0"), container: withEnv("KEPT") })]);
    expect(endOf(step)).toEqual(good);
    expect(await envOf(namespace)).toEqual(["KEPT"]);
    expect(await ownersOf(namespace)).toEqual(["nks-deploy Apply"]);
    const { metadata } = await namespace.get("deployment", "web");
    expect(metadata.annotations).not.toHaveProperty(["kubectl.kubernetes.io/last-applied-configuration"]);

    // A colleague who still uses kubectl neither brings the field back nor is in the way of the next deploy.
    await kubectlWith([web({ image: tagged("2.0"), container: withEnv("KEPT") })], "-n", namespace.name, "apply");
    expect(await envOf(namespace)).toEqual(["KEPT"]);
    expect(endOf(await deploy([web({ image: tagged("2.0") })]))).toEqual(good);
    expect(await envOf(namespace)).toEqual([]);
    expect(await ownersOf(namespace)).toEqual(["nks-deploy Apply"]);
  }));

/** Installs the object as all that a chart has. */
async function install(helm: string, { job, namespace }: Scenario, object: object, ...flags: string[]): Promise<void> {
  job.write("chart/Chart.yaml", "{ apiVersion: v2, name: shop, version: 1.0.0 }");
  job.write("chart/templates/all.yaml", JSON.stringify(object));
  const argv = ["install", "shop", join(job.workspace, "chart"), "--kubeconfig", bed.kubeconfig, "-n", namespace.name, ...flags];
  await promisify(execFile)(helm, argv);
}

interface Predecessor {
  by: string;
  make: (given: Scenario, object: object) => Promise<unknown>;
}

const PREDECESSORS: Predecessor[] = [
  {
    by: "kubectl apply --server-side",
    make: ({ namespace }, object) => kubectlWith([object], "-n", namespace.name, "apply", "--server-side"),
  },
  { by: "Helm 3", make: (given, object) => install(bed.helm3, given, object) },
  { by: "Helm 4", make: (given, object) => install(bed.helm, given, object) },
  { by: "Helm 4, client-side,", make: (given, object) => install(bed.helm, given, object, "--server-side=false") },
];
test.concurrent.each(PREDECESSORS)("a Deployment that $by made is taken over", ({ by, make }) =>
  scenario("predecessor", async (given) => {
    const { namespace, deploy } = given;
    await make(given, web({ container: withEnv("OLD", "KEPT") }));
    const step = await deploy([web({ image: tagged("2.0"), container: withEnv("KEPT") })]);
    expect(endOf(step)).toEqual(good);
    expect(await envOf(namespace)).toEqual(["KEPT"]);
    expect(await ownersOf(namespace)).toEqual(["nks-deploy Apply"]);
    const forget = `taken over from the Helm release shop.*kubectl -n ${namespace.name} delete secret -l owner=helm,name=shop`;
    if (by.startsWith("Helm")) expect(step.log).toMatch(new RegExp(`::warning::deployment/web: ${forget}`));
    else expect(step.log).not.toMatch(/Helm/);
  }),
);

test.concurrent("after an undo a manifest is right that does not go together with the restored revision", () =>
  scenario("mixture", async ({ namespace, deploy }) => {
    const listening = (port: number) => ({
      container: {
        ports: [
          { name: "http", containerPort: 8080 },
          { name: "more", containerPort: port },
        ],
      },
    });
    expect(endOf(await deploy([web(listening(81))]))).toEqual(good);
    expect(endOf(await deploy([web({ image: `${registry}/web:never`, ...listening(82) })]))).toMatchObject({
      outcome: "rolled-back",
    });
    expect(endOf(await deploy([web({ image: tagged("2.0"), ...listening(83) })]))).toEqual(good);
    const { spec } = await namespace.get("deployment", "web");
    expect(spec.template.spec.containers[0].ports.map((port: { containerPort: number }) => port.containerPort)).toEqual([
      8080, 83,
    ]);
  }));

describe("changes by hand in between", () => {
  test.concurrent("`kubectl set image` and `kubectl scale` give way to the manifest, and that is said", () =>
    scenario("by-hand", async ({ namespace, deploy }) => {
      expect(endOf(await deploy([web()], { image: "web:1.0" }))).toEqual(good);
      await namespace.kubectl("set", "image", "deployment/web", `server=${tagged("3.0")}`);
      await namespace.kubectl("scale", "deployment/web", "--replicas=3");
      await namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      const step = await deploy([web()], { image: "web:2.0" });
      expect(endOf(step)).toEqual(good);
      expect(step.log).toMatch(/deployment\/web: taking over .*image \(from kubectl-set\)/);
      expect(await stateOf(namespace)).toMatchObject({ images: [await pinned("2.0")], desired: 1, available: 1 });
    }));

  test.concurrent("`kubectl scale` stays where the manifest says nothing of replicas, after an undo too", () =>
    scenario("scaled", async ({ namespace, deploy }) => {
      const spec = { replicas: undefined };
      expect(endOf(await deploy([web({ spec })]))).toEqual(good);
      await namespace.kubectl("scale", "deployment/web", "--replicas=2");
      expect(endOf(await deploy([web({ spec, image: `${registry}/web:never` })]))).toMatchObject({ outcome: "rolled-back" });
      expect(endOf(await deploy([web({ spec, image: tagged("2.0") })]))).toEqual(good);
      expect(await stateOf(namespace)).toMatchObject({ images: [tagged("2.0")], desired: 2, available: 2 });
    }));

  test.concurrent("a field of another tool is refused by its owner's name and time, and nothing is touched; force-conflicts takes it", () =>
    scenario("foreign", async ({ namespace, deploy }) => {
      await kubectlWith([web({ replicas: 0 })], "-n", namespace.name, "apply", "--server-side", "--field-manager=argocd");
      await namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      const before = await namespace.get("deployment", "web");
      const manifests = [web({ replicas: 0, image: tagged("2.0") }), configMap("settings", { a: "b" })];
      const step = await deploy(manifests);
      expect(step.code).not.toBe(0);
      const since = before.metadata.managedFields?.find(({ manager }) => manager === "argocd")?.time;
      const owner = `::error::deployment/web was not applied: .*image belongs to argocd \\(since ${since}\\)`;
      expect(step.log).toMatch(new RegExp(`${owner}; remove that field .*force-conflicts: true`));
      const after = await namespace.get("deployment", "web");
      expect(after.metadata.resourceVersion).toBe(before.metadata.resourceVersion);
      expect((await namespace.list("configmaps")).map(({ metadata }) => metadata.name)).toEqual(["kube-root-ca.crt"]);

      const forced = await deploy(manifests, { "force-conflicts": "true" });
      expect(endOf(forced)).toEqual(good);
      expect(forced.log).toMatch(/deployment\/web: taking over .*image \(from argocd\)/);
      expect((await stateOf(namespace)).images).toEqual([tagged("2.0")]);
    }));
});
