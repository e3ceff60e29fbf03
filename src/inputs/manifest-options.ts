import { DeployError } from "../errors.ts";
import type { Variables } from "../manifest/variables.ts";
import type { ChartOptions } from "../options.ts";
import { parseReleaseName } from "./names.ts";
import { present } from "./present.ts";
import type { Inputs } from "./reader.ts";
import { quote } from "./values.ts";

/** What holds for Helm charts. */
export function readChart(inputs: Inputs): ChartOptions {
  const release = inputs.text("helm-release");
  return present({
    release: release === undefined ? undefined : parseReleaseName(release),
    values: inputs.list("helm-values"),
  });
}

/** Names of containers that get the image. */
export function readContainers(inputs: Inputs): string[] {
  const names = inputs.list("containers");
  if (names.length > 0 && inputs.text("image") === undefined)
    throw new DeployError(
      "bad-input",
      `containers says where image goes, and there is no image: give it, or name=reference in images`,
    );
  return [...new Set(names)];
}

/**
 * `NAME=value`, or `NAME` to take it from the environment, where an empty one counts as not set: that is how workflows hand over a variable that is
 * not there. Values are not told: they may be secrets.
 */
export function readVariables(inputs: Inputs): Variables {
  const variables = new Map<string, string>();
  for (const entry of inputs.lines("variables")) {
    const [, name, given] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(entry) ?? [];
    if (name === undefined)
      throw new DeployError("bad-input", `variables has ${quote(entry.split("=")[0] ?? "")}; write NAME or NAME=value`);
    if (variables.has(name)) throw new DeployError("bad-input", `variables has ${name} twice; give it once`);
    variables.set(name, given ?? fromEnvironment(name, inputs));
  }
  return variables;
}

function fromEnvironment(name: string, inputs: Inputs): string {
  const value = inputs.environment(name);
  if (value) return value;
  throw new DeployError(
    "bad-input",
    `variables has ${name}, which is not set in the environment, or empty there; set it, or write ${name}=… (${name}= for an empty one)`,
  );
}
