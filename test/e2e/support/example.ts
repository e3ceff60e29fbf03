// An example as a user has it: the folder, copied into the workspace with the bed's registry in it, and the step that its workflow runs.
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type ActionName, type Inputs, root } from "./action.ts";
import { registry } from "./images.ts";
import type { RunningStep, Step } from "./job.ts";
import { kubeconfig, login, type Scenario } from "./scenario.ts";

/** What the examples have where a user puts the address of the own registry. */
const ADDRESS = "abcd1234-kr1-registry.container.nhncloud.com/shop";
const STEP = /^org\/nks-deploy(?:\/actions\/([a-z-]+))?@/;

interface WorkflowStep {
  uses?: string;
  with?: Inputs;
  env?: Record<string, string>;
}

/**
 * Runs the step of ours in a workflow of examples/<name>.
 * @param more of the environment
 * @param values of expressions, by what stands between `${{` and `}}`; those that every example has are known
 */
export async function runExample(
  name: string,
  scenario: Scenario,
  values: Record<string, string>,
  more: Record<string, string> = {},
  workflow = "deploy.yml",
): Promise<Step> {
  return startExample(name, scenario, values, { environment: more, workflow }).ended;
}

interface ExampleRun {
  environment?: Record<string, string>;
  /** Which of its workflows. */
  workflow?: string;
  /** Which of the workflow's jobs. Default: the first that has a step of ours. */
  jobName?: string;
  /** Texts to replace in its YAML files. */
  edits?: Record<string, string>;
}

/** The same, for tests that look while it runs. */
export function startExample(
  name: string,
  { job, namespace }: Scenario,
  values: Record<string, string>,
  { environment: more = {}, workflow = "deploy.yml", jobName, edits = {} }: ExampleRun = {},
): RunningStep {
  cpSync(join(root, "examples", name), job.workspace, { recursive: true });
  for (const path of readdirSync(job.workspace, { recursive: true, encoding: "utf8" }).filter((each) => /\.ya?ml$/.test(each)))
    edit(join(job.workspace, path), { [ADDRESS]: registry, ...edits });
  const known: Record<string, string> = {
    "secrets.NCR_ACCESS_KEY_ID": login.username,
    "secrets.NCR_SECRET_ACCESS_KEY": login.password,
    "secrets.NKS_KUBECONFIG": kubeconfig,
    "vars.NAMESPACE": namespace.name,
    ...values,
  };
  const text = readFileSync(join(job.workspace, ".github/workflows", workflow), "utf8");
  const { action, inputs, environment } = stepIn(text, jobName, known);
  return job.start(action, inputs, { ...environment, ...more });
}

function edit(path: string, edits: Record<string, string>): void {
  const text = Object.entries(edits).reduce((now, [from, to]) => now.replaceAll(from, to), readFileSync(path, "utf8"));
  writeFileSync(path, text);
}

function stepIn(workflow: string, jobName: string | undefined, values: Record<string, string>) {
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: WorkflowStep[] }> };
  const step = Object.entries(jobs)
    .filter(([name]) => jobName === undefined || name === jobName)
    .flatMap(([, { steps }]) => steps)
    .find(({ uses }) => STEP.test(uses ?? ""));
  const evaluated = (texts: Record<string, unknown> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, evaluate(String(text), values)]));
  const action = (STEP.exec(step?.uses ?? "")?.[1] ?? "") as ActionName;
  return { action, inputs: evaluated(step?.with), environment: evaluated(step?.env) };
}

function evaluate(text: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`the test gives ${expression} no value`);
    return value;
  });
}
