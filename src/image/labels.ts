import { DeployError } from "../errors.ts";
import type { RunContext } from "../options.ts";

const PREFIX = "org.opencontainers.image.";

/**
 * The labels of the image: where it comes from in the OCI image specification's annotation keys, then the user's own, which win.
 * There is no `created`: the same commit makes the same image.
 * @param own entries of the input `labels`, `name=value`
 */
export function imageLabels(own: string[], { repository, commit, ref }: RunContext): string[] {
  const labels = new Map<string, string>();
  if (repository) labels.set(`${PREFIX}source`, repository);
  if (commit) labels.set(`${PREFIX}revision`, commit);
  if (ref) labels.set(`${PREFIX}ref.name`, ref.replace(/^refs\/(heads|tags)\//, ""));
  for (const label of own) labels.set(...splitLabel(label));
  return [...labels].map(([name, value]) => `${name}=${value}`);
}

/**
 * Checks entries of the input `labels`.
 * @throws DeployError `bad-input`
 */
export function parseLabels(labels: string[]): string[] {
  for (const label of labels) splitLabel(label);
  return labels;
}

function splitLabel(label: string): [name: string, value: string] {
  const equals = label.indexOf("=");
  const name = equals < 0 ? label : label.slice(0, equals);
  if (equals < 0 || name === "" || /\s/.test(name))
    throw new DeployError("bad-input", `label ${JSON.stringify(label)}: write it as \`name=value\``);
  return [name, label.slice(equals + 1)];
}
