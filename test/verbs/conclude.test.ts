// What a deploy's end is called, from the ends of its workloads: the decision behind the exit code.
import { describe, expect, test } from "@jest/globals";
import { attemptOf } from "../../src/rollout/attempt.ts";
import type { Verdict } from "../../src/rollout/verdict.ts";
import type { Application, Rollout } from "../../src/verbs/apply.ts";
import { conclude, type Ending } from "../../src/verbs/conclude.ts";
import type { Undone } from "../../src/verbs/undo.ts";
import { deployment, image, NOW, replicaSet, snapshot } from "../rollout/cluster-state.ts";

const FAILED: Verdict = { kind: "failed", failure: "crash", reason: "container app keeps ending" };
const GOOD: Verdict = { kind: "succeeded" };
const GOING: Verdict = { kind: "progressing", waiting: "1 of 3 new replicas have been updated" };
const LOST: Verdict = { kind: "superseded", reason: "deployment/web was changed by somebody else" };
const RESTORED: Undone = { kind: "restored", revision: 2 };
const NONE: Undone = { kind: "nothing", why: "this was its first deploy" };

interface Part {
  name?: string;
  verdict: Verdict;
  undone?: Undone;
}

function end(
  parts: Part[],
  {
    undo = true,
    cancelled = false,
    refusal,
    theirs,
    wrong,
  }: { undo?: boolean; cancelled?: boolean; refusal?: string; theirs?: string; wrong?: string } = {},
) {
  const made = parts.map(({ name = "web", verdict, undone }, index) => {
    const live = { ...deployment({ tag: "3", generation: 3, uid: `d-${index}` }) };
    const attempt = { ...attemptOf(undefined, { ...live, metadata: { ...live.metadata, name } }, NOW) };
    const target: Rollout["target"] =
      undone?.kind === "nothing" ? { kind: "none", why: undone.why } : { kind: "revision", to: OLD };
    return { live, verdict, undone, rollout: { attempt, target, previous: 2 } };
  });
  const application: Application = {
    applied: made.map(({ live }) => ({ object: live, before: undefined })),
    rollouts: made.map(({ rollout }) => rollout),
    ...(refusal === undefined ? {} : { refusal }),
    ...(theirs === undefined ? {} : { refusal: theirs, isSuperseded: true }),
    ...(wrong === undefined ? {} : { unproven: { kind: "unproven", failure: "smoke-check", reason: wrong } }),
  };
  const judged = made.map(({ rollout, verdict }) => ({ attempt: rollout.attempt, verdict }));
  const undone = new Map(made.flatMap(({ rollout, undone: how }) => (how ? [[rollout.attempt.uid, how] as const] : [])));
  const evidence = new Map();
  const isGood =
    (refusal ?? theirs) === undefined && wrong === undefined && parts.every(({ verdict }) => verdict.kind === "succeeded");
  const ending: Ending = isGood
    ? { kind: "good" }
    : undo
      ? { kind: "undone", cancelled, evidence, undone, restored: new Map() }
      : { kind: "left", cancelled, evidence };
  const { outcome, reason, workloads, next } = conclude(application, judged, ending, snapshot(made.map(({ live }) => live)));
  return { outcome, reason, each: workloads.map((workload) => workload.outcome), next };
}

const OLD = replicaSet("2", { revision: 2 });

