import { text } from "node:stream/consumers";
import type { Repository } from "../../image/reference.ts";
import type { Verb } from "../../inputs/definition.ts";
import { maskables } from "../../inputs/masks.ts";
import { type OptionsOf, optionsFor } from "../../inputs/options.ts";
import type { Read } from "../../inputs/reader.ts";
import type { Log, Session } from "../../ports.ts";
import type { Done } from "../../report/outputs.ts";
import type { Remembered } from "../../verbs/logout.ts";
import { cancellation } from "../cancellation.ts";
import { commandEnvironment, withDockerConfig } from "./environment.ts";
import { type Flags, variableOf } from "./flags.ts";
import { commandRunContext } from "./run-context.ts";

export interface Ran {
  done: Done;
  /** What was deployed, where that is one image. */
  about: Repository | undefined;
}

/**
 * Reads a verb's options from flags and environment and does what they ask for.
 * @param interrupted called when a signal comes a second time
 */
export async function runVerb(verb: Verb, flags: Flags, log: Log, interrupted: () => void): Promise<Ran> {
  const environment = commandEnvironment(process.env);
  const read = await withDockerConfig(await flagReader(flags), environment);
  for (const secret of maskables(verb, read)) log.mask(secret);
  const { options, warnings } = optionsFor(
    verb,
    read,
    await commandRunContext(environment, process.cwd()),
    (name) => process.env[name],
  );
  for (const line of warnings) log.warning(line);
  const signal = cancellation(log, interrupted);
  const { forget, NOTHING_UNFINISHED, perform } = await import("../perform.ts");
  const remembered: Remembered[] = [];
  const session: Session = { remember: (folder, host) => remembered.push(host === undefined ? { folder } : { folder, host }) };
  try {
    const standardInput = () => text(process.stdin);
    const surroundings = { environment, standardInput, log, session, unfinished: NOTHING_UNFINISHED, signal };
    const done = await perform(verb, options, surroundings);
    return { done, about: verb === "deploy" ? (options as OptionsOf["deploy"]).image?.repository : undefined };
  } finally {
    // There is no `post` here; only what `login` made is meant to last.
    if (verb !== "login" && remembered.length > 0) await forget(remembered, { environment, log });
  }
}

/** A flag counts more than the environment. */
async function flagReader({ given, fromStandardInput }: Flags): Promise<Read> {
  const name = fromStandardInput[0];
  const piped = name === undefined ? new Map<string, string>() : new Map([[name, await text(process.stdin)]]);
  return (input) => piped.get(input) ?? given.get(input) ?? process.env[variableOf(input)];
}
