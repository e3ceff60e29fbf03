// TaskRuns and PipelineRuns on the real controller: made, awaited, and read as a user reads them.
import { setTimeout } from "node:timers/promises";
import { kubectlWith, type Namespace, type Seen } from "./cluster.ts";
import { leaksIn } from "./leaks.ts";

/** For tests that run several TaskRuns one after the other: a second or two each on a quiet machine, ten on a busy one. Milliseconds. */
export const PATIENCE = 240_000;

export type Params = Record<string, string | string[]>;

export interface Ended {
  green: boolean;
  /** Tekton's own word: Succeeded, Failed, TaskRunCancelled … */
  reason: string;
  message: string;
  results: Record<string, string>;
}

export interface TaskEnded extends Ended {
  /** What the containers said, as far as the pod still stands. */
  log: string;
  /** From the start of the last step to its end. */
  seconds: number | undefined;
}

/** A binding of a workspace: `{ secret: { secretName } }`, `{ persistentVolumeClaim: { claimName } }` … */
export type Workspaces = Record<string, object>;

export interface RunOptions {
  params?: Params;
  workspaces?: Workspaces;
  /** More of the run's spec. */
  spec?: object;
}

/** Starts a Task of the namespace and returns the name of the run. */
export async function startTask(namespace: Namespace, task: string, { params, workspaces, spec }: RunOptions): Promise<string> {
  return create(namespace, "TaskRun", { taskRef: { name: task }, ...given(params, workspaces), ...spec });
}

export async function runTask(namespace: Namespace, task: string, options: RunOptions): Promise<TaskEnded> {
  return endOfTask(namespace, await startTask(namespace, task, options));
}

export async function startPipeline(namespace: Namespace, pipeline: string, { params, workspaces, spec }: RunOptions) {
  return create(namespace, "PipelineRun", { pipelineRef: { name: pipeline }, ...given(params, workspaces), ...spec });
}

/** Creates a run as it stands, such as a sample's, and returns its name. */
export async function createRun(namespace: Namespace, run: object): Promise<string> {
  return JSON.parse(await kubectlWith([run], "-n", namespace.name, "create", "-o", "json")).metadata.name;
}

export async function endOfTask(namespace: Namespace, name: string): Promise<TaskEnded> {
  const run = await ended(namespace, "taskrun", name);
  const log = await logOf(namespace, run["status"].podName ?? "");
  const last = (run["status"].steps ?? []).at(-1)?.terminated;
  const seconds = last && (Date.parse(last.finishedAt) - Date.parse(last.startedAt)) / 1000;
  return { ...conclusion(run), log, seconds };
}

export async function endOfPipeline(namespace: Namespace, name: string): Promise<Ended> {
  return conclusion(await ended(namespace, "pipelinerun", name));
}

/** The TaskRuns of a PipelineRun, by the name of the pipeline's task. */
export async function taskRunsOf(namespace: Namespace, pipelineRun: string): Promise<Map<string, Seen>> {
  const runs = await namespace.list("taskrun", `tekton.dev/pipelineRun=${pipelineRun}`);
  return new Map(runs.map((run) => [run.metadata.labels?.["tekton.dev/pipelineTask"] ?? "", run]));
}

/** Waits until the step of a run's pod has said it. Returns all that it has said until then. */
export async function saw(namespace: Namespace, taskRun: string, pattern: RegExp): Promise<string> {
  for (;;) {
    const run = await namespace.get("taskrun", taskRun);
    const log = await logOf(namespace, run["status"]?.podName ?? "");
    if (pattern.test(log)) return log;
    if (run["status"]?.completionTime) throw new Error(`${taskRun} ended without saying ${pattern}:\n${log}`);
    await setTimeout(150);
  }
}

function given(params: Params = {}, workspaces: Workspaces = {}) {
  return {
    params: Object.entries(params).map(([name, value]) => ({ name, value })),
    workspaces: Object.entries(workspaces).map(([name, binding]) => ({ name, ...binding })),
  };
}

async function create(namespace: Namespace, kind: string, spec: object): Promise<string> {
  return createRun(namespace, { apiVersion: "tekton.dev/v1", kind, metadata: { generateName: "run-" }, spec });
}

async function ended(namespace: Namespace, kind: string, name: string): Promise<Seen> {
  await namespace.kubectl("wait", kind, name, "--for=jsonpath={.status.completionTime}", `--timeout=${PATIENCE / 1000}s`);
  return namespace.get(kind, name);
}

function conclusion(run: Seen): Ended {
  const { status, reason, message } = run["status"].conditions[0];
  const results: { name: string; value: string }[] = run["status"].results ?? [];
  return {
    green: status === "True",
    reason,
    message,
    results: Object.fromEntries(results.map(({ name, value }) => [name, value])),
  };
}

/** What all containers of a pod said; empty where it is gone or has not begun. Insists that no key stands in it. */
async function logOf(namespace: Namespace, pod: string): Promise<string> {
  if (pod === "") return "";
  const log = await namespace.kubectl("logs", pod, "--all-containers", "--ignore-errors").catch(() => "");
  const leaks = leaksIn(log);
  if (leaks.length > 0) throw new Error(`leaked in the log of ${pod}: ${leaks.join("; ")}`);
  return log;
}
