// A node whose pods only say that they run, for measuring what is not the pods' own start: it takes nothing of the machine that a
// real cluster's nodes would not take either. Nobody gets there who does not ask for it.
import { join } from "node:path";
import { readBed } from "./bed.ts";
import { attempt, must } from "./command.ts";
import { clientConfig } from "./control-plane.ts";
import { end, ensure } from "./daemon.ts";
import { ensureProgram } from "./programs.ts";
import { named, source } from "./settings.ts";

const name = "simulated";
const mark = "nks-deploy.bed/node";

/** What a pod's spec needs to get there. */
export const onSimulatedNode = { nodeSelector: { [mark]: name }, tolerations: [{ key: mark, operator: "Exists" }] };

/** There until it is disposed of; undefined where the cluster is a named one, which is not ours to add nodes to. */
export async function startSimulatedNode(): Promise<AsyncDisposable | undefined> {
  if (named.kubeconfig !== undefined) return undefined;
  const kwok = await ensureProgram("kwok");
  const kubectl = [readBed().kubectl, "--kubeconfig", clientConfig("admin")];
  must([...kubectl, "apply", "-f", "-"], { input: JSON.stringify(node) });
  await ensure({
    name: "kwok",
    command: [
      ...[kwok, `--kubeconfig=${clientConfig("admin")}`, `--config=${join(source, "simulated", "stages.yaml")}`],
      ...["--manage-all-nodes=false", `--manage-single-node=${name}`, "--server-address=127.0.0.1:0"],
      "--node-lease-duration-seconds=40",
    ],
    ports: [],
    isReady: () => {
      const wanted = 'jsonpath={.status.conditions[?(@.type=="Ready")].status}';
      return Promise.resolve(attempt([...kubectl, "get", "node", name, "-o", wanted]).stdout === "True");
    },
  });
  return {
    async [Symbol.asyncDispose]() {
      await end("kwok");
      must([...kubectl, "delete", "node", name, "--ignore-not-found"]);
    },
  };
}

const room = { cpu: "1000", memory: "1Ti", pods: "10000" };
const node = {
  apiVersion: "v1",
  kind: "Node",
  metadata: { name, labels: { [mark]: name } },
  spec: { taints: [{ key: mark, value: name, effect: "NoSchedule" }] },
  status: { capacity: room, allocatable: room },
};
