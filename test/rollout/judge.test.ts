import { describe, expect, test } from "@jest/globals";
import { type Attempt, attemptOf, note } from "../../src/rollout/attempt.ts";
import { judge, judgeTimeout } from "../../src/rollout/judge.ts";
import { USUAL_LIMITS } from "../../src/rollout/limits.ts";
import { waitingPods } from "../../src/rollout/new-pods.ts";
import type { Snapshot, Workload } from "../../src/rollout/snapshot.ts";
import type { Failure, Verdict } from "../../src/rollout/verdict.ts";
import {
  crashLooping,
  type DeploymentFields,
  deadlineExceeded,
  deployment,
  event,
  image,
  missingTag,
  NAMESPACE,
  NOW,
  pod,
  pulling,
  replicaSet,
  running,
  snapshot,
  type status,
  template,
  UID,
  waiting,
} from "./cluster-state.ts";

// Revision 2 is live and good; our write makes revision 3 of it, in generation 3.
const { restarts: RESTART_LIMIT } = USUAL_LIMITS;
const BEFORE = deployment({ tag: "2", generation: 2 });
const STARTED = NOW - 5_000;
const STALE = "2026-11-24T00:05:00Z";
const ATTEMPT = attemptOf(BEFORE, deployment({ tag: "3", generation: 3, observed: 2 }), STARTED);

const SUCCEEDED: Verdict = { kind: "succeeded" };
const MISSING: Failure = {
  kind: "failed",
  failure: "image-missing",
  reason: `image ${image("3")} does not exist in the registry`,
  culprit: { pod: "web-3-1", container: "app" },
};

function progressing(waitingFor: string, recheckAt?: number): Verdict {
  return { kind: "progressing", waiting: waitingFor, ...(recheckAt === undefined ? {} : { recheckAt }) };
}

/** Revision 3 rolls out: one new pod of three. */
function live(fields: DeploymentFields = {}): Workload {
  return deployment({ tag: "3", generation: 3, replicas: 4, updated: 1, available: 3, conditions: [], ...fields });
}

const OLD = replicaSet("2", { revision: 2, desired: 3, available: 3 });
const NEW = replicaSet("3", { revision: 3, desired: 1 });
const BROKEN = pod("3", { statuses: [pulling("3", missingTag("3"))] });
const STARTING = pod("3", { statuses: [waiting("ContainerCreating")] });
const WAITING = progressing("1 of 3 new replicas have been updated");

interface Row {
  when: string;
  seen: Snapshot;
  attempt?: Attempt;
  want: Verdict;
}

const OWN_ROLLOUT: Row[] = [
  { when: "kubectl would say so", seen: snapshot([deployment({ tag: "3", generation: 3 }), NEW]), want: SUCCEEDED },
  {
    when: "kubectl would say so, whatever a pod says",
    seen: snapshot([deployment({ tag: "3", generation: 3 }), NEW, BROKEN]),
    want: SUCCEEDED,
  },
  { when: "pods are starting", seen: snapshot([live(), OLD, NEW, STARTING]), want: WAITING },
  {
    when: "the new ReplicaSet isn't there yet",
    seen: snapshot([live({ updated: 0 }), OLD, pod("2")]),
    want: progressing("0 of 3 new replicas have been updated"),
  },
  {
    when: "old pods are on their way out",
    seen: snapshot([live({ replicas: 4, updated: 3, available: 3 }), OLD, NEW]),
    want: progressing("1 old replicas are pending termination"),
  },
  {
    when: "somebody has paused it",
    seen: snapshot([live({ paused: true }), OLD, NEW]),
    want: {
      kind: "progressing",
      waiting: "it was paused meanwhile; it goes on with: kubectl rollout resume deployment/web",
    },
  },
  { when: "a new pod can't pull", seen: snapshot([live(), OLD, NEW, STARTING, BROKEN]), want: MISSING },
  {
    when: "a new pod can't pull, though the generation isn't observed yet",
    seen: snapshot([live({ observed: 2 }), OLD, NEW, BROKEN]),
    want: MISSING,
  },
  {
    when: "one of several new pods can't pull",
    seen: snapshot([live({ updated: 3 }), OLD, NEW, pod("3", { n: 2 }), pod("3", { n: 3 }), BROKEN]),
    want: MISSING,
  },
  {
    when: "a new pod keeps crashing",
    seen: snapshot([live(), OLD, NEW, pod("3", { statuses: [crashLooping(RESTART_LIMIT)] })]),
    want: {
      kind: "failed",
      failure: "crash",
      reason: "container app keeps ending: exit code 1, restarted 3 times",
      culprit: { pod: "web-3-1", container: "app" },
    },
  },
  {
    when: "the cause stands in an event only",
    seen: snapshot([
      live(),
      OLD,
      NEW,
      pod("3", { statuses: [waiting("ImagePullBackOff", `Back-off pulling image "${image("3")}"`)] }),
      event(pod("3"), "Failed", `Failed to pull image "${image("3")}": ${missingTag("3")}`),
    ]),
    want: MISSING,
  },
  {
    when: "the cause of the second container's failure stands in an event only",
    seen: snapshot([
      live(),
      OLD,
      NEW,
      pod("3", {
        containers: [
          { name: "app", image: image("3") },
          { name: "log", image: image("log") },
        ],
        statuses: [waiting("ImagePullBackOff", "Back-off pulling image"), { ...waiting("ImagePullBackOff", ""), name: "log" }],
      }),
      event(pod("3"), "Failed", `Failed to pull image "${image("log")}": ${missingTag("log")}`),
    ]),
    want: {
      ...MISSING,
      reason: `image ${image("log")} does not exist in the registry`,
      culprit: { pod: "web-3-1", container: "log" },
    },
  },
];

