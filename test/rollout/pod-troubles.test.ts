import { describe, expect, test } from "@jest/globals";
import { USUAL_LIMITS } from "../../src/rollout/limits.ts";
import { podTroubles } from "../../src/rollout/pod-troubles.ts";
import type { Event, Pod } from "../../src/rollout/snapshot.ts";
import { failureOf } from "../../src/rollout/trouble.ts";
import type { Failure } from "../../src/rollout/verdict.ts";
import {
  crashLooping,
  ended,
  event,
  image,
  missingTag,
  NOW,
  type PodFields,
  pod,
  pulling,
  running,
  status,
  waiting,
} from "./cluster-state.ts";

const { restarts: RESTART_LIMIT } = USUAL_LIMITS;
const IMAGE = image("3");
const BACKING_OFF = `Back-off pulling image "${IMAGE}"`;
const UNAUTHORIZED = `failed to pull and unpack image "${IMAGE}": failed to resolve reference "${IMAGE}": unexpected status from HEAD request to https://registry.example.com/v2/shop/web/manifests/3: 401 Unauthorized`;
const UNAVAILABLE = UNAUTHORIZED.replace("401 Unauthorized", "503 Service Unavailable");
const POLICY = UNAUTHORIZED.replace("401 Unauthorized", "412 Precondition Failed");
const INIT = { name: "migrate", image: "registry.example.com/shop/migrate:3" };
const SIDECAR = { name: "proxy", image: "registry.example.com/shop/proxy:1", restartPolicy: "Always" };

function failed(failure: Failure["failure"], reason: string, container = "app"): Failure {
  return { kind: "failed", failure, reason, culprit: { pod: "web-3-1", container } };
}

/** The trouble that no waiting can heal. */
function podFailure(seen: Pod, events: Event[]): Failure | undefined {
  const found = failureOf(podTroubles(seen, { events, limits: USUAL_LIMITS }), new Map(), NOW);
  return found !== undefined && "kind" in found ? found : undefined;
}

interface Row {
  when: string;
  seen: PodFields;
  want: Failure | undefined;
}

function startError(message: string) {
  const { terminated } = ended(128, "StartError");
  return waiting("CrashLoopBackOff", "back-off", {
    restartCount: RESTART_LIMIT,
    lastState: { terminated: { ...terminated, message } },
  });
}

