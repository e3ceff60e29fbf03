// What an action.yml says: which bundles it runs and which inputs it has.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

export const root = resolve(import.meta.dirname, "../../..");

/** The actions by the name that a workflow uses below the repository; the empty name is the whole job in one step. */
export type ActionName = "" | "login" | "build-push" | "deploy" | "diff" | "rollback" | "history" | "status";
export type Inputs = Record<string, string>;

interface Description {
  inputs?: Record<string, { default?: string }>;
  runs: { main: string; post?: string };
}

/** Reads an action.yml; its bundles are named from `base`. */
export function readAction(action: ActionName): { description: Description; base: string } {
  const base = action === "" ? root : join(root, "actions", action);
  return { description: parse(readFileSync(join(base, "action.yml"), "utf8")) as Description, base };
}

/** Every input that the action has, as the runner hands it over: what the workflow gives, else the default. */
export function inputVariables({ inputs = {} }: Description, given: Inputs): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(", ")}`);
  const names = Object.entries(inputs).map(([name, { default: value = "" }]) => [name, given[name] ?? value] as const);
  return Object.fromEntries(names.map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]));
}
