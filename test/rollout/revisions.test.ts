import { describe, expect, test } from "@jest/globals";
import {
  asRevision,
  currentRevision,
  findWorkload,
  imagesOf,
  liveRevision,
  podsOf,
  revisionOf,
  revisionsOf,
  sameTemplate,
  withoutHash,
} from "../../src/rollout/revisions.ts";
import type { Workload } from "../../src/rollout/snapshot.ts";
import { deployment, image, pod, replicaSet, snapshot, template, UID } from "./cluster-state.ts";

test.each([
  { text: "1", want: 1 },
  { text: "12", want: 12 },
  { text: "0", want: undefined },
  { text: "-1", want: undefined },
  { text: "1.5", want: undefined },
  { text: "", want: undefined },
  { text: "one", want: undefined },
  { text: undefined, want: undefined },
])("revision $want of annotation '$text'", ({ text, want }) => {
  const annotations = text === undefined ? {} : { "deployment.kubernetes.io/revision": text };
  expect(revisionOf({ metadata: { annotations } })).toBe(want);
});

describe("two templates are the same revision", () => {
  const two = template("2");
  test.each([
    { want: true, when: "they are equal", other: template("2") },
    { want: true, when: "one has the controller's hash", other: replicaSet("2").spec.template },
    { want: true, when: "their keys stand in another order", other: { spec: two.spec, metadata: { labels: { app: "web" } } } },
    { want: false, when: "the image differs", other: template("3") },
    { want: false, when: "a label differs", other: { ...two, metadata: { labels: { app: "web", tier: "front" } } } },
    {
      want: false,
      when: "an annotation differs (kubectl rollout restart)",
      other: { ...two, metadata: { ...two.metadata, annotations: { "kubectl.kubernetes.io/restartedAt": "now" } } },
    },
    {
      want: false,
      when: "the containers stand in another order",
      other: template("2", { containers: [{ name: "log" }, { name: "app" }] }),
    },
  ])("$want when $when", ({ want, other }) => {
    expect(sameTemplate(two, other)).toBe(want);
    expect(sameTemplate(other, two)).toBe(want);
  });
});

test("the hash is taken from the template's labels, and nothing else", () => {
  expect(withoutHash(replicaSet("2").spec.template)).toEqual(template("2"));
  expect(withoutHash({ spec: { containers: [] } })).toEqual({ spec: { containers: [] } });
});

test("ReplicaSets are a Deployment's by UID, in the order of their revisions", () => {
  const seen = snapshot([
    replicaSet("3", { revision: 10 }),
    replicaSet("1", { revision: 9 }),
    replicaSet("2"),
    replicaSet("7", { owner: "d-2", revision: 1 }),
  ]);
  expect(revisionsOf(seen, deployment()).map(({ metadata }) => metadata.name)).toEqual(["web-2", "web-1", "web-3"]);
});

test("the new ReplicaSet has the Deployment's template", () => {
  const seen = snapshot([replicaSet("2", { revision: 5 }), replicaSet("3", { revision: 4 })]);
  expect(currentRevision(seen, deployment({ tag: "3" }))?.metadata.name).toBe("web-3");
  expect(currentRevision(seen, deployment({ tag: "4" }))).toBeUndefined();
});

test("pods are a ReplicaSet's by UID, those on their way out left aside", () => {
  const going = pod("3", { n: 2, deletionTimestamp: "2026-11-24T00:00:00Z" });
  const seen = snapshot([pod("3"), going, pod("2")]);
  expect(podsOf(seen, replicaSet("3")).map(({ metadata }) => metadata.name)).toEqual(["web-3-1"]);
});

test("a workload is found by kind, namespace and name", () => {
  const seen = snapshot([deployment()]);
  expect(findWorkload(seen, { kind: "Deployment", namespace: "shop", name: "web" })?.metadata.uid).toBe("d-1");
  expect(findWorkload(seen, { kind: "Deployment", namespace: "other", name: "web" })).toBeUndefined();
  expect(findWorkload(seen, { kind: "Deployment", namespace: "shop", name: "we" })).toBeUndefined();
  expect(findWorkload(seen, { kind: "StatefulSet", namespace: "shop", name: "web" })).toBeUndefined();
});

test("images are those of init containers and containers, where one is named", () => {
  const initContainers = [{ name: "migrate", image: image("migrate") }];
  const containers = [{ name: "app", image: image("2") }, { name: "injected" }];
  expect(imagesOf(template("2", { initContainers, containers }))).toEqual([image("migrate"), image("2")]);
});

describe("a ControllerRevision", () => {
  const labels = { "controller-revision-hash": "abc" };
  const ownerReferences = [{ apiVersion: "apps/v1", kind: "DaemonSet", name: "web", uid: UID, controller: true }];
  const revision = asRevision({
    apiVersion: "apps/v1",
    kind: "ControllerRevision",
    metadata: { name: "web-abc", namespace: "shop", uid: "cr-1", labels, ownerReferences, annotations: { note: "x" } },
    revision: 4,
    data: {
      spec: { template: { ...template("2"), $patch: "replace", metadata: { creationTimestamp: null, labels: { app: "web" } } } },
    },
  });
  const daemonSet: Workload = { ...deployment({ tag: "2" }), kind: "DaemonSet" };
  const podWith = (hash: string, uid = UID) => {
    const made = pod("2");
    const owner = { apiVersion: "apps/v1", kind: "DaemonSet", name: "web", uid, controller: true };
    return { ...made, metadata: { ...made.metadata, labels: { "controller-revision-hash": hash }, ownerReferences: [owner] } };
  };

  test("is a revision like a ReplicaSet: number, template, annotations", () => {
    expect(revisionOf(revision)).toBe(4);
    expect(revision.metadata.annotations?.["note"]).toBe("x");
    expect(currentRevision(snapshot([daemonSet, revision]), daemonSet)).toBe(revision);
    expect(liveRevision(daemonSet, snapshot([daemonSet, revision]))).toBe(4);
    expect(withoutHash(revision.spec.template)).toEqual(template("2"));
  });

  test.each([
    { want: 1, when: "a DaemonSet's pod bears its hash", bearing: podWith("abc") },
    { want: 1, when: "a StatefulSet's pod bears its name", bearing: podWith("web-abc") },
    { want: 0, when: "it is of another revision", bearing: podWith("abd") },
    { want: 0, when: "it is of another workload", bearing: podWith("abc", "d-2") },
    { want: 0, when: "it bears no hash", bearing: pod("2") },
  ])("has $want pod when $when", ({ want, bearing }) => {
    expect(podsOf(snapshot([bearing]), revision)).toHaveLength(want);
  });
});
