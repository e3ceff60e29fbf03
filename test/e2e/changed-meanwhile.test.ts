// Somebody changes a workload, or takes over the run's claim, between the moment when a deploy looked and the moment when it applies: what they made stays.
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { kubectlWith, versionsIn } from "./support/cluster.ts";
import { type Fault, openFaultProxy, type Rule } from "./support/fault-proxy.ts";
import { host, registry, tagged } from "./support/images.ts";
import { asKind, configMap, registrySecret, web } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const BROKEN = `${registry}/web:never`;
const run = (id: number) => ({ GITHUB_RUN_ID: String(id) });
const TAKEN_OVER = /^another run has taken over deployment\/web in \S+: it had no answer from this one$/;
const silent: Fault = { kind: "silent" };

/** What happens before the API server hears of the first such request. */
const meanwhile =
  (what: string, call: () => Promise<unknown>, other: Rule = () => undefined): Rule =>
  (asked) =>
    asked.what === what && asked.times === 1 ? { kind: "after", call } : other(asked);

/** 1.0 without the proxy, unless it is to be a first deploy; then the broken version through it. */
async function through(given: Scenario, rule: Rule, objects: object[] = [web({ image: BROKEN })], more = {}) {
  await using proxy = await openFaultProxy(rule);
  const step = await given.deploy(objects, { kubeconfig: proxy.kubeconfig, ...more });
  const counted = (what: string) => proxy.asked.filter((each) => each.what === what).length;
  return { ...endOf(step), log: step.log, state: await stateOf(given.namespace), counted };
}

/** Deletes it: a run can't tell whether another one has taken it over and given it back since. */
async function loseClaim({ namespace }: Scenario): Promise<void> {
  await namespace.kubectl("delete", "lease", "nks-deploy");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

async function setImage({ namespace }: Scenario): Promise<void> {
  await namespace.kubectl("set", "image", "deployment/web", `server=${tagged("2.0")}`);
  await namespace.kubectl("rollout", "status", "deployment/web");
}

describe("another template", () => {
  test.concurrent.each([
    { when: "while the plan is made", at: "dry-run deployments", other: () => undefined },
    { when: "while the plan is made, and no watch tells", at: "dry-run deployments", other: blind },
    { when: "while it is applied", at: "apply deployments", other: () => undefined },
  ])("that is set $when is left alone", ({ at, other }) =>
    scenario("set", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      const end = await through(
        given,
        meanwhile(at, () => setImage(given), other),
      );
      expect(end).toMatchObject({
        green: false,
        outcome: "superseded",
        reason: "somebody has changed deployment/web since it was looked at (it has revision 2 now); it was left alone",
      });
      expect(end.state).toMatchObject({ images: [tagged("2.0")], available: 1 });
      expect(end.log).not.toMatch(/undoing/);
    }),
  );
});

test.concurrent.each(["StatefulSet", "DaemonSet"] as const)(
  "a %s whose template is set while it is applied is left alone too",
  (kind) =>
    scenario("set-kind", async (given) => {
      expect(endOf(await given.deploy([asKind(kind, {})]))).toEqual(good);
      const [name, resource] = [`${kind.toLowerCase()}/web`, `${kind.toLowerCase()}s`];
      const set = () => given.namespace.kubectl("set", "image", name, `server=${tagged("2.0")}`);
      await using proxy = await openFaultProxy(meanwhile(`apply ${resource}`, set));
      const end = endOf(await given.deploy([asKind(kind, { image: BROKEN })], { kubeconfig: proxy.kubeconfig }));
      expect(end).toMatchObject({ outcome: "superseded", reason: expect.stringContaining(`somebody has changed ${name} since`) });
      const { spec: now } = await given.namespace.get(kind.toLowerCase(), "web");
      expect(now.template.spec.containers[0].image).toBe(tagged("2.0"));
    }),
);

test.concurrent("a manifest that names a version which is no longer is told so, and nothing is touched", () =>
  scenario("stale", async (given) => {
    expect(endOf(await given.deploy([web(), configMap("settings", { a: "1" })]))).toEqual(good);
    const before = await versionsIn(given.namespace);
    const stale = configMap("settings", { a: "2" });
    const named = { ...stale, metadata: { ...stale.metadata, resourceVersion: "1" } };
    const end = endOf(await given.deploy([web({ image: tagged("2.0") }), named]));
    expect(end).toMatchObject({
      green: false,
      reason: expect.stringMatching(/configmap\/settings was not applied: its manifest names a version/),
    });
    expect(await versionsIn(given.namespace)).toEqual(before);
  }));

function blind({ what }: { what: string }): Fault | undefined {
  return what === "watch deployments" ? silent : undefined;
}

