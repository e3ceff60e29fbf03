// What a release no longer has in its manifests, and what is there still needs: it stays as long as that is so.
import { expect, test } from "@jest/globals";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { host, tagged } from "./support/images.ts";
import { configMap, registrySecret, web } from "./support/manifests.ts";
import { endOf, good, login, type Scenario, scenario } from "./support/scenario.ts";

const SHOP = { release: "shop", prune: "true", "pull-secret-on": "service-account" };

const account = (name: string, more: object = {}) => ({ apiVersion: "v1", kind: "ServiceAccount", metadata: { name }, ...more });

/** It never runs here. */
const nightly = (name: string, settings?: string) => ({
  apiVersion: "batch/v1",
  kind: "CronJob",
  metadata: { name },
  spec: {
    schedule: "0 0 1 1 *",
    suspend: true,
    jobTemplate: {
      spec: {
        template: {
          spec: {
            restartPolicy: "Never",
            containers: [
              {
                name: "server",
                image: tagged("1.0"),
                ...(settings === undefined ? {} : { envFrom: [{ configMapRef: { name: settings } }] }),
              },
            ],
          },
        },
      },
    },
  },
});

async function thereIn({ namespace }: Scenario) {
  const names = await Promise.all(
    ["configmaps", "deployments", "secrets", "serviceaccounts"].map(async (kind) =>
      (await namespace.list(kind)).map(({ metadata }) => metadata.name),
    ),
  );
  return names.flat().filter((name) => !name.startsWith("nks-deploy.") && !["kube-root-ca.crt", "default"].includes(name));
}

test.concurrent("the pull secret of this very deploy, and what others' workloads name, and nothing else", () =>
  scenario("in-use", async (given) => {
    const { namespace, deploy, job, inputs } = given;
    const before = [
      registrySecret("regcred", { [host]: login }),
      configMap("named", { a: "1" }),
      configMap("unused", { a: "1" }),
      account("runner"),
      // What goes together needs nothing of each other any more.
      web({ name: "gone", replicas: 0, container: { envFrom: [{ configMapRef: { name: "gones" } }] } }),
      configMap("gones", { a: "1" }),
      registrySecret("leavers", { "registry.example": { username: "a", password: "b" } }),
      account("leaver", { imagePullSecrets: [{ name: "leavers" }] }),
    ];
    expect(endOf(await deploy([nightly("nightly"), ...before], { ...SHOP, "pull-secret": "" }))).toEqual(good);
    await namespace.apply(
      nightly("theirs", "named"),
      web({ name: "others", replicas: 0, pod: { serviceAccountName: "runner" } }),
    );

    // Only a CronJob is left, and the pull secret is the deploy's own affair now.
    job.manifest("k8s/all.yaml", nightly("nightly"));
    const planned = await job.run("diff", { ...inputs, ...SHOP });
    const changes: Record<string, string>[] = JSON.parse(planned.outputs["changes"] ?? "[]");
    expect(
      changes
        .filter(({ change }) => change === "prune")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["gone", "gones", "leaver", "leavers", "unused"]);
    const step = await job.run("deploy", { ...inputs, ...SHOP });
    expect(endOf(step)).toEqual(good);
    expect(await thereIn(given)).toEqual(["named", "others", "regcred", "runner"]);
    for (const name of ["secret/regcred", "configmap/named", "serviceaccount/runner"])
      expect(step.log).toContain(`${name} is no longer in the manifests; it stays while it is in use`);

    // What can't be seen may be in use.
    await namespace.kubectl("delete", "cronjob/theirs", "deployment/others");
    await using proxy = await openFaultProxy(({ what }) =>
      what === "list cronjobs" ? { kind: "answer", status: 403 } : undefined,
    );
    const blind = await job.run("deploy", { ...inputs, ...SHOP, kubeconfig: proxy.kubeconfig });
    expect(endOf(blind)).toEqual(good);
    expect(blind.log).toMatch(/::warning::configmap\/named was not pruned: what uses it can't be seen: .*list cronjobs/);
    expect(await thereIn(given)).toEqual(["named", "regcred", "runner"]);

    expect(endOf(await job.run("deploy", { ...inputs, ...SHOP }))).toEqual(good);
    expect(await thereIn(given)).toEqual(["regcred"]);
    expect((await namespace.get("serviceaccount", "default"))["imagePullSecrets"]).toEqual([{ name: "regcred" }]);
  }));