const NOW_FAILED: Row[] = [
  {
    when: "the image's name can't be one",
    seen: { statuses: [waiting("InvalidImageName", `Failed to apply default image tag "${IMAGE}": …`)] },
    want: failed("image-name", `image name "${IMAGE}" is invalid`),
  },
  {
    when: "the image must not be pulled and isn't there",
    seen: { statuses: [waiting("ErrImageNeverPull", `Container image "${IMAGE}" is not present with pull policy of Never`)] },
    want: failed("image-never-pulled", `image ${IMAGE} is not on the node and imagePullPolicy is Never`),
  },
  {
    when: "the tag is missing, at the try",
    seen: { statuses: [waiting("ErrImagePull", missingTag("3"))] },
    want: failed("image-missing", `image ${IMAGE} does not exist in the registry`),
  },
  {
    when: "the tag is missing, between tries (1.32 and later)",
    seen: { statuses: [pulling("3", missingTag("3"))] },
    want: failed("image-missing", `image ${IMAGE} does not exist in the registry`),
  },
  {
    when: "the pull is denied",
    seen: { statuses: [waiting("ErrImagePull", UNAUTHORIZED)] },
    want: failed("pull-denied", `the registry denied the pull of image ${IMAGE}: ${UNAUTHORIZED}`),
  },
  {
    when: "the registry's policy is against it",
    seen: { statuses: [waiting("ErrImagePull", POLICY)] },
    want: failed("pull-policy", `the registry's policy refuses to hand out image ${IMAGE}: ${POLICY}`),
  },
  {
    when: "an init container's image is missing",
    seen: {
      initContainers: [INIT],
      initStatuses: [
        waiting("ErrImagePull", `failed to resolve reference "${INIT.image}": ${INIT.image}: not found`, { name: "migrate" }),
      ],
      statuses: [waiting("PodInitializing")],
    },
    want: failed("image-missing", `image ${INIT.image} does not exist in the registry`, "migrate"),
  },
  {
    when: "it has crashed for the fourth time",
    seen: { statuses: [crashLooping(RESTART_LIMIT)] },
    want: failed("crash", "container app keeps ending: exit code 1, restarted 3 times"),
  },
  {
    when: "it was killed for its memory",
    seen: { statuses: [crashLooping(RESTART_LIMIT, 137, "OOMKilled")] },
    want: failed("crash", "container app keeps ending: exit code 137 (OOMKilled), restarted 3 times"),
  },
  {
    when: "it keeps ending well, which a server must not",
    seen: { statuses: [crashLooping(RESTART_LIMIT, 0)] },
    want: failed("crash", "container app keeps ending: exit code 0 (Completed), restarted 3 times"),
  },
  {
    when: "it can't be started, for what the image lacks",
    seen: { statuses: [startError('exec: "nope": executable file not found in $PATH')] },
    want: failed("crash", "container app keeps ending: exit code 128 (StartError), restarted 3 times"),
  },
  {
    when: "it has just ended again",
    seen: { statuses: [status({ restartCount: RESTART_LIMIT, state: ended(2) })] },
    want: failed("crash", "container app keeps ending: exit code 2, restarted 3 times"),
  },
  {
    when: "it runs again, not ready, after three crashes",
    seen: { statuses: [running({ ready: false, restartCount: RESTART_LIMIT, lastState: ended(3) })] },
    want: failed("crash", "container app keeps ending: exit code 3, restarted 3 times"),
  },
  {
    when: "nothing is known of why it was restarted",
    seen: { statuses: [waiting("CrashLoopBackOff", "back-off", { restartCount: RESTART_LIMIT })] },
    want: failed("crash", "container app keeps ending, restarted 3 times"),
  },
  {
    when: "an init container keeps failing",
    seen: {
      initContainers: [INIT],
      initStatuses: [{ ...crashLooping(RESTART_LIMIT, 4), name: "migrate" }],
      statuses: [waiting("PodInitializing")],
    },
    want: failed("crash", "container migrate keeps ending: exit code 4, restarted 3 times", "migrate"),
  },
  {
    when: "a sidecar keeps ending, even well",
    seen: {
      initContainers: [SIDECAR],
      initStatuses: [status({ name: "proxy", restartCount: RESTART_LIMIT, state: ended(0) })],
      statuses: [waiting("PodInitializing")],
    },
    want: failed("crash", "container proxy keeps ending: exit code 0 (Completed), restarted 3 times", "proxy"),
  },
  {
    when: "the second of two containers is the culprit",
    seen: {
      containers: [
        { name: "app", image: IMAGE },
        { name: "log", image: "registry.example.com/shop/log:1" },
      ],
      statuses: [running(), { ...crashLooping(RESTART_LIMIT), name: "log" }],
    },
    want: failed("crash", "container log keeps ending: exit code 1, restarted 3 times", "log"),
  },
];

