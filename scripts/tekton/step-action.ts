import { type Param, paramsOf, resultsOf, TASK_VERBS, type TaskVerb, workspacesOf } from "./definitions.ts";
import { metadataOf, TITLES, type Title } from "./metadata.ts";
import { commandStep, type Places, SOCKET, toolsStep } from "./steps.ts";

/** A StepAction has no workspaces: whoever uses it says where they are mounted. */
const FOLDER_PARAMS: Record<string, string> = {
  source: "SOURCE",
  dockerconfig: "DOCKERCONFIG_DIR",
  "kubeconfig-dir": "KUBECONFIG_DIR",
};

const places: Places = {
  source: "$(params.SOURCE)",
  folder: (workspace) => `$(params.${FOLDER_PARAMS[workspace]})`,
  resultPath: (result) => `$(step.results.${result}.path)`,
};

/** The StepActions: one a verb, and the step that comes before a build. */
export function stepActions() {
  return [tools(), ...TASK_VERBS.map(stepAction)];
}

function stepAction(verb: TaskVerb) {
  const builder: Param[] =
    verb === "build-push"
      ? [
          {
            name: "BUILDKIT_HOST",
            type: "string",
            description: "Address of the BuildKit daemon, a sidecar's socket say.",
            default: SOCKET,
          },
        ]
      : [];
  const params = paramsOf(verb).filter(({ name }) => name !== "BUILDKIT_IMAGE");
  const title = TITLES[verb];
  const before =
    verb === "build-push" ? " StepAction nks-build-tools must have run before, and a BuildKit daemon must be there." : "";
  return object(
    `nks-${verb}`,
    { ...title, description: title.description + before },
    [...folders(verb), ...params, ...builder],
    resultsOf(verb).map(({ name, description }) => ({ name, type: "string", description })),
    commandStep(verb, places, "$(params.BUILDKIT_HOST)"),
  );
}

function folders(verb: TaskVerb): Param[] {
  // The step before a build has taken the keys.
  const mounted = workspacesOf(verb).filter(({ name }) => verb !== "build-push" || name === "source");
  return mounted.map(({ name, description, optional }) => ({
    name: FOLDER_PARAMS[name] ?? name,
    type: "string" as const,
    description: `Folder, such as $(workspaces.${name}.path). ${description}`.replace("$(", "("),
    ...(optional ? { default: "" } : {}),
  }));
}

function tools() {
  const builder = paramsOf("build-push").filter(({ name }) => name === "BUILDKIT_IMAGE");
  const keys = folders("deploy").filter(({ name }) => name === "DOCKERCONFIG_DIR");
  const title = {
    ...TITLES["build-push"],
    displayName: "Tools for a build",
    description: "Comes before StepAction nks-build-push in a Task: puts buildctl and the registry's keys where it finds them.",
  };
  return object("nks-build-tools", title, [...keys, ...builder], [], toolsStep(places.folder("dockerconfig")));
}

function object(
  name: string,
  title: Title,
  params: Param[],
  results: { name: string; type: string; description: string }[],
  step: object,
) {
  return {
    apiVersion: "tekton.dev/v1beta1",
    kind: "StepAction",
    metadata: metadataOf(name, title),
    spec: {
      description: title.description,
      params: params.map(({ input: _, ...param }) => param),
      ...(results.length > 0 ? { results } : {}),
      ...step,
    },
  };
}
