// Killed after every request that changes something, one by one: whoever comes next finds production's last good version, and says what was left.
import { describe, expect, test } from "@jest/globals";
import { openFaultProxy, type Rule } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import { configMap, web as rolling } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const BROKEN = `${registry}/web:never`;

/** Old pods end before new ones begin: nothing but the record tells which revision was good. */
const web = ({ image = tagged("1.0") } = {}) => rolling({ image, spec: { strategy: { type: "Recreate" } } });

const isChange = (what: string) => /^(create|apply|patch|delete) /.test(what);

/** Deploys, kills the process once the API server has done the nth request that changes something, and goes on with what that request was. */
async function killedAfter(
  given: Scenario,
  nth: number,
  image: string,
  next: (last?: string) => Promise<void>,
  more: Record<string, string> = {},
): Promise<void> {
  let changes = 0;
  let last: string | undefined;
  let kill = () => {};
  const rule: Rule = ({ what }) => {
    if (!isChange(what)) return undefined;
    changes += 1;
    if (changes !== nth) return undefined;
    last = what;
    return { kind: "then", call: () => kill() };
  };
  await using proxy = await openFaultProxy(rule);
  const running = given.start([configMap("settings", { version: image }), web({ image })], {
    kubeconfig: proxy.kubeconfig,
    "pull-secret": "keys",
    ...more,
  });
  kill = () => running.signal("SIGKILL");
  await running.ended;
  await next(last);
}

const POINTS = [
  { nth: 1, is: "create leases", leaves: false },
  { nth: 2, is: "create secrets", leaves: false },
  { nth: 3, is: "apply configmaps", leaves: false },
  { nth: 4, is: "apply deployments", leaves: true },
  { nth: 5, is: "patch deployments", leaves: false },
  { nth: 6, is: "patch replicasets", leaves: false },
  { nth: 7, is: "delete leases", leaves: false, ended: true },
];

const left =
  /deployment\/web: revision (\d+|\(not made yet\)), deployed by \S+ at \S+, is not rolled out; the last revision known to be good is 1/;

describe.each(POINTS)("killed after the request $nth, $is, of a bad deploy", ({ nth, is, leaves, ended = false }) => {
  const begun = (use: (given: Scenario) => Promise<void>) =>
    scenario("crash", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      await killedAfter(given, nth, BROKEN, async (last) => {
        expect(last).toBe(is);
        await use(given);
      });
    });

  test.concurrent("the next bad deploy goes back to what was good, and says what it found", () =>
    begun(async (given) => {
      const step = await given.deploy([web({ image: `${registry}/web:never-either` })]);
      expect(endOf(step)).toEqual({
        green: false,
        outcome: "rolled-back",
        reason: expect.stringMatching(/never-either does not exist/),
      });
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
      if (leaves) expect(step.log).toMatch(left);
    }));

  test.concurrent("the same bad deploy again is not called good", () =>
    begun(async (given) => {
      const step = await given.deploy([web({ image: BROKEN })], { timeout: "20s" });
      expect(step.outputs["outcome"]).not.toBe("succeeded");
    }));

  test.concurrent("the next good deploy is good", () =>
    begun(async (given) => {
      expect(endOf(await given.deploy([web({ image: tagged("2.0") })]))).toEqual(good);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));

  test.concurrent("the step's own post settles it, and says so", () =>
    begun(async (given) => {
      const log = (await given.job.post()).map((post) => post.log).join("");
      if (leaves) expect(log).toMatch(/web in \S+: the deploy was ended from outside; its version does not run: going back/);
      else if (ended) expect(log).toBe("");
      else expect(log).toMatch(/web in \S+: the deploy was ended from outside; .*: left alone/);
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
      if (leaves) expect(log).toMatch(/outcome: succeeded/);
    }));

  test.concurrent("rollback restores what was good, where it is not live already", () =>
    begun(async (given) => {
      const { manifests: _, registry: __, username: ___, password: ____, ...access } = given.inputs;
      const step = await given.job.run("rollback", { ...access, workload: "deployment/web" });
      if (leaves) expect(endOf(step)).toEqual(good);
      // What was live already may still be coming up.
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }));
});

// The pull secret is there already, and is not written again.
describe.each([
  { nth: 2, is: "apply configmaps", left: true },
  { nth: 3, is: "apply deployments", left: true },
  { nth: 4, is: "patch configmaps", left: false },
  { nth: 5, is: "patch deployments", left: false },
])("killed after the request $nth, $is, of a bad deploy with `rollback: release`", ({ nth, is, left }) => {
  const RELEASE = { rollback: "release", "pull-secret": "keys" };
  const good1 = [configMap("settings", { version: "1.0" }), web()];

  test.concurrent("post settles the workload and says what may be left; the next deploy puts that right", () =>
    scenario("crash-release", async (given) => {
      const settings = async () => (await given.namespace.get("configmap", "settings"))["data"];
      const next = async (last?: string) => {
        expect(last).toBe(is);
        const log = (await given.job.post()).map((post) => post.log).join("");
        expect(log).toMatch(/::warning::rollback: release ended with the killed deploy: other objects/);
        await given.namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
        expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
        expect(await settings()).toEqual({ version: left ? BROKEN : "1.0" });

        expect(endOf(await given.deploy(good1, RELEASE))).toEqual(good);
        expect(await settings()).toEqual({ version: "1.0" });
      };
      expect(endOf(await given.deploy(good1, RELEASE))).toEqual(good);
      await killedAfter(given, nth, BROKEN, next, RELEASE);
    }));
});

test.concurrent("a deploy that came to its end leaves nothing for its post to settle", () =>
  scenario("ended", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    expect(endOf(await given.deploy([web({ image: BROKEN })]))).toMatchObject({ outcome: "rolled-back" });
    const log = (await given.job.post()).map((post) => post.log).join("");
    expect(log).not.toMatch(/ended from outside/);
  }));

test.concurrent("post touches nothing that somebody else has deployed since, whatever the state says", () =>
  scenario("since", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    await killedAfter(given, 4, BROKEN, async () => {
      const theirs = web({ image: `${registry}/web:theirs` });
      expect(endOf(await given.deploy([theirs], { rollback: "false" }))).toMatchObject({ outcome: "failed" });
      const log = (await given.job.post()).map((post) => post.log).join("");
      expect(log).toMatch(/it did not get to this workload, or it has been changed since: left alone/);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [`${registry}/web:theirs`] });
    });
  }));
