// What holds for every snapshot, however odd: generated, not chosen.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { attemptOf, note } from "../../src/rollout/attempt.ts";
import { judge } from "../../src/rollout/judge.ts";
import { finalPullError } from "../../src/rollout/pull-error.ts";
import type { ContainerStatus, Pod, Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import { rolloutStatus } from "../../src/rollout/status.ts";
import {
  crashLooping,
  deadlineExceeded,
  deployment,
  missingTag,
  NOW,
  pod,
  pulling,
  replicaSet,
  running,
  snapshot,
  waiting,
} from "./cluster-state.ts";
import { DENIED, full, type ImageName, MISSING, PASSING, POLICY } from "./pull-messages.ts";

const count = fc.nat({ max: 5 });
const STALE = "2026-11-24T00:05:00Z";
const tag = fc.constantFrom("2", "3", "4");

const liveDeployment: fc.Arbitrary<Workload> = fc
  .record({
    tag,
    generation: fc.integer({ min: 2, max: 5 }),
    observed: fc.integer({ min: 1, max: 5 }),
    desired: count,
    replicas: count,
    updated: count,
    available: count,
    conditions: fc.array(fc.constantFrom(STALE, "2026-11-24T00:09:00Z").map(deadlineExceeded), { maxLength: 1 }),
  })
  .map(deployment);

const containerStatus: fc.Arbitrary<ContainerStatus> = fc.oneof(
  fc.constant(running()),
  fc.constant(running({ ready: false })),
  fc.constant(waiting("ContainerCreating")),
  fc.constant(waiting("ErrImagePull", missingTag("3"))),
  fc.constant(pulling("3", "toomanyrequests")),
  fc.constant(waiting("InvalidImageName")),
  fc.nat({ max: 9 }).map((restarts) => crashLooping(restarts)),
);

function podsOf(tags: fc.Arbitrary<string>): fc.Arbitrary<Pod[]> {
  const one = fc
    .tuple(tags, fc.nat({ max: 9 }), containerStatus)
    .map(([name, n, status]) => pod(name, { n, statuses: [status] }));
  return fc.array(one, { maxLength: 4 });
}

const REPLICA_SETS = ["2", "3", "4"].map((name) => replicaSet(name));
const attempt = fc
  .record({ before: fc.option(liveDeployment, { nil: undefined }), generation: fc.integer({ min: 2, max: 4 }), tag })
  .map(({ before, ...after }) => attemptOf(before, deployment(after), NOW - 5_000));

function seenBy(live: Workload, pods: Pod[]): Snapshot {
  return snapshot([live, ...REPLICA_SETS, ...pods]);
}

test("success is what kubectl calls success, of our own template", () => {
  fc.assert(
    fc.property(attempt, liveDeployment, podsOf(tag), (ours, live, pods) => {
      const verdict = judge(ours, seenBy(live, pods));
      const isDone = rolloutStatus(live).kind === "done";
      const { generation = 0 } = live.metadata;
      const isOurs =
        generation === ours.generation ||
        (generation > ours.generation && JSON.stringify(live.spec.template) === JSON.stringify(ours.template));
      expect(verdict.kind === "succeeded").toBe(isDone && isOurs);
    }),
    { numRuns: 1_000 },
  );
});

test("the same attempt and snapshot have the same verdict, in whatever order things are seen, and stay as they are", () => {
  fc.assert(
    fc.property(attempt, liveDeployment, podsOf(fc.constant("3")), (ours, live, pods) => {
      const unique = [...new Map(pods.map((each) => [each.metadata.uid, each])).values()];
      const seen = seenBy(live, unique);
      const copy = structuredClone({ ours, seen });
      const verdict = judge(note(ours, seen), seen);
      expect(judge(note(ours, seen), seen)).toEqual(verdict);
      const backwards = seenBy(live, unique.toReversed());
      expect(judge(note(ours, backwards), backwards).kind).toBe(verdict.kind);
      expect({ ours, seen }).toEqual(copy);
    }),
    { numRuns: 100 },
  );
});

test("pods of other ReplicaSets never change the verdict", () => {
  fc.assert(
    fc.property(
      attempt,
      liveDeployment,
      podsOf(fc.constant("3")),
      podsOf(fc.constantFrom("2", "4", "9")),
      (ours, live, own, others) => {
        const three = { ...live, spec: { ...live.spec, template: deployment({ tag: "3" }).spec.template } };
        expect(judge(ours, seenBy(three, [...own, ...others]))).toEqual(judge(ours, seenBy(three, own)));
      },
    ),
    { numRuns: 1_000 },
  );
});

const words = [
  "unauthorized",
  "401",
  "403",
  "404",
  "412",
  "429",
  "503",
  "denied",
  "forbidden",
  "not-found",
  "manifest",
  "unknown",
  "eof",
  "policy",
  "prevent",
  "timeout",
  "a",
  "web",
  "v401",
  "1.0",
];
const word = fc.constantFrom(...words);
const imageName: fc.Arbitrary<ImageName> = fc.record({
  host: fc
    .tuple(word, fc.constantFrom(".example.com", ".example.com:403", ".example.com:5000", ":503"))
    .map(([name, rest]) => `${name}${rest}`),
  path: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")),
  tag: fc.oneof(
    word,
    fc.tuple(word, word).map((parts) => parts.join("-")),
  ),
});

test("no image's name makes a passing error final, or hides a final one", () => {
  const messages = [
    ...Object.values(PASSING).map((message) => ({ message, want: undefined })),
    ...Object.values(MISSING).map((message) => ({ message, want: "image-missing" as const })),
    ...Object.values(DENIED).map((message) => ({ message, want: "pull-denied" as const })),
    ...Object.values(POLICY).map((message) => ({ message, want: "pull-policy" as const })),
  ];
  fc.assert(
    fc.property(imageName, fc.constantFrom(...messages), (image, { message, want }) => {
      expect(finalPullError(message(image), full(image))).toBe(want);
    }),
    { numRuns: 1_000 },
  );
});

test("any text is judged quickly and without a throw", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 2_000 }),
    fc.array(word, { maxLength: 600 }).map((parts) => parts.join(": ")),
  );
  fc.assert(
    fc.property(text, fc.string(), (message, image) => void finalPullError(message, image)),
    { numRuns: 300 },
  );
  const started = performance.now();
  for (const evil of [
    ":".repeat(1e6),
    `${":".repeat(3_999)}x`,
    "repository ".repeat(1e5),
    "failed to resolve image".repeat(1e5),
  ]) {
    finalPullError(evil, "registry.example.com/shop/web:1");
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});
