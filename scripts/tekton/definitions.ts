import { type InputDefinition, isSecret, type OutputDefinition, type Verb } from "../../src/inputs/definition.ts";
import { inputsOf } from "../../src/inputs/inputs.ts";
import { OUTPUTS } from "../../src/inputs/outputs.ts";
import { described } from "../action-yml.ts";
import { BUILDKIT_IMAGE, COMMAND_IMAGE } from "./images.ts";

/** The verbs that are Tasks. A login needs none: keys come by workspace. */
export const TASK_VERBS = ["build-push", "deploy", "rollback", "history", "settle"] as const;
export type TaskVerb = (typeof TASK_VERBS)[number];

export interface Param {
  name: string;
  type: "string" | "array";
  description: string;
  default?: string | string[];
  /** The input that it gives a value to; absent for an image. */
  input?: string;
}

export interface Result {
  name: string;
  description: string;
  /** The variable that names its file to the command line. */
  variable: string;
}

export interface Workspace {
  name: string;
  description: string;
  optional?: true;
}

/** Names that pipelines are used to, where an input has another. */
const NAMES: Record<string, string> = { file: "DOCKERFILE" };

/** Inputs that come by workspace, as a param can be read by whoever may see the run. */
const BY_WORKSPACE = ["username"];

/** Need a program that the image of the command line does not have. */
const WITHOUT_PROGRAM = ["helm-values", "helm-release"];

/** Arrays by custom; all other lists are texts, so that a result of another task can be an entry. What is least trusted comes last (src/frontends/cli/lists.ts). */
export const ARRAYS = ["extra-args", "build-args"];

/** `restored-revision` as RESTORED_REVISION. */
export function upper(name: string): string {
  return name.replaceAll("-", "_").toUpperCase();
}

/** The params of a verb's Task, from its inputs. */
export function paramsOf(verb: TaskVerb): Param[] {
  const inputs = inputsOf(verb).filter(
    (input) => !isSecret(input) && ![...BY_WORKSPACE, ...WITHOUT_PROGRAM].includes(input.name),
  );
  return [...inputs.map((input) => paramOf(input, verb)), ...runOf(verb), ...imagesOf(verb)];
}

function paramOf(input: InputDefinition, verb: Verb): Param {
  const isArray = ARRAYS.includes(input.name);
  const isRequired = input.requiredBy?.includes(verb) === true;
  return {
    name: NAMES[input.name] ?? upper(input.name),
    type: isArray ? "array" : "string",
    description: wording(described(input), verb, isArray),
    ...(isRequired ? {} : { default: isArray ? [] : (input.default ?? "") }),
    input: input.name,
  };
}

/** What descriptions say of other inputs and of actions, in the words of Tekton. */
function wording(text: string, verb: Verb, isArray: boolean): string {
  return text
    .replace(/ In `actions\/deploy` with its tag .*$/, verb === "build-push" ? "" : "$&")
    .replace(", a line each", isArray ? ", an element each" : ", a line each")
    .replace(" or `type=gha`", "")
    .replace(/, globs \(`k8s\/\*\.yaml`\), kustomize folders .*$/, " or globs: `k8s/*.yaml`.")
    .replace("`NAME` takes the value from the environment, `NAME=value` gives it", "`NAME=value`")
    .replace("Folder that Docker builds from", "Folder to build from")
    .replace("`docker buildx build`, in Tekton `buildctl build`", "`buildctl build`")
    .replace("https://github.com/shop/web/actions/runs/1", "pipelinerun/web-7k2p in ci")
    .replace(
      "It is made, or merged into an existing one, from `username` and `password`, and",
      "It is made, or merged into an existing one, from the keys in workspace `dockerconfig`, and",
    )
    .replace(
      "In `actions/deploy` with its tag or digest (`web:2.0`, or output `image` of an earlier step)",
      "With its tag or digest",
    )
    .replace(
      "the one of the kubeconfig's context, else `default`",
      "the one of the kubeconfig's context, else the one that this runs in",
    )
    .replace("pass secrets in `secrets`", "they are no place for secrets")
    .replace(/`([a-z]+(?:-[a-z]+)*)`/g, (whole, name: string) => (isInput(name) ? `\`${NAMES[name] ?? upper(name)}\`` : whole));
}

const INPUT_WORDS = ["registry", "tags", "context", "file", "image"];
const isInput = (name: string) => INPUT_WORDS.includes(name);

function runOf(verb: TaskVerb): Param[] {
  if (verb === "history") return [];
  if (verb !== "settle") return [RUN];
  const { default: _, ...required } = RUN;
  return [{ ...required, description: "Name of the run whose deploys are to be settled: the `RUN` that they were given." }];
}

const RUN: Param = {
  name: "RUN",
  type: "string",
  description:
    "Name of this run, in records, messages and the change cause. `nks-settle` finds by it what a run has left: give both the same.",
  default: "taskrun/$(context.taskRun.name) in $(context.taskRun.namespace)",
};

function imagesOf(verb: TaskVerb): Param[] {
  const command = { name: "NKS_DEPLOY_IMAGE", description: "Image of the command line.", default: COMMAND_IMAGE };
  const builder = {
    name: "BUILDKIT_IMAGE",
    description: "Image of BuildKit: rootless, user 1000, with `rootlesskit`, `buildkitd` and `buildctl`.",
    default: BUILDKIT_IMAGE,
  };
  return (verb === "build-push" ? [command, builder] : [command]).map((param) => ({ ...param, type: "string" as const }));
}

const IMAGE_RESULTS: OutputDefinition[] = [
  {
    name: "image-url",
    description: "The pushed image by its first tag; with `IMAGE_DIGEST` after an `@` it is the exact one.",
    verbs: ["build-push"],
  },
  { name: "image-digest", description: "Digest of the pushed image, as the registry confirmed it.", verbs: ["build-push"] },
];

const RUNNING: OutputDefinition = {
  name: "image",
  description:
    "The image that runs now, by digest: the one that was deployed or restored. Of several containers, all of them between commas.",
  verbs: ["deploy", "rollback", "settle"],
};

/** Of all outputs those that are short: what is longer than Tekton's 4096 bytes would be cut. */
const SHORT = ["outcome", "reason", "revision", "restored-revision", "history"];

/** The results of a verb's Task, from its outputs. */
export function resultsOf(verb: TaskVerb): Result[] {
  const definitions = [...IMAGE_RESULTS, ...OUTPUTS.filter(({ name }) => SHORT.includes(name)), RUNNING];
  return definitions
    .filter(({ verbs }) => verbs.includes(verb))
    .map(({ name, description }) => ({ name: upper(name), description, variable: `NKS_DEPLOY_RESULT_${upper(name)}` }));
}

const SOURCE: Workspace = { name: "source", description: "The checked-out source; paths in params are below it." };
const DOCKERCONFIG: Workspace = {
  name: "dockerconfig",
  description:
    "Keys of the registry: a `kubernetes.io/dockerconfigjson` Secret (file `.dockerconfigjson`), or a folder with Docker's `config.json`.",
  optional: true,
};
const KUBECONFIG: Workspace = {
  name: "kubeconfig-dir",
  description: "A folder (a Secret, say) with a file `kubeconfig`. Without it, the ServiceAccount that this runs as.",
  optional: true,
};

/** The workspaces of a verb's Task. */
export function workspacesOf(verb: TaskVerb): Workspace[] {
  if (verb === "build-push") return [SOURCE, DOCKERCONFIG];
  return verb === "deploy" ? [SOURCE, DOCKERCONFIG, KUBECONFIG] : [KUBECONFIG];
}
