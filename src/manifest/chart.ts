import { DeployError } from "../errors.ts";
import { isMapping } from "./list.ts";
import { readDocuments } from "./read.ts";

/** The file that makes a folder a Helm chart. */
export const CHART = "Chart.yaml";

/**
 * The name of a chart, as its Chart.yaml says.
 * @throws DeployError `bad-manifest` where it says none
 */
export function chartName(file: { path: string; text: string }): string {
  const [chart] = readDocuments(file);
  const name = isMapping(chart?.value) ? chart.value["name"] : undefined;
  if (typeof name === "string" && name !== "") return name;
  throw new DeployError("bad-manifest", `${file.path} gives the chart no name`);
}
