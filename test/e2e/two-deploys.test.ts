// Two runs that deploy at once: of one workload the second waits or is refused by name, a dead one is not waited for, and others go their way.
import { describe, expect, test } from "@jest/globals";
import { kubectl, type Namespace } from "./support/cluster.ts";
import { type Fault, openFaultProxy } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const SLOW = { container: { env: [{ name: "FAULT", value: "later=6" }] } };
const HELD = /deployment\/web is being deployed by \S+\/actions\/runs\/1 since \d{4}-\S+Z/;
const run = (id: number) => ({ GITHUB_RUN_ID: String(id) });
const forbidden: Fault = { kind: "answer", status: 403 };

async function leasesIn(namespace: Namespace): Promise<string[]> {
  return (await namespace.list("leases.coordination.k8s.io")).map(({ metadata }) => metadata.name);
}

/** A deploy that has just been applied and takes some seconds to come up. */
async function slowDeploy({ job, inputs }: Scenario, more: Record<string, string> = {}) {
  job.manifest("slow/web.yaml", web(SLOW));
  const running = job.start("deploy", { ...inputs, manifests: "slow", ...more }, run(1));
  await running.saw(/deployment\/web: applied/);
  return running;
}

/** A process that ended without a word, while its version was coming up. */
async function killedDeploy(given: Scenario): Promise<void> {
  const running = await slowDeploy(given);
  running.signal("SIGKILL");
  await running.ended;
}

describe("while a run deploys a workload", () => {
  test.concurrent("the next one waits for it, and then is the one that runs", () =>
    scenario("waits", async (given) => {
      const first = await slowDeploy(given);
      given.job.manifest("k8s/all.yaml", web({ image: tagged("2.0") }));
      const second = given.job.start("deploy", given.inputs, run(2));
      expect(await second.saw(/waiting/)).toMatch(HELD);
      expect(endOf(await first.ended)).toEqual(good);
      expect(endOf(await second.ended)).toEqual(good);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("2.0")], available: 1 });
      expect(await leasesIn(given.namespace)).toEqual([]);
    }));

  test.concurrent("a bad one that waited goes back to what the first has made of it", () =>
    scenario("then-bad", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      given.job.manifest("slow/web.yaml", web({ image: tagged("2.0"), ...SLOW }));
      const first = given.job.start("deploy", { ...given.inputs, manifests: "slow" }, run(1));
      await first.saw(/deployment\/web: applied/);
      given.job.manifest("k8s/all.yaml", web({ image: `${registry}/web:never` }));
      const second = given.job.start("deploy", given.inputs, run(2));
      await second.saw(HELD);
      expect(endOf(await first.ended)).toEqual(good);
      expect(endOf(await second.ended)).toMatchObject({ outcome: "rolled-back" });
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));

  test.concurrent("one that is not to wait is refused, and told who has it", () =>
    scenario("refused", async (given) => {
      const first = await slowDeploy(given);
      given.job.manifest("k8s/all.yaml", web({ image: tagged("2.0") }));
      const second = await given.job.run("deploy", { ...given.inputs, "wait-for-other-deploy": "" }, run(2));
      expect(endOf(second)).toMatchObject({ green: false, reason: expect.stringMatching(HELD) });
      expect(second.log).toMatch(/nothing was (touched|changed); deploy again when that run has ended/);
      expect(endOf(await first.ended)).toEqual(good);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")] });
    }));

  test.concurrent("one that has waited long enough is refused too", () =>
    scenario("too-long", async (given) => {
      const first = await slowDeploy(given);
      const second = await given.job.run("deploy", { ...given.inputs, manifests: "slow", "wait-for-other-deploy": "1s" }, run(2));
      expect(endOf(second)).toMatchObject({ green: false, reason: expect.stringMatching(HELD) });
      expect(endOf(await first.ended)).toEqual(good);
    }));

  test.concurrent("a rollback waits for it", () =>
    scenario("rollback-waits", async (given) => {
      expect(endOf(await given.deploy([web({ image: tagged("2.0") })]))).toEqual(good);
      const first = await slowDeploy(given);
      const { kubeconfig = "", namespace = "" } = given.inputs;
      const second = given.job.start("rollback", { kubeconfig, namespace, workload: "deployment/web" }, run(2));
      await second.saw(HELD);
      expect(endOf(await first.ended)).toEqual(good);
      expect(endOf(await second.ended)).toEqual(good);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));

  test.concurrent("one that is cancelled while it waits changes nothing", () =>
    scenario("cancelled", async (given) => {
      const first = await slowDeploy(given);
      given.job.manifest("k8s/all.yaml", web({ image: tagged("2.0") }));
      const second = given.job.start("deploy", given.inputs, run(2));
      await second.saw(HELD);
      second.signal("SIGINT");
      expect(endOf(await second.ended)).toEqual({
        green: false,
        outcome: "cancelled",
        reason: "cancelled before anything was applied",
      });
      expect(endOf(await first.ended)).toEqual(good);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")] });
    }));

  test.concurrent("one of another workload in the namespace does not wait", () =>
    scenario("other", async (given) => {
      const first = await slowDeploy(given);
      const second = await given.deploy([web({ name: "worker" })]);
      expect(endOf(second)).toEqual(good);
      expect(second.log).not.toMatch(/waiting/);
      expect(await leasesIn(given.namespace)).toEqual(["nks-deploy"]);
      expect(endOf(await first.ended)).toEqual(good);
      expect(await leasesIn(given.namespace)).toEqual([]);
    }));

  test.concurrent("five begin at the same moment, and each has its turn", () =>
    scenario("five", async (given) => {
      given.job.manifest("k8s/all.yaml", web());
      const all = [1, 2, 3, 4, 5].map((id) => given.job.start("deploy", given.inputs, run(id)).ended);
      expect((await Promise.all(all)).map(endOf)).toEqual([good, good, good, good, good]);
      expect(await leasesIn(given.namespace)).toEqual([]);
    }));
});

