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

export interface Release {
  objects: number;
  /** Seconds, medians. */
  kubectl: number;
  first: number;
  unchanged: number;
  /** Of a first deploy and of an unchanged one. */
  requests: { first: number; unchanged: number };
  /** Workloads whose resourceVersion an unchanged deploy has changed, in all turns. */
  touched: number;
}

const DEPLOYMENTS = 20;
const TURNS = 3;
const POD = { terminationGracePeriodSeconds: 0, imagePullSecrets: [{ name: "regcred" }] };
const names = Array.from({ length: DEPLOYMENTS }, (_, index) => `app-${index}`);

/** Times in turns, as the machine's speed changes from minute to minute. */
export async function measureRelease(folder: string, say: (line: string) => void): Promise<Release> {
  const file = writeManifest(folder);
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
    say(`60 objects ${turn} of ${TURNS}: kubectl ${reference} s, action ${first} s, unchanged ${unchanged} s`);
  }
  const [requests, again] = await alone("bench-release-count", async ({ name }) => {
    const counts = [];
    for (let deploy = 0; deploy < 2; deploy++) {
      await using proxy = await openFaultProxy(() => undefined);
      await byAction(name, "release.json", folder, proxy.kubeconfig);
      counts.push(proxy.asked.length);
    }
    return counts;
  });
  return {
    objects: 3 * DEPLOYMENTS,
    kubectl: spread(times.kubectl).median,
    first: spread(times.first).median,
    unchanged: spread(times.unchanged).median,
    requests: { first: requests ?? 0, unchanged: again ?? 0 },
    touched,
  };
}

function writeManifest(folder: string): string {
  const items = names.flatMap((name) => [
    configMap(name, { NAME: name }),
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name },
      spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] },
    },
    web({ name, image: tagged("1.0"), pod: POD, container: { envFrom: [{ configMapRef: { name } }] } }),
  ]);
  const file = join(folder, "release.json");
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items }));
  return file;
}

async function workloadVersions(namespace: Namespace): Promise<Map<string, string>> {
  const workloads = await namespace.list("deployments");
  return new Map(workloads.map(({ metadata }) => [metadata.name, metadata.resourceVersion]));
}
