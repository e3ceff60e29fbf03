import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { inUse, isNamedByOthers } from "../../src/rollout/in-use.ts";

const spec = {
  containers: [{ name: "a", envFrom: [{ configMapRef: { name: "settings" } }] }],
  imagePullSecrets: [{ name: "keys" }],
};
const inTemplate = { template: { spec } };
const POD = ["ConfigMap/settings", "Secret/keys", "ServiceAccount/default"];

function object(apiVersion: string, kind: string, content: object, metadata: object = {}): KubeObject {
  return { apiVersion, kind, metadata: { name: "web", namespace: "shop", uid: `uid-${kind}`, ...metadata }, ...content };
}
const by = (kind: string, uid = `uid-${kind}`) => ({
  ownerReferences: [{ apiVersion: "x/v1", kind, name: "web", uid, controller: true }],
});
const job = (...conditions: string[]) =>
  object("batch/v1", "Job", { spec: inTemplate, status: { conditions: conditions.map((type) => ({ type, status: "True" })) } });
const pod = (phase: string, metadata: object = {}) => object("v1", "Pod", { spec, status: { phase } }, metadata);
const account = object("v1", "ServiceAccount", { imagePullSecrets: [{ name: "keys" }], secrets: [{ name: "token" }] });

describe("what is in use", () => {
  const jobTemplate = { spec: inTemplate };
  test.each([
    { of: "a Deployment", live: object("apps/v1", "Deployment", { spec: { replicas: 0, ...inTemplate } }), want: POD },
    { of: "a StatefulSet", live: object("apps/v1", "StatefulSet", { spec: inTemplate }), want: POD },
    { of: "a CronJob", live: object("batch/v1", "CronJob", { spec: { jobTemplate } }), want: POD },
    { of: "a Job that runs", live: job("Suspended"), want: POD },
    { of: "a Job that is complete", live: job("Complete"), want: [] },
    { of: "a Job that has failed", live: job("FailureTarget", "Failed"), want: [] },
    { of: "a bare Pod", live: pod("Running"), want: POD },
    { of: "a Pod that has ended", live: pod("Succeeded"), want: [] },
    { of: "a Pod of a revision, perhaps of an old one", live: pod("Running", by("ReplicaSet")), want: [] },
    { of: "a Pod of something that is not built in", live: pod("Running", by("Shelf")), want: POD },
    { of: "an old revision", live: object("apps/v1", "ReplicaSet", { spec: inTemplate }, by("Deployment")), want: [] },
    { of: "a ReplicaSet of nobody", live: object("apps/v1", "ReplicaSet", { spec: { replicas: 0, ...inTemplate } }), want: POD },
    {
      of: "one of a Rollout",
      live: object("apps/v1", "ReplicaSet", { spec: { replicas: 1, ...inTemplate } }, by("Rollout")),
      want: POD,
    },
    {
      of: "an old one of a Rollout",
      live: object("apps/v1", "ReplicaSet", { spec: { replicas: 0, ...inTemplate } }, by("Rollout")),
      want: [],
    },
    { of: "a ServiceAccount", live: account, want: ["Secret/keys", "Secret/token"] },
    {
      of: "what is being deleted",
      live: object("apps/v1", "Deployment", { spec: inTemplate }, { deletionTimestamp: "2026-11-25T00:00:00Z" }),
      want: [],
    },
  ])("$want of $of", ({ live, want }) => {
    expect([...inUse([live], new Set(), [])].sort()).toEqual(want);
  });

  test.each([
    {
      of: "what is to be removed",
      live: [object("apps/v1", "Deployment", { spec: inTemplate })],
      leaving: "uid-Deployment",
      want: [],
    },
    { of: "what goes with it", live: [pod("Running", by("Shelf"))], leaving: "uid-Shelf", want: [] },
    { of: "an account that is to be removed", live: [account], leaving: "uid-ServiceAccount", want: [] },
    {
      of: "an account that is to be removed, but pods run as it",
      live: [account, object("apps/v1", "DaemonSet", { spec: { template: { spec: { serviceAccountName: "web" } } } })],
      leaving: "uid-ServiceAccount",
      want: ["Secret/keys", "Secret/token", "ServiceAccount/web"],
    },
  ])("$want of $of", ({ live, leaving, want }) => {
    expect([...inUse(live, new Set([leaving]), [])].sort()).toEqual(want);
  });

  test("with what is known besides, and what such an account names", () => {
    const names = inUse([account], new Set(["uid-ServiceAccount"]), ["Secret/regcred", "ServiceAccount/web"]);
    expect([...names].sort()).toEqual(["Secret/keys", "Secret/regcred", "Secret/token", "ServiceAccount/web"]);
  });
});

test("what others can name is of these kinds, of Kubernetes itself", () => {
  const kinds = [
    { apiVersion: "v1", kind: "Secret" },
    { apiVersion: "v1", kind: "Service" },
    { apiVersion: "x.example/v1", kind: "Secret" },
  ];
  expect(kinds.map(isNamedByOthers)).toEqual([true, false, false]);
});
