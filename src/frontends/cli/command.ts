import { DeployError, messageOf } from "../../errors.ts";
import { VERBS, type Verb } from "../../inputs/definition.ts";
import { inputsOf } from "../../inputs/inputs.ts";
import { nearest } from "../../inputs/nearest.ts";
import type { Log } from "../../ports.ts";
import { diffLines, painted } from "../../report/diff-lines.ts";
import { doneLines } from "../../report/done-lines.ts";
import { type Done, outputs } from "../../report/outputs.ts";
import { resultsOf } from "../../report/results.ts";
import { createMasker, type Masker } from "../masker.ts";
import { type Flags, parseFlags } from "./flags.ts";
import { COMMANDS, generalHelp, verbHelp } from "./help.ts";
import { createCliLog } from "./log.ts";
import { writeResults } from "./results.ts";
import { runVerb } from "./run-verb.ts";

/** Exit codes: a green outcome or nothing that differs, one that is not or something that does, and what could not begin. */
const EXIT = { succeeded: 0, notGreen: 1, refused: 2, interrupted: 130 } as const;

/** Runs the command line `nks-deploy <verb> --<input> <value> …` and sets the exit code. */
export async function runCommand(argv: string[]): Promise<void> {
  const masker = createMasker();
  const log = createCliLog(masker);
  try {
    process.exitCode = await run(argv, log, masker);
  } catch (thrown) {
    const isOurs = thrown instanceof DeployError && thrown.code !== "bug";
    if (!isOurs && thrown instanceof Error) log.foreign(thrown.stack ?? "");
    log.error(isOurs ? messageOf(thrown) : `a bug of nks-deploy, please report it: ${messageOf(thrown)}`);
    process.exitCode = EXIT.refused;
  }
}

async function run([command, ...rest]: string[], log: Log, masker: Masker): Promise<number> {
  const print = (lines: string[]) => process.stdout.write(lines.map((line) => `${masker.masked(line)}\n`).join(""));
  if (command === undefined || ["help", "--help", "-h"].includes(command)) {
    print(generalHelp());
    return command === undefined ? EXIT.refused : EXIT.succeeded;
  }
  if (command === "logout") return runLogout(log);
  const verb = VERBS.find((known) => known === command);
  if (!verb) throw unknownCommand(command);

  try {
    const flags = parseFlags(verb, rest, inputsOf(verb));
    if (flags.help) {
      print(verbHelp(verb));
      return EXIT.succeeded;
    }
    const { done, about } = await runVerb(verb, flags, log, () => process.exit(EXIT.interrupted));
    await writeResults(resultsOf(done, about), process.env, masker, log);
    return report(verb, done, flags, log, print);
  } catch (thrown) {
    await writeResults({ reason: messageOf(thrown) }, process.env, masker, log);
    throw thrown;
  }
}

function report(verb: Verb, done: Done, flags: Flags, log: Log, print: (lines: string[]) => void): number {
  const lines = doneLines(done, Date.now());
  const differences = done.diff ? diffLines(done.diff) : [];
  if (flags.output === "json") {
    for (const line of [...lines, ...differences.map(({ text }) => text)]) log.info(line);
    print([JSON.stringify(outputs(done))]);
  } else print([...loginLines(done), ...lines, ...differences.map(hasColours() ? painted : ({ text }) => text)]);
  if (verb === "diff") return done.diff?.changed ? EXIT.notGreen : EXIT.succeeded;
  if (verb === "status") return done.status?.health === "healthy" ? EXIT.succeeded : EXIT.notGreen;
  return done.deploy === undefined || done.deploy.outcome === "succeeded" ? EXIT.succeeded : EXIT.notGreen;
}

/** As most command lines decide it: https://no-color.org, and what FORCE_COLOR says to Node. */
function hasColours(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  return FORCE_COLOR ? FORCE_COLOR !== "0" : process.stdout.isTTY && !NO_COLOR;
}

async function runLogout(log: Log): Promise<number> {
  const folder = process.env["DOCKER_CONFIG"];
  if (!folder) throw new DeployError("bad-input", "DOCKER_CONFIG is not set: it names the folder that nks-deploy login printed");
  const { forget } = await import("../perform.ts");
  await forget([{ folder }], { environment: process.env, log });
  return EXIT.succeeded;
}

/** Fit for `eval`: what later commands need to use the login. */
function loginLines({ login }: Done): string[] {
  return login ? [`export DOCKER_CONFIG='${login.configFolder.replaceAll("'", "'\\''")}'`] : [];
}

function unknownCommand(command: string): DeployError {
  const near = nearest(command, COMMANDS);
  const advice = near ? `did you mean ${near}?` : "see nks-deploy --help";
  return new DeployError("bad-input", `there is no verb ${JSON.stringify(command)}; ${advice}`);
}
