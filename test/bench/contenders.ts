// The two that are compared: the built deploy action, as a runner starts it, and kubectl. Each deploys in a namespace of its own.
import { accessSync, constants, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { readBed } from "../bed/bed.ts";
import { inputVariables, readAction } from "../e2e/support/action.ts";
import type { Namespace } from "../e2e/support/cluster.ts";
import { commandFiles } from "../e2e/support/command-files.ts";
import { pinned, registry, type Version } from "../e2e/support/images.ts";
import { web } from "../e2e/support/manifests.ts";
import { runnerEnvironment } from "../e2e/support/runner-environment.ts";
import { timed } from "./measure.ts";

const bed = readBed();

export const REPLICAS = 3;
/** Node and nothing else: the action must need no program, kubectl least of all. */
const searched = dirname(process.execPath);

export interface Contender {
  /** Deploys a good version, waits until it runs, and returns the seconds of all processes it took. Rejects when it did not succeed. */
  deploy(version: Version): Promise<number>;
  /** Deploys a version whose init container's image is missing, and returns the seconds until it gave up. */
  deployBroken(version: Version): Promise<number>;
}

/** The Deployment of both, with the image by digest, so that neither has to ask a registry. */
async function manifest(version: Version, isBroken: boolean): Promise<string> {
  const migrate = { initContainers: [{ name: "migrate", image: `${registry}/migrate:never-pushed` }] };
  const pod = { imagePullSecrets: [{ name: "regcred" }], ...(isBroken ? migrate : {}) };
  return JSON.stringify(web({ image: await pinned(version), replicas: REPLICAS, pod }));
}

/** `node dist/deploy.js` with its inputs in the environment. */
export function action(namespace: Namespace, folder: string): Contender {
  const { description, base } = readAction("deploy");
  const bundle = join(base, description.runs.main);
  let steps = 0;
  const run = async (version: Version, isBroken: boolean) => {
    writeFileSync(join(folder, "deployment.json"), await manifest(version, isBroken));
    const files = commandFiles(folder, ++steps);
    const inputs = inputVariables(description, { ...deployInputs(namespace.name), image: await pinned(version) });
    const env = { ...environment(folder), ...files.variables, ...inputs };
    const ended = await timed([process.execPath, bundle], { cwd: folder, env });
    return { ...ended, outcome: files.outputs()["outcome"] };
  };
  return {
    deploy: async (version) => {
      const { outcome, output, seconds } = await run(version, false);
      if (outcome !== "succeeded") throw new Error(`the action ended with ${outcome}:\n${output}`);
      return seconds;
    },
    deployBroken: async (version) => {
      const { outcome, output, seconds } = await run(version, true);
      if (outcome !== "rolled-back") throw new Error(`the action ended with ${outcome}, not rolled back:\n${output}`);
      return seconds;
    },
  };
}

/** What the deploy action is given; its manifest is `deployment.json` of its working directory. */
export function deployInputs(namespace: string): Record<string, string> {
  return {
    registry,
    username: bed.username,
    password: bed.password,
    kubeconfig: readFileSync(bed.kubeconfig, "utf8"),
    namespace,
    manifests: "deployment.json",
  };
}

/** A runner's environment, in which no kubectl can be found. */
export function environment(folder: string): Record<string, string> {
  return { ...runnerEnvironment({ workspace: folder, temp: folder, home: folder }), PATH: searched };
}

export function kubectlCanBeFound(): boolean {
  return searched.split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, "kubectl"), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** `kubectl apply && kubectl rollout status`. */
export function kubectl(namespace: Namespace, folder: string, timeout: string): Contender {
  const run = async (version: Version, isBroken: boolean) => {
    const file = join(folder, "kubectl.json");
    writeFileSync(file, await manifest(version, isBroken));
    const how = { cwd: folder, env: { PATH: searched, HOME: folder, KUBECONFIG: bed.kubeconfig } };
    const applied = await timed([bed.kubectl, "-n", namespace.name, "apply", "-f", file], how);
    if (applied.code !== 0) throw new Error(`kubectl apply failed: ${applied.output}`);
    const status = ["rollout", "status", "deployment/web", ...(isBroken ? [`--timeout=${timeout}`] : [])];
    const watched = await timed([bed.kubectl, "-n", namespace.name, ...status], how);
    return { isGreen: watched.code === 0, output: watched.output, seconds: applied.seconds + watched.seconds };
  };
  return {
    deploy: async (version) => {
      const { isGreen, output, seconds } = await run(version, false);
      if (!isGreen) throw new Error(`kubectl rollout status failed: ${output}`);
      return seconds;
    },
    deployBroken: async (version) => (await run(version, true)).seconds,
  };
}
