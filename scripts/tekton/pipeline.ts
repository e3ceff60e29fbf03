import { type Param, paramsOf, type TaskVerb, workspacesOf } from "./definitions.ts";
import { metadataOf, type Title } from "./metadata.ts";

const TITLE: Title = {
  displayName: "Build, push, deploy",
  description:
    "Builds an image from the source and pushes it, deploys it by digest with a watched rollout that is undone if it fails, and settles in the end what a deploy left that was cancelled or timed out.",
  categories: "Image Build, Deployment",
  tags: "buildkit, deploy, rollback, ncr, nks",
};

const RUN = "pipelinerun/$(context.pipelineRun.name) in $(context.pipelineRun.namespace)";
const BUILT = "$(tasks.build.results.IMAGE_URL)@$(tasks.build.results.IMAGE_DIGEST)";

/** How the spellings of `rollback: false` look (src/inputs/values.ts). */
const NO_ROLLBACK = ["false", "False", "FALSE"];

/** The Pipeline: source workspace → build → deploy, finally settle. */
export function pipeline() {
  const [build, deploy] = [paramsOf("build-push"), paramsOf("deploy")];
  const params = new Map([...build, ...deploy.filter(({ name }) => name !== "IMAGE")].map((param) => [param.name, param]));
  params.delete("RUN");
  const workspaces = new Map([...workspacesOf("build-push"), ...workspacesOf("deploy")].map((each) => [each.name, each]));
  return {
    apiVersion: "tekton.dev/v1",
    kind: "Pipeline",
    metadata: metadataOf("nks-build-deploy", TITLE),
    spec: {
      description: TITLE.description,
      params: [...params.values()].map(({ input: _, ...param }) => param),
      workspaces: [...workspaces.values()],
      tasks: [pipelineTask("build", "build-push"), pipelineTask("deploy", "deploy", { IMAGE: BUILT })],
      finally: [
        {
          ...pipelineTask("settle", "settle"),
          // Where the deploy came to its end and was good, there is nothing to settle; of a result it would be known only if there is one.
          when: [
            { input: "$(tasks.deploy.status)", operator: "notin", values: ["Succeeded"] },
            { input: "$(params.ROLLBACK)", operator: "notin", values: NO_ROLLBACK },
          ],
        },
      ],
      results: [
        { name: "IMAGE_URL", description: "As of Task nks-build-push.", value: "$(tasks.build.results.IMAGE_URL)" },
        { name: "IMAGE_DIGEST", description: "As of Task nks-build-push.", value: "$(tasks.build.results.IMAGE_DIGEST)" },
        ...["OUTCOME", "REASON", "REVISION", "RESTORED_REVISION"].map((name) => ({
          name,
          description: "As of Task nks-deploy.",
          value: `$(tasks.deploy.results.${name})`,
        })),
      ],
    },
  };
}

function pipelineTask(name: string, verb: TaskVerb, values: Record<string, string> = {}) {
  const own = { RUN, ...values };
  const given = ({ name, type }: Param) =>
    Object.hasOwn(own, name) ? own[name as keyof typeof own] : type === "array" ? [`$(params.${name}[*])`] : `$(params.${name})`;
  return {
    name,
    taskRef: { name: `nks-${verb}` },
    params: paramsOf(verb).map((param) => ({ name: param.name, value: given(param) })),
    workspaces: workspacesOf(verb).map(({ name }) => ({ name, workspace: name })),
  };
}
