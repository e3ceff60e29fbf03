// StatefulSets and DaemonSets: the same verdicts and the same way back, through ControllerRevisions. Jobs and bare Pods: verdicts, and no way back.
import { expect, test } from "@jest/globals";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { pinned, registry, tagged } from "./support/images.ts";
import { asKind, web } from "./support/manifests.ts";
import { endOf, good, kubectlHistory, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const statefulSet = (image: string, { replicas = 2, spec = {} } = {}) => asKind("StatefulSet", { image, replicas, spec });
const daemonSet = (image: string, spec = {}) => asKind("DaemonSet", { image, spec });

async function imagesOfPods({ namespace }: Scenario): Promise<string[]> {
  return (await namespace.pods()).map(({ spec }) => spec.containers[0].image);
}

const rolledBack = (reason: RegExp) => ({ green: false, outcome: "rolled-back", reason: expect.stringMatching(reason) });

test.concurrent("a StatefulSet that is stuck behind its broken pod is put back, as plain kubectl undo does not", () =>
  scenario("sts", async (given) => {
    const images = { images: `server=${tagged("1.0")}` };
    expect(endOf(await given.deploy([statefulSet(tagged("1.0"))], images))).toEqual(good);
    const step = await given.deploy([statefulSet(`${registry}/web:never`)]);
    expect(endOf(step)).toEqual(rolledBack(/statefulset\/web: image \S+web:never does not exist in the registry/));
    expect(step.outputs).toMatchObject({ "restored-revision": "1", revision: "3" });
    const first = await pinned("1.0");
    expect(await imagesOfPods(given)).toEqual([first, first]);
    await given.namespace.kubectl("rollout", "status", "statefulset/web", "--watch=false");

    // The reference, on the same failure: the template is back, the broken pod still there.
    await given.namespace.kubectl("set", "image", "statefulset/web", `server=${registry}/web:never`);
    await given.namespace.kubectl("wait", "--for=jsonpath={.status.updatedReplicas}=1", "statefulset/web", "--timeout=30s");
    await given.namespace.kubectl("rollout", "undo", "statefulset/web");
    await expect(given.namespace.kubectl("rollout", "status", "statefulset/web", "--timeout=5s")).rejects.toThrow(/timed out/);
    // Such a pod, which is not of our making, is not ours to delete; but it is named.
    const { green, reason } = endOf(await given.deploy([statefulSet(tagged("1.0"))], { ...images, timeout: "5s" }));
    expect({ green, reason }).toEqual({
      green: false,
      reason: expect.stringMatching(
        /it waits for pod\/web-1 of another revision, to be deleted by hand: .*(ErrImagePull|ImagePullBackOff)/,
      ),
    });
  }));

test.concurrent("a StatefulSet rolls out, keeps its history and goes back when asked", () =>
  scenario("sts-history", async (given) => {
    expect(endOf(await given.deploy([statefulSet(tagged("1.0"))], { "change-cause": "first" }))).toEqual(good);
    const second = await given.deploy([statefulSet(tagged("2.0"))], { "change-cause": "second" });
    expect(endOf(second)).toEqual(good);
    expect(second.log).toMatch(/statefulset\/web: 2 desired, \d updated, \d available/);
    expect(await imagesOfPods(given)).toEqual([tagged("2.0"), tagged("2.0")]);

    const { manifests: _, registry: __, username: ___, password: ____, ...access } = given.inputs;
    const back = await given.job.run("rollback", { ...access, workload: "sts/web" });
    expect(endOf(back)).toEqual(good);
    expect(await imagesOfPods(given)).toEqual([tagged("1.0"), tagged("1.0")]);
    const listed = await given.job.run("history", { ...access, workload: "statefulset/web" });
    const revisions: { revision: number; changeCause: string; current: boolean }[] = JSON.parse(listed.outputs["history"] ?? "");
    expect(revisions).toMatchObject([
      { revision: 2, changeCause: "second", current: false },
      { revision: 3, changeCause: "first", current: true },
    ]);
    expect((await kubectlHistory(given.namespace, "web", "statefulset")).map(({ revision }) => revision)).toEqual([2, 3]);
  }));

test.concurrent("a StatefulSet with a partition is done when those above it are", () =>
  scenario("sts-part", async (given) => {
    expect(endOf(await given.deploy([statefulSet(tagged("1.0"))]))).toEqual(good);
    const spec = { updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 1 } } };
    expect(endOf(await given.deploy([statefulSet(tagged("2.0"), { spec })]))).toEqual(good);
    expect((await imagesOfPods(given)).sort()).toEqual([tagged("1.0"), tagged("2.0")]);
  }));

