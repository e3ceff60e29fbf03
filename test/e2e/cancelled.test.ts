// Cancelled as GitHub's runner does it: SIGINT to the step's own process, 7.5 s later SIGTERM, 2.5 s later the end of the whole tree; then `post`.
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { versionsIn } from "./support/cluster.ts";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import type { RunningStep, Step } from "./support/job.ts";
import { configMap, web } from "./support/manifests.ts";
import { watchArguments } from "./support/process-arguments.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

/** Ends the step as the runner does, and returns how it ended; a process that needed the last of it has no exit code. */
async function cancel(running: RunningStep): Promise<Step> {
  const over = new AbortController();
  running.signal("SIGINT");
  const later = (milliseconds: number, name: "SIGTERM" | "SIGKILL") =>
    setTimeout(milliseconds, undefined, { signal: over.signal }).then(
      () => running.signal(name),
      () => undefined,
    );
  const signals = [later(7_500, "SIGTERM"), later(10_000, "SIGKILL")];
  const ended = await running.ended;
  over.abort();
  await Promise.all(signals);
  return ended;
}

async function postLog({ job }: Scenario): Promise<string> {
  return (await job.post()).map(({ log }) => log).join("");
}

describe("a deploy that is cancelled", () => {
  test.concurrent("while it rolls out goes back in time, and post has nothing to do", () =>
    scenario("in-time", async (given) => {
      expect(endOf(await given.deploy([web({ replicas: 2 })]))).toEqual(good);
      const running = given.start([web({ replicas: 2, image: tagged("unready") })]);
      await running.saw(/deployment\/web: 2 desired, 1 updated/);
      const step = await cancel(running);
      expect({ ...endOf(step), code: step.code }).toMatchObject({ outcome: "cancelled", code: 1 });
      expect(step.log).toMatch(/production now: deployment\/web in \S+ (runs revision 1 again|is as it was)/);
      expect(await postLog(given)).toBe("");
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 2 });
    }));

  test.concurrent("whose old version takes longer than the runner waits has put it back, and says that it was not seen running", () =>
    scenario("slow-undo", async (given) => {
      const slow = { spec: { strategy: { type: "Recreate" } }, container: { env: [{ name: "FAULT", value: "later=15" }] } };
      expect(endOf(await given.deploy([web(slow)]))).toEqual(good);
      const running = given.start([web({ image: tagged("unready"), spec: { strategy: { type: "Recreate" } } })]);
      await running.saw(/1 desired, 1 updated, 0 available/);
      const step = await cancel(running);
      expect({ ...endOf(step), code: step.code }).toMatchObject({ outcome: "rollback-failed", code: 1 });
      expect(step.log).toMatch(/revision 1 was put back, but not finished within 7s/);
      expect(step.log).toMatch(
        /production now: deployment\/web in \S+ has revision 1 again \(now revision 3\), which was not seen running/,
      );
      expect(step.log).toMatch(/next: Look with: kubectl -n \S+ rollout status deployment\/web/);
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }));

  test.concurrent("whose undo the API server does not answer in time is settled by post", () =>
    scenario("deaf", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      await using proxy = await openFaultProxy(({ what, times }) =>
        what === "patch deployments" && times === 1 ? { kind: "slow", by: 12_000 } : undefined,
      );
      const running = given.start([web({ image: tagged("unready") })], { kubeconfig: proxy.kubeconfig });
      await running.saw(/deployment\/web: 1 desired, 1 updated/);
      expect((await cancel(running)).code).toBeNull();
      expect(await postLog(given)).toMatch(/the deploy was ended from outside; its version does not run: going back/);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }));

  test.concurrent("before it applies has touched nothing", () =>
    scenario("before", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      const before = await versionsIn(given.namespace);
      await using proxy = await openFaultProxy(({ what }) =>
        what.startsWith("dry-run") ? { kind: "slow", by: 2_000 } : undefined,
      );
      const running = given.start([configMap("settings", {}), web({ image: tagged("2.0") })], { kubeconfig: proxy.kubeconfig });
      await running.saw(/^nks-deploy deploy/);
      while (!proxy.asked.some(({ what }) => what.startsWith("dry-run"))) await setTimeout(20);
      const step = await cancel(running);
      expect(endOf(step)).toEqual({ green: false, outcome: "cancelled", reason: "cancelled before anything was applied" });
      expect(await postLog(given)).toBe("");
      expect(await versionsIn(given.namespace)).toEqual(before);
    }));

  test.concurrent("between two groups of objects is no success, and prunes nothing that runs", () =>
    scenario("between", async (given) => {
      const release = { release: "shop", prune: "true" };
      const shop = (settings: string, image = tagged("1.0")) => [
        configMap(settings, { A: settings }),
        web({ image, container: { envFrom: [{ configMapRef: { name: settings } }] } }),
      ];
      expect(endOf(await given.deploy(shop("settings-1"), release))).toEqual(good);
      await using proxy = await openFaultProxy(({ what }) =>
        what === "apply configmaps" ? { kind: "slow", by: 2_000 } : undefined,
      );
      const running = given.start(shop("settings-2", tagged("2.0")), { ...release, kubeconfig: proxy.kubeconfig });
      while (!proxy.asked.some(({ what }) => what === "apply configmaps")) await setTimeout(20);
      const step = await cancel(running);
      expect(endOf(step)).toEqual({ green: false, outcome: "cancelled", reason: "cancelled before all was applied" });
      expect(step.log).toMatch(/production now: no workload was changed\n.*production now: .*: configmap\/settings-2/);
      await given.namespace.get("configmap", "settings-1");
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }));

  test.concurrent("of several workloads puts back each that it has changed", () =>
    scenario("several", async (given) => {
      const both = (image?: ReturnType<typeof tagged>) => ["web", "api"].map((name) => web({ name, ...(image && { image }) }));
      expect(endOf(await given.deploy(both()))).toEqual(good);
      const running = given.start(both(tagged("unready")));
      await Promise.all(["web", "api"].map((name) => running.saw(new RegExp(`deployment/${name}: 1 desired, 1 updated`))));
      expect(endOf(await cancel(running))).toMatchObject({ outcome: "cancelled" });
      for (const name of ["web", "api"]) {
        expect(await stateOf(given.namespace, name)).toMatchObject({ images: [tagged("1.0")], available: 1 });
      }
    }));
});

