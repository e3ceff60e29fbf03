// From the moment when the decisive status is in the API server to our verdict in the log. A third party, kubectl's watch, tells that moment.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readBed } from "../bed/bed.ts";
import { inputVariables, readAction } from "../e2e/support/action.ts";
import { inNamespace, type Namespace } from "../e2e/support/cluster.ts";
import { commandFiles } from "../e2e/support/command-files.ts";
import { host, registry, tagged } from "../e2e/support/images.ts";
import { registrySecret, web } from "../e2e/support/manifests.ts";
import { deployInputs, environment } from "./contenders.ts";

/** Seconds, of each verdict. */
export async function measureVerdicts(runs: number, folder: string, say: (line: string) => void): Promise<number[]> {
  return inNamespace("bench-verdict", async (namespace) => {
    await namespace.apply(registrySecret("regcred", { [host]: readBed() }));
    const delays: number[] = [];
    for (let run = 0; run < runs; run++) {
      const good = await delay(namespace, run % 2 === 0 ? tagged("1.0") : tagged("2.0"), COMPLETE, /^outcome: succeeded/, folder);
      const bad = await delay(namespace, `${registry}/web:never-${run}`, PULL_FAILED, /: failed: /, folder);
      say(`verdict ${run + 1} of ${runs}: good after ${print(good)}, bad after ${print(bad)}`);
      delays.push(good, bad);
    }
    return delays;
  });
}

const POD = { terminationGracePeriodSeconds: 0, imagePullSecrets: [{ name: "regcred" }] };

interface Decisive {
  kind: string;
  template: string;
  isDecisive(fields: string[]): boolean;
}

const COMPLETE: Decisive = {
  kind: "deployments",
  template:
    "{.metadata.generation},{.status.observedGeneration},{.status.updatedReplicas},{.status.replicas},{.status.availableReplicas}",
  isDecisive: ([generation, observed, ...counts]) => generation === observed && counts.every((count) => count === "1"),
};

const PULL_FAILED: Decisive = {
  kind: "pods",
  template: "{.status.containerStatuses[*].state.waiting.reason}",
  isDecisive: ([reason]) => reason === "ErrImagePull" || reason === "ImagePullBackOff",
};

async function delay(namespace: Namespace, image: string, decisive: Decisive, verdict: RegExp, folder: string): Promise<number> {
  writeFileSync(join(folder, "deployment.json"), JSON.stringify(web({ image, pod: POD })));
  const { description, base } = readAction("deploy");
  const files = commandFiles(folder, 0);
  const inputs = { ...deployInputs(namespace.name), "pull-secret": "", username: "", password: "" };
  const env = { ...environment(folder), ...files.variables, ...inputVariables(description, inputs) };
  let applied = Number.NaN;
  let fallen = Number.NaN;
  const seen: { at: number; fields: string[] }[] = [];
  const { kubectl, kubeconfig } = readBed();
  const jsonpath = `jsonpath=${decisive.template}{"\\n"}`;
  const argv = ["--kubeconfig", kubeconfig, "-n", namespace.name, "get", decisive.kind, "--watch", "-o", jsonpath];
  const watching = spawn(kubectl, argv, { stdio: ["ignore", "pipe", "inherit"] });
  createInterface({ input: watching.stdout }).on("line", (line) => seen.push({ at: performance.now(), fields: line.split(",") }));
  try {
    const child = spawn(process.execPath, [join(base, description.runs.main)], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (/: applied/.test(line)) applied = performance.now();
      if (verdict.test(line) && Number.isNaN(fallen)) fallen = performance.now();
    });
    await new Promise((resolve) => child.on("close", resolve));
    // The third party may hear of it a moment later.
    await new Promise((resolve) => setTimeout(resolve, 200));
  } finally {
    watching.kill();
  }
  const first = seen.find(({ at, fields }) => at > applied && decisive.isDecisive(fields));
  if (first === undefined || Number.isNaN(fallen)) throw new Error(`no verdict, or nothing decisive, for ${image}`);
  return Math.max(0, (fallen - first.at) / 1000);
}

const print = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
