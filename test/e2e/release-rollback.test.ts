// `rollback: release`: a failed deploy puts back everything that it changed, not only the workloads.
import { expect, test } from "@jest/globals";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, scenario, stateOf } from "./support/scenario.ts";

const BROKEN = `${registry}/web:never`;
const RELEASE = { rollback: "release" };

function service(port: number, labels: Record<string, string> = {}) {
  const spec = { selector: { app: "web" }, ports: [{ name: "http", port, targetPort: 8080 }] };
  return { apiVersion: "v1", kind: "Service", metadata: { name: "web", labels }, spec };
}

const release = (version: "1.0" | "2.0", image = tagged(version)) => [
  configMap("settings", { version }),
  service(version === "1.0" ? 80 : 8080, { version }),
  web({ image }),
];

test.concurrent("content that was there is restored, what is new is removed, and the next deploys own it all", () =>
  scenario("release", async (given) => {
    const { namespace } = given;
    expect(endOf(await given.deploy(release("1.0"), RELEASE))).toEqual(good);
    const bad = [...release("2.0", BROKEN), configMap("brand-new", { a: "b" }), web({ name: "worker", image: tagged("2.0") })];

    const step = await given.deploy(bad, RELEASE);
    expect(endOf(step)).toMatchObject({ outcome: "rolled-back", reason: expect.stringMatching(/web:never does not exist/) });
    expect((await namespace.get("configmap", "settings"))["data"]).toEqual({ version: "1.0" });
    const { metadata, spec } = await namespace.get("service", "web");
    expect({ labels: metadata.labels, port: spec.ports[0].port }).toEqual({ labels: { version: "1.0" }, port: 80 });
    expect((await namespace.list("configmaps")).map((each) => each.metadata.name)).toEqual(["kube-root-ca.crt", "settings"]);
    expect((await namespace.list("deployments")).map((each) => each.metadata.name)).toEqual(["web"]);
    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    const outcomes = JSON.parse(step.outputs["workloads"] ?? "").map(({ kind, name, outcome }: Record<string, string>) => [
      `${kind}/${name}`,
      outcome,
    ]);
    expect(Object.fromEntries(outcomes)).toEqual({
      "Deployment/web": "rolled-back",
      "Deployment/worker": "removed",
      "ConfigMap/settings": "restored",
      "ConfigMap/brand-new": "removed",
      "Service/web": "restored",
    });

    // No second owner is left that would fight, and no field stays that the manifest no longer has.
    const next = await given.deploy(
      [configMap("settings", { other: "3.0" }), service(9090), web({ image: tagged("2.0") })],
      RELEASE,
    );
    expect(endOf(next)).toEqual(good);
    expect((await namespace.get("configmap", "settings"))["data"]).toEqual({ other: "3.0" });
  }));

test.concurrent("`true` leaves the other objects as the failed deploy has them", () =>
  scenario("workloads", async (given) => {
    expect(endOf(await given.deploy(release("1.0")))).toEqual(good);
    expect(endOf(await given.deploy(release("2.0", BROKEN)))).toMatchObject({ outcome: "rolled-back" });
    expect((await given.namespace.get("configmap", "settings"))["data"]).toEqual({ version: "2.0" });
  }));

test.concurrent("what somebody has changed meanwhile is left to them, and named", () =>
  scenario("theirs", async (given) => {
    expect(endOf(await given.deploy(release("1.0")))).toEqual(good);
    const running = given.start(release("2.0", tagged("unready")), { ...RELEASE, timeout: "6s" });
    await running.saw(/deployment\/web: applied/);
    await given.namespace.kubectl("patch", "configmap/settings", "-p", '{"data":{"version":"theirs"}}');
    const step = await running.ended;
    expect(endOf(step)).toMatchObject({ outcome: "rolled-back" });
    expect(step.log).toMatch(/::warning::configmap\/settings is left as it is: somebody has changed its data since/);
    expect((await given.namespace.get("configmap", "settings"))["data"]).toEqual({ version: "theirs" });
    expect((await given.namespace.get("service", "web"))["spec"].ports[0].port).toBe(80);
  }));

test.concurrent("where another deploy has taken the workload over, the other objects are its own too", () =>
  scenario("superseded", async (given) => {
    expect(endOf(await given.deploy(release("1.0")))).toEqual(good);
    const running = given.start(release("2.0", tagged("unready")), RELEASE);
    await running.saw(/deployment\/web: applied/);
    await given.namespace.kubectl("set", "image", "deployment/web", `server=${tagged("2.0")}`);
    expect(endOf(await running.ended)).toMatchObject({ outcome: "superseded" });
    expect((await given.namespace.get("configmap", "settings"))["data"]).toEqual({ version: "2.0" });
  }));

test.concurrent("what the API server does not let us put back is said, with what to do", () =>
  scenario("denied", async (given) => {
    expect(endOf(await given.deploy(release("1.0")))).toEqual(good);
    await using proxy = await openFaultProxy(({ what }) =>
      what === "patch configmaps" ? { kind: "answer", status: 403 } : undefined,
    );
    const step = await given.deploy(release("2.0", BROKEN), { ...RELEASE, kubeconfig: proxy.kubeconfig });
    expect(endOf(step)).toMatchObject({ green: false, outcome: "rollback-failed" });
    expect(step.log).toMatch(/next: Put back by hand .*: kubectl -n \S+ edit configmap\/settings/);
    expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
  }));

test.concurrent("a refused object puts back what was applied before it", () =>
  scenario("refused", async (given) => {
    expect(endOf(await given.deploy(release("1.0")))).toEqual(good);
    await using proxy = await openFaultProxy(({ what }) =>
      what === "apply deployments" ? { kind: "answer", status: 422 } : undefined,
    );
    const step = await given.deploy(release("2.0"), { ...RELEASE, kubeconfig: proxy.kubeconfig });
    expect(endOf(step)).toMatchObject({ green: false, outcome: "rolled-back" });
    expect((await given.namespace.get("configmap", "settings"))["data"]).toEqual({ version: "1.0" });
  }));
