import { messageOf } from "../../errors.ts";
import { maskables } from "../../inputs/masks.ts";
import { optionsFor } from "../../inputs/options.ts";
import { runContextOf } from "../../inputs/run-context.ts";
import { doneLines } from "../../report/done-lines.ts";
import { cancellation } from "../cancellation.ts";
import { createMasker } from "../masker.ts";
import { inputReader } from "./action.ts";
import { createGithubLog, type GithubLog } from "./log.ts";
import { readRemembered } from "./state.ts";
import { readUnfinished, type UnfinishedStep } from "./unfinished.ts";

/** Runs after the job: settles a deploy that was killed, logs out and removes what the step remembered. Never fails the job: that is the step's to do. */
export async function runPost(): Promise<void> {
  const log = createGithubLog(createMasker());
  cancellation(log);
  try {
    const unfinished = readUnfinished();
    if (unfinished !== undefined) await settle(unfinished, log);
    const remembered = readRemembered();
    if (remembered.length === 0) return;
    const { forget } = await import("../perform.ts");
    await forget(remembered, { environment: process.env, log });
  } catch (thrown) {
    log.warning(`the credentials may not be removed: ${messageOf(thrown)}`);
  } finally {
    log.resume();
  }
}

/** No manifest is read here, so its variables may be whatever they are by now. */
const anything = () => "-";

/** The runner gives `post` the inputs of its step again. */
async function settle({ verb, ...unsettled }: UnfinishedStep, log: GithubLog): Promise<void> {
  try {
    const read = inputReader(process.env);
    for (const secret of maskables(verb, read)) log.mask(secret);
    const run = runContextOf(process.env);
    const options =
      verb === "deploy" ? optionsFor(verb, read, run, anything).options : optionsFor(verb, read, run, anything).options.deploy;
    if (options === undefined) return;
    const { settleUnfinished } = await import("../perform.ts");
    for (const done of await settleUnfinished(unsettled, options, { environment: process.env, log })) {
      for (const line of doneLines(done, Date.now())) log.info(line);
    }
  } catch (thrown) {
    const names = unsettled.workloads.map(({ kind, namespace, name }) => `${kind.toLowerCase()}/${name} in ${namespace}`);
    log.warning(`a killed deploy was not settled (${names.join(", ")}): ${messageOf(thrown)}; the next deploy or rollback will`);
  }
}
