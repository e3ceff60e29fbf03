import { isSecret, VERBS, type Verb } from "../../inputs/definition.ts";
import { inputsOf } from "../../inputs/inputs.ts";
import { textTable } from "../../report/table.ts";
import { mayBeRepeated, variableOf } from "./flags.ts";

const ABOUT: Record<Verb | "logout", string> = {
  pipeline: "the whole job: log in, build, push, deploy, watch, undo",
  login: "log Docker in, in a configuration folder of its own, and print that folder",
  "build-push": "build an image and push it",
  deploy: "apply manifests, watch the rollout, undo it if it fails",
  diff: "say what a deploy would change: exit code 0 nothing, 1 something, 2 an error",
  rollback: "return a workload to its last good revision, or to --to-revision",
  status: "say what runs now, since when and by whom, and whether it is healthy: exit code 0 if so, 1 if not",
  history: "list the revisions of a workload",
  settle: "end what the deploys of this run (NKS_DEPLOY_RUN) have left unfinished",
  logout: "log out and remove the folder that DOCKER_CONFIG names, made by login",
};

/** What `nks-deploy --help` prints. */
export function generalHelp(): string[] {
  return [
    "nks-deploy <verb> --<input> <value> …",
    "",
    ...textTable(["VERB", ""], Object.entries(ABOUT)),
    "",
    "Every input can also come from the environment: --pull-secret from NKS_DEPLOY_PULL_SECRET.",
    "Secrets come from there or from standard input (--password -), never from an argument.",
    "--lists build-args -- A=1 B=2 gives a list whose entries are arguments; of several lists, -- ends each but the last.",
    "NKS_DEPLOY_RUN names the run in records and messages (default: user@host). NKS_DEPLOY_RESULT_OUTCOME names a file for that output.",
    "NKS_DEPLOY_DOCKERCONFIG_DIR and NKS_DEPLOY_KUBECONFIG_DIR name folders with a Docker configuration and a kubeconfig.",
    "--output json prints the outputs as JSON on standard output; what happens goes to standard error.",
    "Exit code: 0 succeeded, 1 the outcome is not green, 2 bad input, or something could not be reached.",
    "",
    "nks-deploy <verb> --help tells what a verb takes.",
  ];
}

/** What `nks-deploy <verb> --help` prints. */
export function verbHelp(verb: Verb): string[] {
  const inputs = inputsOf(verb).flatMap((input) => {
    const facts = [
      ...(input.requiredBy?.includes(verb) ? ["required"] : []),
      ...(input.default === undefined ? [] : [`default ${input.default}`]),
      ...(mayBeRepeated(input) ? ["may be repeated"] : []),
    ];
    const value = isSecret(input) ? `- (or ${variableOf(input.name)})` : `<${input.type}>`;
    return [`  --${input.name} ${value}${facts.length > 0 ? `  (${facts.join(", ")})` : ""}`, `      ${input.description}`];
  });
  return [`nks-deploy ${verb}: ${ABOUT[verb]}`, "", ...inputs, "", "  --output text|json  (default text)"];
}

export const COMMANDS: readonly string[] = [...VERBS, "logout"];