/** Its pod is not ready any more, as on a node that is lost: the DaemonSet's controller remembers nothing of what was. */
async function takeDown({ namespace }: Scenario): Promise<void> {
  const [one] = await namespace.pods();
  await namespace.kubectl("exec", one?.metadata.name ?? "", "--", "rm", "/tmp/www/healthz");
  await namespace.kubectl("wait", "daemonset/web", "--for=jsonpath={.status.numberUnavailable}=1", "--timeout=30s");
}

test.concurrent.each([
  { when: "the tag does not exist", image: `${registry}/web:never`, reason: /web:never does not exist in the registry/ },
  {
    when: "the process exits, and the pod before it was down",
    image: tagged("exits"),
    reason: /container server keeps ending: exit code 3, restarted once/,
    isDown: true,
  },
])("a DaemonSet is put back when $when", ({ image, reason, isDown }) =>
  scenario("ds", async (given) => {
    expect(endOf(await given.deploy([daemonSet(tagged("1.0"))]))).toEqual(good);
    expect(endOf(await given.deploy([daemonSet(tagged("2.0"))]))).toEqual(good);
    if (isDown) await takeDown(given);
    const step = await given.deploy([daemonSet(image)], { "restart-limit": "1" });
    expect(endOf(step)).toEqual(rolledBack(reason));
    expect(step.outputs).toMatchObject({ "restored-revision": "2", revision: "4" });
    expect(await imagesOfPods(given)).toEqual([tagged("2.0")]);
    await given.namespace.kubectl("rollout", "status", "daemonset/web", "--watch=false");
  }),
);

test.concurrent("all workloads of a deploy are put back when one of them fails", () =>
  scenario("all-kinds", async (given) => {
    const both = (version: string, other = version) => [
      statefulSet(version, { replicas: 1 }),
      { ...web({ image: other, name: "shop" }) },
    ];
    expect(endOf(await given.deploy(both(tagged("1.0"))))).toEqual(good);
    const step = await given.deploy(both(tagged("2.0"), `${registry}/web:never`));
    expect(endOf(step)).toEqual(rolledBack(/deployment\/shop: image/));
    expect((await imagesOfPods(given)).sort()).toEqual([tagged("1.0"), tagged("1.0")]);
  }));

/** What runs before a new version may: a migration. */
function job(script: string, image = tagged("1.0"), more: object = {}) {
  const container = { name: "migrate", image, command: ["sh", "-c", script] };
  const spec = { backoffLimit: 1, ...more, template: { spec: { restartPolicy: "Never", containers: [container] } } };
  return { apiVersion: "batch/v1", kind: "Job", metadata: { name: "migrate" }, spec };
}

test.concurrent("a deploy waits for its Job, and an unchanged one is not run again", () =>
  scenario("job", async (given) => {
    const step = await given.deploy([job("sleep 2; echo migrated")]);
    expect(endOf(step)).toEqual(good);
    expect(step.log).toMatch(/job\/migrate: 0 of 1 completions, 1 active, 0 failed/);
    const { status } = await given.namespace.get("job", "migrate");
    expect(status.succeeded).toBe(1);
    expect(endOf(await given.deploy([job("sleep 2; echo migrated")]))).toEqual(good);
    expect(await given.namespace.list("pods")).toHaveLength(1);
  }));

test.concurrent("a Job that is deleted as soon as it has ended is not called deleted, however late that is heard of", () =>
  scenario("job-ttl", async (given) => {
    await using proxy = await openFaultProxy(({ what }) =>
      what === "watch jobs" ? { kind: "heaped", every: 6_000 } : undefined,
    );
    const migration = job("true", tagged("1.0"), { ttlSecondsAfterFinished: 0 });
    const step = await given.deploy([migration], { kubeconfig: proxy.kubeconfig, timeout: "60s" });
    expect(endOf(step)).toEqual(good);
    expect(await given.namespace.list("jobs")).toEqual([]);
  }));

test.concurrent("a Job that is long gone when all is listed anew is remembered to have ended well", () =>
  scenario("job-gone", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    const migration = job("true", tagged("1.0"), { ttlSecondsAfterFinished: 0 });
    const step = await given.deploy([migration, web({ image: tagged("unready") })], { timeout: "15s" });
    expect(endOf(step)).toEqual(rolledBack(/^deployment\/web: not finished within 15s/));
    expect(await given.namespace.list("jobs")).toEqual([]);
  }));

