// A release of 60 objects: 20 Deployments, each with its ConfigMap and Service. Beside kubectl that applies them server-side and waits for one after another;
// once more unchanged; and the requests of both.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBed } from "../bed/bed.ts";
import type { Namespace } from "../e2e/support/cluster.ts";
import { openFaultProxy } from "../e2e/support/fault-proxy.ts";
import { tagged } from "../e2e/support/images.ts";
import { configMap, web } from "../e2e/support/manifests.ts";
import { alone } from "./fleet.ts";
import { byAction, byKubectl } from "./manifests.ts";
import { spread } from "./measure.ts";
import { type Pods, REAL } from "./pods.ts";

export interface Release {
  objects: number;
  times: Times[];
  /** Of a first deploy and of an unchanged one. */
  requests: { first: number; unchanged: number };
}

/** Seconds, medians. */
export interface Times {
  pods: Pods["kind"];
  kubectl: number;
  first: number;
  unchanged: number;
  /** Workloads whose resourceVersion an unchanged deploy has changed, in all turns. */
  touched: number;
}

const DEPLOYMENTS = 20;
const TURNS = 3;
const names = Array.from({ length: DEPLOYMENTS }, (_, index) => `app-${index}`);

export async function measureRelease(folder: string, kinds: Pods[], say: (line: string) => void): Promise<Release> {
  const times: Times[] = [];
  for (const pods of kinds) times.push(await inTurns(folder, pods, say));
  writeManifest(folder, REAL);
  const [first = 0, unchanged = 0] = await alone("bench-release-count", async ({ name }) => {
    const counts = [];
    for (let deploy = 0; deploy < 2; deploy++) {
      await using proxy = await openFaultProxy(() => undefined);
      await byAction(name, "release.json", folder, proxy.kubeconfig);
      counts.push(proxy.asked.length);
    }
    return counts;
  });
  return { objects: 3 * DEPLOYMENTS, times, requests: { first, unchanged } };
}

/** In turns, as the machine's speed changes from minute to minute. */
async function inTurns(folder: string, pods: Pods, say: (line: string) => void): Promise<Times> {
  const file = writeManifest(folder, pods);
  const kubeconfig = readFileSync(readBed().kubeconfig, "utf8");
  const times = { kubectl: [] as number[], first: [] as number[], unchanged: [] as number[] };
  let touched = 0;
  for (let turn = 1; turn <= TURNS; turn++) {
    times.kubectl.push(
      await alone("bench-release-kubectl", ({ name }) => byKubectl(name, ["apply", "--server-side", "-f", file], names, folder)),
    );
    await alone("bench-release", async (namespace) => {
      times.first.push(await byAction(namespace.name, "release.json", folder, kubeconfig));
      const before = await workloadVersions(namespace);
      times.unchanged.push(await byAction(namespace.name, "release.json", folder, kubeconfig));
      const after = await workloadVersions(namespace);
      touched += [...before].filter(([name, version]) => after.get(name) !== version).length;
    });
    const [reference, first, unchanged] = [times.kubectl, times.first, times.unchanged].map((all) => all.at(-1)?.toFixed(1));
    say(
      `60 objects, ${pods.kind} pods, ${turn} of ${TURNS}: kubectl ${reference} s, action ${first} s, unchanged ${unchanged} s`,
    );
  }
  const median = (all: number[]) => spread(all).median;
  const medians = { kubectl: median(times.kubectl), first: median(times.first), unchanged: median(times.unchanged) };
  return { pods: pods.kind, ...medians, touched };
}

function writeManifest(folder: string, { spec }: Pods): string {
  const items = names.flatMap((name) => [
    configMap(name, { NAME: name }),
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name },
      spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] },
    },
    web({ name, image: tagged("1.0"), pod: spec, container: { envFrom: [{ configMapRef: { name } }] } }),
  ]);
  const file = join(folder, "release.json");
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
  return file;
}

async function workloadVersions(namespace: Namespace): Promise<Map<string, string>> {
  const workloads = await namespace.list("deployments");
  return new Map(workloads.map(({ metadata }) => [metadata.name, metadata.resourceVersion]));
}
