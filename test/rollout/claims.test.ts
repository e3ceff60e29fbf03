import { describe, expect, test } from "@jest/globals";
import {
  answerPatch,
  askPatch,
  type Claim,
  claimPatch,
  claimsOn,
  holds,
  isAsked,
  newLease,
  othersBefore,
  printHolder,
  releasePatch,
} from "../../src/rollout/claims.ts";

const AT = "2026-11-24T10:00:00.123Z";
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  by: `run-${id}`,
  at: AT,
  workloads: ["deployment/web"],
  answers: 0,
  ...more,
});

/** A Lease as the API server would hold it, with these annotations beside the claim of `a`. */
function lease(annotations: Record<string, string> = {}) {
  const made = newLease(claim("a"), "shop");
  const metadata = { ...made.metadata, uid: "u", resourceVersion: "7" };
  return { ...made, metadata: { ...metadata, annotations: { ...metadata.annotations, ...annotations } } };
}

const HELD = [
  { op: "test", path: "/metadata/uid", value: "u" },
  { op: "test", path: "/metadata/resourceVersion", value: "7" },
];
const pathOf = (kind: string, id: string) => `/metadata/annotations/nks-deploy~1${kind}.${id}`;

test("a new Lease names its first holder for kubectl, and has the claim", () => {
  const made = newLease(claim("a"), "shop");
  expect(made["spec"]).toEqual({ holderIdentity: "run-a", acquireTime: "2026-11-24T10:00:00.123000Z" });
  expect(claimsOn(made)).toEqual([claim("a")]);
  expect([holds(made, claim("a")), holds(made, claim("b")), holds(undefined, claim("a"))]).toEqual([true, false, false]);
});

test.each([
  "",
  "null",
  "[]",
  "{",
  "{}",
  `{"at":"${AT}","workloads":["deployment/web"]}`,
  `{"at":7,"workloads":[],"answers":0}`,
  `{"at":"${AT}","workloads":"deployment/web","answers":0}`,
  `{"at":"${AT}","workloads":[{"toString":null}],"answers":0}`,
  "[".repeat(100_000),
])("what no run of ours has written is no claim: %.60s", (text) => {
  expect(claimsOn(lease({ "nks-deploy/claim.b": text }))).toEqual([claim("a")]);
});

describe("in the way of a claim", () => {
  test.each([
    { when: "another run has the same workload", mine: claim("b"), want: [claim("a")] },
    {
      when: "another run has one of the same workloads",
      mine: claim("b", { workloads: ["job/x", "deployment/web"] }),
      want: [claim("a")],
    },
    { when: "another run has other workloads", mine: claim("b", { workloads: ["deployment/worker"] }), want: [] },
    { when: "a killed process of this very deploy has left its own", mine: claim("b", { by: "run-a" }), want: [] },
    {
      when: "the same run began another deploy",
      mine: claim("b", { by: "run-a", at: "2026-11-24T10:05:00.000Z" }),
      want: [claim("a")],
    },
  ])("is $want when $when", ({ mine, want }) => {
    expect(othersBefore(lease(), mine)).toEqual(want);
  });
});

describe("what is written is held to the Lease as it was read", () => {
  test("a claim, with the dead and their questions away", () => {
    const seen = lease({ "nks-deploy/question.a": "run-b" });
    expect(claimPatch(seen, claim("b"), [claim("a")])).toEqual([
      ...HELD,
      { op: "remove", path: pathOf("claim", "a") },
      { op: "remove", path: pathOf("question", "a") },
      { op: "add", path: pathOf("claim", "b"), value: expect.stringContaining('"by":"run-b"') },
      { op: "add", path: "/spec", value: { holderIdentity: "run-b", acquireTime: "2026-11-24T10:00:00.123000Z" } },
    ]);
  });

  test("a release", () => {
    expect(releasePatch(lease(), claim("a"))).toEqual([...HELD, { op: "remove", path: pathOf("claim", "a") }]);
  });

  test("a question, which its holder takes away with its answer", () => {
    const asking = askPatch(lease(), [claim("a")], claim("b"));
    expect(asking).toEqual([...HELD, { op: "add", path: pathOf("question", "a"), value: "run-b" }]);
    expect(isAsked(lease({ "nks-deploy/question.a": "run-b" }), claim("a"))).toBe(true);
    const [answer, taken] = answerPatch(claim("a", { answers: 1 }));
    expect(taken).toEqual({ op: "remove", path: pathOf("question", "a") });
    const answered = lease({ "nks-deploy/claim.a": String(answer && "value" in answer && answer.value) });
    expect(claimsOn(answered)).toEqual([claim("a", { answers: 1 })]);
  });
});

test("people are told what is held, by whom and since when", () => {
  expect(printHolder(claim("a"))).toBe(`deployment/web is being deployed by run-a since ${AT}`);
});
