// examples/release: diff, deploy with create-namespace and prune, and taking over from another tool, as its workflows say it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { kubectl, kubectlWith } from "./support/cluster.ts";
import { runExample } from "./support/example.ts";
import { pinned, type Version } from "./support/images.ts";
import { configMap } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario } from "./support/scenario.ts";

const changesIn = (outputs: Record<string, string>) =>
  Object.fromEntries(
    JSON.parse(outputs["changes"] ?? "").map(({ kind, name, change }: Record<string, string>) => [`${kind}/${name}`, change]),
  );

function run(given: Scenario, namespace: string, workflow: string, version: Version = "1.0", more: Record<string, string> = {}) {
  return runExample("release", given, { "vars.NAMESPACE": namespace, "vars.VERSION": version, ...more }, {}, workflow);
}

test.concurrent("its workflows do what they say", () =>
  scenario("example", async (given) => {
    // One that is not there yet.
    const name = `${given.namespace.name}-new`;
    try {
      given.job.manifest("k8s/extra.yaml", configMap("extra", { a: "b" }));
      const proposed = await run(given, name, "diff.yml");
      expect(proposed).toMatchObject({ code: 0, outputs: { changed: "true" } });
      expect(changesIn(proposed.outputs)).toMatchObject({ [`Namespace/${name}`]: "create", "Deployment/web": "create" });
      expect(await kubectl("get", "namespace", name, "--ignore-not-found")).toBe("");

      expect(endOf(await run(given, name, "deploy.yml"))).toEqual(good);
      rmSync(join(given.job.workspace, "k8s/extra.yaml"));
      expect(endOf(await run(given, name, "deploy.yml", "2.0"))).toEqual(good);
      const there = await kubectl(
        "-n",
        name,
        "get",
        "deployments,configmaps,services",
        "-l",
        "nks-deploy/release=shop",
        "-o",
        "name",
      );
      expect(there.trim().split("\n")).toEqual([
        "deployment.apps/web",
        "configmap/nks-deploy.shop",
        "configmap/settings",
        "service/web",
      ]);

      const theirs = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" }, data: { GREETING: "theirs" } };
      await kubectlWith([theirs], "-n", name, "apply", "--server-side", "--force-conflicts", "--field-manager=argocd");
      const refused = await run(given, name, "deploy.yml", "2.0");
      expect(endOf(refused).reason).toMatch(/configmap\/settings was not applied: \.data\.GREETING belongs to argocd/);
      const rehearsal = await run(given, name, "adopt.yml", "2.0", { "inputs.dry-run": "true" });
      expect(changesIn(rehearsal.outputs)).toMatchObject({ "ConfigMap/settings": "change", "Deployment/web": "none" });
      expect(endOf(await run(given, name, "adopt.yml", "2.0", { "inputs.dry-run": "false" }))).toEqual(good);
      expect(await kubectl("-n", name, "get", "configmap/settings", "-o", "jsonpath={.data}")).toBe('{"GREETING":"Welcome"}');
      expect(await kubectl("-n", name, "get", "deployment/web", "-o", "jsonpath={..image}")).toBe(await pinned("2.0"));
    } finally {
      await kubectl("delete", "namespace", name, "--wait=false", "--ignore-not-found");
    }
  }));
