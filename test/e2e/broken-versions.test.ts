// Versions that can't run: red with the reason, and production back on the last good revision. Side by side, as most of the time is waiting.
import { describe, expect, test } from "@jest/globals";
import type { Inputs } from "./support/action.ts";
import { registry, tagged } from "./support/images.ts";
import { configMap, registrySecret, web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const host = registry.split("/")[0] ?? "";

/** Brings 1.0 up by hand of the action, and says which revision and image that is. */
async function goodFirst(given: Scenario, more: Inputs = {}) {
  expect(endOf(await given.deploy([web({ replicas: 2 })], more))).toEqual(good);
  return stateOf(given.namespace);
}

interface Broken {
  when: string;
  deployment: Parameters<typeof web>[0];
  reason: RegExp;
  inputs?: Inputs;
}

const BROKEN: Broken[] = [
  {
    when: "the tag does not exist",
    deployment: { image: `${registry}/web:never` },
    reason: /web:never does not exist in the registry/,
  },
  { when: "the image's name is invalid", deployment: { image: "UPPER/case:1" }, reason: /image name "UPPER\/case:1" is invalid/ },
  {
    when: "the process exits",
    deployment: { image: tagged("exits") },
    reason: /container server keeps ending: exit code 3, restarted 3 times/,
  },
  {
    when: "the progress deadline passes",
    deployment: { image: tagged("unready"), spec: { progressDeadlineSeconds: 10 } },
    reason: /no progress within 10s: pod\/web-\S+ running, not ready: Readiness probe failed/,
  },
  {
    when: "our own time is up",
    deployment: { image: tagged("unready") },
    inputs: { timeout: "5s" },
    reason: /not finished within 5s .*not ready/,
  },
];

describe("undone to the last good revision", () => {
  test.concurrent.each(BROKEN)("when $when", ({ deployment, reason, inputs }) =>
    scenario("broken", async (given) => {
      const before = await goodFirst(given);
      const step = await given.deploy([web({ replicas: 2, ...deployment })], inputs);
      expect(endOf(step)).toEqual({ green: false, outcome: "rolled-back", reason: expect.stringMatching(reason) });
      expect(step.outputs).toMatchObject({ "restored-revision": "1", revision: "3" });
      expect(await stateOf(given.namespace)).toEqual(before);
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--watch=false");
    }),
  );

  test.concurrent("when the pull secret has the wrong keys", () =>
    scenario("denied", async (given) => {
      const before = await goodFirst(given);
      await given.namespace.apply(registrySecret("wrong", { [host]: { username: "nobody", password: "nothing" } }));
      // Another name than the one we make, and an image that the node has not pulled yet under other keys.
      const pod = { imagePullSecrets: [{ name: "wrong" }] };
      const container = { imagePullPolicy: "Always" };
      const step = await given.deploy([web({ replicas: 2, image: tagged("2.0"), pod, container })], {
        "pull-secret": "",
        username: "",
        password: "",
      });
      expect(endOf(step)).toEqual({
        green: false,
        outcome: "rolled-back",
        reason: expect.stringMatching(/the registry denied the pull of image/),
      });
      expect(await stateOf(given.namespace)).toEqual(before);
    }));

  test.concurrent("when two bad deploys follow each other and the first was left there", () =>
    scenario("two-bad", async (given) => {
      const before = await goodFirst(given);
      const first = await given.deploy([web({ replicas: 2, image: `${registry}/web:bad-1` })], { rollback: "false" });
      expect(endOf(first)).toEqual({ green: false, outcome: "failed", reason: expect.stringMatching(/bad-1 does not exist/) });
      const second = await given.deploy([web({ replicas: 2, image: `${registry}/web:bad-2` })]);
      expect(endOf(second)).toEqual({
        green: false,
        outcome: "rolled-back",
        reason: expect.stringMatching(/bad-2 does not exist/),
      });
      expect(await stateOf(given.namespace)).toEqual(before);
    }));

  test.concurrent("for every Deployment that the deploy changed, when one of them fails", () =>
    scenario("several", async (given) => {
      const both = (version: "1.0" | "2.0", image = tagged(version)) => [
        web({ image: tagged(version) }),
        web({ name: "api", image }),
      ];
      expect(endOf(await given.deploy(both("1.0")))).toEqual(good);
      const step = await given.deploy(both("2.0", `${registry}/api:never`));
      expect(step.outputs["outcome"]).toBe("rolled-back");
      expect((await stateOf(given.namespace)).images).toEqual([tagged("1.0")]);
      expect((await stateOf(given.namespace, "api")).images).toEqual([tagged("1.0")]);
    }));

  test.concurrent("when the job is cancelled while it rolls out", () =>
    scenario("cancel", async (given) => {
      const before = await goodFirst(given);
      const running = given.start([web({ replicas: 2, image: tagged("unready") })]);
      await running.saw(/deployment\/web: 2 desired, 1 updated/);
      running.signal("SIGINT");
      const step = await running.ended;
      expect(endOf(step)).toMatchObject({ green: false, outcome: "cancelled" });
      expect(await stateOf(given.namespace)).toEqual(before);
    }));
});

describe("not undone", () => {
  test.concurrent("a first deploy that fails: there is nothing to roll back to", () =>
    scenario("first", async (given) => {
      const step = await given.deploy([web({ image: `${registry}/web:never` })]);
      expect(endOf(step)).toEqual({
        green: false,
        outcome: "nothing-to-roll-back-to",
        reason: expect.stringMatching(/first deploy/),
      });
    }));

  test.concurrent("a Deployment that somebody else changes meanwhile: superseded, and theirs", () =>
    scenario("superseded", async (given) => {
      await goodFirst(given);
      const running = given.start([web({ replicas: 2, image: tagged("unready") })]);
      await running.saw(/deployment\/web: 2 desired, 1 updated/);
      await given.namespace.kubectl("set", "image", "deployment/web", `server=${tagged("3.0")}`);
      const step = await running.ended;
      expect(endOf(step)).toMatchObject({ green: false, outcome: "superseded" });
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--timeout=60s");
      expect((await stateOf(given.namespace)).images).toEqual([tagged("3.0")]);
    }));

  test.concurrent("a healthy Deployment beside a changed ConfigMap: no new revision", () =>
    scenario("config", async (given) => {
      const objects = (value: string) => [web(), configMap("settings", { value })];
      expect(endOf(await given.deploy(objects("one")))).toEqual(good);
      const before = await given.namespace.get("deployment", "web");
      const step = await given.deploy(objects("two"));
      expect(endOf(step)).toEqual(good);
      const after = await given.namespace.get("deployment", "web");
      expect(after.metadata.generation).toBe(before.metadata.generation);
      expect((await given.namespace.get("configmap", "settings"))["data"]).toEqual({ value: "two" });
    }));
});
