import { describe, expect, test } from "@jest/globals";
import { OUTCOME } from "../../src/rollout/outcome-note.ts";
import { goodRevision, printRecord, RECORD } from "../../src/rollout/record.ts";
import type { Revision, Workload } from "../../src/rollout/snapshot.ts";
import { goodBeforeLive, type RollbackTarget, targetBeforeDeploy, targetOfRollback } from "../../src/rollout/target.ts";
import { type DeploymentFields, deployment, newRsAvailable, replicaSet, snapshot } from "./cluster-state.ts";

// Revisions are called A, B, C … in the order of their making.
const A = replicaSet("A", { revision: 1 });
const B = replicaSet("B", { revision: 2 });
const C = replicaSet("C", { revision: 3 });
const D = replicaSet("D", { revision: 4 });

function recorded(target: Revision | null, at = "2026-11-24T00:00:00Z"): Record<string, string> {
  return { [RECORD]: printRecord({ target: target === null ? null : goodRevision(target), at }) };
}

/** A revision whose rollout never came to its end. */
function broken(tag: string, fields: DeploymentFields = {}): Workload {
  return deployment({ tag, generation: 9, replicas: 4, updated: 1, available: 3, conditions: [], ...fields });
}

function serving(replica: Revision, available = 3): Revision {
  return { ...replica, status: { replicas: available, availableReplicas: available } };
}

/** As an undo leaves it: the note is bound to that very revision. */
function restored({ metadata: { uid = "" } }: Revision): Record<string, string> {
  return { [RECORD]: printRecord({ target: null, at: "2026-11-24T00:00:00Z", restored: uid }) };
}

const to = (replica: Revision): RollbackTarget => ({ kind: "revision", to: replica });
const none = (why: string): RollbackTarget => ({ kind: "none", why });
const NOT_HEALTHY = none("the revision before this deploy was not healthy either, and no earlier one is recorded as good");

interface Row {
  when: string;
  live?: Workload;
  replicaSets: Revision[];
  want: RollbackTarget;
}

