// The table of docs/verdicts.md with real pods: what can't come up is called failed, in time and with its reason; what comes up late is not.
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import type { Inputs } from "./support/action.ts";
import type { Namespace, Seen } from "./support/cluster.ts";
import { host, registry, tagged } from "./support/images.ts";
import { configMap, registrySecret, type Web, web } from "./support/manifests.ts";
import { openPassage } from "./support/passage.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const shell = (script: string) => ["sh", "-c", script];
const named = (name: string, value: string) => [{ name, value }];
/** Few restarts and a short grace: what is shown is the rule, not the patience. */
const soon: Inputs = { grace: "6s", "restart-limit": "1" };

interface Bad {
  when: string;
  broken: Web;
  reason: RegExp;
  inputs?: Inputs;
  /** What is done to the namespace between the good version and the bad one. */
  meanwhile?: (given: Scenario) => Promise<unknown>;
}

const BAD: Bad[] = [
  {
    when: "the registry can't be reached for longer than the grace",
    broken: { image: "127.0.0.1:1/web:1" },
    reason: /image 127\.0\.0\.1:1\/web:1 can't be pulled: .*connection refused.*, for 6s/,
  },
  {
    when: "the process is killed for its memory",
    broken: {
      container: {
        command: shell("dd if=/dev/zero of=/dev/null bs=256M count=1000"),
        resources: { limits: { memory: "16Mi" }, requests: { memory: "1Mi" } },
      },
    },
    // The runtime may hear of the end before it hears of the reason.
    reason: /container server keeps ending: exit code 137( \(OOMKilled\))?, restarted once/,
  },
  {
    when: "an init container fails",
    broken: { pod: { initContainers: [{ name: "migrate", image: tagged("1.0"), command: shell("exit 4") }] } },
    reason: /container migrate keeps ending: exit code 4, restarted once/,
  },
  {
    when: "a sidecar fails before it has started",
    broken: {
      pod: {
        initContainers: [
          {
            name: "proxy",
            image: tagged("1.0"),
            restartPolicy: "Always",
            command: shell("sleep 1; exit 5"),
            startupProbe: { exec: { command: ["false"] }, periodSeconds: 1, failureThreshold: 100 },
          },
        ],
      },
    },
    reason: /container proxy keeps ending: exit code 5, restarted once/,
  },
  {
    when: "the command is not in the image",
    broken: { container: { command: ["/no/such/program"] } },
    reason: /container server keeps ending: exit code 128 \(StartError\), restarted/,
  },
  {
    when: "a ConfigMap has no such key",
    meanwhile: ({ namespace }) => namespace.apply(configMap("settings", { other: "1" })),
    broken: {
      container: { env: [{ name: "X", valueFrom: { configMapKeyRef: { name: "settings", key: "gone" } } }] },
    },
    reason: /container server lacks what it refers to: couldn't find key gone in ConfigMap .*, for 6s/,
  },
  {
    when: "the quota is used up",
    meanwhile: ({ namespace }) => namespace.kubectl("create", "quota", "few", "--hard=pods=1"),
    broken: { container: { env: named("NEW", "1") } },
    reason: /no pod can be made: .*exceeded quota: few.*, for 6s/,
  },
  {
    when: "admission refuses the pods",
    meanwhile: ({ namespace }) =>
      namespace.kubectl("label", "namespace", namespace.name, "pod-security.kubernetes.io/enforce=restricted"),
    broken: { container: { env: named("NEW", "1") } },
    // At once: the grace would be told of.
    reason: /no pod can be made: .*violates PodSecurity "restricted:latest"(?!.*, for \d+s)/,
  },
  {
    when: "no node suits",
    broken: { pod: { nodeSelector: { no: "node" } } },
    inputs: { timeout: "6s" },
    reason: /not finished within 6s .*not scheduled: .*node/,
  },
];

describe("failed, and rolled back", () => {
  test.concurrent.each(BAD)("when $when", ({ broken, reason, inputs = {}, meanwhile }) =>
    scenario("verdict", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      const before = await stateOf(given.namespace);
      await meanwhile?.(given);
      const step = await given.deploy([web(broken)], { ...soon, ...inputs });
      expect(endOf(step)).toEqual({ green: false, outcome: "rolled-back", reason: expect.stringMatching(reason) });
      expect(await stateOf(given.namespace)).toEqual(before);
    }),
  );
});

/** The second version is deployed with a grace of 6 s; `meanwhile` begins with it. */
interface Late {
  when: string;
  late: Web;
  inputs?: Inputs;
  meanwhile?: (given: Scenario) => Promise<unknown>;
}

const twiceThenFine =
  'n=$(cat /tries/n 2>/dev/null || echo 0); echo $((n+1)) >/tries/n; [ "$n" -ge 2 ] && exec /app/serve; exit 1';

