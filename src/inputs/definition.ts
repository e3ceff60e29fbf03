/** The verbs that are actions: `pipeline` is the root action, the whole job in one step. */
export const ACTION_VERBS = ["pipeline", "login", "build-push", "deploy", "diff", "rollback", "history", "status"] as const;

/** The verbs: one command of the command line each. A workflow needs no `settle`, as a step's `post` does it. */
export const VERBS = [...ACTION_VERBS, "settle"] as const;

export type ActionVerb = (typeof ACTION_VERBS)[number];
export type Verb = (typeof VERBS)[number];

/**
 * How an input's text is read.
 * - `text`: as it is, without white space around it
 * - `secret`: text that is masked, and on the command line never taken from an argument
 * - `boolean`: `true` or `false` as the YAML 1.2 core schema writes them
 * - `rollback`: `true` or `false` as the YAML 1.2 core schema writes them, or `release`
 * - `duration`: `90s`, `10m`, `1h30m`
 * - `list`: one entry a line, as docker/build-push-action reads lists
 * - `lines`: one entry a line, as it is but for white space around it
 * - `comma-list`: one entry a line or between commas
 * - `revision`: a positive integer
 * - `count`: an integer from 1 to 100
 */
export type InputType =
  | "text"
  | "secret"
  | "boolean"
  | "rollback"
  | "duration"
  | "list"
  | "lines"
  | "comma-list"
  | "revision"
  | "count";

/** One input of the project: a key of `with:` in a workflow and a flag of the command line. */
export interface InputDefinition {
  name: string;
  type: InputType;
  /** Documentation for users: what it is, its form, an example. */
  description: string;
  /** Holds where the input is absent or, unless `emptyMeans` says otherwise, empty. */
  default?: string;
  /** What an empty text means, where it is not the same as absent. */
  emptyMeans?: string;
  /** Secret, though of another type: its values are masked and refused as arguments. */
  secret?: boolean;
  verbs: readonly Verb[];
  /** The verbs that do nothing without it. */
  requiredBy?: readonly Verb[];
  /** Of the command line, and so of Tekton, alone: no action has it. */
  commandLineOnly?: true;
}

export interface OutputDefinition {
  name: string;
  description: string;
  verbs: readonly Verb[];
}

/** Whether an input's text must never be seen. */
export function isSecret(input: InputDefinition): boolean {
  return input.type === "secret" || input.secret === true;
}
