// The files in which a step tells the runner its outputs, state and environment.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const VARIABLES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"] as const;

/** Makes the files of one step, empty, and reads what was written to them. */
export function commandFiles(folder: string, step: number) {
  const paths = VARIABLES.map((name) => [name, join(folder, `${name}-${step}`)] as const);
  for (const [, path] of paths) writeFileSync(path, "");
  const text = (name: (typeof VARIABLES)[number]) => readFileSync(join(folder, `${name}-${step}`), "utf8");
  const state = () => Object.entries(parseCommandFile(text("GITHUB_STATE")));
  return {
    /** Where they are, for the step's environment. */
    variables: Object.fromEntries(paths),
    outputs: () => parseCommandFile(text("GITHUB_OUTPUT")),
    exported: () => parseCommandFile(text("GITHUB_ENV")),
    summary: () => text("GITHUB_STEP_SUMMARY"),
    /** For the environment of the post step. */
    state: () => Object.fromEntries(state().map(([name, value]) => [`STATE_${name}`, value])),
  };
}

/** Reads `name=value` and `name<<delimiter … delimiter`, as the runner does. */
export function parseCommandFile(text: string): Record<string, string> {
  const lines = text.split("\n");
  const found: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, name = "", delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
    if (delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`${name} has no end`);
      found[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      const equals = line.indexOf("=");
      found[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (line !== "") throw new Error(`the runner does not understand ${JSON.stringify(line)}`);
  }
  return found;
}
