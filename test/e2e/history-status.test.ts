// What a revision remembers of its deploy, and what is said of a workload as it is now.
import { expect, test } from "@jest/globals";
import type { HistoryEntry, StatusResult } from "../../src/result.ts";
import { startExample } from "./support/example.ts";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import { asKind, web } from "./support/manifests.ts";
import { endOf, good, kubectlHistory, type Scenario, scenario } from "./support/scenario.ts";

const NEVER = `${registry}/web:never`;
const COMMIT = "3f2a1bc0d4e5f60718293a4b5c6d7e8f90a1b2c3";
const RUN = "https://github.example/shop/web/actions/runs/4711";

const service = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web" },
  spec: { selector: { app: "web" }, ports: [{ port: 80, targetPort: 8080 }] },
};

function access({ inputs, namespace }: Scenario, workload = "deployment/web") {
  return { kubeconfig: inputs["kubeconfig"] ?? "", namespace: namespace.name, workload };
}

async function historyOf(given: Scenario, workload?: string) {
  const step = await given.job.run("history", access(given, workload));
  return { ...step, revisions: JSON.parse(step.outputs["history"] ?? "[]") as HistoryEntry[] };
}

async function statusOf(given: Scenario, workload?: string) {
  const step = await given.job.run("status", access(given, workload));
  return { ...step, status: JSON.parse(step.outputs["status"] ?? "null") as StatusResult };
}

test.concurrent.each(["Deployment", "StatefulSet", "DaemonSet"] as const)(
  "the history of a %s tells who deployed what, and how it ended",
  (kind) =>
    scenario("history", async (given) => {
      const workload = `${kind.toLowerCase()}/web`;
      await using proxy = await openFaultProxy(() => undefined);
      const through = { kubeconfig: proxy.kubeconfig };
      expect(endOf(await given.deploy([asKind(kind, {})], through))).toEqual(good);
      expect(endOf(await given.deploy([asKind(kind, { image: tagged("2.0") })], { ...through, "change-cause": "2.0" }))).toEqual(
        good,
      );
      // A good end costs no request where the controller remembers it: what was written is what was applied, and the claim.
      const written = proxy.asked
        .map(({ what }) => what)
        .filter((what) => /^(patch|create|delete) /.test(what) && !/ leases/.test(what));
      const noted = kind === "Deployment" ? [] : ["patch controllerrevisions", "patch controllerrevisions"];
      expect(written.filter((what) => !/ secrets/.test(what))).toEqual(noted);
      expect(endOf(await given.deploy([asKind(kind, { image: NEVER })], { ...through, "change-cause": "never" }))).toMatchObject({
        outcome: "rolled-back",
      });

      const { revisions, log, summary } = await historyOf(given, workload);
      const common = { by: "octocat", commit: COMMIT, run: RUN, deployedAt: expect.stringMatching(/^20.*Z$/) };
      const reason = expect.stringContaining("web:never does not exist in the registry");
      expect(revisions).toMatchObject([
        { ...common, revision: 1, outcome: "succeeded", images: [tagged("1.0")], current: false },
        { ...common, revision: 3, outcome: "rolled-back", reason, changeCause: "never", images: [NEVER], current: false },
        { ...common, revision: 4, outcome: "succeeded", changeCause: "2.0", images: [tagged("2.0")], current: true },
      ]);
      expect((await kubectlHistory(given.namespace, "web", kind.toLowerCase())).map(({ revision }) => revision)).toEqual([
        1, 3, 4,
      ]);
      expect(log).toMatch(/REVISION +AGE +OUTCOME +BY +COMMIT +CHANGE CAUSE +IMAGES +RUN/);
      expect(log).toMatch(new RegExp(`^3 .* rolled-back +octocat +3f2a1bc +never +${NEVER} +${RUN}$`, "m"));
      expect(summary).toContain("rolled-back");

      // By hand: the annotations stay, and are not taken for those of a deploy.
      await given.namespace.kubectl("set", "image", workload, `server=${tagged("3.0")}`);
      await given.namespace.kubectl("rollout", "status", workload, "--timeout=60s");
      const last = (await historyOf(given, workload)).revisions.at(-1);
      expect(last).toMatchObject({ revision: 5, current: true, outcome: "succeeded", images: [tagged("3.0")] });
      expect([last?.by, last?.run, last?.commit]).toEqual([undefined, undefined, undefined]);

      // What was changed by hand is undone to what it was put over, though none of its pods is left.
      const back = await given.job.run("rollback", access(given, workload));
      expect(endOf(back)).toEqual(good);
      expect((await historyOf(given, workload)).revisions.at(-1)).toMatchObject({ images: [tagged("2.0")], current: true });
    }),
);