test.concurrent("a rollback that is cancelled ends in time, and says what it has put back and not seen running", () =>
  scenario("back", async ({ deploy, namespace, job, inputs: { kubeconfig = "" } }) => {
    expect(endOf(await deploy([web()]))).toEqual(good);
    expect(endOf(await deploy([web({ image: tagged("2.0") })]))).toEqual(good);
    // From now on a pod has to be ready for longer than a runner waits.
    await namespace.kubectl("patch", "deployment/web", "--patch", JSON.stringify({ spec: { minReadySeconds: 20 } }));
    const running = job.start("rollback", { kubeconfig, namespace: namespace.name, workload: "deployment/web" });
    await running.saw(/deployment\/web: 1 desired, 1 updated/);
    const step = await cancel(running);
    expect({ ...endOf(step), code: step.code }).toMatchObject({
      outcome: "rollback-failed",
      reason: expect.stringMatching(/^cancelled: revision 1 was put back, but not finished within 7s/),
      code: 1,
    });
    expect(step.log).toMatch(/production now: deployment\/web in \S+ has revision 1 again \(now revision 3\)/);
    expect(await namespace.list("leases")).toEqual([]);
    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("1.0")] });
  }));

test.concurrent("a build that is cancelled ends Docker and all that it started, and leaves no keys", () =>
  scenario("build", async ({ job, inputs }) => {
    await using sampled = watchArguments();
    const { kubeconfig: _, namespace: __, manifests: ___, ...login } = inputs;
    job.write("Dockerfile", `FROM ${readBed().images.base}\nRUN sleep 120\n`);
    const image = `cancelled-${Date.now()}`;
    const running = job.start("build-push", { ...login, registry, image, tags: "1.0", context: "." });
    await sampled.until(image);
    await running.saw(/sleep 120/);
    const step = await cancel(running);
    expect(step.code).toBe(1);
    expect(step.log).toMatch(/::error::cancelled: docker buildx/);
    expect(sampled.running(image)).toEqual([]);
  }));
