// 50 Deployments of 2 pods at once: how many requests that takes, and how long, beside kubectl that applies them all and waits for one after another.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readBed } from "../bed/bed.ts";
import { inputVariables, readAction } from "../e2e/support/action.ts";
import { inNamespace, kubectl } from "../e2e/support/cluster.ts";
import { commandFiles } from "../e2e/support/command-files.ts";
import { openFaultProxy } from "../e2e/support/fault-proxy.ts";
import { host, tagged } from "../e2e/support/images.ts";
import { registrySecret, web } from "../e2e/support/manifests.ts";
import { deployInputs, environment } from "./contenders.ts";
import { timed } from "./measure.ts";

export interface Fleet {
  deployments: number;
  ours: number;
  kubectl: number;
  requests: number;
}

const DEPLOYMENTS = 50;
const POD = { terminationGracePeriodSeconds: 0, imagePullSecrets: [{ name: "regcred" }] };
const names = Array.from({ length: DEPLOYMENTS }, (_, index) => `web-${index}`);

export async function measureFleet(folder: string, say: (line: string) => void): Promise<Fleet> {
  const objects = names.map((name) => web({ name, image: tagged("1.0"), replicas: 2, pod: POD }));
  const file = join(folder, "fleet.json");
  writeFileSync(file, JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }));
  const reference = await alone("bench-fleet-kubectl", (namespace) => byKubectl(namespace, file, folder));
  say(`${DEPLOYMENTS} Deployments: kubectl ${reference.toFixed(1)} s`);
  const { seconds, requests } = await alone("bench-fleet-action", (namespace) => byAction(namespace, folder));
  say(`${DEPLOYMENTS} Deployments: action ${seconds.toFixed(1)} s, ${requests} requests`);
  return { deployments: DEPLOYMENTS, ours: seconds, kubectl: reference, requests };
}

async function byKubectl(namespace: string, file: string, folder: string): Promise<number> {
  const bed = readBed();
  const how = { cwd: folder, env: { PATH: "", HOME: folder, KUBECONFIG: bed.kubeconfig } };
  let seconds = 0;
  for (const argv of [["apply", "-f", file], ...names.map((name) => ["rollout", "status", `deployment/${name}`])]) {
    const ended = await timed([bed.kubectl, "-n", namespace, ...argv], how);
    if (ended.code !== 0) throw new Error(`kubectl ${argv.join(" ")}: ${ended.output}`);
    seconds += ended.seconds;
  }
  return seconds;
}

/** Through a proxy that counts: what that costs is ours. */
async function byAction(namespace: string, folder: string): Promise<{ seconds: number; requests: number }> {
  await using proxy = await openFaultProxy(() => undefined);
  const { description, base } = readAction("deploy");
  const files = commandFiles(folder, 0);
  const inputs = {
    ...deployInputs(namespace),
    kubeconfig: proxy.kubeconfig,
    manifests: "fleet.json",
    "pull-secret": "",
    username: "",
    password: "",
  };
  const env = { ...environment(folder), ...files.variables, ...inputVariables(description, inputs) };
  const { output, seconds } = await timed([process.execPath, join(base, description.runs.main)], { cwd: folder, env });
  if (files.outputs()["outcome"] !== "succeeded") throw new Error(`the action did not succeed:\n${output}`);
  return { seconds, requests: proxy.asked.length };
}

/** With no pods of the other left on the machine. */
async function alone<T>(subject: string, use: (namespace: string) => Promise<T>): Promise<T> {
  return inNamespace(subject, async ({ name, apply }) => {
    await apply(registrySecret("regcred", { [host]: readBed() }));
    const result = await use(name);
    await kubectl("-n", name, "delete", "deployments", "--all", "--wait=false");
    const until = performance.now() + 300_000;
    while ((await kubectl("-n", name, "get", "pods", "-o", "name")) !== "") {
      if (performance.now() > until) throw new Error(`${name} still has pods after five minutes`);
      await setTimeout(1_000);
    }
    return result;
  });
}
