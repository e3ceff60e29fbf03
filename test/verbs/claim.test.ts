// The Lease goes with the last run that leaves: also between another's look at it and its claim.
import { expect, test } from "@jest/globals";
import { claimsOn, newLease } from "../../src/rollout/claims.ts";
import type { ClaimPorts } from "../../src/verbs/claim.ts";
import { claim } from "../../src/verbs/claim.ts";
import { NAMESPACE } from "../rollout/cluster-state.ts";
import { clusterInMemory } from "./cluster-in-memory.ts";

const silent = { info() {}, warning() {}, error() {}, foreign() {}, mask() {} };

test.each([
  { when: "it claims another workload", claimed: "deployment/api" },
  { when: "it asks whether the holder lives", claimed: "deployment/web" },
])(
  "a Lease that is deleted while $when is made anew",
  async ({ claimed }) => {
    const other = { id: "other", at: "2026-11-24T00:00:00Z", workloads: [claimed], answers: 0 };
    const memory = clusterInMemory([newLease(other, NAMESPACE)], (what) => {
      if (what === "patch Lease/nks-deploy") memory.remove("Lease", "nks-deploy");
    });
    // A watch from a version before tells at once that it is gone.
    const track: ClaimPorts["cluster"]["track"] = (_, changed) => {
      if (memory.find("Lease", "nks-deploy") === undefined) queueMicrotask(() => changed(undefined));
      return { close() {} };
    };
    const ports = { cluster: { ...memory.cluster, track }, clock: { now: Date.now }, log: silent };
    const wanted = { workloads: new Map([[NAMESPACE, ["deployment/web"]]]), at: "2026-11-24T00:10:00Z", by: "run", wait: 5_000 };
    await claim(wanted, ports);
    const lease = memory.find("Lease", "nks-deploy");
    expect(lease && claimsOn(lease)).toMatchObject([{ by: "run" }]);
  },
  3_000,
);
