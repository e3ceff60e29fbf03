import { DeployError } from "../errors.ts";
import type { RollbackScope } from "../options.ts";
import type { InputDefinition, Verb } from "./definition.ts";
import { inputsOf } from "./inputs.ts";
import {
  parseBoolean,
  parseCommaList,
  parseCount,
  parseDuration,
  parseLines,
  parseList,
  parseRevision,
  parseRollback,
} from "./values.ts";

/** The raw text of an input, or of a variable of the environment, as a front end has it; undefined where it was not given. */
export type Read = (name: string) => string | undefined;

/** A verb's inputs as values. Absent and empty are undefined or an empty list, unless there is a default. */
export interface Inputs {
  /** One line; a line break or control character is refused. */
  text(name: string): string | undefined;
  /** May have line breaks. */
  prose(name: string): string | undefined;
  /** Not trimmed: a secret is what it is. */
  secret(name: string): string | undefined;
  /** Entries as docker/build-push-action reads them, or between commas, as the definition says. */
  list(name: string): string[];
  lines(name: string): string[];
  /** Milliseconds. */
  duration(name: string): number;
  boolean(name: string): boolean;
  rollback(name: string): RollbackScope;
  revision(name: string): number | undefined;
  count(name: string): number;
  /** A variable of the environment, not of ours. */
  environment: Read;
}

/**
 * Opens a verb's inputs for reading.
 * @throws DeployError `bad-input` where one is missing that the verb cannot do without
 */
export function openInputs(verb: Verb, read: Read, environment: Read): Inputs {
  const definitions = new Map(inputsOf(verb).map((input) => [input.name, input]));
  const textOf = (name: string) => effectiveText(definitionOf(definitions, name, verb), read(name));
  const missing = [...definitions.values()].filter((input) => input.requiredBy?.includes(verb) && !textOf(input.name)?.trim());
  if (missing[0]) {
    const names = missing.map(({ name }) => name).join(", ");
    throw new DeployError(
      "bad-input",
      `${names} not given: ${verb} needs ${missing.length > 1 ? "them" : "it"}. ${missing[0].description}`,
    );
  }
  const text = (name: string) => oneLine(name, textOf(name)?.trim());
  return {
    text,
    prose: (name) => textOf(name)?.trim() || undefined,
    secret: (name) => textOf(name),
    list: (name) => listOf(definitionOf(definitions, name, verb), textOf(name) ?? ""),
    lines: (name) => parseLines(textOf(name) ?? ""),
    duration: (name) => parseDuration(name, text(name) ?? ""),
    count: (name) => parseCount(name, text(name) ?? ""),
    boolean: (name) => parseBoolean(name, text(name) ?? ""),
    rollback: (name) => parseRollback(name, text(name) ?? ""),
    revision: (name) => {
      const given = text(name);
      return given ? parseRevision(name, given) : undefined;
    },
    environment,
  };
}

function definitionOf(definitions: Map<string, InputDefinition>, name: string, verb: Verb): InputDefinition {
  const definition = definitions.get(name);
  if (!definition) throw new DeployError("bug", `${verb} reads input ${name}, which it does not declare; please report this`);
  return definition;
}

/** Workflows hand over an empty text for a variable that is not set, so empty is absent, unless the definition says what it means. */
function effectiveText(input: InputDefinition, given: string | undefined): string | undefined {
  const isAbsent = given === undefined || (given.trim() === "" && input.emptyMeans === undefined);
  return isAbsent ? input.default : given;
}

function listOf(input: InputDefinition, text: string): string[] {
  const entries = input.type === "comma-list" ? parseCommaList(input.name, text) : parseList(input.name, text);
  if (entries.some((entry) => entry.includes("\0")))
    throw new DeployError("bad-input", `${input.name} has a NUL character in it`);
  return entries;
}

function oneLine(name: string, text: string | undefined): string | undefined {
  if (text !== undefined && /\p{Cc}/u.test(text)) {
    throw new DeployError("bad-input", `${name} has a line break or control character in it; it takes one line`);
  }
  return text === "" ? undefined : text;
}
