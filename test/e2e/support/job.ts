// A job as the GitHub runner runs it: steps that share a workspace and an environment, and their post steps at its end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { type ActionName, type Inputs, inputVariables, readAction, root } from "./action.ts";
import { commandFiles } from "./command-files.ts";
import { leaksBelow, leaksIn } from "./leaks.ts";
import { type Ended, type Running, startNode } from "./process.ts";
import { runnerEnvironment } from "./runner-environment.ts";

export interface Step extends Ended {
  outputs: Record<string, string>;
  summary: string;
}

export interface RunningStep extends Omit<Running, "ended"> {
  ended: Promise<Step>;
}

export interface Job {
  /** Holds the workspace, home, RUNNER_TEMP and the files of the steps. */
  folder: string;
  workspace: string;
  temp: string;
  /** Writes objects as a manifest into the workspace and returns its path there. */
  manifest(path: string, ...objects: object[]): string;
  write(path: string, text: string): string;
  start(action: ActionName, inputs: Inputs, environment?: Record<string, string>): RunningStep;
  run(action: ActionName, inputs: Inputs, environment?: Record<string, string>): Promise<Step>;
  /** The command line. */
  cli(argv: string[], environment?: Record<string, string>, input?: string): Promise<Ended>;
  /** Runs the post steps, the last first. Done at the end of the job in any case. */
  post(): Promise<Ended[]>;
}

/** Gives a job to `use`, runs its post steps, and insists that no key of the bed stands in anything that it said or left behind. */
export async function inJob<T>(use: (job: Job) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "nks-e2e-job-"));
  const said: string[] = [];
  const running = new Set<Running>();
  try {
    const job = newJob(folder, said, running);
    const result = await use(job);
    await job.post();
    const leaks = [...said.flatMap((log) => leaksIn(log).map((name) => `${name} in a log`)), ...leaksBelow(folder)];
    if (leaks.length > 0) throw new Error(`leaked: ${[...new Set(leaks)].join("; ")}`);
    return result;
  } finally {
    // A test that failed half-way leaves nothing behind that still deploys.
    for (const each of running) each.signal("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

function newJob(folder: string, said: string[], launched: Set<Running>): Job {
  const [workspace, temp, home] = ["work", "temp", "home"].map((name) => join(folder, name)) as [string, string, string];
  for (const each of [workspace, temp, home]) mkdirSync(each);
  const exported: Record<string, string> = {};
  const posts: (() => Promise<Ended>)[] = [];
  let steps = 0;
  const environment = (): Record<string, string> => ({ ...runnerEnvironment({ workspace, temp, home }), ...exported });
  const launch = (script: string, argv: string[], env: Record<string, string>, input?: string): Running => {
    const running = startNode([script, ...argv], { cwd: workspace, env, input });
    launched.add(running);
    void running.ended.then(({ log }) => {
      launched.delete(running);
      said.push(log);
    });
    return running;
  };

  const start: Job["start"] = (action, inputs, more = {}) => {
    const { description, base } = readAction(action);
    const files = commandFiles(folder, ++steps);
    const env = { ...environment(), ...files.variables, ...inputVariables(description, inputs), ...more };
    const running = launch(join(base, description.runs.main), [], env);
    const { post } = description.runs;
    if (post !== undefined) posts.push(() => launch(join(base, post), [], { ...env, ...exported, ...files.state() }).ended);
    const ended = running.ended.then((step) => {
      Object.assign(exported, files.exported());
      return { ...step, outputs: files.outputs(), summary: files.summary() };
    });
    return { ...running, ended };
  };
  const write: Job["write"] = (path, text) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
    return path;
  };
  return {
    folder,
    workspace,
    temp,
    write,
    manifest: (path, ...objects) =>
      write(path, objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join("---\n")),
    start,
    run: (...parts) => start(...parts).ended,
    cli: (argv, more = {}, input) => launch(join(root, "dist/cli.js"), argv, { ...environment(), ...more }, input).ended,
    post: async () => {
      const ended: Ended[] = [];
      for (const post of posts.splice(0).reverse()) ended.push(await post());
      return ended;
    },
  };
}
