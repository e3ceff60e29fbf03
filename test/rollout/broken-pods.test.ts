import { expect, test } from "@jest/globals";
import { attemptOf } from "../../src/rollout/attempt.ts";
import { podsInTheWay } from "../../src/rollout/broken-pods.ts";
import type { Pod, Workload } from "../../src/rollout/snapshot.ts";
import { deployment, NOW, pod, replicaSet, snapshot } from "./cluster-state.ts";

const READY = [{ type: "Ready", status: "True" }];
const UNREADY = [{ type: "Ready", status: "False" }];
const REVISIONS = [replicaSet("2"), replicaSet("3")];

function inTheWay(kind: Workload["kind"], pods: Pod[]): string[] {
  const live: Workload = { ...deployment({ tag: "3", generation: 3 }), kind };
  return podsInTheWay(attemptOf(undefined, live, NOW), snapshot([live, ...REVISIONS, ...pods])).map(
    ({ metadata }) => metadata.name,
  );
}

const rows: { want: string[]; when: string; kind?: Workload["kind"]; pods: Pod[] }[] = [
  { want: ["web-3-1"], when: "a pod of the failed revision is not ready", pods: [pod("3", { conditions: UNREADY })] },
  { want: ["web-3-1"], when: "it has no condition yet", pods: [pod("3")] },
  { want: [], when: "it is ready", pods: [pod("3", { conditions: READY })] },
  { want: [], when: "it is of another revision", pods: [pod("2", { conditions: UNREADY })] },
  { want: [], when: "the kind replaces broken pods itself", kind: "DaemonSet", pods: [pod("3", { conditions: UNREADY })] },
];

test.each(rows)("$want in the way when $when", ({ want, kind = "StatefulSet", pods }) => {
  expect(inTheWay(kind, pods)).toEqual(want);
});
