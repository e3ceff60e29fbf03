import { type InputDefinition, isSecret, type OutputDefinition, type Verb } from "../../src/inputs/definition.ts";
import { inputsOf } from "../../src/inputs/inputs.ts";
import { OUTPUTS } from "../../src/inputs/outputs.ts";
import { BUILDKIT_IMAGE, COMMAND_IMAGE } from "./images.ts";
import { paramName, upper, wording } from "./wording.ts";

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

/** Inputs that come by workspace, as a param can be read by whoever may see the run. */
const BY_WORKSPACE = ["username"];

/** Need a program that the image of the command line does not have. */
const WITHOUT_PROGRAM = ["helm-values", "helm-release"];

/** Arrays by custom; all other lists are texts, so that a result of another task can be an entry. What is least trusted comes last (src/frontends/cli/lists.ts). */
export const ARRAYS = ["extra-args", "build-args"];

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
    name: paramName(input.name),
    type: isArray ? "array" : "string",
    description: wording(input, verb, isArray ? ", an element each" : ", a line each"),
    ...(isRequired ? {} : { default: isArray ? [] : (input.default ?? "") }),
    input: input.name,
  };
}

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
