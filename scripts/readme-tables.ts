import { type InputDefinition, VERBS, type Verb } from "../src/inputs/definition.ts";
import { INPUTS } from "../src/inputs/inputs.ts";
import { OUTPUTS } from "../src/inputs/outputs.ts";
import { described } from "./action-yml.ts";

/** The tables that stand in README.md between `<!-- name -->` and `<!-- /name -->`. */
const TABLES: Record<string, () => string> = {
  inputs: () =>
    table(
      ["Input", "What it is", "Default", "Taken by"],
      INPUTS.map((input) => inputRow(input)),
    ),
  outputs: () =>
    table(
      ["Output", "What it is", "Set by"],
      OUTPUTS.map(({ name, description, verbs }) => [code(name), description, verbNames(verbs)]),
    ),
};

/** Puts the tables into the text of README.md; a marker that is missing is an error. */
export function withTables(readme: string): string {
  return Object.entries(TABLES).reduce((text, [name, make]) => replaceBetween(text, name, make()), readme);
}

/** Puts content between the markers `<!-- name -->` and `<!-- /name -->`. */
export function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md needs the markers ${open} and ${close}`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function inputRow(input: InputDefinition): string[] {
  return [
    code(input.name),
    described(input),
    input.default === undefined ? "" : code(input.default),
    verbNames(input.verbs, input) + (input.commandLineOnly ? " (command line and Tekton only)" : ""),
  ];
}

/** In bold where the verb cannot do without it. */
function verbNames(verbs: readonly Verb[], input?: InputDefinition): string {
  return VERBS.filter((verb) => verbs.includes(verb))
    .map((verb) => {
      const name = verb === "pipeline" ? "root" : verb;
      return input?.requiredBy?.includes(verb) ? `**${name}**` : name;
    })
    .join(", ");
}

export const code = (text: string) => `\`${text}\``;

/** A table in Markdown. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
