// What the cluster itself takes for a rollout, seen by a third party: kubelets probe once a second and look after containers once a
// second, so that equal rollouts differ by seconds. What a contender takes beyond that is its own.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readBed } from "../bed/bed.ts";
import type { Namespace } from "../e2e/support/cluster.ts";

interface Seen {
  at: number;
  generation: number;
  isComplete: boolean;
}

export interface Observer {
  /** Seconds from the newest generation of the Deployment to its complete rollout. */
  lastRollout(): number;
  close(): void;
}

const FIELDS = [
  ".metadata.generation",
  ".status.observedGeneration",
  ".spec.replicas",
  ".status.updatedReplicas",
  ".status.replicas",
  ".status.availableReplicas",
];

export function observe({ name }: Namespace): Observer {
  const { kubectl, kubeconfig } = readBed();
  const template = `${FIELDS.map((field) => `{${field}}`).join(",")}{"\\n"}`;
  const argv = ["--kubeconfig", kubeconfig, "-n", name, "get", "deployments", "--watch", "-o", `jsonpath=${template}`];
  const child = spawn(kubectl, argv, { stdio: ["ignore", "pipe", "inherit"] });
  const seen: Seen[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => seen.push(read(line)));
  return {
    lastRollout: () => {
      const newest = seen.at(-1)?.generation;
      const applied = seen.find(({ generation }) => generation === newest);
      const complete = seen.find(({ generation, isComplete }) => generation === newest && isComplete);
      if (applied === undefined || complete === undefined) throw new Error(`no complete rollout was seen in ${name}`);
      return (complete.at - applied.at) / 1000;
    },
    close: () => void child.kill(),
  };
}

/** Complete as `kubectl rollout status` means it. */
function read(line: string): Seen {
  const [generation = 0, observed, desired, updated, replicas, available] = line.split(",").map(Number);
  const isComplete = observed === generation && [updated, replicas, available].every((count) => count === desired);
  return { at: performance.now(), generation, isComplete };
}
