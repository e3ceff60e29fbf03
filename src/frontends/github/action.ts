import { appendFile } from "node:fs/promises";
import { exportVariable, setFailed, setOutput } from "@actions/core";
import { DeployError, messageOf } from "../../errors.ts";
import type { Verb } from "../../inputs/definition.ts";
import { maskables } from "../../inputs/masks.ts";
import { optionsFor } from "../../inputs/options.ts";
import type { Read } from "../../inputs/reader.ts";
import { runContextOf } from "../../inputs/run-context.ts";
import { failureLine } from "../../report/console.ts";
import { harmless } from "../../report/harmless.ts";
import type { Done } from "../../report/outputs.ts";
import { unhealthyLine } from "../../report/status-lines.ts";
import { cancellation } from "../cancellation.ts";
import { createMasker, type Masker } from "../masker.ts";
import { createGithubLog, type GithubLog } from "./log.ts";
import { createGithubSession } from "./state.ts";
import { createUnfinished } from "./unfinished.ts";

/** Runs a verb as a step of a GitHub Actions job: inputs from `INPUT_…`, outputs, summary and annotations for the runner. */
export async function runAction(verb: Verb): Promise<void> {
  const masker = createMasker();
  const log = createGithubLog(masker);
  try {
    const read = inputReader(process.env);
    for (const secret of maskables(verb, read)) log.mask(secret);
    log.info(`nks-deploy ${verb}`);
    const { options, warnings } = optionsFor(verb, read, runContextOf(process.env), (name) => process.env[name]);
    for (const line of warnings) log.warning(line);
    const signal = cancellation(log);
    const { perform } = await import("../perform.ts");
    const surroundings = {
      environment: process.env,
      log,
      session: createGithubSession(),
      unfinished: createUnfinished(verb),
      signal,
    };
    await report(await perform(verb, options, surroundings), log, masker);
  } catch (thrown) {
    fail(thrown, log, masker);
  } finally {
    log.resume();
  }
}

/** The runner hands inputs over as variables whose names keep their dashes: GitHub's documentation, "Metadata syntax". */
export function inputReader(environment: NodeJS.ProcessEnv): Read {
  return (name) => environment[`INPUT_${name.toUpperCase()}`];
}

async function report(done: Done, log: GithubLog, masker: Masker): Promise<void> {
  const [{ outputs }, { doneLines }, { diffLines, painted }, { summary }] = await Promise.all([
    import("../../report/outputs.ts"),
    import("../../report/done-lines.ts"),
    import("../../report/diff-lines.ts"),
    import("../../report/summary.ts"),
  ]);
  const now = Date.now();
  if (done.login) exportVariable("DOCKER_CONFIG", done.login.configFolder);
  for (const [name, value] of Object.entries(outputs(done))) setOutput(name, masker.masked(value));
  await writeSummary(summary(done, now, masker.masked), log);
  for (const line of doneLines(done, now)) log.info(line);
  for (const line of done.diff ? diffLines(done.diff) : []) log.coloured(painted(line));
  if (done.status && done.status.health !== "healthy") {
    log.resume();
    setFailed(masker.masked(unhealthyLine(done.status)));
  }
  if (!done.deploy || done.deploy.outcome === "succeeded") return;
  log.resume();
  setFailed(masker.masked(failureLine(done.deploy)));
}

/** A summary that cannot be written is no reason for a red job. */
async function writeSummary(text: string, log: GithubLog): Promise<void> {
  const path = process.env["GITHUB_STEP_SUMMARY"];
  if (!path || text === "") return;
  try {
    await appendFile(path, text);
  } catch (thrown) {
    log.warning(`the job summary was not written: ${messageOf(thrown)}`);
  }
}

function fail(thrown: unknown, log: GithubLog, masker: Masker): void {
  log.resume();
  const isOurs = thrown instanceof DeployError && thrown.code !== "bug";
  if (!isOurs && thrown instanceof Error) log.foreign(thrown.stack ?? "");
  log.resume();
  setFailed(masker.masked(harmless(isOurs ? messageOf(thrown) : `a bug of nks-deploy, please report it: ${messageOf(thrown)}`)));
}
