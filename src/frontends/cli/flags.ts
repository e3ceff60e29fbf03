import { parseArgs } from "node:util";
import { DeployError } from "../../errors.ts";
import { isSecret, type Verb } from "../../inputs/definition.ts";
import { nearest } from "../../inputs/nearest.ts";
import { type ListType, readLists } from "./lists.ts";

/** The parts of an input's definition that the command line asks about. */
type FlagDefinition = Parameters<typeof isSecret>[0];

export interface Flags {
  /** Given texts by input; of a flag that was repeated, a line each. */
  given: Map<string, string>;
  /** The secret inputs to be read from standard input: `--password -`. */
  fromStandardInput: string[];
  output: "text" | "json";
  help: boolean;
}

const OWN = ["output", "lists", "help"];

/**
 * Reads the flags after the verb. Secrets are refused: arguments are seen by everybody on the machine (`ps`).
 * @throws DeployError `bad-input`
 */
export function parseFlags(verb: Verb, argv: string[], inputs: readonly FlagDefinition[]): Flags {
  const names = inputs.map(({ name }) => name);
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" as const, multiple: true }]),
    ["output", { type: "string" as const }],
    ["lists", { type: "string" as const }],
    ["help", { type: "boolean" as const, short: "h" }],
  ]);
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const { tokens, values } = parseArgs({
    args: argv.slice(0, end),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Flags = { given: new Map(), fromStandardInput: [], output: "text", help: false };
  for (const token of tokens) {
    if (token.kind === "positional") throw refusal(`${JSON.stringify(token.value)} is not a flag; write --<input> <value>`);
    if (token.kind === "option" && token.name !== "lists") readFlag(token, verb, inputs, flags);
  }
  const lists = typeof values["lists"] === "string" ? values["lists"] : undefined;
  const listType = (name: string) => listTypeOf(inputs.find((input) => input.name === name && !isSecret(input)));
  for (const [name, text] of readLists(lists, argv.slice(end + 1), listType)) flags.given.set(name, text);
  const piped = [...flags.fromStandardInput, ...(namesStandardInput(flags.given.get("manifests")) ? ["manifests"] : [])];
  if (piped.length > 1) throw refusal(`only one input can come from standard input, not ${piped.join(" and ")}`);
  return flags;
}

function readFlag(
  { name, rawName, value }: { name: string; rawName: string; value: string | undefined },
  verb: Verb,
  inputs: readonly FlagDefinition[],
  flags: Flags,
): void {
  if (name === "help") flags.help = true;
  else if (name === "output") flags.output = parseOutput(value);
  else {
    const input = inputs.find((known) => known.name === name && rawName === `--${name}`);
    if (!input) throw unknownFlag(rawName, verb, inputs);
    if (value === undefined || isFlagTakenForValue(value, inputs)) {
      throw refusal(`--${name} needs a value; write --${name}=<value> if it begins with a dash`);
    }
    if (isSecret(input)) readSecretFlag(input, value, flags);
    else if (flags.given.has(name) && !mayBeRepeated(input)) throw refusal(`--${name} is given twice; give it once`);
    else flags.given.set(name, [...(flags.given.has(name) ? [flags.given.get(name)] : []), value].join("\n"));
  }
}

function namesStandardInput(manifests: string | undefined): boolean {
  return manifests?.split("\n").some((line) => line.trim() === "-") === true;
}

export function mayBeRepeated(input: FlagDefinition): boolean {
  return listTypeOf(input) !== undefined;
}

function listTypeOf(input: FlagDefinition | undefined): ListType | undefined {
  const type = input?.type;
  return type === "list" || type === "lines" || type === "comma-list" ? type : undefined;
}

/** Without strictness parseArgs takes what follows for the value, even the next flag. */
function isFlagTakenForValue(value: string, inputs: readonly FlagDefinition[]): boolean {
  return value.startsWith("--") && [...OWN, ...inputs.map(({ name }) => name)].includes(value.slice(2).split("=")[0] ?? "");
}

function readSecretFlag({ name }: FlagDefinition, value: string, flags: Flags): void {
  if (value !== "-") {
    throw refusal(
      `--${name} takes no value, as arguments can be read by others; set ${variableOf(name)}, or pipe it in with --${name} -`,
    );
  }
  flags.fromStandardInput.push(name);
}

function parseOutput(value: string | undefined): "text" | "json" {
  if (value === "text" || value === "json") return value;
  throw refusal("--output is text or json");
}

function unknownFlag(flag: string, verb: Verb, inputs: readonly FlagDefinition[]): DeployError {
  const typed = flag.replace(/^-+/, "");
  const near = nearest(typed, [...inputs.map(({ name }) => name), ...OWN]);
  return refusal(`${verb} has no flag ${flag}${near ? `; did you mean --${near}?` : `; see nks-deploy ${verb} --help`}`);
}

/** The environment variable that any input can come from: `NKS_DEPLOY_PULL_SECRET`. */
export function variableOf(name: string): string {
  return `NKS_DEPLOY_${name.replaceAll("-", "_").toUpperCase()}`;
}

const refusal = (message: string) => new DeployError("bad-input", message);
