// Whether a workload may still be written over by a deploy that was planned on what it was.
import { describe, expect, test } from "@jest/globals";
import { standing } from "../../src/rollout/planned.ts";
import { printRecord, RECORD } from "../../src/rollout/record.ts";
import type { Workload } from "../../src/rollout/snapshot.ts";
import { deployment, snapshot } from "./cluster-state.ts";

const recorded = (at: string) => ({ [RECORD]: printRecord({ target: null, at }) });
const OURS = recorded("2026-11-24T00:10:00Z");
const before = deployment({ tag: "1", generation: 4 });
const wanted = deployment({ tag: "3", generation: 5, annotations: OURS });
const theirs = deployment({ tag: "2", generation: 5, revision: 2, annotations: recorded("2026-11-24T00:09:59Z") });

const ROWS: { when: string; before?: Workload; live?: Workload; want: string }[] = [
  { when: "nothing has changed", before, live: before, want: "as-planned" },
  { when: "an autoscaler has scaled it", before, live: deployment({ tag: "1", generation: 9, desired: 7 }), want: "as-planned" },
  {
    when: "somebody has changed it and it was put back",
    before,
    live: deployment({ tag: "1", generation: 6, revision: 3, annotations: recorded("2026-11-24T00:09:59Z") }),
    want: "as-planned",
  },
  { when: "there was none and is none", want: "as-planned" },
  {
    when: "another run has deployed it",
    before,
    live: theirs,
    want: "somebody has changed deployment/web since it was looked at (it has revision 2 now)",
  },
  {
    when: "somebody has set another image just now, and its revision has no number yet",
    before,
    live: deployment({ tag: "2", generation: 5, observed: 4, revision: 1 }),
    want: "somebody has changed deployment/web since it was looked at",
  },
  {
    when: "somebody has made it meanwhile",
    live: theirs,
    want: "somebody has made deployment/web since it was looked at (it has revision 2 now)",
  },
  { when: "somebody has deleted it", before, want: "somebody has deleted deployment/web since it was looked at" },
  {
    when: "it is another one of the same name, with the same template",
    before,
    live: deployment({ tag: "1", generation: 1, uid: "d-2" }),
    want: "somebody has deleted and made again deployment/web since it was looked at (it has revision 1 now)",
  },
  { when: "our own apply was done, its answer lost", before, live: wanted, want: "done" },
  { when: "we have made it, and the answer was lost", live: wanted, want: "done" },
  {
    when: "our own apply was done, and somebody has changed it since, which leaves our record on it",
    before,
    live: deployment({ tag: "2", generation: 6, revision: 6, annotations: OURS }),
    want: "somebody has changed deployment/web since it was looked at (it has revision 6 now)",
  },
  {
    when: "another run has deployed the same version",
    before,
    live: deployment({ tag: "3", generation: 5, annotations: recorded("2026-11-24T00:09:59Z") }),
    want: "somebody has changed deployment/web since it was looked at (it has revision 5 now)",
  },
];

describe("what was planned on", () => {
  test.each(ROWS)("when $when: $want", ({ before: was, live, want }) => {
    const now = standing({ kind: "Deployment", name: "web", before: was, wanted }, live, snapshot(live ? [live] : []));
    expect(now.kind === "theirs" ? now.reason : now.kind).toBe(want);
  });
});
