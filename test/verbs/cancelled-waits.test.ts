// Each wait ends when the job is cancelled, also where that happened between the last look at the signal and the wait itself.
import { describe, expect, test } from "@jest/globals";
import type { KubeObject } from "../../src/manifest/object.ts";
import { attemptOf } from "../../src/rollout/attempt.ts";
import { newLease } from "../../src/rollout/claims.ts";
import type { Service } from "../../src/rollout/service.ts";
import { awaitAddress } from "../../src/verbs/await-address.ts";
import { claim } from "../../src/verbs/claim.ts";
import type { DeployPorts } from "../../src/verbs/deploy-ports.ts";
import { established } from "../../src/verbs/established.ts";
import { watch } from "../../src/verbs/watch.ts";
import { deployment, NAMESPACE, NOW, snapshot } from "../rollout/cluster-state.ts";
import { clusterInMemory } from "./cluster-in-memory.ts";

const silent = { info() {}, warning() {}, error() {}, foreign() {}, mask() {} };
/** Longer than a test may take. */
const LONG = 20_000;

const service = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web", namespace: NAMESPACE, uid: "s-1" },
  spec: { type: "LoadBalancer", ports: [{ port: 80 }] },
} as Service;
const definition: KubeObject = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "things.example.com", uid: "c-1" },
};
/** Another run has claimed the workload. */
const other = { id: "other", at: "2026-11-24T00:00:00Z", workloads: ["deployment/web"], answers: 0 };

/** Cancelled while this is asked; empty: before. */
function cancelledAt(wanted: string, objects: KubeObject[] = []): DeployPorts {
  const cancellation = new AbortController();
  if (wanted === "") cancellation.abort();
  const { cluster } = clusterInMemory(objects, (what) => {
    if (what === wanted) cancellation.abort();
  });
  return { cluster, log: silent, clock: { now: Date.now }, signal: cancellation.signal } as unknown as DeployPorts;
}

describe("a wait that begins when the job has just been cancelled ends", () => {
  test("for an address", async () => {
    const ended = await awaitAddress(service, LONG, cancelledAt("may watch services"));
    expect(ended).toMatchObject({ kind: "unproven", reason: "cancelled before it was seen to answer" });
  }, 2_000);

  test("for another deploy", async () => {
    const wanted = { workloads: new Map([[NAMESPACE, ["deployment/web"]]]), at: "2026-11-24T00:10:00Z", by: "run", wait: LONG };
    const ports = cancelledAt("patch Lease/nks-deploy", [newLease(other, NAMESPACE)]);
    expect((await claim(wanted, ports)).hasWaited).toBe(false);
  }, 2_000);

  test("for a definition to be served", async () => {
    await expect(established(definition, cancelledAt(""))).resolves.toBeUndefined();
  }, 2_000);
});

describe("the watch of what is put back", () => {
  const going = deployment({ tag: "1", generation: 3, updated: 0 });
  const attempt = attemptOf(undefined, going, NOW);

  /** Watches what never comes up; cancelled after so many milliseconds. */
  async function watched({ cancelAfter, timeout }: { cancelAfter: number; timeout: number }) {
    const cancellation = new AbortController();
    let at = NOW;
    const go = (until: number, signal?: AbortSignal) => {
      if (signal?.aborted) throw new Error("it would be woken again and again");
      const cancelAt = NOW + cancelAfter;
      at = signal === undefined ? until : Math.min(until, Math.max(at, cancelAt));
      if (at >= cancelAt) cancellation.abort();
      return Promise.resolve(snapshot([going], at));
    };
    const renewed = () => Promise.reject(new Error("there is no time to look again"));
    const observation = { seen: snapshot([going], NOW), changed: go, renewed, close() {} };
    const limits = { timeout, until: "all", signal: cancellation.signal, afterAbort: 7_000 } as const;
    const [judged] = await watch([attempt], observation, limits, { clock: { now: () => at }, log: silent });
    return { after: at - NOW, verdict: judged?.verdict };
  }

  test.each([
    { when: "long before its deadline", given: { cancelAfter: 20_000, timeout: 600_000 }, after: 27_000, within: 7 },
    { when: "just before its deadline", given: { cancelAfter: 29_000, timeout: 30_000 }, after: 30_000, within: 30 },
  ])("goes on for a while when it is cancelled $when", async ({ given, after, within }) => {
    const { verdict, ...ended } = await watched(given);
    expect(ended).toEqual({ after });
    expect(verdict).toMatchObject({ kind: "failed", reason: expect.stringContaining(`not finished within ${within}s`) });
  });
});