test.concurrent.each([
  {
    when: "it has failed as often as it may",
    migration: job("echo no such column >&2; exit 3"),
    reason: /job\/migrate: Job has reached the specified backoff limit: pod\/migrate-\S+ container migrate: exit code 3/,
  },
  {
    when: "its image does not exist",
    migration: job("true", `${registry}/web:never`),
    reason: /job\/migrate: image \S+web:never does not exist in the registry/,
  },
])("a Job that fails takes the deploy with it when $when", ({ migration, reason }) =>
  scenario("job-fails", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    const step = await given.deploy([web({ image: tagged("2.0") }), migration]);
    // The Job itself can't be undone, and that is the worst of it.
    expect(endOf(step)).toEqual({ green: false, outcome: "nothing-to-roll-back-to", reason: expect.stringMatching(reason) });
    const results: { kind: string; outcome: string }[] = JSON.parse(step.outputs["workloads"] ?? "[]");
    expect(results.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()).toEqual([
      "Deployment rolled-back",
      "Job nothing-to-roll-back-to",
    ]);
    const running = (await imagesOfPods(given)).filter((image) => image.endsWith("/web:2.0"));
    expect(running).toEqual([]);
  }),
);

test.concurrent.each([
  { kind: "statefulset", object: statefulSet(tagged("1.0"), { spec: { updateStrategy: { type: "OnDelete" } } }) },
  { kind: "daemonset", object: daemonSet(tagged("1.0"), { updateStrategy: { type: "OnDelete" } }) },
])("a $kind with OnDelete is refused before anything is touched", ({ kind, object }) =>
  scenario("ondelete", async (given) => {
    const step = await given.deploy([object]);
    expect(step.code).not.toBe(0);
    expect(step.log).toMatch(
      new RegExp(
        `::error::${kind}/web has the update strategy OnDelete: its pods change only when somebody deletes them, .*; use RollingUpdate`,
      ),
    );
    expect(await given.namespace.list(kind)).toEqual([]);
  }),
);

function barePod(image: string, container: object = {}, restartPolicy = "Always") {
  const { spec } = web({ image, container, pod: { restartPolicy } });
  return { apiVersion: "v1", kind: "Pod", metadata: { name: "alone" }, spec: spec.template.spec };
}

const once = (script: string) => ({ command: ["sh", "-c", script], readinessProbe: { exec: { command: ["false"] } } });

test.concurrent.each([
  { when: "is ready", pod: barePod(tagged("1.0")), says: /pod\/alone: pending, not ready/ },
  { when: "has done its work", pod: barePod(tagged("1.0"), once("sleep 1"), "Never"), says: /pod\/alone/ },
])("a bare Pod is good when it $when", ({ pod, says }) =>
  scenario("pod", async (given) => {
    const step = await given.deploy([pod]);
    expect(endOf(step)).toEqual(good);
    expect(step.log).toMatch(says);
    // Applied as it is, nothing is to be done.
    const again = await given.deploy([pod]);
    expect(endOf(again)).toEqual(good);
  }),
);

test.concurrent.each([
  {
    when: "its image is missing",
    pod: barePod(`${registry}/web:never`),
    reason: /pod\/alone: image \S+web:never does not exist in the registry/,
  },
  {
    when: "it has ended",
    pod: barePod(tagged("1.0"), once("echo no; exit 3"), "Never"),
    reason: /pod\/alone: it has ended with a failure: .*exit code 3/,
  },
  {
    when: "it is never ready",
    pod: barePod(tagged("unready")),
    reason: /pod\/alone: not finished within 5s .*running, not ready/,
  },
])("a bare Pod has failed when $when, and the workloads beside it go back", ({ pod, reason }) =>
  scenario("pod-fails", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    const step = await given.deploy([web({ image: tagged("2.0") }), pod], { timeout: "5s" });
    // Azure/k8s-deploy exits 0 here.
    expect(endOf(step)).toMatchObject({
      green: false,
      outcome: "nothing-to-roll-back-to",
      reason: expect.stringMatching(reason),
    });
    expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")] });
    expect(step.log).toMatch(/production now: pod\/alone in \S+ is left as it is, as a Pod has no earlier revision/);
  }),
);

test.concurrent("another image for a bare Pod that is there is refused, as no verdict could be given", () =>
  scenario("pod-changed", async (given) => {
    expect(endOf(await given.deploy([barePod(tagged("1.0"))]))).toEqual(good);
    const step = await given.deploy([barePod(tagged("2.0"))]);
    expect(endOf(step)).toMatchObject({ green: false, reason: expect.stringMatching(/pod\/alone is there with another image/) });
    const { spec } = await given.namespace.get("pod", "alone");
    expect(spec.containers[0].image).toBe(tagged("1.0"));
  }));