test.concurrent("status says what runs, since when and by whom, and is red with the reason when it is not healthy", () =>
  scenario("status", async (given) => {
    const first = await startExampleOf(given);
    expect(endOf(first)).toEqual(good);
    const healthy = await startExample("load-balancer", given, {}, { workflow: "status.yml" }).ended;
    const { status } = { status: JSON.parse(healthy.outputs["status"] ?? "null") as StatusResult };
    expect({ code: healthy.code, health: healthy.outputs["health"] }).toEqual({ code: 0, health: "healthy" });
    expect(status).toMatchObject({ revision: 1, by: "octocat", run: RUN, commit: COMMIT, outcome: "succeeded" });
    expect(status.replicas).toEqual({ desired: 2, updated: 2, available: 2 });
    expect(healthy.log).toMatch(/^deployment\/web in \S+: healthy\nrevision: +1\n/m);
    expect(healthy.log).toMatch(/^since: +20\S+Z \(\d+[sm]\)$/m);
    expect(healthy.summary).toContain(": healthy</h3>");

    const left = await given.deploy([web({ image: NEVER, replicas: 2 })], { rollback: "false", manifests: "k8s/all.yaml" });
    expect(endOf(left)).toMatchObject({ outcome: "failed" });
    const sick = await statusOf(given);
    expect({ code: sick.code, health: sick.outputs["health"] }).toEqual({ code: 1, health: "unhealthy" });
    expect(sick.status).toMatchObject({
      revision: 2,
      rollbackTarget: 1,
      outcome: "failed",
      reason: expect.stringContaining("web:never does not exist"),
    });
    expect(sick.log).toMatch(/^::error::deployment\/web in \S+ is not healthy: image \S+web:never does not exist/m);
    expect(sick.log).toMatch(/look further: kubectl -n \S+ describe deployment\/web/);
    expect(sick.summary).toContain("Check the tag");

    const { kubeconfig, ...named } = access(given);
    const argv = ["status", "--namespace", named.namespace, "--workload", named.workload, "--output", "json"];
    const cli = await given.job.cli(argv, { NKS_DEPLOY_KUBECONFIG: kubeconfig });
    expect(cli.code).toBe(1);
    expect(cli.log).toMatch(/^\{"health":"unhealthy","status":"\{/m);

    const back = await given.job.run("rollback", access(given));
    expect(endOf(back)).toEqual(good);
    const again = await statusOf(given);
    expect(again.status).toMatchObject({ health: "healthy", revision: 3, putBackBy: "octocat" });
    expect((again.status.since ?? "") > (status.since ?? "")).toBe(true);
  }));

/** The example without its load balancer, which is another test's. */
function startExampleOf(given: Scenario) {
  const edits = { "type: LoadBalancer": "type: ClusterIP" };
  return startExample("load-balancer", given, { "github.ref_name": "1.0" }, { edits }).ended;
}

test.concurrent("a version that runs but answered wrongly is not one to go back to, until it has answered rightly", () =>
  scenario("wrong-answer", async (given) => {
    const wrong = { "smoke-check": "/ 200 9.9", "smoke-timeout": "1s" };
    const first = await given.deploy([web(), service], wrong);
    expect(endOf(first)).toMatchObject({ outcome: "nothing-to-roll-back-to", reason: expect.stringContaining("smoke check") });
    const sick = await statusOf(given);
    expect(sick.status).toMatchObject({ health: "unhealthy", reason: expect.stringContaining("smoke check / 200 9.9 failed") });
    const second = await given.deploy([web({ image: NEVER }), service]);
    expect(endOf(second)).toMatchObject({ outcome: "nothing-to-roll-back-to", reason: expect.stringContaining("web:never") });

    expect(endOf(await given.deploy([web(), service], { ...wrong, rollback: "false" }))).toMatchObject({ outcome: "failed" });
    expect(endOf(await given.deploy([web(), service], { "smoke-check": "/ 200 1.0" }))).toEqual(good);
    expect((await statusOf(given)).status).toMatchObject({ health: "healthy", outcome: "succeeded" });
    const third = await given.deploy([web({ image: NEVER }), service]);
    expect(endOf(third)).toMatchObject({ outcome: "rolled-back" });
  }));
