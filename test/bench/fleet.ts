// 50 Deployments of 2 pods at once: how many requests that takes, and how long, beside kubectl that applies them all and waits for one after another.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBed } from "../bed/bed.ts";
import { inNamespace, kubectl, type Namespace } from "../e2e/support/cluster.ts";
import { openFaultProxy } from "../e2e/support/fault-proxy.ts";
import { host, tagged } from "../e2e/support/images.ts";
import { registrySecret, web } from "../e2e/support/manifests.ts";
import { byAction, byKubectl } from "./manifests.ts";
import { spread } from "./measure.ts";
import { type Pods, REAL } from "./pods.ts";

/** Seconds, medians of both in turns. */
export interface Pair {
  pods: Pods["kind"];
  ours: number;
  kubectl: number;
}

export interface Fleet {
  deployments: number;
  pairs: Pair[];
  requests: number;
}

const DEPLOYMENTS = 50;
const TURNS = 3;
const names = Array.from({ length: DEPLOYMENTS }, (_, index) => `web-${index}`);

/** Requests are those of a deploy that makes no pods, through a proxy that counts. */
export async function measureFleet(folder: string, kinds: Pods[], say: (line: string) => void): Promise<Fleet> {
  const pairs: Pair[] = [];
  for (const pods of kinds) pairs.push(await inTurns(folder, pods, say));
  writeManifest(folder, REAL, 0);
  const requests = await alone("bench-fleet-count", ({ name }) => countRequests(name, folder));
  return { deployments: DEPLOYMENTS, pairs, requests };
}

/** In turns, as the machine's speed changes from minute to minute. */
async function inTurns(folder: string, pods: Pods, say: (line: string) => void): Promise<Pair> {
  const file = writeManifest(folder, pods, 2);
  const times = { kubectl: [] as number[], ours: [] as number[] };
  for (let turn = 1; turn <= TURNS; turn++) {
    times.kubectl.push(await alone("bench-fleet-kubectl", ({ name }) => byKubectl(name, ["apply", "-f", file], names, folder)));
    times.ours.push(await alone("bench-fleet-action", ({ name }) => byAction(name, "fleet.json", folder, readKubeconfig())));
    say(
      `${DEPLOYMENTS} Deployments, ${pods.kind} pods, ${turn} of ${TURNS}: kubectl ${print(times.kubectl)}, action ${print(times.ours)}`,
    );
  }
  return { pods: pods.kind, ours: spread(times.ours).median, kubectl: spread(times.kubectl).median };
}

function writeManifest(folder: string, { spec }: Pods, replicas: number): string {
  const items = names.map((name) => web({ name, image: tagged("1.0"), replicas, pod: spec }));
  const file = join(folder, "fleet.json");
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
  return file;
}

async function countRequests(namespace: string, folder: string): Promise<number> {
  await using proxy = await openFaultProxy(() => undefined);
  await byAction(namespace, "fleet.json", folder, proxy.kubeconfig);
  return proxy.asked.length;
}

const readKubeconfig = () => readFileSync(readBed().kubeconfig, "utf8");
const print = (times: number[]) => `${times.at(-1)?.toFixed(1)} s`;

/** With nothing of the other left on the machine: pods that end and a namespace that is emptied would slow down whoever comes next. */
export async function alone<T>(subject: string, use: (namespace: Namespace) => Promise<T>): Promise<T> {
  let own = "";
  try {
    return await inNamespace(subject, async (namespace) => {
      own = namespace.name;
      await namespace.apply(registrySecret("regcred", { [host]: readBed() }));
      return use(namespace);
    });
  } finally {
    await kubectl("wait", "--for=delete", `namespace/${own}`, "--timeout=300s");
  }
}