const OTHERS: Row[] = [
  {
    when: "an old pod can't pull",
    seen: snapshot([live(), OLD, NEW, pod("2", { statuses: [pulling("2", missingTag("2"))] })]),
    want: WAITING,
  },
  {
    when: "a new pod that can't pull is on its way out",
    seen: snapshot([
      live(),
      OLD,
      NEW,
      { ...BROKEN, metadata: { ...BROKEN.metadata, deletionTimestamp: "2026-11-24T00:09:59Z" } },
    ]),
    want: WAITING,
  },
  {
    when: "a pod with our labels, but of nobody, can't pull",
    seen: snapshot([live(), OLD, NEW, { ...BROKEN, metadata: { ...BROKEN.metadata, ownerReferences: [] } }]),
    want: WAITING,
  },
  {
    when: "a ReplicaSet of another Deployment, with our template, has such a pod",
    seen: snapshot([live(), OLD, replicaSet("3", { owner: "d-2" }), BROKEN]),
    want: WAITING,
  },
];

const LIFE: Row[] = [
  {
    when: "the watch hasn't shown the new Deployment yet",
    seen: snapshot([]),
    attempt: attemptOf(undefined, deployment({ generation: 1 }), STARTED),
    want: progressing("waiting for the workload to be seen"),
  },
  {
    when: "the watch hasn't shown our change yet",
    seen: snapshot([BEFORE, OLD, pod("2", { statuses: [pulling("2", missingTag("2"))] })]),
    want: progressing("waiting for the change to be seen"),
  },
  {
    when: "the controller hasn't observed our change yet",
    seen: snapshot([live({ observed: 2, updated: 3, replicas: 3 }), OLD]),
    want: progressing("waiting for the controller to observe the new specification"),
  },
  {
    when: "it is gone",
    seen: snapshot([OLD]),
    want: { kind: "failed", failure: "deleted", reason: "deployment/web was deleted while it rolled out" },
  },
  {
    when: "it is being deleted",
    seen: snapshot([live({ deletionTimestamp: "2026-11-24T00:09:59Z" }), OLD, NEW]),
    want: { kind: "failed", failure: "deleted", reason: "deployment/web was deleted while it rolled out" },
  },
  {
    when: "it was deleted and created again",
    seen: snapshot([deployment({ uid: "d-2", tag: "3" })]),
    want: { kind: "superseded", reason: "deployment/web was deleted and created again by somebody else" },
  },
  {
    when: "it is gone, and one of its name lives in another namespace",
    seen: snapshot([{ ...BEFORE, metadata: { ...BEFORE.metadata, uid: "d-3", namespace: "other" } }]),
    want: { kind: "failed", failure: "deleted", reason: "deployment/web was deleted while it rolled out" },
  },
  {
    when: "it is gone, and another one lives in its namespace",
    seen: snapshot([{ ...BEFORE, metadata: { ...BEFORE.metadata, uid: "d-4", name: "api" } }]),
    want: { kind: "failed", failure: "deleted", reason: "deployment/web was deleted while it rolled out" },
  },
  {
    when: "somebody set another template, even if that one is done",
    seen: snapshot([deployment({ tag: "4", generation: 4 }), OLD, NEW, replicaSet("4")]),
    want: { kind: "superseded", reason: "deployment/web was changed by somebody else while it rolled out" },
  },
  {
    when: "somebody went back to the template before",
    seen: snapshot([deployment({ tag: "2", generation: 4 }), OLD, NEW]),
    want: { kind: "superseded", reason: "deployment/web was changed by somebody else while it rolled out" },
  },
  {
    when: "an autoscaler set another number of replicas",
    seen: snapshot([live({ generation: 4, desired: 5 }), OLD, NEW, STARTING]),
    want: progressing("1 of 5 new replicas have been updated"),
  },
  {
    when: "an autoscaler set another number of replicas, and all are there",
    seen: snapshot([deployment({ tag: "3", generation: 5, desired: 5 }), NEW]),
    want: SUCCEEDED,
  },
];

