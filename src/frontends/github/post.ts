import { cancellation } from "../cancellation.ts";
import { createMasker } from "../masker.ts";
import { createGithubLog } from "./log.ts";
import { readRemembered } from "./state.ts";

/** Runs after the job: logs out and removes what the step remembered. Never fails the job: what was deployed stays deployed. */
export async function runPost(): Promise<void> {
  const log = createGithubLog(createMasker());
  cancellation(log);
  try {
    const remembered = readRemembered();
    if (remembered.length === 0) return;
    const { forget } = await import("../perform.ts");
    await forget(remembered, { environment: process.env, log });
  } catch (thrown) {
    log.warning(`the credentials may not be removed: ${thrown instanceof Error ? thrown.message : thrown}`);
  } finally {
    log.resume();
  }
}
