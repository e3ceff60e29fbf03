import { DeployError } from "../errors.ts";
import { withoutHooks } from "../manifest/helm-hooks.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { allOf, readManifest } from "../manifest/read.ts";
import { unusedVariables } from "../manifest/variables.ts";
import type { DiffOptions } from "../options.ts";
import type { ManifestFile, ManifestSource } from "../ports.ts";
import type { DeployPorts } from "./deploy-ports.ts";

export type ReadingPorts = Pick<DeployPorts, "files" | "renderer" | "cluster" | "log" | "signal">;

/** A manifest, and whether Helm has made it. */
interface Text extends ManifestFile {
  isChart: boolean;
}

/**
 * The objects that the input manifests stands for: files as they are, kustomize folders and Helm charts rendered, variables in their places.
 * @throws DeployError what is wrong, with its place
 */
export async function readSources(options: DiffOptions, ports: ReadingPorts): Promise<KubeObject[]> {
  const { manifests, chart, variables } = options;
  const sources = await ports.files.manifests(manifests);
  if (chart.values.length > 0 && !sources.some(({ kind }) => kind === "chart"))
    throw new DeployError(
      "bad-input",
      "helm-values is given, and there is no Helm chart in manifests; name the chart's folder there",
    );
  const values = await Promise.all(chart.values.map((path) => ports.files.locate(path, "helm-values")));
  const texts = await Promise.all(sources.map((source) => textOf(source, values, options, ports)));
  for (const name of unusedVariables(
    texts.map(({ text }) => text),
    variables,
  ))
    ports.log.warning(`variables has ${name}, and no manifest has a place for it: \${${name}}`);
  return allOf(texts.map((text) => ({ path: text.path, objects: objectsOf(text, variables, ports) })));
}

async function textOf(
  source: ManifestSource,
  values: string[],
  { namespace, chart }: DiffOptions,
  { renderer, cluster, log, signal }: ReadingPorts,
): Promise<Text> {
  const { kind, path } = source;
  if (kind === "file") return { path, text: source.text, isChart: false };
  const rendered =
    kind === "kustomization"
      ? await renderer.kustomize(source, signal)
      : await renderer.helm(
          source,
          { name: chart.release ?? source.name, namespace: namespace ?? cluster.namespace, values },
          signal,
        );
  log.info(`${path}: rendered by ${rendered.by}`);
  return { path: `${path} (rendered)`, text: rendered.text, isChart: kind === "chart" };
}

function objectsOf({ path, text, isChart }: Text, variables: DiffOptions["variables"], { log }: ReadingPorts): KubeObject[] {
  const read = readManifest({ path, text }, variables);
  if (!isChart) return read;
  const { objects, leftOut } = withoutHooks(path, read);
  for (const object of leftOut) log.info(`${path}: ${printName(object)} is left out, a hook of other commands of Helm`);
  return objects;
}