const EXCEEDED_BEFORE = deployment({ tag: "2", generation: 2, available: 1, conditions: [deadlineExceeded(STALE)] });
const AFTER_FAILURE = attemptOf(EXCEEDED_BEFORE, deployment({ tag: "3", generation: 3, observed: 2 }), STARTED);
const PAST = STARTED + 600_000;
const LATE = [live({ conditions: [deadlineExceeded("2026-11-24T00:09:50Z")] }), OLD, NEW];

const DEADLINE: Row[] = [
  {
    when: "the deadline is exceeded",
    seen: snapshot([...LATE, STARTING]),
    want: { kind: "failed", failure: "progress-deadline", reason: "no progress within 600s", byTime: true },
  },
  {
    when: "the deadline is exceeded and a pod says what it waits for",
    seen: snapshot([...LATE, pod("3", { statuses: [running({ ready: false })] })]),
    want: {
      kind: "failed",
      failure: "progress-deadline",
      reason: "no progress within 600s: pod/web-3-1 running, not ready yet",
      byTime: true,
    },
  },
  {
    when: "the deadline is exceeded and a pod has failed",
    seen: snapshot([...LATE, BROKEN]),
    want: MISSING,
  },
  {
    when: "the deadline is exceeded and no pod can be created",
    seen: snapshot([
      live({
        deadline: 30,
        conditions: [
          deadlineExceeded("2026-11-24T00:09:50Z"),
          {
            type: "ReplicaFailure",
            status: "True",
            reason: "FailedCreate",
            message: 'pods "web-3-" is forbidden: exceeded quota',
          },
        ],
      }),
      OLD,
      NEW,
    ]),
    want: {
      kind: "failed",
      failure: "progress-deadline",
      byTime: true,
      reason: 'no progress within 30s: pods "web-3-" is forbidden: exceeded quota',
    },
  },
  {
    when: "the condition is from before our write",
    seen: snapshot([live({ conditions: [deadlineExceeded(STALE)] }), OLD, NEW]),
    attempt: AFTER_FAILURE,
    want: progressing("waiting for the rollout to make progress", PAST),
  },
  {
    when: "the condition is from before our write, and a pod fails now",
    seen: snapshot([live({ conditions: [deadlineExceeded(STALE)] }), OLD, NEW, BROKEN]),
    attempt: AFTER_FAILURE,
    want: MISSING,
  },
  {
    when: "the condition is from before our write, but a whole deadline has passed since",
    seen: snapshot([live({ conditions: [deadlineExceeded(STALE)] }), OLD, NEW], PAST),
    attempt: AFTER_FAILURE,
    want: { kind: "failed", failure: "progress-deadline", reason: "no progress within 600s", byTime: true },
  },
  {
    when: "a condition stood there before our write, and this is a later one",
    seen: snapshot(LATE),
    attempt: AFTER_FAILURE,
    want: { kind: "failed", failure: "progress-deadline", reason: "no progress within 600s", byTime: true },
  },
];

function check({ attempt = ATTEMPT, seen, want }: Row): void {
  const before = structuredClone({ attempt, seen });
  expect(judge(attempt, seen)).toEqual(want);
  expect({ attempt, seen }).toEqual(before);
}