const BEFORE_DEPLOY: Row[] = [
  { when: "there is no Deployment yet", replicaSets: [], want: none("this was its first deploy") },
  { when: "the live revision is complete", live: deployment({ tag: "B" }), replicaSets: [A, B], want: to(B) },
  {
    when: "the live revision is complete, whatever was recorded when it was deployed",
    live: deployment({ tag: "B", annotations: recorded(A) }),
    replicaSets: [A, B],
    want: to(B),
  },
  {
    when: "the live revision was complete once, and a pod of it is not available at the moment",
    live: deployment({ tag: "B", available: 2, conditions: [newRsAvailable("B")], annotations: recorded(A) }),
    replicaSets: [A, B],
    want: to(B),
  },
  {
    when: "the live revision is broken, and the controller still shows the condition of the one before",
    live: deployment({ tag: "B", updated: 1, available: 0, conditions: [newRsAvailable("A")], annotations: recorded(A) }),
    replicaSets: [A, B],
    want: to(A),
  },
  // The four ways in which kubectl rollout undo goes wrong.
  {
    when: "a template was applied whose ReplicaSet isn't there yet (kubectl: A)",
    live: broken("C", { observed: 8, annotations: recorded(B) }),
    replicaSets: [A, B],
    want: to(B),
  },
  {
    when: "the very first update was applied, its ReplicaSet isn't there yet (kubectl: no history)",
    live: broken("B", { observed: 8, annotations: recorded(A) }),
    replicaSets: [A],
    want: to(A),
  },
  {
    when: "B was good, C was left bad, and D is to be deployed (kubectl: C after it)",
    live: broken("C", { annotations: recorded(B) }),
    replicaSets: [A, B, C],
    want: to(B),
  },
  {
    when: "B was good, C and D were left bad, and another is to be deployed",
    live: broken("D", { annotations: recorded(B) }),
    replicaSets: [A, serving(B, 2), C, D],
    want: to(B),
  },
  {
    when: "a run was killed while B, put back, was coming up again",
    live: broken("B", { annotations: restored(B) }),
    replicaSets: [A, B, C],
    want: to(B),
  },
  {
    when: "after B was put back somebody has put C on top by hand",
    live: broken("C", { annotations: restored(B) }),
    replicaSets: [A, serving(B), C],
    want: to(B),
  },
  {
    when: "only a ConfigMap or the replicas change (kubectl: A, though B is healthy)",
    live: deployment({ tag: "B", desired: 5, annotations: recorded(A) }),
    replicaSets: [A, B],
    want: to(B),
  },
  {
    when: "A was recorded, B is good, and a broken C was put on top by hand",
    live: broken("C", { annotations: recorded(A) }),
    replicaSets: [A, serving(B), C],
    want: to(B),
  },
  {
    when: "nothing was recorded, B is good, and a broken C was put on top by hand",
    live: broken("C"),
    replicaSets: [A, serving(B), C],
    want: to(B),
  },
  {
    when: "A is good, B was left bad with a pod that is up now and then, a broken C was put on top by hand",
    live: broken("C", { annotations: recorded(A) }),
    replicaSets: [serving(A), serving(B, 1), C],
    want: to(A),
  },
  {
    when: "A is good, B was left bad with its only pod up just now, a broken C was put on top by hand",
    live: broken("C", { desired: 1, annotations: recorded(A) }),
    replicaSets: [serving(A, 1), serving(B, 1), C],
    want: to(A),
  },
  {
    when: "a rolling update may leave one pod less, and B has one less",
    live: broken("C", { desired: 4, annotations: recorded(A) }),
    replicaSets: [A, serving(B), C],
    want: to(B),
  },
  {
    when: "a rolling update must leave all pods, and B has one less",
    live: broken("C", {
      desired: 4,
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0 } },
      annotations: recorded(A),
    }),
    replicaSets: [A, serving(B), C],
    want: to(A),
  },
  {
    when: "a rolling update may leave one pod less, as a number, and B has one less",
    live: broken("C", { strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } }, annotations: recorded(A) }),
    replicaSets: [A, serving(B, 2), C],
    want: to(B),
  },
  {
    when: "a quarter of three pods may be missing, which is none, and B has one less",
    live: broken("C", { annotations: recorded(A) }),
    replicaSets: [A, serving(B, 2), C],
    want: to(A),
  },
  {
    when: "no pod need be left, none is, and nothing was recorded",
    live: broken("C", { strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "100%" } } }),
    replicaSets: [A, B, C],
    want: NOT_HEALTHY,
  },
  {
    when: "no pod need be left, and none is",
    live: broken("C", {
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "100%" } },
      annotations: recorded(A),
    }),
    replicaSets: [A, B, C],
    want: to(A),
  },
  {
    when: "the recorded Revision is gone",
    live: broken("C", { annotations: recorded(B) }),
    replicaSets: [A, C],
    want: NOT_HEALTHY,
  },
  {
    when: "a Revision of the recorded name was made anew",
    live: broken("C", { annotations: recorded({ ...B, metadata: { ...B.metadata, uid: "rs-old" } }) }),
    replicaSets: [A, B, C],
    want: NOT_HEALTHY,
  },
  {
    when: "the recorded Revision belongs to another Deployment",
    live: broken("C", { annotations: recorded(B) }),
    replicaSets: [A, replicaSet("B", { revision: 2, owner: "d-2" }), C],
    want: NOT_HEALTHY,
  },
  {
    when: "a first deploy was left bad",
    live: broken("A", { annotations: recorded(null) }),
    replicaSets: [A],
    want: NOT_HEALTHY,
  },
  { when: "nobody recorded anything and nothing serves", live: broken("C"), replicaSets: [A, B, C], want: NOT_HEALTHY },
  {
    when: "the record is no record",
    live: broken("C", { annotations: { [RECORD]: '{"target":{"uid":"rs-B"}}' } }),
    replicaSets: [A, B, C],
    want: NOT_HEALTHY,
  },
];

/** As a deploy leaves it: its record is on the revision too. Each is made a day after the one before. */
function deployed(replica: Revision, target: Revision | null, note: object = {}): Revision {
  const { metadata } = replica;
  const day = 20 + (metadata.name.charCodeAt(4) - 64);
  const creationTimestamp = `2026-11-${day}T00:00:00Z`;
  return {
    ...replica,
    metadata: { ...metadata, creationTimestamp, annotations: { ...metadata.annotations, ...recorded(target), ...note } },
  };
}

const failed = { [OUTCOME]: JSON.stringify({ at: "2026-11-24T00:00:00Z", outcome: "failed" }) };

/** C was put over B by hand, so that it bears the record of B: both of its ReplicaSet and of the Deployment. A is older than records. */
const BY_HAND = { annotations: recorded(A) };
const OVER_B = [A, deployed(B, A), deployed(C, A)];
const OVER_FAILED_B = [A, deployed(B, A, failed), deployed(C, A)];

