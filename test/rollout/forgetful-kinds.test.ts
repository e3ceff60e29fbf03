// DaemonSets and StatefulSets: their controllers forget that a revision was up as soon as a pod of it is down.
import { describe, expect, test } from "@jest/globals";
import { historyOf } from "../../src/rollout/history.ts";
import { leftBy } from "../../src/rollout/left-by.ts";
import { missingNote, OUTCOME } from "../../src/rollout/outcome-note.ts";
import { goodRevision, printRecord, RECORD } from "../../src/rollout/record.ts";
import { asRevision } from "../../src/rollout/revisions.ts";
import type { ControllerRevision, Pod, Revision, Workload } from "../../src/rollout/snapshot.ts";
import { targetBeforeDeploy, targetOfRollback } from "../../src/rollout/target.ts";
import { NAMESPACE, pod, snapshot, template } from "./cluster-state.ts";

const RUN = "pipelinerun/web-7k2p in ci";
/** When the deploy of each revision began. */
const AT: Record<string, string> = { A: "2026-11-21T00:00:00Z", B: "2026-11-22T00:00:00Z", C: "2026-11-23T00:00:00Z" };

type Annotations = Record<string, string>;

function record(of: string, target: Revision | null, more: object = {}): Annotations {
  return { [RECORD]: printRecord({ target: target && goodRevision(target), by: RUN, at: AT[of] ?? "", ...more }) };
}

function ended(of: string, outcome: string): Annotations {
  return { [OUTCOME]: JSON.stringify({ at: AT[of], outcome }) };
}

/** A revision of the workload with UID `ds-1`; A, B, C … are made one day after another. */
function revision(tag: string, annotations: Annotations = {}): Revision {
  const number = tag.charCodeAt(0) - 64;
  const made: ControllerRevision = {
    apiVersion: "apps/v1",
    kind: "ControllerRevision",
    metadata: {
      name: `web-${tag}`,
      namespace: NAMESPACE,
      uid: `cr-${tag}`,
      creationTimestamp: `2026-11-2${number}T00:00:00Z`,
      labels: { "controller-revision-hash": `hash${tag}` },
      annotations,
      ownerReferences: [{ apiVersion: "apps/v1", kind: "DaemonSet", name: "web", uid: "ds-1", controller: true }],
    },
    revision: number,
    data: { spec: { template: { ...template(tag), $patch: "replace" } } },
  };
  return asRevision(made);
}

interface Fields {
  tag?: string;
  desired?: number;
  updated?: number;
  up?: number;
  observed?: number;
  annotations?: Annotations;
  update?: object;
}

function daemonSet(fields: Fields): Workload {
  const { desired = 10, updated = desired, up = desired, update = { maxUnavailable: 1, maxSurge: 0 } } = fields;
  const counts = { desiredNumberScheduled: desired, updatedNumberScheduled: updated, numberAvailable: up };
  return of("DaemonSet", fields, { updateStrategy: { type: "RollingUpdate", rollingUpdate: update } }, counts);
}

function statefulSet(fields: Fields): Workload {
  const { desired = 3, updated = desired, up = desired, update = { partition: 0 } } = fields;
  const names = { currentRevision: "web-A", updateRevision: `web-${fields.tag ?? "B"}` };
  const status = { replicas: desired, readyReplicas: up, updatedReplicas: updated, ...names };
  const spec = { replicas: desired, updateStrategy: { type: "RollingUpdate", rollingUpdate: update } };
  return of("StatefulSet", fields, spec, status);
}

function of(
  kind: Workload["kind"],
  { tag = "B", observed = 5, annotations = {} }: Fields,
  spec: object,
  status: object,
): Workload {
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: { name: "web", namespace: NAMESPACE, uid: "ds-1", generation: 5, annotations },
    spec: { selector: {}, template: template(tag), ...spec },
    status: { observedGeneration: observed, ...status },
  };
}

/** So many ready pods of a revision, and one that is not. */
function pods(tag: string, ready: number): Pod[] {
  return Array.from({ length: ready + 1 }, (_, n) => {
    const one = pod(tag, { n, conditions: [{ type: "Ready", status: n < ready ? "True" : "False" }] });
    const owner = { apiVersion: "apps/v1", kind: "DaemonSet", name: "web", uid: "ds-1", controller: true };
    const labels = { app: "web", "controller-revision-hash": `hash${tag}` };
    return { ...one, metadata: { ...one.metadata, labels, ownerReferences: [owner] } };
  });
}

