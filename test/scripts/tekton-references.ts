// The references that Tekton itself accepts though nothing is declared: `$(results.x.path)`, `$(workspaces.x.path)`, `$(params.x)` in places that it does not look at.

interface Step {
  name?: string;
  image?: string;
  script?: string;
  command?: string[];
  args?: string[];
  env?: { name: string; value?: string }[];
  workingDir?: string;
  workspaces?: { name: string }[];
  securityContext?: unknown;
}

interface PipelineTask {
  name: string;
  taskRef: { name: string };
  params?: { name: string; value: string | string[] }[];
  workspaces?: { name: string; workspace: string }[];
}

interface Declared {
  description?: string;
  params?: { name: string; type: string; default?: string | string[] }[];
  workspaces?: { name: string; optional?: true }[];
}

/** As far as it is looked at. */
export interface Tekton {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string>; annotations?: Record<string, string> };
  spec: Omit<Step, "workspaces"> &
    Declared & {
      results?: { name: string }[];
      steps?: Step[];
      sidecars?: Step[];
      volumes?: unknown[];
      stepTemplate?: { securityContext?: object };
      tasks?: PipelineTask[];
      finally?: PipelineTask[];
    };
}

/** Every `$(…)` in the texts of a value. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === "string") return [...value.matchAll(/\$\(([a-z][^()\s]*)\)/g)].map(([, name = ""]) => name);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

/** The references of an object, and the params and workspaces that a Pipeline hands on, of which nothing is declared. */
export function undefinedReferences(object: Tekton, all: Tekton[]): string[] {
  const { description: _, ...spec } = object.spec;
  const params = spec.params?.map(({ name, default: given }) => ({ name, default: given }));
  return [
    ...referencesIn({ ...spec, params, results: object.kind === "Pipeline" ? spec.results : [] }).filter(
      (name) => !isDeclared(name, object),
    ),
    ...[...(spec.tasks ?? []), ...(spec.finally ?? [])].flatMap((task) => handedOn(task, all)),
  ];
}

function isDeclared(reference: string, { kind, spec }: Tekton): boolean {
  const [what, ...rest] = reference.replace(/\[\*\]$/, "").split(".");
  const has = (list: { name: string }[] | undefined, name = "") => list?.some((each) => each.name === name) === true;
  const [first, second, third] = rest;
  switch (what) {
    case "params":
      return has(spec.params, first);
    case "workspaces":
      return kind === "Task" && has(spec.workspaces, first) && ["path", "bound"].includes(second ?? "");
    case "results":
      return kind === "Task" && has(spec.results, first) && second === "path";
    case "step":
      return kind === "StepAction" && first === "results" && has(spec.results, second) && third === "path";
    case "tasks":
      return kind === "Pipeline" && has(spec.tasks, first) && (second === "status" || second === "results");
    case "context":
      return [
        kind === "Pipeline" ? "pipelineRun.name" : "taskRun.name",
        kind === "Pipeline" ? "pipelineRun.namespace" : "taskRun.namespace",
      ].includes(rest.join("."));
    default:
      return false;
  }
}

/** What a pipeline's task is given must be what its Task takes, and all that it needs. */
function handedOn({ name, taskRef, params = [], workspaces = [] }: PipelineTask, all: Tekton[]): string[] {
  const task = all.find(({ kind, metadata }) => kind === "Task" && metadata.name === taskRef.name);
  if (task === undefined) return [`${name}: no Task ${taskRef.name}`];
  const { params: taken = [], workspaces: mounted = [] }: Pick<Declared, "params" | "workspaces"> = task.spec;
  const given = (list: { name: string }[], wanted: string) => list.some((each) => each.name === wanted);
  return [
    ...params.filter((each) => !given(taken, each.name)).map((each) => `${name}: param ${each.name}`),
    ...workspaces.filter((each) => !given(mounted, each.name)).map((each) => `${name}: workspace ${each.name}`),
    ...taken
      .filter((each) => each.default === undefined && !given(params, each.name))
      .map((each) => `${name} lacks param ${each.name}`),
    ...mounted
      .filter((each) => !each.optional && !given(workspaces, each.name))
      .map((each) => `${name} lacks workspace ${each.name}`),
  ];
}
