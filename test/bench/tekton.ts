// A deploy as a TaskRun beside the same by the action, of no replicas: what is left is ours. And the size of the image that it runs in.
import { spawn } from "node:child_process";
import { createGzip } from "node:zlib";
import { readBed } from "../bed/bed.ts";
import type { Namespace, Seen } from "../e2e/support/cluster.ts";
import { tagged } from "../e2e/support/images.ts";
import { inJob } from "../e2e/support/job.ts";
import { web } from "../e2e/support/manifests.ts";
import { kubeconfig, login } from "../e2e/support/scenario.ts";
import { endOfTask } from "../e2e/support/tekton.ts";
import { buildCommandImage } from "../e2e/support/tekton-images.ts";
import { type TektonScenario, tektonScenario } from "../e2e/support/tekton-scenario.ts";

export interface Tekton {
  /** Seconds from the start of the step to the verdict. */
  task: number[];
  /** Seconds from the start of the action's process to the verdict. */
  action: number[];
  /** Compressed, as a registry holds it. */
  imageBytes: number;
}

const VERDICT = /outcome: succeeded/;

/** @returns undefined where the bed has no Tekton of its own */
export async function measureTekton(runs: number, say: (line: string) => void): Promise<Tekton | undefined> {
  if (readBed().tekton === undefined) return undefined;
  const measured: Tekton = { task: [], action: [], imageBytes: await compressed(await buildCommandImage()) };
  await tektonScenario("bench", async (scenario) => {
    for (let run = 0; run <= runs; run++) {
      const action = await actionTime(scenario.namespace);
      const task = await taskTime(scenario);
      say(`tekton: ${task.toFixed(2)} s, action ${action.toFixed(2)} s`);
      // The first one of each reads its files from the disk.
      if (run > 0) measured.action.push(action);
      if (run > 0) measured.task.push(task);
    }
  });
  return measured;
}

function actionTime({ name: namespace }: Namespace): Promise<number> {
  return inJob(async (job) => {
    job.manifest("k8s.yaml", web({ image: tagged("2.0"), replicas: 0 }));
    const begun = performance.now();
    const running = job.start("deploy", { ...login, kubeconfig, namespace, manifests: "k8s.yaml" });
    await running.saw(VERDICT);
    const seconds = (performance.now() - begun) / 1000;
    await running.ended;
    return seconds;
  });
}

/** As Tekton's own entry point and the container's log have it, to the millisecond. */
async function taskTime({ namespace, start }: TektonScenario): Promise<number> {
  const name = await start([web({ image: tagged("1.0"), replicas: 0 })]);
  const { green, log } = await endOfTask(namespace, name);
  if (!green) throw new Error(log);
  const pod = `${name}-pod`;
  const lines = (await namespace.kubectl("logs", pod, "--container=step-deploy", "--timestamps")).split("\n");
  const verdict = lines.find((line) => VERDICT.test(line))?.split(" ")[0] ?? "";
  return (Date.parse(verdict) - startOf(await namespace.get("pod", pod))) / 1000;
}

function startOf(pod: Seen): number {
  const containers: { name: string; state: { terminated: { message: string } } }[] = pod["status"].containerStatuses;
  const message = containers.find(({ name }) => name === "step-deploy")?.state.terminated.message ?? "[]";
  const notes: { key: string; value: string }[] = JSON.parse(message);
  return Date.parse(notes.find(({ key }) => key === "StartedAt")?.value ?? "");
}

async function compressed(image: string): Promise<number> {
  const saving = spawn(readBed().docker, ["save", image], { stdio: ["ignore", "pipe", "inherit"] });
  let bytes = 0;
  for await (const part of saving.stdout.pipe(createGzip())) bytes += (part as Buffer).length;
  return bytes;
}