BEFORE_DEPLOY.push(
  {
    when: "C was put over B by hand and never came up, and nothing is left of B (Recreate)",
    live: broken("C", { ...BY_HAND, available: 0, strategy: { type: "Recreate" } }),
    replicaSets: OVER_B,
    want: to(B),
  },
  {
    when: "a template was put over B by hand whose ReplicaSet isn't there yet",
    live: broken("D", { ...BY_HAND, observed: 8 }),
    replicaSets: [A, deployed(B, A)],
    want: to(B),
  },
  {
    when: "C was put by hand over B, which had failed, and never came up",
    live: broken("C", { ...BY_HAND, available: 0, strategy: { type: "Recreate" } }),
    replicaSets: OVER_FAILED_B,
    want: to(A),
  },
);

function nameOf(target: RollbackTarget): string {
  return target.kind === "none" ? target.why : target.to.metadata.name;
}

describe("before a deploy, the good revision is", () => {
  test.each(BEFORE_DEPLOY.map((row) => ({ ...row, name: nameOf(row.want) })))(
    "$name when $when",
    ({ live, replicaSets, want }) => {
      const target = targetBeforeDeploy(live, snapshot([...(live === undefined ? [] : [live]), ...replicaSets]));
      expect([target.kind, nameOf(target)]).toEqual([want.kind, nameOf(want)]);
    },
  );
});

const UNKNOWN = "no revision is recorded as good before the current one; choose one with to-revision";

describe("a rollback goes to", () => {
  const good = deployment({ tag: "C", annotations: recorded(A) });
  const rows: (Row & { toRevision?: number })[] = [
    { when: "no revision is asked for, and A was recorded when C was deployed", live: good, replicaSets: [A, B, C], want: to(A) },
    { when: "revision 2 is asked for, good or not", live: good, replicaSets: [A, B, C], toRevision: 2, want: to(B) },
    { when: "the live one is asked for", live: good, replicaSets: [A, B, C], toRevision: 3, want: to(C) },
    {
      when: "revision 7 is asked for",
      live: good,
      replicaSets: [C, A],
      toRevision: 7,
      want: none("there is no revision 7; there are 1, 3"),
    },
    {
      when: "revision 1 is asked for and none has a number",
      live: good,
      replicaSets: [replicaSet("C")],
      toRevision: 1,
      want: none("there is no revision 1; there are none"),
    },
    {
      when: "nothing was recorded",
      live: deployment({ tag: "B" }),
      replicaSets: [A, B],
      want: none(`${UNKNOWN} (there are 1, 2)`),
    },
    {
      when: "the live one was recorded, which is no way back",
      live: deployment({ tag: "B", annotations: recorded(B) }),
      replicaSets: [A, B],
      want: none(`${UNKNOWN} (there are 1, 2)`),
    },
    {
      when: "a broken C was put on top of B by hand",
      live: broken("C", { annotations: recorded(A) }),
      replicaSets: [A, serving(B), C],
      want: to(B),
    },
    {
      when: "C was put over B by hand and has rolled out",
      live: deployment({ tag: "C", ...BY_HAND }),
      replicaSets: OVER_B,
      want: to(B),
    },
    {
      when: "C was put by hand over B, which was the first deploy",
      live: deployment({ tag: "C", annotations: recorded(null) }),
      replicaSets: [deployed(B, null), deployed(C, null)],
      want: to(B),
    },
    {
      when: "C was put over B within the same second",
      live: deployment({ tag: "C", ...BY_HAND }),
      replicaSets: [
        A,
        { ...B, metadata: { ...B.metadata, ...deployed(C, A).metadata, name: "web-B", uid: "rs-B" } },
        deployed(C, A),
      ],
      want: to(B),
    },
    {
      when: "C was put by hand over B, which had failed",
      live: deployment({ tag: "C", ...BY_HAND }),
      replicaSets: OVER_FAILED_B,
      want: to(A),
    },
    {
      when: "A was put back over B, and bears its own record",
      live: deployment({ tag: "B", annotations: recorded(A) }),
      replicaSets: [A, deployed(B, A), C],
      want: to(A),
    },
  ];
  test.each(rows.map((row) => ({ ...row, name: nameOf(row.want) })))(
    "$name when $when",
    ({ live = good, replicaSets, toRevision, want }) => {
      const target = targetOfRollback(live, snapshot([live, ...replicaSets]), toRevision);
      expect([target.kind, nameOf(target)]).toEqual([want.kind, nameOf(want)]);
    },
  );
});

test("what a plain rollback restores is what history marks", () => {
  const live = broken("C", { annotations: recorded(A) });
  expect(goodBeforeLive(live, snapshot([live, A, serving(B), C]))?.metadata.name).toBe("web-B");
});
