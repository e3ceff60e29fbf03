// A deploy that is cancelled at any of its requests: either all of it runs, or it is undone; and nothing is removed that production may need.
import { expect, test } from "@jest/globals";
import { inventoryOf, newInventory, RELEASE } from "../../src/manifest/inventory.ts";
import type { KubeObject } from "../../src/manifest/object.ts";
import { FIELD_MANAGER } from "../../src/manifest/ownership.ts";
import type { DeployOptions } from "../../src/options.ts";
import { resultLines } from "../../src/report/console.ts";
import type { Workload } from "../../src/rollout/snapshot.ts";
import { carryOut } from "../../src/verbs/deploy.ts";
import type { DeployPorts } from "../../src/verbs/deploy-ports.ts";
import { deployment, image, NAMESPACE, template } from "../rollout/cluster-state.ts";
import { clusterInMemory } from "./cluster-in-memory.ts";

const configMap = (name: string): KubeObject => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: {
    name,
    namespace: NAMESPACE,
    labels: { [RELEASE]: "shop" },
    managedFields: [{ manager: FIELD_MANAGER, operation: "Apply" }],
  },
  data: {},
});
const autoscaler: KubeObject = {
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name: "web", namespace: NAMESPACE },
  spec: { maxReplicas: 9 },
};
const namespace: KubeObject = { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE } };
const web = (tag: string): KubeObject => {
  const {
    spec,
    metadata: { name, namespace = "" },
    ...type
  } = deployment({ tag });
  return { ...type, metadata: { name, namespace }, spec: { ...spec, template: template(tag) } };
};

const OPTIONS = {
  release: "shop",
  prune: true,
  rollback: "workloads",
  forceConflicts: false,
  timeout: 5_000,
  wait: 0,
  addressWait: 0,
  limits: { grace: 60_000, restarts: 3 },
  containers: [],
  images: [],
  imagePaths: [],
  variables: new Map(),
  smokeChecks: [],
  changeCause: "2.0",
  run: { run: "run-1" },
} as unknown as DeployOptions;

interface Given extends Partial<DeployOptions> {
  cancelAt?: string;
  tag?: string;
  /** Deployed besides. */
  brings?: KubeObject[];
}

/** Deploys settings-new, web and its autoscaler over settings-old and web; cancelled while that is asked. */
async function deployed({ cancelAt, tag = "2", brings = [], ...more }: Given) {
  const cancellation = new AbortController();
  const inventory = newInventory(
    inventoryOf("shop", NAMESPACE),
    [{ apiVersion: "v1", kind: "ConfigMap", name: "settings-old" }],
    "shop",
  );
  const { cluster, observation, find } = clusterInMemory([configMap("settings-old"), web("1"), inventory], (what) => {
    if (what === cancelAt) cancellation.abort();
  });
  const silent = { info() {}, warning() {}, error() {}, foreign() {}, mask() {} };
  const unfinished = { deploying() {}, settled() {} };
  const ports = { cluster, clock: { now: Date.now }, signal: cancellation.signal, log: silent, unfinished };
  const objects = [...brings, configMap("settings-new"), web(tag), autoscaler];
  const result = await carryOut({ objects, observation }, { ...OPTIONS, ...more }, ports as unknown as DeployPorts);
  const live = find("Deployment", "web") as Workload;
  return {
    isCancelled: cancellation.signal.aborted,
    outcome: result.outcome,
    reason: result.reason,
    runs: live.spec.template.spec.containers[0]?.image,
    settings: ["settings-old", "settings-new"].filter((name) => find("ConfigMap", name) !== undefined),
    lastLines: resultLines(result).filter((line) => line.startsWith("production now: ")),
  };
}

const both = ["settings-old", "settings-new"];
const unanswered = "cancelled before it was seen to answer";
const unapplied = "cancelled before all was applied";
const smokeChecks = [
  { given: "url", target: { kind: "url", url: "http://nowhere.example" } },
] as unknown as DeployOptions["smokeChecks"];

test("a deploy that nobody cancels succeeds, and removes what the release no longer has", async () => {
  expect(await deployed({})).toMatchObject({ outcome: "succeeded", runs: image("2"), settings: ["settings-new"] });
});

test.each([
  {
    when: "while the release is remembered",
    given: { cancelAt: "patch ConfigMap/nks-deploy.shop" },
    want: { outcome: "cancelled", reason: "cancelled before anything was applied", runs: image("1"), settings: ["settings-old"] },
  },
  {
    when: "after the namespace, before all else",
    given: { cancelAt: "apply Namespace/shop", brings: [namespace] },
    want: { outcome: "cancelled", reason: unapplied, runs: image("1"), settings: ["settings-old"] },
  },
  {
    when: "between two groups of objects, before any workload",
    given: { cancelAt: "apply ConfigMap/settings-new" },
    want: { outcome: "cancelled", reason: unapplied, runs: image("1"), settings: both },
  },
  {
    when: "there, when the whole release goes back",
    given: { cancelAt: "apply ConfigMap/settings-new", rollback: "release" as const },
    want: { outcome: "cancelled", reason: unapplied, runs: image("1"), settings: ["settings-old"] },
  },
  {
    when: "when its workload runs at once, and others are still to come",
    given: { cancelAt: "apply Deployment/web" },
    want: { outcome: "cancelled", reason: unapplied, runs: image("1"), settings: both },
  },
  {
    when: "there, with rollback switched off",
    given: { cancelAt: "apply Deployment/web", rollback: "none" as const },
    want: { outcome: "cancelled", reason: unapplied, runs: image("2"), settings: both },
  },
  {
    when: "when its workload is unchanged, and others are still to come",
    given: { cancelAt: "apply Deployment/web", tag: "1" },
    want: { outcome: "cancelled", reason: unapplied, runs: image("1"), settings: both },
  },
  {
    when: "when all runs, and nothing has been asked whether it answers",
    given: { cancelAt: "apply HorizontalPodAutoscaler/web", smokeChecks },
    want: { outcome: "cancelled", reason: unanswered, runs: image("1"), settings: both },
  },
  {
    when: "when all is done but the pruning",
    given: { cancelAt: "apply HorizontalPodAutoscaler/web" },
    want: { outcome: "succeeded", runs: image("2"), settings: both },
  },
])("a deploy that is cancelled $when: $want.outcome, and removes nothing that is used", async ({ given, want }) => {
  expect(await deployed(given)).toMatchObject({ isCancelled: true, ...want });
});

test("what a cancelled deploy leaves is said", async () => {
  expect((await deployed({ cancelAt: "apply ConfigMap/settings-new" })).lastLines).toEqual([
    "production now: no workload was changed",
    "production now: as this deploy applied it: configmap/settings-new",
  ]);
});
