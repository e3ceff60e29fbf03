import { writeFile } from "node:fs/promises";
import { messageOf } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import { fitted } from "../../report/results.ts";
import type { Masker } from "../masker.ts";

const VARIABLE = /^NKS_DEPLOY_RESULT_([A-Z_]+)$/;

/**
 * Writes results to the files that the environment names: `NKS_DEPLOY_RESULT_OUTCOME=/tekton/results/OUTCOME`. One that there is nothing to say of is
 * written empty: what consumes it in a pipeline is not skipped then. Without a line break at the end, as Tekton takes files as they are.
 */
export async function writeResults(results: Record<string, string>, environment: NodeJS.ProcessEnv, masker: Masker, log: Log) {
  const files = Object.entries(environment).flatMap(([variable, path]) => {
    const name = VARIABLE.exec(variable)?.[1]?.toLowerCase().replaceAll("_", "-");
    return name === undefined || !path ? [] : [[name, path] as const];
  });
  const texts = fitted(new Map(files.map(([name]) => [name, masker.masked(results[name] ?? "")])));
  for (const [name, path] of files) {
    await writeFile(path, texts.get(name) ?? "").catch((thrown: unknown) => {
      log.warning(`result ${name} was not written to ${path}: ${messageOf(thrown)}`);
    });
  }
}