const NOT_YET: Row[] = [
  { when: "the node can't start it", seen: { statuses: [startError("failed to mount /sys")] }, want: undefined },
  { when: "it is being created", seen: { statuses: [waiting("ContainerCreating")] }, want: undefined },
  { when: "it runs", seen: { statuses: [running()] }, want: undefined },
  { when: "it has no status yet", seen: { statuses: [] }, want: undefined },
  { when: "the registry is unavailable", seen: { statuses: [waiting("ErrImagePull", UNAVAILABLE)] }, want: undefined },
  {
    when: "nobody has said why it can't be pulled",
    seen: { statuses: [waiting("ImagePullBackOff", BACKING_OFF)] },
    want: undefined,
  },
  {
    when: "a ConfigMap is missing, which may come late",
    seen: { statuses: [waiting("CreateContainerConfigError", 'configmap "web" not found')] },
    want: undefined,
  },
  {
    when: "the node can't create the container",
    seen: { statuses: [waiting("CreateContainerError", 'failed to reserve container name "web": name is reserved')] },
    want: undefined,
  },
  {
    when: "the node can't run it",
    seen: { statuses: [waiting("RunContainerError", 'exec: "nope": executable file not found in $PATH', { restartCount: 1 })] },
    want: undefined,
  },
  { when: "it crashed once", seen: { statuses: [status({ state: ended(1) })] }, want: undefined },
  { when: "it has one restart left", seen: { statuses: [crashLooping(RESTART_LIMIT - 1)] }, want: undefined },
  {
    when: "it was killed for its memory, once",
    seen: { statuses: [crashLooping(1, 137, "OOMKilled")] },
    want: undefined,
  },
  {
    when: "it has come up after all",
    seen: { statuses: [running({ restartCount: 7, lastState: ended(1) })] },
    want: undefined,
  },
  {
    when: "an init container has done its work at last",
    seen: {
      initContainers: [INIT],
      initStatuses: [status({ name: "migrate", ready: true, restartCount: 5, state: ended(0), lastState: ended(1) })],
      statuses: [running()],
    },
    want: undefined,
  },
  {
    when: "a sidecar runs after some restarts",
    seen: {
      initContainers: [SIDECAR],
      initStatuses: [running({ name: "proxy", restartCount: 4, lastState: ended(1) })],
      statuses: [running()],
    },
    want: undefined,
  },
  { when: "its readiness probe fails", seen: { statuses: [running({ ready: false })] }, want: undefined },
  {
    when: "no node has room for it",
    seen: {
      statuses: [],
      conditions: [
        {
          type: "PodScheduled",
          status: "False",
          reason: "Unschedulable",
          message: "0/1 nodes are available: 1 Insufficient cpu.",
        },
      ],
    },
    want: undefined,
  },
];

describe("a pod of the new revision", () => {
  test.each(NOW_FAILED)("has failed when $when", ({ seen, want }) => {
    expect(podFailure(pod("3", seen), [])).toEqual(want);
  });
  test.each(NOT_YET)("may still come up when $when", ({ seen, want }) => {
    expect(podFailure(pod("3", seen), [])).toEqual(want);
  });
});

describe("before 1.32, only an event keeps the cause of ImagePullBackOff", () => {
  const backingOff = pod("3", { statuses: [waiting("ImagePullBackOff", BACKING_OFF)] });
  const failure = (cause: string, name = IMAGE) => `Failed to pull image "${name}": ${cause}`;
  const missing = failed("image-missing", `image ${IMAGE} does not exist in the registry`);
  const at = (time: string) => ({ firstTimestamp: time, lastTimestamp: time });
  const rows: { when: string; pod?: Pod; events: Event[]; want: Failure | undefined }[] = [
    { when: "the event says why", events: [event(backingOff, "Failed", failure(missingTag("3")))], want: missing },
    {
      when: "other events stand around it",
      events: [
        event(backingOff, "Pulling", `Pulling image "${IMAGE}"`, { type: "Normal" }),
        event(backingOff, "Failed", "Error: ErrImagePull"),
        event(backingOff, "BackOff", BACKING_OFF),
        event(backingOff, "Failed", failure(missingTag("3"))),
      ],
      want: missing,
    },
    {
      when: "it is about another pod",
      events: [event(pod("3", { n: 2 }), "Failed", failure(missingTag("3")))],
      want: undefined,
    },
    {
      when: "it is about another image of this pod, whose name begins alike",
      events: [event(backingOff, "Failed", failure(missingTag("3-debug"), image("3-debug")))],
      want: undefined,
    },
    {
      when: "the last try failed for a passing reason",
      events: [
        event(backingOff, "Failed", failure(missingTag("3")), at("2026-11-24T00:00:01Z")),
        event(backingOff, "Failed", failure(UNAVAILABLE), at("2026-11-24T00:00:21Z")),
      ],
      want: undefined,
    },
    {
      when: "the last try failed for good, whatever order the events are in",
      events: [
        event(backingOff, "Failed", failure(missingTag("3")), at("2026-11-24T00:00:21Z")),
        event(backingOff, "Failed", failure(UNAVAILABLE), at("2026-11-24T00:00:01Z")),
      ],
      want: missing,
    },
    {
      when: "the status itself says a passing cause",
      pod: pod("3", { statuses: [pulling("3", UNAVAILABLE)] }),
      events: [event(backingOff, "Failed", failure(missingTag("3")), at("2026-11-24T00:00:01Z"))],
      want: undefined,
    },
    {
      when: "the image has no tag, and the kubelet has put one there",
      pod: pod("3", {
        containers: [{ name: "app", image: "registry.example.com/shop/web" }],
        statuses: [waiting("ImagePullBackOff", 'Back-off pulling image "registry.example.com/shop/web"')],
      }),
      events: [event(backingOff, "Failed", failure(missingTag("latest"), "registry.example.com/shop/web:latest"))],
      want: failed("image-missing", "image registry.example.com/shop/web does not exist in the registry"),
    },
  ];
  test.each(rows)("$want.failure when $when", ({ pod: seen = backingOff, events, want }) => {
    expect(podFailure(seen, events)).toEqual(want);
  });
});