const LATE: Late[] = [
  {
    when: "it ends twice, then stays up",
    late: {
      container: { command: shell(twiceThenFine), volumeMounts: [{ name: "tries", mountPath: "/tries" }] },
      pod: { volumes: [{ name: "tries", emptyDir: {} }] },
    },
    inputs: { "restart-limit": "3" },
  },
  {
    when: "its Secret comes late",
    late: { container: { envFrom: [{ secretRef: { name: "late" } }] } },
    inputs: { grace: "60s" },
    meanwhile: async ({ namespace }) => {
      await pause(4_000);
      await namespace.kubectl("create", "secret", "generic", "late", "--from-literal=A=b");
    },
  },
  {
    when: "it is slow for longer than any grace",
    late: { container: { env: named("FAULT", "later=12") } },
  },
  {
    when: "it must be ready for some seconds before it counts",
    late: { spec: { minReadySeconds: 4 }, container: { env: named("NEW", "1") } },
  },
  {
    when: "a readiness gate opens late",
    late: { pod: { readinessGates: [{ conditionType: "shop.example/open" }] } },
    meanwhile: async ({ namespace }) => {
      const condition = { type: "shop.example/open", status: "True" };
      const patch = JSON.stringify({ status: { conditions: [condition] } });
      const gated = await newPodOf(namespace, ({ spec }) => spec.readinessGates !== undefined);
      await pause(3_000);
      await namespace.kubectl("patch", `pod/${gated}`, "--subresource=status", "--type=strategic", "-p", patch);
    },
  },
  {
    when: "somebody debugs its pod with a container that ends",
    late: { container: { env: named("FAULT", "later=6") } },
    meanwhile: async ({ namespace }) => {
      const slow = await newPodOf(namespace, ({ spec }) => spec.containers[0].env !== undefined);
      await namespace.kubectl(
        "debug",
        `pod/${slow}`,
        `--image=${readBed().images.base}`,
        "--image-pull-policy=IfNotPresent",
        "--",
        "false",
      );
    },
  },
  {
    when: "an init container takes its time, and a sidecar beside it goes on",
    late: {
      pod: {
        initContainers: [
          { name: "sidecar", image: tagged("1.0"), restartPolicy: "Always", command: shell("sleep 3600") },
          { name: "migrate", image: tagged("1.0"), command: shell("sleep 7") },
        ],
        terminationGracePeriodSeconds: 1,
      },
    },
  },
  { when: "it has no replicas", late: { replicas: 0, container: { env: named("NEW", "1") } } },
  {
    when: "an autoscaler changes the replicas meanwhile",
    late: { container: { env: named("FAULT", "later=5") }, spec: { replicas: undefined } },
    meanwhile: ({ namespace }) => namespace.kubectl("autoscale", "deployment/web", "--min=3", "--max=4", "--cpu=50%"),
  },
];

/** The name of the pod that is so, as soon as there is one. */
async function newPodOf(namespace: Namespace, isWanted: (pod: Seen) => boolean): Promise<string> {
  for (;;) {
    const found = (await namespace.pods()).find(isWanted);
    if (found !== undefined) return found.metadata.name;
    await pause(200);
  }
}

describe("not failed", () => {
  test.concurrent.each(LATE)("when $when", ({ late, inputs = {}, meanwhile }) =>
    scenario("late", async (given) => {
      const first = web({ spec: late.spec ?? {} });
      expect(endOf(await given.deploy([first]))).toEqual(good);
      const [step] = await Promise.all([given.deploy([web(late)], { ...soon, ...inputs }), meanwhile?.(given)]);
      expect(endOf(step)).toEqual(good);
      await given.namespace.kubectl("rollout", "status", "deployment/web", "--watch=false");
    }),
  );

  test.concurrent("when the registry comes back within the grace", () =>
    scenario("back", async (given) => {
      const bed = readBed();
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      await using passage = await openPassage(host);
      const keys = { [passage.address]: { username: bed.username, password: bed.password } };
      await given.namespace.apply(registrySecret("passage", keys));
      const image = tagged("2.0").replace(registry.split("/")[0] ?? "", passage.address);
      const opening = pause(5_000).then(() => passage.open());
      const pod = { imagePullSecrets: [{ name: "passage" }] };
      const step = await given.deploy([web({ image, pod, container: { imagePullPolicy: "Always" } })], { grace: "60s" });
      await opening;
      expect(endOf(step)).toEqual(good);
      expect(passage.refused()).toBeGreaterThan(0);
    }));
});

test.concurrent("a Deployment that somebody pauses meanwhile is said to be paused, and not undone under their hands", () =>
  scenario("paused", async (given) => {
    const { namespace } = given;
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    const running = given.start([web({ image: tagged("unready") })], { timeout: "8s" });
    // The counts of the version before are the same: only our own process tells which they are of.
    await running.saw(/deployment\/web: 1 desired, 1 updated/);
    await namespace.kubectl("rollout", "pause", "deployment/web");
    const { green, outcome, reason } = endOf(await running.ended);
    expect({ green, outcome }).toEqual({ green: false, outcome: "rollback-failed" });
    expect(reason).toMatch(
      /not finished within 8s \(it was paused meanwhile; .*resume it: kubectl -n \S+ rollout resume deployment\/web/,
    );
  }));

test.concurrent("a good version whose pod was restarted long ago is gone back to, though the pod is not ready just then", () =>
  scenario("weeks", async (given) => {
    const { namespace } = given;
    const container = {
      command: shell("[ -e /state/begun ] || { touch /state/begun; exit 1; }; exec /app/serve"),
      readinessProbe: { exec: { command: shell("! [ -e /state/away ]") }, periodSeconds: 1, failureThreshold: 1 },
      volumeMounts: [{ name: "state", mountPath: "/state" }],
    };
    const old = { container, pod: { volumes: [{ name: "state", emptyDir: {} }] } };
    expect(endOf(await given.deploy([web(old)]))).toEqual(good);
    await namespace.kubectl("exec", "deployment/web", "--", "touch", "/state/away");
    await namespace.kubectl("wait", "deployment/web", "--for=condition=Available=false", "--timeout=30s");
    const running = given.start([web({ ...old, image: `${registry}/web:never` })], soon);
    await running.saw(/undoing: deployment\/web/);
    await pause(2_000);
    await namespace.kubectl("exec", `deployment/web`, "--", "rm", "/state/away");
    expect(endOf(await running.ended)).toMatchObject({ outcome: "rolled-back", reason: expect.stringMatching(/does not exist/) });
  }));