describe("our own rollout", () => {
  test.each(OWN_ROLLOUT)("$want.kind when $when", check);
});
describe("others don't count", () => {
  test.each(OTHERS)("$want.kind when $when", check);
});
describe("the Deployment itself", () => {
  test.each(LIFE)("$want.kind when $when", check);
});
describe("the progress deadline", () => {
  test.each(DEADLINE)("$want.kind when $when", check);
});

describe("an attempt", () => {
  test("knows what it wrote, and what stood there before", () => {
    expect(AFTER_FAILURE).toEqual({
      kind: "Deployment",
      namespace: NAMESPACE,
      name: "web",
      uid: UID,
      limits: USUAL_LIMITS,
      generation: 3,
      template: template("3"),
      startedAt: STARTED,
      staleDeadline: STALE,
      appeared: true,
      keepsTemplate: false,
    });
  });

  test("that creates the Deployment has seen nothing yet", () => {
    const attempt = attemptOf(undefined, deployment({ generation: 1 }), STARTED);
    expect(attempt).toMatchObject({ appeared: false, keepsTemplate: false });
    expect(note(attempt, snapshot([]))).toBe(attempt);
    expect(note(attempt, snapshot([deployment({ generation: 1 })]))).toEqual({ ...attempt, appeared: true });
  });

  test("that replaces a Deployment of the same name has not seen the new one yet", () => {
    expect(attemptOf(deployment({ uid: "d-0" }), deployment({ generation: 1 }), STARTED).appeared).toBe(false);
  });

  test("has nothing more to note once its Deployment has appeared", () => {
    expect(note(ATTEMPT, snapshot([live()]))).toBe(ATTEMPT);
  });
});

describe("a deploy that keeps the template is not judged by what went wrong before it", () => {
  const stuck = deployment({ tag: "3", generation: 3, replicas: 1, updated: 1, available: 0, desired: 1 });
  const GENERIC = waiting("ImagePullBackOff", `Back-off pulling image "${image("3")}"`);
  const said = (count: number) =>
    event(pod("3"), "Failed", `Failed to pull image "${image("3")}": ${missingTag("3")}`, { count });
  const first = (...objects: Parameters<typeof snapshot>[0]) =>
    note(attemptOf(stuck, stuck, STARTED), snapshot([stuck, NEW, ...objects]));
  const then = (...objects: Parameters<typeof snapshot>[0]) => snapshot([stuck, NEW, ...objects]);
  const of = (containerStatus: ReturnType<typeof status>, n = 1) => pod("3", { n, statuses: [containerStatus] });
  const wait = progressing("0 of 1 updated replicas are available");
  const FAILED_PULL = of(waiting("ErrImagePull", missingTag("3")));
  const crashed: Verdict = {
    kind: "failed",
    failure: "crash",
    reason: "container app keeps ending: exit code 1, restarted 8 times",
    culprit: { pod: "web-3-1", container: "app" },
  };
  const rows: { when: string; attempt: Attempt; seen: Snapshot; want: Verdict }[] = [
    { when: "the pull had failed before", attempt: first(BROKEN), seen: then(BROKEN), want: wait },
    {
      when: "the pull had failed before, says an event",
      attempt: first(of(GENERIC), said(3)),
      seen: then(of(GENERIC), said(3)),
      want: wait,
    },
    { when: "the pull fails again, says the event", attempt: first(BROKEN, said(3)), seen: then(BROKEN, said(4)), want: MISSING },
    {
      when: "the pull fails again, says the status",
      attempt: first(BROKEN),
      seen: then(of(waiting("ErrImagePull", missingTag("3")))),
      want: MISSING,
    },
    { when: "the kubelet backs off from the pull that had failed", attempt: first(FAILED_PULL), seen: then(BROKEN), want: wait },
    {
      when: "the pull fails again after that, and no event tells",
      attempt: note(first(FAILED_PULL), then(BROKEN)),
      seen: then(FAILED_PULL),
      want: MISSING,
    },
    { when: "the pull fails for the first time", attempt: first(STARTING), seen: then(BROKEN), want: MISSING },
    {
      when: "another pod's pull fails for the first time",
      attempt: first(BROKEN),
      seen: then(BROKEN, pod("3", { n: 2, statuses: BROKEN.status?.containerStatuses ?? [] })),
      want: { ...MISSING, culprit: { pod: "web-3-2", container: "app" } },
    },
    {
      when: "the image's name is as invalid as before",
      attempt: first(of(waiting("InvalidImageName"))),
      seen: then(of(waiting("InvalidImageName"))),
      want: { ...MISSING, failure: "image-name", reason: `image name "${image("3")}" is invalid` },
    },
    { when: "it had crashed before", attempt: first(of(crashLooping(5))), seen: then(of(crashLooping(5))), want: wait },
    {
      when: "it crashes, less often than counts",
      attempt: first(of(crashLooping(5))),
      seen: then(of(crashLooping(7))),
      want: wait,
    },
    {
      when: "it crashes as often as counts",
      attempt: first(of(crashLooping(5))),
      seen: then(of(crashLooping(8))),
      want: crashed,
    },
  ];
  test.each(rows)("$want.kind when $when", ({ attempt, seen, want }) => {
    expect(judge(attempt, seen)).toEqual(want);
  });

  test("what was there first is kept", () => {
    const attempt = first(of(crashLooping(5)));
    expect(note(attempt, then(of(crashLooping(8))))).toBe(attempt);
  });

  test("nothing is excused when the template is new", () => {
    expect(note(ATTEMPT, snapshot([live(), OLD, NEW, BROKEN])).earlier).toBeUndefined();
  });
});

