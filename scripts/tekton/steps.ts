import { variableOf } from "../../src/frontends/cli/flags.ts";
import { ARRAYS, paramsOf, resultsOf, type TaskVerb, workspacesOf } from "./definitions.ts";

/** Where a step finds what is not a param: by workspace in a Task, by param in a StepAction. */
export interface Places {
  source: string;
  folder(workspace: string): string;
  resultPath(result: string): string;
}

/** Steps share this folder, and no sidecar sees it. */
const SCRATCH = "/tekton/home";
const TOOLS = `${SCRATCH}/nks-deploy`;

export const SOCKET_FOLDER = "/run/buildkit";
export const SOCKET = `unix://${SOCKET_FOLDER}/buildkitd.sock`;

const COMMAND_PATH = "/usr/local/bin:/usr/bin:/bin";

type Env = { name: string; value: string }[];

/**
 * The step of a verb. Params reach it as variables and as arguments after `--`, never as a part of a script or a flag. They come first in `env`: Kubernetes
 * expands `$(NAME)` in a value by the variables before it, and none of those before a param is anything but a param.
 */
export function commandStep(verb: TaskVerb, places: Places, buildkitHost = SOCKET) {
  const lists = paramsOf(verb).filter(({ type }) => type === "array");
  const hasSource = workspacesOf(verb).some(({ name }) => name === "source");
  return {
    image: "$(params.NKS_DEPLOY_IMAGE)",
    ...(hasSource ? { workingDir: places.source } : {}),
    env: [...paramVariables(verb), ...placeVariables(verb, places, buildkitHost), ...resultVariables(verb, places)],
    command: ["nks-deploy", verb],
    ...(lists.length > 0 ? { args: listArguments() } : {}),
  };
}

function paramVariables(verb: TaskVerb): Env {
  const texts = paramsOf(verb).filter(({ type, input }) => type === "string" && input !== undefined);
  const inputs = texts.map(({ name, input = "" }) => ({ name: variableOf(input), value: `$(params.${name})` }));
  return verb === "history" ? inputs : [...inputs, { name: "NKS_DEPLOY_RUN", value: "$(params.RUN)" }];
}

function placeVariables(verb: TaskVerb, places: Places, buildkitHost: string): Env {
  const folders = workspacesOf(verb).filter(({ name }) => name !== "source" && verb !== "build-push");
  const build = [
    { name: "NKS_DEPLOY_BUILDKIT_HOST", value: buildkitHost },
    { name: "DOCKER_CONFIG", value: `${TOOLS}/docker` },
    { name: "PATH", value: `${TOOLS}/bin:${COMMAND_PATH}` },
  ];
  return [
    { name: "HOME", value: SCRATCH },
    { name: "TMPDIR", value: SCRATCH },
    ...folders.map(({ name }) => ({ name: folderVariable(name), value: places.folder(name) })),
    ...(verb === "build-push" ? build : []),
  ];
}

const FOLDER_VARIABLES: Record<string, string> = {
  dockerconfig: "NKS_DEPLOY_DOCKERCONFIG_DIR",
  "kubeconfig-dir": "NKS_DEPLOY_KUBECONFIG_DIR",
};

const folderVariable = (workspace: string) => FOLDER_VARIABLES[workspace] ?? workspace;

function resultVariables(verb: TaskVerb, places: Places): Env {
  return resultsOf(verb).map(({ name, variable }) => ({ name: variable, value: places.resultPath(name) }));
}

function listArguments(): string[] {
  return [
    `--lists=${ARRAYS.join(",")}`,
    ...ARRAYS.flatMap((name) => ["--", `$(params.${name.replace("-", "_").toUpperCase()}[*])`]),
  ];
}

/** Puts `buildctl` and the registry's keys where the next step finds them: our image has no BuildKit, and BuildKit's has not our checks. */
export function toolsStep(folder: string) {
  return {
    image: "$(params.BUILDKIT_IMAGE)",
    env: [
      { name: "HOME", value: SCRATCH },
      { name: "KEYS", value: folder },
    ],
    script: TOOLS_SCRIPT,
  };
}

const TOOLS_SCRIPT = `#!/bin/sh
set -eu
umask 077
mkdir -p ${TOOLS}/bin ${TOOLS}/docker
cp /usr/bin/buildctl ${TOOLS}/bin/buildctl
for file in "\${KEYS:-/none}/.dockerconfigjson" "\${KEYS:-/none}/config.json" "$HOME/.docker/config.json"; do
  if [ -f "$file" ]; then
    cp "$file" ${TOOLS}/docker/config.json
    exit 0
  fi
done
if [ -n "$KEYS" ]; then
  echo "error: workspace dockerconfig has neither .dockerconfigjson nor config.json: is it a dockerconfigjson Secret?" >&2
  exit 2
fi
`;
