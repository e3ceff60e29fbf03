import { DeployError } from "../errors.ts";
import { withoutHooks } from "../manifest/helm-hooks.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { allOf, readManifest } from "../manifest/read.ts";
import { unusedVariables } from "../manifest/variables.ts";
import type { DiffOptions } from "../options.ts";
import type { ManifestFile, ManifestSource, Release } from "../ports.ts";
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
  const { manifests, variables } = options;
  const sources = await ports.files.manifests(manifests);
  const hasCharts = sources.some(({ kind }) => kind === "chart");
  if (options.chart.values.length > 0 && !hasCharts)
    throw new DeployError(
      "bad-input",
      "helm-values is given, and there is no Helm chart in manifests; name the chart's folder there",
    );
  const settings = hasCharts ? await settingsOf(options, ports) : undefined;
  const texts = await Promise.all(sources.map((source) => textOf(source, settings, ports)));
  const written = texts.map(({ text }) => text);
  for (const name of unusedVariables(written, variables))
    ports.log.warning(`variables has ${name}, and no manifest has a place for it: \${${name}}`);
  return allOf(texts.map((text) => ({ path: text.path, objects: objectsOf(text, variables, ports) })));
}

/** A release without a name has its chart's. */
type ReleaseSettings = Omit<Release, "name"> & { name: string | undefined };

async function settingsOf({ chart, namespace }: DiffOptions, { files, cluster }: ReadingPorts): Promise<ReleaseSettings> {
  const values = await Promise.all(chart.values.map((path) => files.locate(path, "helm-values")));
  const capabilities = await cluster.capabilities();
  return { name: chart.release, namespace: namespace ?? cluster.namespace, values, capabilities };
}

async function textOf(
  source: ManifestSource,
  settings: ReleaseSettings | undefined,
  { renderer, log, signal }: ReadingPorts,
): Promise<Text> {
  const { kind, path } = source;
  if (kind === "file") return { path, text: source.text, isChart: false };
  const rendered =
    kind === "kustomization" || settings === undefined
      ? await renderer.kustomize(source, signal)
      : await renderer.helm(source, { ...settings, name: settings.name ?? source.name }, signal);
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
