import { describe, expect, test } from "@jest/globals";
import { podWaits } from "../../src/rollout/pod-waits.ts";
import type { Event, Pod } from "../../src/rollout/snapshot.ts";
import { crashLooping, ended, event, image, pod, pulling, running, waiting } from "./cluster-state.ts";

const IMAGE = image("3");
const BACKING_OFF = `Back-off pulling image "${IMAGE}"`;

describe("what a pod waits for", () => {
  const probe = "Readiness probe failed: HTTP probe failed with statuscode: 503";
  const notReady = pod("3", { statuses: [running({ ready: false })] });
  const rows: { want: string | undefined; when: string; pod: Pod; events?: Event[] }[] = [
    { want: undefined, when: "it is ready", pod: pod("3") },
    {
      want: undefined,
      when: "it is ready, after a crash",
      pod: pod("3", { statuses: [running({ restartCount: 1, lastState: ended(1) })] }),
    },
    { want: undefined, when: "it is being created", pod: pod("3", { statuses: [waiting("ContainerCreating")] }) },
    {
      want: `can't be set up: MountVolume.SetUp failed for volume "keys" : secret "keys" not found`,
      when: "a volume's Secret is missing",
      pod: pod("3", { statuses: [waiting("ContainerCreating")] }),
      events: [event(pod("3"), "FailedMount", 'MountVolume.SetUp failed for volume "keys" : secret "keys" not found')],
    },
    { want: undefined, when: "its init containers run", pod: pod("3", { statuses: [waiting("PodInitializing")] }) },
    {
      want: 'container app: CreateContainerConfigError: configmap "web" not found',
      when: "a ConfigMap is missing",
      pod: pod("3", { statuses: [waiting("CreateContainerConfigError", 'configmap "web" not found')] }),
    },
    {
      want: `container app: ImagePullBackOff: Back-off pulling image "${IMAGE}": ErrImagePull: toomanyrequests`,
      when: "the registry limits pulls",
      pod: pod("3", { statuses: [pulling("3", "toomanyrequests")] }),
    },
    {
      want: `container app: ImagePullBackOff: Failed to pull image "${IMAGE}": toomanyrequests`,
      when: "only an event says that the registry limits pulls",
      pod: pod("3", { statuses: [waiting("ImagePullBackOff", BACKING_OFF)] }),
      events: [event(pod("3"), "Failed", `Failed to pull image "${IMAGE}": toomanyrequests`)],
    },
    {
      want: "container app: CrashLoopBackOff: back-off 40s restarting failed container=app pod=web_shop(1)",
      when: "it crashes",
      pod: pod("3", { statuses: [crashLooping(1)] }),
    },
    {
      want: "container app: exit code 137 (OOMKilled), restarted once",
      when: "it runs again after its memory ran out",
      pod: pod("3", { statuses: [running({ ready: false, restartCount: 1, lastState: ended(137, "OOMKilled") })] }),
    },
    {
      want: "not scheduled: 0/1 nodes are available: 1 Insufficient cpu.",
      when: "no node has room",
      pod: pod("3", {
        statuses: [],
        conditions: [
          {
            type: "PodScheduled",
            status: "False",
            reason: "Unschedulable",
            message: "0/1 nodes are available: 1 Insufficient cpu.",
          },
        ],
      }),
    },
    {
      want: `running, not ready: ${probe}`,
      when: "its probe fails",
      pod: notReady,
      events: [event(notReady, "Unhealthy", probe)],
    },
    {
      want: `running, not ready: ${probe}`,
      when: "its probe fails in another way than before",
      pod: notReady,
      events: [
        event(notReady, "Unhealthy", probe, { lastTimestamp: "2026-11-24T00:00:20Z" }),
        event(notReady, "Unhealthy", "Readiness probe failed: connection refused", { lastTimestamp: "2026-11-24T00:00:10Z" }),
      ],
    },
    { want: "running, not ready yet", when: "its probe has not answered", pod: notReady },
    {
      want: "running, not ready yet",
      when: "another pod's probe fails",
      pod: notReady,
      events: [event(pod("3", { n: 2 }), "Unhealthy", probe)],
    },
    {
      want: `container app: CreateContainerError: ${"x".repeat(100)}…${"y".repeat(199)}`,
      when: "somebody says a lot, on many lines",
      pod: pod("3", { statuses: [waiting("CreateContainerError", `\n ${"x".repeat(500)}${"y".repeat(500)}\n`)] }),
    },
  ];
  test.each(rows)("'$want' when $when", ({ want, pod: seen, events = [] }) => {
    expect(podWaits(seen, events)).toBe(want);
  });
});