describe("the outcome of a deploy", () => {
  const because = "deployment/web: container app keeps ending";
  const rows: { want: { outcome: string; reason?: string; each: string[] }; when: string; got: ReturnType<typeof end> }[] = [
    { want: { outcome: "succeeded", each: ["succeeded"] }, when: "all is well", got: end([{ verdict: GOOD }]) },
    {
      want: { outcome: "rolled-back", reason: because, each: ["rolled-back"] },
      when: "the failed workload runs its old revision again",
      got: end([{ verdict: FAILED, undone: RESTORED }]),
    },
    {
      want: { outcome: "rolled-back", reason: because, each: ["rolled-back", "rolled-back"] },
      when: "a healthy one was put back because of another",
      got: end([
        { verdict: FAILED, undone: RESTORED },
        { name: "shop", verdict: GOOD, undone: RESTORED },
      ]),
    },
    {
      want: { outcome: "rolled-back", reason: because, each: ["succeeded", "rolled-back"] },
      when: "a healthy one has nothing to go back to",
      got: end([
        { name: "shop", verdict: GOOD, undone: NONE },
        { verdict: FAILED, undone: RESTORED },
      ]),
    },
    {
      want: {
        outcome: "nothing-to-roll-back-to",
        reason: `${because}; nothing to roll back to: this was its first deploy`,
        each: ["nothing-to-roll-back-to"],
      },
      when: "it was the first deploy",
      got: end([{ verdict: FAILED, undone: NONE }]),
    },
    {
      want: {
        outcome: "rollback-failed",
        reason: `${because}; the rollback failed: revision 2 was put back, but it crashes too`,
        each: ["rollback-failed"],
      },
      when: "the old revision does not come up either",
      got: end([{ verdict: FAILED, undone: { kind: "failed", reason: "revision 2 was put back, but it crashes too" } }]),
    },
    {
      want: { outcome: "rollback-failed", reason: because, each: ["rolled-back", "rollback-failed"] },
      when: "one of several is not back, whatever the others are",
      got: end([
        { verdict: FAILED, undone: RESTORED },
        { name: "shop", verdict: GOING, undone: { kind: "failed", reason: "it crashes too" } },
      ]),
    },
    {
      want: {
        outcome: "superseded",
        reason: "deployment/web: deployment/web was changed by somebody else",
        each: ["superseded"],
      },
      when: "somebody else deployed",
      got: end([{ verdict: LOST }]),
    },
    {
      want: { outcome: "failed", reason: because, each: ["failed"] },
      when: "rollback is switched off",
      got: end([{ verdict: FAILED }], { undo: false }),
    },
    {
      want: { outcome: "cancelled", reason: "cancelled while it rolled out", each: ["rolled-back"] },
      when: "it was cancelled and put back",
      got: end([{ verdict: GOING, undone: RESTORED }], { cancelled: true }),
    },
    {
      want: { outcome: "cancelled", reason: "cancelled while it rolled out", each: ["cancelled"] },
      when: "it was cancelled with rollback switched off",
      got: end([{ verdict: GOING }], { undo: false, cancelled: true }),
    },
    {
      want: {
        outcome: "rollback-failed",
        reason: "deployment/web: cancelled while it rolled out; the rollback failed: no",
        each: ["rollback-failed"],
      },
      when: "it was cancelled and could not be put back",
      got: end([{ verdict: GOING, undone: { kind: "failed", reason: "no" } }], { cancelled: true }),
    },
    {
      want: { outcome: "nothing-to-roll-back-to", reason: "service/web was refused", each: [] },
      when: "an object was refused and no workload had been applied",
      got: end([], { refusal: "service/web was refused" }),
    },
    {
      want: { outcome: "rolled-back", reason: "service/web was refused", each: ["rolled-back"] },
      when: "an object was refused after a workload had been applied",
      got: end([{ verdict: GOING, undone: RESTORED }], { refusal: "service/web was refused" }),
    },
    {
      want: { outcome: "superseded", reason: "somebody has changed deployment/web", each: [] },
      when: "somebody had changed the only workload before it was applied",
      got: end([], { theirs: "somebody has changed deployment/web" }),
    },
    {
      want: { outcome: "superseded", reason: "somebody has changed deployment/web", each: ["rolled-back"] },
      when: "somebody had changed one workload, and the other was put back",
      got: end([{ name: "shop", verdict: GOING, undone: RESTORED }], { theirs: "somebody has changed deployment/web" }),
    },
    {
      want: { outcome: "rollback-failed", reason: "somebody has changed deployment/web", each: ["rollback-failed"] },
      when: "somebody had changed one workload, and the other could not be put back",
      got: end([{ name: "shop", verdict: GOING, undone: { kind: "failed", reason: "no" } }], {
        theirs: "somebody has changed deployment/web",
      }),
    },
    {
      want: { outcome: "rolled-back", reason: "smoke check / failed", each: ["rolled-back"] },
      when: "it rolled out, but answered wrongly",
      got: end([{ verdict: GOOD, undone: RESTORED }], { wrong: "smoke check / failed" }),
    },
    {
      want: { outcome: "nothing-to-roll-back-to", reason: "smoke check / failed", each: ["nothing-to-roll-back-to"] },
      when: "the first deploy answered wrongly",
      got: end([{ verdict: GOOD, undone: NONE }], { wrong: "smoke check / failed" }),
    },
    {
      want: { outcome: "failed", reason: "smoke check / failed", each: ["failed"] },
      when: "it answered wrongly with rollback switched off",
      got: end([{ verdict: GOOD }], { wrong: "smoke check / failed", undo: false }),
    },
    {
      want: { outcome: "cancelled", reason: "cancelled before it was seen to answer", each: ["rolled-back"] },
      when: "it was cancelled while it was asked",
      got: end([{ verdict: GOOD, undone: RESTORED }], { wrong: "cancelled before it was seen to answer", cancelled: true }),
    },
  ];
  test.each(rows)("is $want.outcome when $when", ({ want, got }) => {
    const { outcome, reason, each } = got;
    expect({ outcome, ...(reason === undefined ? {} : { reason }), each }).toEqual(want);
  });

  test("comes with the command that is left to do, where one is", () => {
    const { next } = end([{ verdict: FAILED, undone: { kind: "failed", reason: "no" } }]);
    expect(next).toBe("To go back by hand: kubectl -n shop rollout undo deployment/web --to-revision=2");
    expect(end([{ verdict: FAILED, undone: RESTORED }]).next).toBeUndefined();
    const slow = end([{ verdict: FAILED, undone: { kind: "failed", reason: "not finished within 7s", putBack: 2 } }]);
    expect(slow.next).toBe("Look with: kubectl -n shop rollout status deployment/web");
  });

  test("names the images that run now", () => {
    const seen = snapshot([deployment({ tag: "2", generation: 4 })]);
    const attempt = attemptOf(undefined, deployment({ tag: "3", generation: 3 }), NOW);
    const application: Application = { applied: [], rollouts: [{ attempt, target: { kind: "revision", to: OLD }, previous: 2 }] };
    const undone = new Map([[attempt.uid, RESTORED]]);
    const ending: Ending = { kind: "undone", cancelled: false, evidence: new Map(), undone, restored: new Map() };
    const [workload] = conclude(application, [{ attempt, verdict: FAILED }], ending, seen).workloads;
    expect(workload).toMatchObject({ images: [image("2")], revision: 4, previousRevision: 2, restoredRevision: 2 });
  });
});
