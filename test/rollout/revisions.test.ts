import { describe, expect, test } from "@jest/globals";
import {
  findDeployment,
  imagesOf,
  newReplicaSet,
  podsOf,
  replicaSetsOf,
  revisionOf,
  sameTemplate,
  withoutHash,
} from "../../src/rollout/revisions.ts";
import { deployment, image, pod, replicaSet, snapshot, template } from "./cluster-state.ts";

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
  expect(replicaSetsOf(seen, deployment()).map(({ metadata }) => metadata.name)).toEqual(["web-2", "web-1", "web-3"]);
});

test("the new ReplicaSet has the Deployment's template", () => {
  const seen = snapshot([replicaSet("2", { revision: 5 }), replicaSet("3", { revision: 4 })]);
  expect(newReplicaSet(seen, deployment({ tag: "3" }))?.metadata.name).toBe("web-3");
  expect(newReplicaSet(seen, deployment({ tag: "4" }))).toBeUndefined();
});

test("pods are a ReplicaSet's by UID, those on their way out left aside", () => {
  const going = pod("3", { n: 2, deletionTimestamp: "2026-11-24T00:00:00Z" });
  const seen = snapshot([pod("3"), going, pod("2")]);
  expect(podsOf(seen, replicaSet("3")).map(({ metadata }) => metadata.name)).toEqual(["web-3-1"]);
});

test("a Deployment is found by namespace and name", () => {
  const seen = snapshot([deployment()]);
  expect(findDeployment(seen, { namespace: "shop", name: "web" })?.metadata.uid).toBe("d-1");
  expect(findDeployment(seen, { namespace: "other", name: "web" })).toBeUndefined();
  expect(findDeployment(seen, { namespace: "shop", name: "we" })).toBeUndefined();
});

test("images are those of init containers and containers, where one is named", () => {
  const initContainers = [{ name: "migrate", image: image("migrate") }];
  const containers = [{ name: "app", image: image("2") }, { name: "injected" }];
  expect(imagesOf(template("2", { initContainers, containers }))).toEqual([image("migrate"), image("2")]);
});
