// The shipped pipeline without its build, for what happens to a deploy: its `finally` is the one that users get.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./action.ts";

const shipped = join(root, "tekton/pipeline/nks-build-deploy/nks-build-deploy.yaml");

interface PipelineTask {
  name: string;
  params: { name: string }[];
}

/** @param more further fields of the task that deploys, such as `retries` */
export function deployPipeline(name: string, more: object = {}) {
  const { apiVersion, kind, spec } = parse(readFileSync(shipped, "utf8"));
  const tasks: PipelineTask[] = spec.tasks;
  const deploy = tasks
    .filter((task) => task.name === "deploy")
    .map((task) => ({ ...task, params: task.params.filter((param) => param.name !== "IMAGE"), ...more }));
  const params = (spec.params as { name: string; default?: unknown }[]).map((param) =>
    param.name === "IMAGE" ? { ...param, default: "" } : param,
  );
  const results = (spec.results as { value: string }[]).filter(({ value }) => value.includes("tasks.deploy."));
  return { apiVersion, kind, metadata: { name }, spec: { ...spec, tasks: deploy, params, results } };
}