const A = revision("A", record("A", null));
const B = revision("B", record("B", A));
const goodB = revision("B", { ...record("B", A), ...ended("B", "succeeded") });
const failedB = revision("B", { ...record("B", A), ...ended("B", "failed") });
const byB = record("B", A);
/** By hand, over B: it bears the record of B. */
const D = revision("D", byB);

interface Row {
  want: string;
  when: string;
  live: Workload;
  seen: (Revision | Pod)[];
}

const nameOf = (target: ReturnType<typeof targetBeforeDeploy>) => (target.kind === "none" ? "none" : target.to.metadata.name);

const ON_DAEMON_SETS: Row[] = [
  { want: "web-B", when: "one of ten pods is down", live: daemonSet({ up: 9, annotations: byB }), seen: [A, B] },
  { want: "web-B", when: "it is the only revision, and a pod is down", live: daemonSet({ up: 9, annotations: byB }), seen: [B] },
  {
    want: "web-B",
    when: "many are down that were noted as good",
    live: daemonSet({ up: 3, annotations: byB }),
    seen: [A, goodB],
  },
  {
    want: "web-B",
    when: "the only one is down, and was noted as good",
    live: daemonSet({ desired: 1, up: 0, annotations: byB }),
    seen: [A, goodB],
  },
  {
    want: "web-A",
    when: "the only one is down, which may have been so always",
    live: daemonSet({ desired: 1, up: 0, annotations: byB }),
    seen: [A, B],
  },
  { want: "web-A", when: "more are down than may be", live: daemonSet({ up: 8, annotations: byB }), seen: [A, B] },
  {
    want: "web-B",
    when: "as many are down as may be, a part of a pod counting as one",
    live: daemonSet({ up: 8, annotations: byB, update: { maxUnavailable: "15%", maxSurge: 0 } }),
    seen: [A, B],
  },
  {
    want: "web-B",
    when: "new pods are made beside the old ones, and one is down",
    live: daemonSet({ up: 9, annotations: byB, update: { maxUnavailable: 0, maxSurge: 1 } }),
    seen: [A, B],
  },
  {
    want: "web-A",
    when: "the update stands at its first node",
    live: daemonSet({ updated: 1, up: 9, annotations: byB }),
    seen: [A, B],
  },
  {
    want: "web-A",
    when: "the deploy of it failed, and a pod is down",
    live: daemonSet({ up: 9, annotations: byB }),
    seen: [A, failedB],
  },
  {
    want: "web-A",
    when: "the counts are of the revision before",
    live: daemonSet({ observed: 4, up: 9, annotations: byB }),
    seen: [A, B],
  },
  {
    want: "web-A",
    when: "it was good, and is deployed again without coming up",
    live: daemonSet({ updated: 1, up: 9, annotations: record("C", A) }),
    seen: [A, goodB],
  },
  {
    want: "web-A",
    when: "a person has chosen it, and it does not come up this time",
    live: daemonSet({ updated: 1, up: 9, annotations: record("B", A, { back: { at: AT["C"] } }) }),
    seen: [A, goodB],
  },
  {
    want: "web-B",
    when: "somebody has put a broken one over it by hand",
    live: daemonSet({ tag: "D", updated: 1, up: 9, annotations: byB }),
    seen: [A, goodB, D],
  },
  {
    want: "web-A",
    when: "somebody has put a broken one over B, which had failed, by hand",
    live: daemonSet({ tag: "D", updated: 1, up: 9, annotations: byB }),
    seen: [A, failedB, D],
  },
  {
    want: "web-B",
    when: "nothing is recorded, and B is up on nine of ten nodes",
    live: daemonSet({ tag: "D", updated: 1, up: 9 }),
    seen: [revision("A"), revision("B"), revision("D"), ...pods("B", 9)],
  },
  {
    want: "none",
    when: "nothing is recorded, and B is up on eight of ten nodes",
    live: daemonSet({ tag: "D", updated: 1, up: 8 }),
    seen: [revision("A"), revision("B"), revision("D"), ...pods("B", 8)],
  },
];

