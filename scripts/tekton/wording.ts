import type { InputDefinition, Verb } from "../../src/inputs/definition.ts";
import { described } from "../action-yml.ts";

/** Names that pipelines are used to, where an input has another. */
const NAMES: Record<string, string> = { file: "DOCKERFILE" };

/** `restored-revision` as RESTORED_REVISION. */
export function upper(name: string): string {
  return name.replaceAll("-", "_").toUpperCase();
}

/** The param that gives an input its value. */
export function paramName(input: string): string {
  return NAMES[input] ?? upper(input);
}

/** What descriptions say of workflows and Docker, and what a pipeline has in their place. A test insists that each is still said. */
export const REWORDED: [said: string | RegExp, inPipelines: string][] = [
  [" or `type=gha`", ""],
  [/, globs \(`k8s\/\*\.yaml`\), kustomize folders .*$/, " or globs: `k8s/*.yaml`."],
  ["`NAME` takes the value from the environment, `NAME=value` gives it", "`NAME=value`"],
  ["Folder that Docker builds from", "Folder to build from"],
  ["`docker buildx build`, in Tekton `buildctl build`", "`buildctl build`"],
  ["https://github.com/shop/web/actions/runs/1", "pipelinerun/web-7k2p in ci"],
  ["from `username` and `password`, and", "from the keys in workspace `dockerconfig`, and"],
  ["In `actions/deploy` with its tag or digest (`web:2.0`, or output `image` of an earlier step)", "With its tag or digest"],
  ["the one of the kubeconfig's context, else `default`", "the one of the kubeconfig's context, else the one that this runs in"],
  ["pass secrets in `secrets`", "they are no place for secrets"],
  [" It builds nothing, so not together with an `image` to build.", ""],
];

/** What a build does not do. */
const OF_DEPLOYS = / In `actions\/deploy` with its tag .*$/;

/** The names of inputs that other descriptions speak of; `release` is also a value, of `rollback`. */
const SPOKEN_OF = /`(registry|tags|context|file|image|release)`/g;

/**
 * The description of an input, in the words of a pipeline.
 * @param each how the entries of a list are given
 */
export function wording(input: InputDefinition, verb: Verb, each: string): string {
  const whole = described(input);
  const own = verb === "build-push" ? whole.replace(OF_DEPLOYS, "") : whole;
  const reworded = REWORDED.reduce(
    (text, [said, inPipelines]) => text.replace(said, inPipelines),
    own.replace(", a line each", each),
  );
  return reworded.replace(SPOKEN_OF, (word, name: string) =>
    name === "release" && input.name === "rollback" ? word : `\`${paramName(name)}\``,
  );
}
