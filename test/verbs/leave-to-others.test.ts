// What a run that has lost its claim leaves alone, and where a deploy goes back to that was applied over what somebody had just made.
import { describe, expect, test } from "@jest/globals";
import { attemptOf } from "../../src/rollout/attempt.ts";
import type { RollbackTarget } from "../../src/rollout/target.ts";
import type { Verdict } from "../../src/rollout/verdict.ts";
import type { Application } from "../../src/verbs/apply.ts";
import type { Held } from "../../src/verbs/claim.ts";
import { leaveToOthers, withTargets } from "../../src/verbs/leave-to-others.ts";
import { deployment, NAMESPACE, NOW, replicaSet, snapshot } from "../rollout/cluster-state.ts";

const NONE: RollbackTarget = { kind: "none", why: "this was its first deploy" };
const GOOD: Verdict = { kind: "succeeded" };
const FAILED: Verdict = { kind: "failed", failure: "crash", reason: "container app keeps ending" };
const [web, shop] = ["web", "shop"].map((name) => {
  const live = deployment({ tag: "3", generation: 3, uid: `d-${name}` });
  return attemptOf(undefined, { ...live, metadata: { ...live.metadata, name } }, NOW);
}) as [ReturnType<typeof attemptOf>, ReturnType<typeof attemptOf>];

function applied(more: Partial<Application> = {}, target = NONE, previous?: number): Application {
  return { applied: [], rollouts: [{ attempt: web, target, previous }], ...more };
}

const held = (...theirs: string[]): Held => ({
  hasWaited: false,
  lost: () => (theirs.length === 0 ? undefined : "another run has taken over"),
  isTheirs: ({ kind, namespace, name }) => kind === "Deployment" && namespace === NAMESPACE && theirs.includes(name),
  release: async () => {},
});

describe("verdicts after the claim was lost", () => {
  const kinds = (application: Application, verdicts: [Verdict, Verdict], claim: Held) => {
    const judged = [web, shop].map((attempt, index) => ({ attempt, verdict: verdicts[index] ?? GOOD }));
    return leaveToOthers(application, judged, claim).map(({ verdict }) => verdict.kind);
  };
  const rows: { when: string; got: string[]; want: string[] }[] = [
    { when: "nobody has it", got: kinds(applied(), [FAILED, GOOD], held()), want: ["failed", "succeeded"] },
    {
      when: "the failed one is another run's",
      got: kinds(applied(), [FAILED, GOOD], held("web")),
      want: ["superseded", "succeeded"],
    },
    { when: "a good one is another run's", got: kinds(applied(), [FAILED, GOOD], held("shop")), want: ["failed", "superseded"] },
    { when: "all is well", got: kinds(applied(), [GOOD, GOOD], held("web", "shop")), want: ["succeeded", "succeeded"] },
    {
      when: "all came up, but something was refused",
      got: kinds(applied({ refusal: "no" }), [GOOD, GOOD], held("web")),
      want: ["superseded", "succeeded"],
    },
  ];
  test.each(rows)("when $when: $want", ({ got, want }) => expect(got).toEqual(want));
});

describe("the target of a deploy that found nothing to go back to", () => {
  const theirs = replicaSet("2", { revision: 1, owner: web.uid, desired: 3, available: 3 });
  const ours = replicaSet("3", { revision: 2, owner: web.uid });
  const live = deployment({ tag: "3", generation: 3, uid: web.uid, updated: 1 });
  const targetOf = (application: Application, ...revisions: (typeof ours)[]) =>
    withTargets(application, snapshot([live, ...revisions])).rollouts[0]?.target;
  const first = { ...web, generation: 1 };
  const rows: { when: string; got: RollbackTarget | undefined; want: RollbackTarget }[] = [
    {
      when: "somebody had just made it, and theirs carries the service",
      got: targetOf(applied(), theirs, ours),
      want: { kind: "revision", to: theirs },
    },
    { when: "there is no other revision", got: targetOf(applied(), ours), want: NONE },
    {
      when: "it was made by this deploy, whatever is there now",
      got: targetOf({ applied: [], rollouts: [{ attempt: first, target: NONE, previous: undefined }] }, theirs, ours),
      want: NONE,
    },
    { when: "it was there, and nothing of it was good", got: targetOf(applied({}, NONE, 1), theirs, ours), want: NONE },
    {
      when: "it has a target",
      got: targetOf(applied({}, { kind: "revision", to: ours }), theirs, ours),
      want: { kind: "revision", to: ours },
    },
  ];
  test.each(rows)("when $when", ({ got, want }) => expect(got).toEqual(want));
});