const ON_STATEFUL_SETS: Row[] = [
  {
    want: "web-A",
    when: "it is the first revision, and one of three pods is down",
    live: statefulSet({ tag: "A", up: 2, annotations: record("A", null) }),
    seen: [A],
  },
  {
    want: "none",
    when: "it is the first revision, and waits for its second pod",
    live: statefulSet({ tag: "A", updated: 2, up: 1, annotations: record("A", null) }),
    seen: [A],
  },
  {
    want: "none",
    when: "it is the first revision, and its only pod is down, which may have been so always",
    live: statefulSet({ tag: "A", desired: 1, up: 0, annotations: record("A", null) }),
    seen: [A],
  },
  {
    want: "web-A",
    when: "it is the first revision, its only pod is down, and was noted as good",
    live: statefulSet({ tag: "A", desired: 1, up: 0, annotations: record("A", null) }),
    seen: [revision("A", { ...record("A", null), ...ended("A", "succeeded") })],
  },
  {
    want: "web-A",
    when: "all but the last of a later revision have come up",
    live: statefulSet({ up: 2, annotations: byB }),
    seen: [A, B],
  },
  {
    want: "web-B",
    when: "B stays below the partition by intent, and that above it was noted as good",
    live: statefulSet({ updated: 1, up: 2, annotations: byB, update: { partition: 2 } }),
    seen: [A, goodB, ...pods("A", 2)],
  },
];

describe("before a deploy, the good revision is", () => {
  test.each(ON_DAEMON_SETS)("$want of a DaemonSet when $when", ({ want, live, seen }) => {
    expect(nameOf(targetBeforeDeploy(live, snapshot([live, ...seen])))).toBe(want);
  });
  test.each(ON_STATEFUL_SETS)("$want of a StatefulSet when $when", ({ want, live, seen }) => {
    expect(nameOf(targetBeforeDeploy(live, snapshot([live, ...seen])))).toBe(want);
  });
});

test("a rollback does not take pods below the partition for the good revision", () => {
  const live = statefulSet({ tag: "C", updated: 1, annotations: record("C", B), update: { partition: 2 } });
  const seen = snapshot([live, A, B, revision("C", record("C", B)), ...pods("A", 2)]);
  expect(nameOf(targetOfRollback(live, seen, undefined))).toBe("web-B");
});

test.each([
  { want: "running", when: "it was noted as good, and a pod of it is down", seen: [A, goodB] },
  { want: "unfinished", when: "the run was killed before it had come up", seen: [A, B] },
])("what a run has left of a DaemonSet is $want when $when", ({ want, seen }) => {
  const live = daemonSet({ up: 9, annotations: byB });
  expect(leftBy(RUN, live, snapshot([live, ...seen])).kind).toBe(want);
});

test("history says of a good end what is noted, also when it is past", () => {
  const live = daemonSet({ tag: "D", up: 9, annotations: byB });
  const outcomes = (...seen: Revision[]) => historyOf(live, snapshot([live, ...seen])).map(({ outcome }) => outcome);
  expect(outcomes(revision("A"), goodB, D)).toEqual(["succeeded", "succeeded", "unfinished"]);
  expect(outcomes(revision("A"), B, D)).toEqual(["succeeded", undefined, "unfinished"]);
});

test.each([
  { want: AT["B"], when: "it is not there", live: daemonSet({ annotations: byB }), on: B },
  { want: AT["B"], when: "a bad one is there", live: daemonSet({ annotations: byB }), on: failedB },
  { want: AT["C"], when: "it is about the deploy before", live: daemonSet({ annotations: record("C", A) }), on: goodB },
  { want: undefined, when: "it is there", live: daemonSet({ annotations: byB }), on: goodB },
  { want: undefined, when: "no deploy of ours has made it", live: daemonSet({}), on: revision("B") },
  { want: undefined, when: "its controller remembers", live: daemonSet({ annotations: byB }), on: { ...B, kind: "ReplicaSet" } },
])("the note of a good end is written: $want when $when", ({ want, live, on }) => {
  expect(missingNote(live, on)).toEqual(want && { at: want, outcome: "succeeded" });
});
