// Lines of an inventory whose kind the cluster serves no longer, or in another version, and what may not be read.
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { kubectl, kubectlWith } from "./support/cluster.ts";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { configMap } from "./support/manifests.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

const SHOP = { release: "shop", prune: "true" };
const schema = { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } };

const definition = (group: string, kind: string, plural: string, served: { v1: boolean }) => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: `${plural}.${group}` },
  spec: {
    group,
    scope: "Namespaced",
    names: { kind, plural },
    versions: [
      { name: "v1", served: served.v1, storage: false, schema },
      { name: "v2", served: true, storage: true, schema },
    ],
  },
});

/** Waits until the API server says so of a group's version. */
async function serving(group: string, version: string, isServed: boolean): Promise<void> {
  const asked = () =>
    kubectl("get", "--raw", `/apis/${group}/${version}`).then(
      () => true,
      () => false,
    );
  while ((await asked()) !== isServed) await pause(200);
}

test.concurrent("a kind that is gone is forgotten, one of another version is found, and what can't be read is a warning", () =>
  scenario("old-kinds", async ({ namespace, deploy, job, inputs }) => {
    const id = randomBytes(3).toString("hex");
    const [shelves, boxes] = [`shelves-${id}.example`, `boxes-${id}.example`];
    const defined = (v1: boolean) => definition(boxes, "Box", "boxes", { v1 });
    const service = { apiVersion: "v1", kind: "Service", metadata: { name: "hidden" }, spec: { ports: [{ port: 80 }] } };
    try {
      await kubectlWith([definition(shelves, "Shelf", "shelves", { v1: true }), defined(true)], "apply", "--server-side");
      await Promise.all([serving(shelves, "v1", true), serving(boxes, "v1", true)]);
      const extra = [
        { apiVersion: `${shelves}/v1`, kind: "Shelf", metadata: { name: "top" } },
        { apiVersion: `${boxes}/v1`, kind: "Box", metadata: { name: "one" } },
        service,
        configMap("old", { a: "1" }),
      ];
      expect(endOf(await deploy([configMap("kept", { a: "1" }), ...extra], SHOP))).toEqual(good);
      await kubectl("delete", "crd", `shelves.${shelves}`);
      await kubectlWith([defined(false)], "apply", "--server-side");
      await Promise.all([serving(shelves, "v1", false), serving(boxes, "v1", false)]);

      job.manifest("k8s/all.yaml", configMap("kept", { a: "1" }));
      await using proxy = await openFaultProxy(({ what }) =>
        what === "get services" ? { kind: "answer", status: 403 } : undefined,
      );
      const planned = await job.run("diff", { ...inputs, ...SHOP, kubeconfig: proxy.kubeconfig });
      expect(planned.code).toBe(0);
      expect(planned.log).toMatch(/::warning::whether service\/hidden would be pruned is not known: .*forbidden/);
      const changes: Record<string, string>[] = JSON.parse(planned.outputs["changes"] ?? "[]");
      expect(changes.map(({ name, change }) => `${name}: ${change}`).sort()).toEqual(["kept: none", "old: prune", "one: prune"]);

      const step = await job.run("deploy", { ...inputs, ...SHOP });
      expect(endOf(step)).toEqual(good);
      expect(step.log).toContain(
        `shelf/top is gone with its kind, as the cluster knows no Shelf in ${shelves}/v1 any more: forgotten`,
      );
      expect(step.log).not.toContain("::warning::");
      const left = await Promise.all([`boxes.${boxes}`, "services"].map((kind) => namespace.list(kind)));
      expect(left).toEqual([[], []]);
      expect((await namespace.get("configmap", "nks-deploy.shop"))["data"]).toEqual({ objects: "v1 ConfigMap kept" });
    } finally {
      await kubectl("delete", "crd", `shelves.${shelves}`, `boxes.${boxes}`, "--ignore-not-found", "--wait=false");
    }
  }));
