import { code, replaceBetween, table } from "../readme-tables.ts";
import { type Param, paramsOf, resultsOf, TASK_VERBS, type Workspace, workspacesOf } from "./definitions.ts";
import { pipeline } from "./pipeline.ts";
import { stepActions } from "./step-action.ts";

/** Where a README that has generated parts stands, and what is made of its text. `read` gives another file below the project's root. */
export type Readmes = Map<string, (text: string, read: (path: string) => string) => string>;

/** Tables of params, workspaces and results; the samples, so that what a README shows is what the tests run. */
export function readmes(): Readmes {
  const whole = pipeline().spec;
  return new Map([
    ...TASK_VERBS.map((verb) => {
      const parts = { params: paramsOf(verb), workspaces: workspacesOf(verb), results: resultsOf(verb) };
      const sample = verb === "settle" ? "pipelinerun" : "taskrun";
      return documented(`tekton/task/nks-${verb}`, parts, sample);
    }),
    documented("tekton/pipeline/nks-build-deploy", whole, "pipelinerun"),
    ["tekton/stepaction/README.md", (text: string) => replaceBetween(text, "stepactions", stepActionTable())] as const,
  ]);
}

interface Parts {
  params: Pick<Param, "name" | "type" | "description" | "default">[];
  workspaces: Workspace[];
  results: { name: string; description: string }[];
}

function documented(folder: string, { params, workspaces, results }: Parts, sample: string) {
  const make = (text: string, read: (path: string) => string) => {
    const tables = {
      params: table(["Param", "What it is", "Default"], params.map(paramRow)),
      workspaces: table(
        ["Workspace", "What is in it"],
        workspaces.map(({ name, description, optional }) => [code(name), `${optional ? "Optional. " : ""}${description}`]),
      ),
      results: table(
        ["Result", "What it is"],
        results.map(({ name, description }) => [code(name), description]),
      ),
      sample: `\`\`\`yaml\n${read(`${folder}/samples/${sample}.yaml`)}\`\`\``,
    };
    return Object.entries(tables).reduce((whole, [name, content]) => replaceBetween(whole, name, content), text);
  };
  return [`${folder}/README.md`, make] as const;
}

function paramRow({ name, type, description, default: given }: Parts["params"][number]): string[] {
  if (given === undefined) return [`${code(name)} (required)`, description, ""];
  const isEmpty = given.length === 0;
  return [`${code(name)}${type === "array" ? " (array)" : ""}`, description, isEmpty ? "" : code(String(given))];
}

function stepActionTable(): string {
  const names = (entries: { name: string }[]) => entries.map(({ name }) => code(name)).join(" ");
  return table(
    ["StepAction", "Params", "Results"],
    stepActions().map(({ metadata, spec }) => [code(metadata.name), names(spec.params), names(spec.results ?? [])]),
  );
}
