// What holds over time, for generated histories: the whole watch, on a cluster that is a list of snapshots.
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Observation } from "../../src/ports.ts";
import { type Attempt, attemptOf } from "../../src/rollout/attempt.ts";
import { USUAL_LIMITS } from "../../src/rollout/limits.ts";
import type { ContainerStatus, Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import { rolloutStatus } from "../../src/rollout/status.ts";
import { watch } from "../../src/verbs/watch.ts";
import {
  crashLooping,
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

const second = 1_000;
const TIMEOUT = 600 * second;

/** What the one new pod of a Deployment can show, by what it means. */
const SHOWS: Record<string, ContainerStatus> = {
  creating: waiting("ContainerCreating"),
  running: running({ ready: false }),
  ready: running(),
  "registry away": pulling("3", "dial tcp 10.0.0.9:443: i/o timeout"),
  "no config": waiting("CreateContainerConfigError", 'configmap "web" not found'),
  "no tag": waiting("ErrImagePull", missingTag("3")),
  "crashed twice": crashLooping(2),
  "crashed thrice": crashLooping(3),
};
const GRACE: Record<string, string> = { "registry away": "pull-failing", "no config": "container-config" };
const FATAL: Record<string, string> = { "no tag": "image-missing", "crashed thrice": "crash" };

interface Moment {
  /** Seconds since the moment before. */
  after: number;
  shows: string;
}

const moment: fc.Arbitrary<Moment> = fc.record({
  after: fc.integer({ min: 0, max: 40 }),
  shows: fc.constantFrom(...Object.keys(SHOWS)),
});
const history = fc.array(moment, { minLength: 1, maxLength: 12 });

const live = (name: string, isReady: boolean): Workload => {
  const made = deployment({ tag: "3", generation: 3, desired: 1, uid: `d-${name}`, available: isReady ? 1 : 0, conditions: [] });
  return { ...made, metadata: { ...made.metadata, name } };
};

const attempt = (name: string): Attempt => ({ ...attemptOf(undefined, live(name, false), NOW), appeared: true });

/** All that belongs to one workload at one moment. */
function objectsOf(name: string, shows: string) {
  const status = SHOWS[shows] as ContainerStatus;
  const set = replicaSet("3");
  const owned = { ...set, metadata: { ...set.metadata, uid: `rs-${name}`, ownerReferences: [owner(`d-${name}`)] } };
  const made = pod("3", { statuses: [status] });
  const its = {
    ...made,
    metadata: { ...made.metadata, name: `${name}-1`, uid: `pod-${name}`, ownerReferences: [owner(`rs-${name}`)] },
  };
  return [live(name, shows === "ready"), owned, its];
}

const owner = (uid: string) => ({ apiVersion: "apps/v1", kind: "Any", name: uid, uid, controller: true });

/** More than any history has moments and ends of a grace. */
const MOST_LOOKS = 100;

/** A cluster whose clock goes on by itself: it shows the next snapshot at its time, or wakes at the time asked for. */
function playback(snapshots: Snapshot[]): { observation: Observation; clock: { now(): number }; shown: Snapshot[] } {
  let now = snapshots[0]?.at ?? NOW;
  let at = 0;
  const shown: Snapshot[] = [];
  const current = (): Snapshot => {
    if (shown.length > MOST_LOOKS) throw new Error("it looks again and again, and nothing comes of it");
    const seen = { ...(snapshots[at] as Snapshot), at: now };
    shown.push(seen);
    return seen;
  };
  return {
    shown,
    clock: { now: () => now },
    observation: {
      get seen() {
        return current();
      },
      changed: async (until) => {
        const next = snapshots[at + 1];
        if (next !== undefined && next.at <= until) {
          at += 1;
          now = Math.max(now, next.at);
        } else now = Math.max(now, until);
        return current();
      },
      renewed: async () => current(),
      close: () => {},
    },
  };
}

const QUIET = { info: () => {}, warning: () => {}, error: () => {}, foreign: () => {}, mask: () => {} };

function snapshotsOf(moments: Moment[], names: string[]): Snapshot[] {
  let at = NOW;
  return moments.map(({ after, shows }) => {
    at += after * second;
    return snapshot(
      names.flatMap((name) => objectsOf(name, shows)),
      at,
    );
  });
}

async function play(snapshots: Snapshot[], names: string[], until: "all" | "first-failure" = "all") {
  const { observation, clock, shown } = playback(snapshots);
  const judged = await watch(names.map(attempt), observation, { timeout: TIMEOUT, until }, { clock, log: QUIET });
  return { judged, end: clock.now(), shown };
}

/** The same rules once more, said another way: what the first moment is that decides, and what it decides. */
function expected(moments: Moment[]): { kind: string; failure?: string } {
  let at = 0;
  const since = new Map<string, number>();
  const times = moments.map(({ after }) => (at += after));
  for (const [index, { shows }] of moments.entries()) {
    const now = times[index] ?? 0;
    const ends = times[index + 1] ?? Number.POSITIVE_INFINITY;
    if (shows === "ready") return { kind: "succeeded" };
    if (FATAL[shows] !== undefined) return { kind: "failed", failure: FATAL[shows] };
    if (shows === "running") since.clear();
    const failure = GRACE[shows];
    if (failure === undefined) continue;
    if (!since.has(shows)) since.set(shows, now);
    const due = (since.get(shows) ?? now) + USUAL_LIMITS.grace / second;
    // At one and the same second the newer snapshot counts.
    if (due < ends || now >= due) return { kind: "failed", failure };
  }
  return { kind: "failed", failure: "timeout" };
}

describe("a watch from beginning to end", () => {
  test("success comes with the first snapshot of which kubectl says so, never before", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (moments) => {
        const { judged, shown } = await play(snapshotsOf(moments, ["web"]), ["web"]);
        const done = shown.findIndex((seen) => rolloutStatus(seen.workloads.get("d-web") as Workload).kind === "done");
        expect(judged[0]?.verdict.kind === "succeeded").toBe(done >= 0);
        if (done >= 0) expect(done).toBe(shown.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  test("it ends as the rules say: fatal at once, grace when it has lasted, else the time-out", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (moments) => {
        const { judged } = await play(snapshotsOf(moments, ["web"]), ["web"]);
        const verdict = judged[0]?.verdict;
        const { kind, failure } = { failure: undefined, ...verdict } as { kind: string; failure?: string };
        expect({ kind, ...(failure === undefined ? {} : { failure }) }).toEqual(expected(moments));
      }),
      { numRuns: 1_000 },
    );
  });

  test("what comes after a failure does not un-say it", async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (moments, more) => {
        const [alone, longer] = await Promise.all(
          // What comes at the very second at which the time is up still counts.
          [moments, [...moments, ...more.map((each) => ({ ...each, after: each.after + TIMEOUT / second + 1 }))]].map((all) =>
            play(snapshotsOf(all, ["web"]), ["web"]),
          ),
        );
        if (alone?.judged[0]?.verdict.kind === "failed") expect(longer?.judged[0]?.verdict).toEqual(alone.judged[0].verdict);
      }),
      { numRuns: 300 },
    );
  });

  test("two workloads have the verdicts that each would have alone, in whichever order they are given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(moment, moment), { minLength: 1, maxLength: 8 }), async (pairs) => {
        let at = NOW;
        const snapshots = pairs.map(([one, other]) => {
          at += one.after * second;
          return snapshot([...objectsOf("web", one.shows), ...objectsOf("api", other.shows)], at);
        });
        const kinds = async (names: string[]) => {
          const { judged } = await play(snapshots, names);
          return Object.fromEntries(judged.map(({ attempt: { name }, verdict }) => [name, verdict.kind]));
        };
        expect(await kinds(["web", "api"])).toEqual(await kinds(["api", "web"]));
      }),
      { numRuns: 300 },
    );
  });
});