describe("what may pass by itself", () => {
  const { grace } = USUAL_LIMITS;
  const denied = pod("3", { statuses: [waiting("ErrImagePull", UNAUTHORIZED)] });
  const unread = event(denied, "FailedToRetrieveImagePullSecret", "Unable to retrieve some image pull secrets (regcred)");
  const rows: { want: { failure: string; grace: number }[]; when: string; seen: Pod; events?: Event[]; isNew?: boolean }[] = [
    { want: [], when: "it runs", seen: pod("3") },
    {
      want: [{ failure: "pull-failing", grace }],
      when: "the registry is unavailable",
      seen: pod("3", { statuses: [waiting("ErrImagePull", UNAVAILABLE)] }),
    },
    {
      want: [{ failure: "pull-failing", grace }],
      when: "nobody has said why it can't be pulled",
      seen: pod("3", { statuses: [waiting("ImagePullBackOff", BACKING_OFF)] }),
    },
    { want: [{ failure: "pull-denied", grace: 0 }], when: "the pull is denied", seen: denied },
    {
      want: [{ failure: "pull-denied", grace }],
      when: "the pull is denied to a kubelet that could not read the pull secret",
      seen: denied,
      events: [unread],
    },
    {
      want: [{ failure: "pull-denied", grace: 15_000 }],
      when: "the pull is denied just after we have written the pull secret",
      seen: denied,
      isNew: true,
    },
    {
      want: [{ failure: "container-config", grace }],
      when: "a ConfigMap is missing",
      seen: pod("3", { statuses: [waiting("CreateContainerConfigError", 'configmap "web" not found')] }),
    },
    {
      want: [{ failure: "container-start", grace }],
      when: "the container can't be created",
      seen: pod("3", { statuses: [waiting("CreateContainerError", "name is reserved")] }),
    },
    {
      want: [{ failure: "container-start", grace }],
      when: "the node can't start it, however often",
      seen: pod("3", { statuses: [startError("failed to mount /sys")] }),
    },
    {
      want: [
        { failure: "container-config", grace },
        { failure: "crash", grace: 0 },
      ],
      when: "one container lacks a Secret and another crashes",
      seen: pod("3", {
        statuses: [
          waiting("CreateContainerConfigError", 'secret "web" not found'),
          { ...crashLooping(RESTART_LIMIT), name: "log" },
        ],
      }),
    },
  ];
  test.each(rows)("$want when $when", ({ want, seen, events = [], isNew = false }) => {
    const found = podTroubles(seen, { events, limits: USUAL_LIMITS, pullSecretIsNew: isNew });
    expect(found.map(({ failure, grace: wait }) => ({ failure, grace: wait }))).toEqual(want);
  });

  test("restarts count up to the limit that was asked for", () => {
    const crashing = (restarts: number) => pod("3", { statuses: [crashLooping(restarts)] });
    const kinds = (restarts: number) =>
      podTroubles(crashing(restarts), { events: [], limits: { grace, restarts: 5 } }).map(({ failure }) => failure);
    expect([kinds(4), kinds(5)]).toEqual([[], ["crash"]]);
  });
});