describe("a run that was killed", () => {
  test.concurrent("is not waited for: the next one takes over, and says so", () =>
    scenario("dead", async (given) => {
      await killedDeploy(given);
      const step = await given.deploy([web({ image: tagged("2.0") })]);
      expect(endOf(step)).toEqual(good);
      expect(step.log).toMatch(/::warning::deployment\/web is being deployed by \S+ since \S+, but does not answer: taking over/);
      expect(await leasesIn(given.namespace)).toEqual([]);
    }));

  test.concurrent("has its claim given back by its own post", () =>
    scenario("post", async (given) => {
      await killedDeploy(given);
      expect(await leasesIn(given.namespace)).toEqual(["nks-deploy"]);
      await given.job.post();
      expect(await leasesIn(given.namespace)).toEqual([]);
    }));
});

test.concurrent("a run whose claim was taken away goes on, and says so", () =>
  scenario("taken", async (given) => {
    const running = await slowDeploy(given);
    await given.namespace.kubectl("delete", "lease", "nks-deploy");
    const step = await running.ended;
    expect(endOf(step)).toEqual(good);
    expect(step.log).toMatch(/::warning::another run has taken over deployment\/web in \S+: it had no answer from this one/);
  }));

test.concurrent.each([
  { when: "create or read", what: /^(create|get|watch) leases$/ },
  { when: "watch", what: /^(watch|list) leases$/ },
  { when: "delete", what: /^(delete|patch) leases$/ },
])("without the right to $when leases a deploy says so and goes on; who came later wins", ({ what }) =>
  scenario("no-rights", async (given) => {
    await using proxy = await openFaultProxy((asked) => (what.test(asked.what) ? forbidden : undefined));
    const first = await slowDeploy(given, { kubeconfig: proxy.kubeconfig });
    // Whoever has no regard for claims: kubectl, or a deploy without rights either.
    await kubectl("-n", given.namespace.name, "set", "image", "deployment/web", `server=${tagged("2.0")}`);
    const step = await first.ended;
    expect(endOf(step)).toMatchObject({ green: false, outcome: "superseded" });
    expect(step.log).toMatch(/::warning::.*lease/);
    expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("2.0")] });
  }),
);
