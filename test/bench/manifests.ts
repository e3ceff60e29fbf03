// One set of manifests deployed by either contender, in seconds.
import { join } from "node:path";
import { readBed } from "../bed/bed.ts";
import { inputVariables, readAction } from "../e2e/support/action.ts";
import { commandFiles } from "../e2e/support/command-files.ts";
import { deployInputs, environment } from "./contenders.ts";
import { timed } from "./measure.ts";

/** Applies with one command, then waits for one Deployment after another. */
export async function byKubectl(namespace: string, apply: string[], deployments: string[], folder: string): Promise<number> {
  const bed = readBed();
  const how = { cwd: folder, env: { PATH: "", HOME: folder, KUBECONFIG: bed.kubeconfig } };
  let seconds = 0;
  for (const argv of [apply, ...deployments.map((name) => ["rollout", "status", `deployment/${name}`])]) {
    const ended = await timed([bed.kubectl, "-n", namespace, ...argv], how);
    if (ended.code !== 0) throw new Error(`kubectl ${argv.join(" ")}: ${ended.output}`);
    seconds += ended.seconds;
  }
  return seconds;
}

/** The deploy action, without a pull secret: the namespace has one. */
export async function byAction(namespace: string, manifests: string, folder: string, kubeconfig: string): Promise<number> {
  const { description, base } = readAction("deploy");
  const files = commandFiles(folder, 0);
  const inputs = { ...deployInputs(namespace), kubeconfig, manifests, "pull-secret": "", username: "", password: "" };
  const env = { ...environment(folder), ...files.variables, ...inputVariables(description, inputs) };
  const { output, seconds } = await timed([process.execPath, join(base, description.runs.main)], { cwd: folder, env });
  if (files.outputs()["outcome"] !== "succeeded") throw new Error(`the action did not succeed:\n${output}`);
  return seconds;
}