test.concurrent("a new count of replicas is no reason to refuse: it is read, and the apply repeated", () =>
  scenario("scaled", async (given) => {
    const { replicas: _, ...spec } = web({ image: tagged("2.0") }).spec;
    const second = { ...web(), spec };
    expect(endOf(await given.deploy([{ ...second, spec: web().spec }]))).toEqual(good);
    const scale = () => given.namespace.kubectl("scale", "deployment/web", "--replicas=2");
    const end = await through(given, meanwhile("apply deployments", scale), [second]);
    expect(end).toMatchObject({ outcome: "succeeded", reason: "" });
    expect(end.state.images).toEqual([tagged("2.0")]);
    // Its controller writes the status of that, perhaps once more between our read and our write.
    expect(end.counted("apply deployments")).toBe(end.counted("get deployments") + 1);
    expect(end.counted("get deployments")).toBeGreaterThan(0);
  }));

describe("a workload that was not there", () => {
  const theirs = (given: Scenario) => async () => {
    await given.namespace.apply(registrySecret("regcred", { [host]: readBed() }));
    const made = web({ image: tagged("2.0"), pod: { imagePullSecrets: [{ name: "regcred" }] } });
    await kubectlWith([made], "-n", given.namespace.name, "create");
    await given.namespace.kubectl("rollout", "status", "deployment/web");
  };

  test.concurrent("and was made while the plan was, is left alone", () =>
    scenario("made", async (given) => {
      const end = await through(given, meanwhile("dry-run deployments", theirs(given)));
      expect(end).toMatchObject({
        outcome: "superseded",
        reason: expect.stringMatching(/^somebody has made deployment\/web since/),
      });
      expect(end.state).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));

  test.concurrent("and was made while it was applied, is gone back to", () =>
    scenario("made-late", async (given) => {
      const end = await through(given, meanwhile("apply deployments", theirs(given)));
      expect(end).toMatchObject({ outcome: "rolled-back" });
      expect(end.log).toMatch(/::warning::deployment\/web: somebody has made it since it was looked at/);
      expect(end.state).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));
});

describe("a claim that is lost", () => {
  test.concurrent("before anything was applied: nothing is", () =>
    scenario("lost", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      const { log, ...end } = await through(
        given,
        meanwhile("dry-run deployments", () => loseClaim(given)),
      );
      expect(end).toMatchObject({ green: false, outcome: "superseded", reason: expect.stringMatching(TAKEN_OVER) });
      expect(log).toMatch(/nothing was changed: what runs in the cluster is as it was before/);
      expect(end.counted("apply deployments")).toBe(0);
      expect(end.state).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }));

  test.concurrent("while it is applied: nothing more is, and nothing is put back", () =>
    scenario("lost-late", async (given) => {
      const objects = (colour: string, image: string) => [configMap("settings", { colour }), web({ image })];
      expect(endOf(await given.deploy(objects("blue", tagged("1.0"))))).toEqual(good);
      const rule = meanwhile("apply configmaps", () => loseClaim(given));
      const { log, ...end } = await through(given, rule, objects("red", BROKEN), { rollback: "release" });
      expect(end).toMatchObject({ green: false, outcome: "superseded", reason: expect.stringMatching(TAKEN_OVER) });
      expect(end.counted("apply deployments")).toBe(0);
      expect(end.state).toMatchObject({ images: [tagged("1.0")], available: 1 });
      expect(await given.namespace.get("configmap", "settings")).toMatchObject({ data: { colour: "red" } });
      expect(log).not.toMatch(/undoing|restored/);
    }));

  test.concurrent("unnoticed, to a run that deploys well: its version stays", () =>
    scenario("unnoticed", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      given.job.manifest("other/web.yaml", web({ image: tagged("2.0") }));
      const other = async () => {
        expect(endOf(await given.job.run("deploy", { ...given.inputs, manifests: "other" }, run(2)))).toEqual(good);
      };
      const deaf: Rule = ({ what }) => (/^watch (leases|deployments)$/.test(what) ? silent : undefined);
      const end = await through(given, meanwhile("dry-run deployments", other, deaf));
      expect(end).toMatchObject({ green: false, outcome: "superseded" });
      expect(end.state).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }));

  test.concurrent("while it rolls out: what another run has claimed is not undone", () =>
    scenario("watching", async (given) => {
      expect(endOf(await given.deploy([web()]))).toEqual(good);
      const claim = JSON.stringify({ at: new Date().toISOString(), by: "another", workloads: ["deployment/web"], answers: 0 });
      const takeOver = async () => {
        const annotations = { "nks-deploy/claim.another": claim };
        const lease = { apiVersion: "coordination.k8s.io/v1", kind: "Lease", metadata: { name: "nks-deploy", annotations } };
        await kubectlWith([lease], "-n", given.namespace.name, "replace");
      };
      const end = await through(given, meanwhile("apply deployments", takeOver));
      expect(end).toMatchObject({
        outcome: "superseded",
        reason: "deployment/web: another run has taken over deployment/web, as it had no answer from this one",
      });
      expect(end.state.images).toEqual([BROKEN]);
    }));
});
