// What may pass by itself, over time: snapshots in a row, each judged with what the ones before have left in the attempt.
import { describe, expect, test } from "@jest/globals";
import { attemptOf, note } from "../../src/rollout/attempt.ts";
import { judge } from "../../src/rollout/judge.ts";
import { USUAL_LIMITS } from "../../src/rollout/limits.ts";
import type { Revision } from "../../src/rollout/snapshot.ts";
import type { Verdict } from "../../src/rollout/verdict.ts";
import { deployment, NOW, type PodFields, pod, pulling, replicaSet, running, snapshot, waiting } from "./cluster-state.ts";

const BEFORE = deployment({ tag: "2", generation: 2 });
const LIVE = deployment({ tag: "3", generation: 3, updated: 1, available: 2 });
const { grace } = USUAL_LIMITS;
const second = 1000;

const TIME_OUT = pulling("3", "dial tcp 10.0.0.9:443: i/o timeout");
const NO_CONFIG = waiting("CreateContainerConfigError", 'configmap "web" not found');

type At = [seconds: number, ...pods: PodFields[]];

function verdictsOf(history: At[], attempt = attemptOf(BEFORE, LIVE, NOW)): Verdict[] {
  let noted = attempt;
  return history.map(([seconds, ...pods]) => {
    const seen = snapshot([LIVE, replicaSet("3"), ...pods.map((fields) => pod("3", fields))], NOW + seconds * second);
    noted = note(noted, seen);
    return judge(noted, seen);
  });
}

const failures = (verdicts: Verdict[]) => verdicts.map((verdict) => (verdict.kind === "failed" ? verdict.failure : undefined));

describe("grace", () => {
  const rows: { want: (string | undefined)[]; when: string; history: At[] }[] = [
    {
      want: [undefined, undefined, "pull-failing"],
      when: "the registry stays away for as long as that",
      history: [
        [1, { statuses: [TIME_OUT] }],
        [60, { statuses: [TIME_OUT] }],
        [61, { statuses: [TIME_OUT] }],
      ],
    },
    {
      want: [undefined, undefined, "pull-failing"],
      when: "tries come in between",
      history: [
        [1, { statuses: [TIME_OUT] }],
        [30, { statuses: [waiting("ContainerCreating")] }],
        [61, { statuses: [TIME_OUT] }],
      ],
    },
    {
      want: [undefined, undefined],
      when: "just now it is being tried again",
      history: [
        [1, { statuses: [TIME_OUT] }],
        [70, { statuses: [waiting("ContainerCreating")] }],
      ],
    },
    {
      want: [undefined, undefined, undefined],
      when: "it ran in between",
      history: [
        [1, { statuses: [NO_CONFIG] }],
        [30, { statuses: [running()] }],
        [62, { statuses: [NO_CONFIG] }],
      ],
    },
    {
      want: [undefined, undefined, "container-config"],
      when: "the next trouble has a time of its own",
      history: [
        [1, { statuses: [TIME_OUT] }],
        [50, { statuses: [NO_CONFIG] }],
        [110, { statuses: [NO_CONFIG] }],
      ],
    },
    {
      want: [undefined, undefined],
      when: "it is another pod, with a time of its own",
      history: [
        [1, { n: 1, statuses: [TIME_OUT] }],
        [61, { n: 2, statuses: [TIME_OUT] }],
      ],
    },
    {
      want: ["image-missing"],
      when: "another pod's trouble can't pass",
      history: [[1, { n: 1, statuses: [TIME_OUT] }, { n: 2, statuses: [pulling("3", "manifest unknown")] }]],
    },
    { want: [undefined], when: "it is slow, but nothing is wrong", history: [[500, { statuses: [running({ ready: false })] }]] },
  ];
  test.each(rows)("$want when $when", ({ want, history }) => {
    expect(failures(verdictsOf(history))).toEqual(want);
  });

  test("says when to look again, and for how long it lasted", () => {
    expect(verdictsOf([[1, { statuses: [NO_CONFIG] }]])).toEqual([
      { kind: "progressing", waiting: "1 of 3 new replicas have been updated", recheckAt: NOW + second + grace },
    ]);
    expect(
      verdictsOf([
        [1, { statuses: [NO_CONFIG] }],
        [62, { statuses: [NO_CONFIG] }],
      ])[1],
    ).toMatchObject({
      reason: 'container app lacks what it refers to: configmap "web" not found, for 60s',
    });
  });

  test("is as long as was asked for", () => {
    const short = attemptOf(BEFORE, LIVE, NOW, { grace: 5 * second, restarts: 3 });
    const history: At[] = [
      [1, { statuses: [TIME_OUT] }],
      [6, { statuses: [TIME_OUT] }],
    ];
    expect(failures(verdictsOf(history, short))).toEqual([undefined, "pull-failing"]);
  });
});

describe("pods that the cluster refuses", () => {
  const QUOTA = 'pods "web-3-x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=3, limited: pods=3';
  const refusing = (message: string): Revision => ({
    ...replicaSet("3"),
    status: { replicas: 0, conditions: [{ type: "ReplicaFailure", status: "True", reason: "FailedCreate", message }] },
  });
  const rows: { want: "now" | "in grace"; when: string; message: string; old?: boolean; ending?: boolean }[] = [
    { want: "now", when: "the quota is used up by others", message: QUOTA },
    { want: "in grace", when: "old pods may free the quota", message: QUOTA, old: true },
    { want: "in grace", when: "a pod is just ending", message: QUOTA, old: true, ending: true },
    {
      want: "now",
      when: "Pod Security is against it, whatever old pods do",
      message: 'pods "web-3-x" is forbidden: violates PodSecurity "restricted:latest"',
      old: true,
    },
    { want: "now", when: "a webhook denies it", message: 'admission webhook "x.y.z" denied the request: no' },
    { want: "now", when: "no pod can be so", message: 'Pod "web-3-x" is invalid: spec.containers[0].image: Required value' },
    {
      want: "in grace",
      when: "the webhook itself does not answer",
      message: 'Internal error occurred: failed calling webhook "x.y.z": the server responded with 403 Forbidden',
    },
    {
      want: "in grace",
      when: "its service account may come late",
      message: 'pods "web-3-x" is forbidden: error looking up service account shop/web: serviceaccount "web" not found',
    },
  ];
  test.each(rows)("fail $want when $when", ({ want, message, old = false, ending = false }) => {
    const others = old ? [pod("2", ending ? { deletionTimestamp: "2026-11-24T00:00:00Z" } : {})] : [];
    const seen = snapshot([LIVE, replicaSet("2"), refusing(message), ...others]);
    const verdict = judge(note(attemptOf(BEFORE, LIVE, NOW), seen), seen);
    const expected =
      want === "now"
        ? { kind: "failed", failure: "pods-refused", reason: `no pod can be made: ${message}` }
        : { kind: "progressing", recheckAt: NOW + grace };
    expect(verdict).toMatchObject(expected);
  });

  test("are of the time before where the template is kept", () => {
    const seen = snapshot([LIVE, refusing(QUOTA)]);
    expect(judge(note(attemptOf(LIVE, LIVE, NOW), seen), seen).kind).toBe("progressing");
  });
});
