// Which revision an undo restores: always the last one that was good, also where `kubectl rollout undo` restores another.
import { describe, expect, test } from "@jest/globals";
import { answersOf } from "./support/answers.ts";
import type { Namespace } from "./support/cluster.ts";
import { pinned, registry, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const missing = (tag: string) => web({ image: `${registry}/web:${tag}` });

/** No ReplicaSet more than there are: the controller can't make one for a new template. */
async function forbidNewReplicaSets(namespace: Namespace): Promise<void> {
  const { length } = await namespace.list("replicasets");
  await namespace.kubectl("create", "quota", "no-more", `--hard=count/replicasets.apps=${length}`);
  await namespace.kubectl("wait", "quota/no-more", `--for=jsonpath={.status.used.count/replicasets\\.apps}=${length}`);
}

async function expectVersion({ namespace }: Scenario, version: "1.0" | "2.0"): Promise<void> {
  await namespace.kubectl("rollout", "status", "deployment/web", "--timeout=30s");
  expect((await stateOf(namespace)).images).toEqual([await pinned(version)]);
  expect(await answersOf(namespace, "app=web")).toEqual([version]);
}

describe("where the new revision has no ReplicaSet yet", () => {
  test.concurrent("the revision before it is restored; kubectl goes one further back", () =>
    scenario("no-set", async (given) => {
      const { namespace, deploy } = given;
      for (const version of ["1.0", "2.0"]) expect(endOf(await deploy([web()], { image: `web:${version}` }))).toEqual(good);
      await forbidNewReplicaSets(namespace);

      const step = await deploy([web()], { image: "web:3.0", timeout: "3s" });
      expect(endOf(step)).toMatchObject({ green: false, outcome: "rolled-back" });
      await expectVersion(given, "2.0");

      const left = await deploy([web()], { image: "web:3.0", timeout: "3s", rollback: "false" });
      expect(endOf(left)).toMatchObject({ green: false, outcome: "failed" });
      await namespace.kubectl("rollout", "undo", "deployment/web");
      await expectVersion(given, "1.0");
    }));

  test.concurrent("the very first revision is restored; kubectl finds no history", () =>
    scenario("first-set", async (given) => {
      const { namespace, deploy } = given;
      expect(endOf(await deploy([web()], { image: "web:1.0" }))).toEqual(good);
      await forbidNewReplicaSets(namespace);

      const step = await deploy([web()], { image: "web:2.0", timeout: "3s" });
      expect(endOf(step)).toMatchObject({ green: false, outcome: "rolled-back" });
      await expectVersion(given, "1.0");

      await deploy([web()], { image: "web:2.0", timeout: "3s", rollback: "false" });
      await expect(namespace.kubectl("rollout", "undo", "deployment/web")).rejects.toThrow(/no rollout history found/);
    }));
});

test.concurrent("after two bad deploys, each undone, it is still the good one", () =>
  scenario("bad-bad", async (given) => {
    expect(endOf(await given.deploy([web()], { image: "web:1.0" }))).toEqual(good);
    for (const tag of ["bad-1", "bad-2"]) {
      expect(endOf(await given.deploy([missing(tag)]))).toMatchObject({ outcome: "rolled-back" });
    }
    await expectVersion(given, "1.0");
  }));

test.concurrent("the same broken manifest again ends the same way, also where it was left in place; kubectl restores it", () =>
  scenario("again", async (given) => {
    const { namespace, deploy } = given;
    expect(endOf(await deploy([web()], { image: "web:1.0" }))).toEqual(good);
    const ends = [];
    for (const rollback of ["true", "true", "false", "true"]) ends.push(endOf(await deploy([missing("never")], { rollback })));
    const reason = expect.stringMatching(/web:never does not exist/);
    const undone = { green: false, outcome: "rolled-back", reason };
    expect(ends).toEqual([undone, undone, { ...undone, outcome: "failed" }, undone]);
    await expectVersion(given, "1.0");

    for (const tag of ["bad-1", "bad-2"]) await deploy([missing(tag)], { rollback: "false" });
    await namespace.kubectl("rollout", "undo", "deployment/web");
    expect((await stateOf(namespace)).images).toEqual([`${registry}/web:bad-1`]);
  }));

test.concurrent("a healthy Deployment that the deploy did not change stays as it is when another part fails; kubectl reverts it", () =>
  scenario("unchanged", async (given) => {
    const { namespace, deploy } = given;
    for (const version of ["1.0", "2.0"]) expect(endOf(await deploy([web()], { image: `web:${version}` }))).toEqual(good);
    const before = await namespace.get("deployment", "web");

    const broken = web({ name: "api", image: `${registry}/api:never` });
    const step = await deploy([web(), configMap("settings", { color: "blue" }), broken], { image: "web:2.0" });
    expect(endOf(step)).toMatchObject({ green: false, outcome: "nothing-to-roll-back-to" });
    const after = await namespace.get("deployment", "web");
    expect([after.metadata.generation, after["spec"]]).toEqual([before.metadata.generation, before["spec"]]);

    await namespace.kubectl("rollout", "undo", "deployment/web");
    await expectVersion(given, "1.0");
  }));

test.concurrent("a sidecar whose image is missing undoes the new image beside it", () =>
  scenario("sidecar", async (given) => {
    expect(endOf(await given.deploy([web()], { image: "web:1.0" }))).toEqual(good);
    const sidecar = { name: "sidecar", image: `${registry}/proxy:never`, restartPolicy: "Always" };
    const step = await given.deploy([web({ pod: { initContainers: [sidecar] } })], { image: "web:2.0" });
    expect(endOf(step)).toEqual({
      green: false,
      outcome: "rolled-back",
      reason: expect.stringMatching(/proxy:never does not exist in the registry/),
    });
    await expectVersion(given, "1.0");
  }));

test.concurrent("rollback without a number goes to the good revision before the live one", () =>
  scenario("rollback", async (given) => {
    const { job, namespace, inputs, deploy } = given;
    expect(endOf(await deploy([web()], { image: "web:1.0" }))).toEqual(good);
    await deploy([missing("never")], { rollback: "false" });
    expect(endOf(await deploy([web({ image: tagged("2.0") })], { image: "web:2.0" }))).toEqual(good);
    const { kubeconfig = "" } = inputs;
    const step = await job.run("rollback", { kubeconfig, namespace: namespace.name, workload: "deployment/web" });
    expect(endOf(step)).toEqual(good);
    await expectVersion(given, "1.0");
  }));

test.concurrent("replicas that an autoscaler sets while the new version fails stay the autoscaler's", () =>
  scenario("autoscaled", async ({ namespace, deploy, start }) => {
    const scaled = (image: string) => web({ image, spec: { replicas: undefined } });
    expect(endOf(await deploy([scaled(tagged("1.0"))]))).toEqual(good);
    await namespace.kubectl("autoscale", "deployment/web", "--min=2", "--max=4", "--cpu=50%");
    await namespace.kubectl("wait", "deployment/web", "--for=jsonpath={.spec.replicas}=2", "--timeout=60s");

    const running = start([scaled(tagged("unready"))], { timeout: "60s" });
    await running.saw(/deployment\/web: applied/);
    await namespace.kubectl("patch", "hpa/web", "-p", '{"spec":{"minReplicas":3}}');
    await namespace.kubectl("wait", "deployment/web", "--for=jsonpath={.spec.replicas}=3", "--timeout=50s");
    expect(endOf(await running.ended)).toMatchObject({ green: false, outcome: "rolled-back" });
    expect((await namespace.get("deployment", "web"))["spec"].replicas).toBe(3);
    expect((await stateOf(namespace)).images).toEqual([tagged("1.0")]);
  }));