describe("a Job that is deleted", () => {
  const job = (condition?: string, deletionTimestamp?: string): Workload => ({
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: "migrate", namespace: NAMESPACE, uid: "job-1", ...(deletionTimestamp && { deletionTimestamp }) },
    spec: { selector: {}, template: template("3") },
    status: { conditions: condition === undefined ? [] : [{ type: condition, status: "True", message: "said" }] },
  });
  const attempt: Attempt = { ...attemptOf(undefined, job(), STARTED), appeared: true };
  const gone = (last: Workload): Snapshot => ({ ...snapshot([]), ended: new Map([["job-1", last]]) });
  const going = (last: Workload): Snapshot => ({ ...snapshot([]), workloads: new Map([["job-1", last]]) });
  const NOW_GOING = "2026-11-24T00:09:59Z";
  test.each([
    { want: "succeeded", when: "it was complete, and is going", seen: going(job("Complete", NOW_GOING)) },
    { want: "succeeded", when: "it was complete, and has gone", seen: gone(job("Complete", NOW_GOING)) },
    { want: "said", when: "it had failed, and has gone", seen: gone(job("Failed")) },
    { want: "job/migrate was deleted while it rolled out", when: "it was running", seen: going(job(undefined, NOW_GOING)) },
    { want: "job/migrate was deleted while it rolled out", when: "nobody saw its end", seen: snapshot([]) },
  ])("$want when $when", ({ want, seen }) => {
    const verdict = judge(attempt, seen);
    expect(verdict.kind === "failed" ? verdict.reason : verdict.kind).toBe(want);
  });
});

describe("when our own time is up", () => {
  test.each([
    {
      why: "not finished within 90s (1 of 3 …): pod/web-3-1 not scheduled: no room",
      pods: [pod("3", { statuses: [], conditions: [{ type: "PodScheduled", status: "False", message: "no room" }] })],
    },
    { why: "not finished within 90s (1 of 3 …)", pods: [STARTING] },
  ])("$why", ({ why, pods }) => {
    const seen = snapshot([live(), OLD, NEW, ...pods]);
    expect(judgeTimeout(ATTEMPT, seen, "1 of 3 …", 90_000)).toEqual({
      kind: "failed",
      failure: "timeout",
      reason: why,
      byTime: true,
    });
  });

  test("a Deployment that never appeared is named by what was waited for", () => {
    const want = {
      kind: "failed",
      failure: "timeout",
      byTime: true,
      reason: "not finished within 90s (waiting for the workload to be seen)",
    };
    expect(judgeTimeout(ATTEMPT, snapshot([]), "waiting for the workload to be seen", 90_000)).toEqual(want);
  });
});

test("only new pods that aren't ready wait for something", () => {
  const seen = snapshot([live(), OLD, NEW, pod("2", { statuses: [crashLooping(9)] }), pod("3", { n: 2 }), BROKEN]);
  expect(waitingPods(live(), seen)).toEqual([
    {
      pod: "web-3-1",
      waits: `container app: ImagePullBackOff: Back-off pulling image "${image("3")}": ErrImagePull: ${missingTag("3")}`,
    },
  ]);
});
