// A deploy that is ended from outside while it watches: by a timeout of the pipeline, by a cancellation, by the loss of its pod. `finally` leaves production on
// the last good revision and names it, without any result of the deploy.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { registry, tagged } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { stateOf } from "./support/scenario.ts";
import { endOfPipeline, endOfTask, PATIENCE, saw, startPipeline, taskRunsOf } from "./support/tekton.ts";
import { deployPipeline } from "./support/tekton-pipeline.ts";
import { ACCOUNT, dockerconfig, type TektonScenario, tektonScenario } from "./support/tekton-scenario.ts";

jest.setTimeout(PATIENCE);

/** Deploys 1.0, then in a pipeline a version that never gets ready, and waits until that is watched. */
async function watching(given: TektonScenario, spec: object = {}, timeout = "10m") {
  const { namespace, deploy, source } = given;
  expect((await deploy([web()])).green).toBe(true);
  await namespace.apply(deployPipeline("deploy"));
  const pipelineRun = await startPipeline(namespace, "deploy", {
    params: { REGISTRY: registry, MANIFESTS: "k8s.yaml", TIMEOUT: timeout },
    workspaces: { source: await source([web({ image: tagged("unready") })]), dockerconfig },
    spec: { taskRunTemplate: { serviceAccountName: ACCOUNT }, ...spec },
  });
  const taskRun = await runOf(given, pipelineRun, "deploy");
  await saw(namespace, taskRun, /deployment\/web: 1 desired, 1 updated/);
  return { pipelineRun, taskRun };
}

async function runOf({ namespace }: TektonScenario, pipelineRun: string, task: string): Promise<string> {
  for (;;) {
    const run = (await taskRunsOf(namespace, pipelineRun)).get(task);
    if (run !== undefined) return run.metadata.name;
    await setTimeout(100);
  }
}

/** The end of the pipeline's run, and what its `finally` found, did and said. */
async function endOf(given: TektonScenario, pipelineRun: string) {
  const ended = await endOfPipeline(given.namespace, pipelineRun);
  return { ended, settle: await endOfTask(given.namespace, await runOf(given, pipelineRun, "settle")) };
}

const restored = { images: [tagged("1.0")], desired: 1, replicas: 1, updated: 1, available: 1 };
const settled = { green: true, results: { OUTCOME: "succeeded", REVISION: "3", IMAGE: tagged("1.0") } };
const named = /deployment\/web in \S+ runs revision 3: \S+web:1\.0/;

test.concurrent("timeouts.tasks is reached: the results are lost, production is not", () =>
  tektonScenario("timeout", async (given) => {
    const { pipelineRun } = await watching(given, { timeouts: { pipeline: "3m", tasks: "25s", finally: "2m" } });
    const { ended, settle } = await endOf(given, pipelineRun);
    expect(ended).toMatchObject({ green: false, reason: "PipelineRunTimeout", results: {} });
    expect(settle).toMatchObject(settled);
    expect(settle.log).toMatch(named);
    expect(await stateOf(given.namespace)).toEqual(restored);
  }));

test.concurrent("the TaskRun is cancelled: its last words are lost, those of finally are not", () =>
  tektonScenario("cancelled", async (given) => {
    const { pipelineRun, taskRun } = await watching(given);
    await given.namespace.kubectl("patch", "taskrun", taskRun, "--type=merge", "-p", '{"spec":{"status":"TaskRunCancelled"}}');
    const { ended, settle } = await endOf(given, pipelineRun);
    expect(ended.green).toBe(false);
    expect(settle).toMatchObject(settled);
    expect(settle.log).toMatch(named);
    expect(await stateOf(given.namespace)).toEqual(restored);
  }));

test.concurrent("the pod is deleted without any grace: Tekton makes another, which waits for the dead one and deploys anew", () =>
  tektonScenario("pod", async (given) => {
    const { pipelineRun, taskRun } = await watching(given, {}, "20s");
    await given.namespace.kubectl("delete", "pod", `${taskRun}-pod`, "--grace-period=0", "--force");
    const { ended, settle } = await endOf(given, pipelineRun);
    expect(ended).toMatchObject({ green: false, results: { OUTCOME: "rolled-back" } });
    expect(settle).toMatchObject({ green: true, results: { OUTCOME: "succeeded", IMAGE: tagged("1.0") } });
    expect(await stateOf(given.namespace)).toEqual(restored);
  }));

test.concurrent("its process is killed: the claim is taken over, and finally goes back", () =>
  tektonScenario("killed", async (given) => {
    const { pipelineRun } = await watching(given);
    process.kill(processOf(`pipelinerun/${pipelineRun} in ${given.namespace.name}`), "SIGKILL");
    const { ended, settle } = await endOf(given, pipelineRun);
    expect(ended.green).toBe(false);
    expect(settle).toMatchObject({
      green: true,
      results: { OUTCOME: "succeeded", RESTORED_REVISION: "1", IMAGE: tagged("1.0") },
    });
    expect(settle.log).toMatch(/was ended, and its version does not run: going back/);
    expect(await stateOf(given.namespace)).toEqual(restored);
  }));

/** The process of a pod's step on this machine, by the run that its environment names. */
function processOf(run: string): number {
  const [pid] = readdirSync("/proc")
    .map(Number)
    .filter((each) => Number.isInteger(each) && isDeploy(each, run));
  if (pid === undefined) throw new Error(`no process deploys for ${run}`);
  return pid;
}

function isDeploy(pid: number, run: string): boolean {
  try {
    const [program = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
    return program.endsWith("node") && environment.includes(`NKS_DEPLOY_RUN=${run}`);
  } catch {
    return false; // It ended meanwhile.
  }
}

test.concurrent("retries: 2 never takes the broken revision for a good one", () =>
  tektonScenario("retries", async (given) => {
    const { namespace, deploy, source } = given;
    expect((await deploy([web()])).green).toBe(true);
    await namespace.apply(deployPipeline("deploy", { retries: 2 }));
    const absent = tagged("1.0").replace(/:1\.0$/, ":absent");
    const pipelineRun = await startPipeline(namespace, "deploy", {
      params: { REGISTRY: registry, MANIFESTS: "k8s.yaml" },
      workspaces: { source: await source([web({ image: absent })]), dockerconfig },
      spec: { taskRunTemplate: { serviceAccountName: ACCOUNT } },
    });
    expect((await endOfPipeline(namespace, pipelineRun)).green).toBe(false);
    const { status } = await namespace.get("taskrun", await runOf(given, pipelineRun, "deploy"));
    const tries: { results: { name: string; value: string }[] }[] = [...status.retriesStatus, status];
    expect(tries.map(({ results }) => results.find(({ name }) => name === "OUTCOME")?.value)).toEqual(
      Array(3).fill("rolled-back"),
    );
    expect(tries.map(({ results }) => results.find(({ name }) => name === "IMAGE")?.value)).toEqual(Array(3).fill(tagged("1.0")));
    expect(await stateOf(namespace)).toEqual(restored);
  }));
