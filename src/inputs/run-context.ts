import type { RunContext } from "../options.ts";

/** Enough for an address; it stands in records and in every message about a deploy. */
const LONGEST = 300;

/** The name of a run as it is recorded and shown: one line. */
export function runName(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}

/**
 * Who runs this, from the variables of a GitHub Actions runner (GitHub's documentation, "Variables reference").
 * Outside of one it is empty.
 */
export function runContextOf(environment: Readonly<Record<string, string | undefined>>): RunContext {
  const server = environment["GITHUB_SERVER_URL"];
  const name = environment["GITHUB_REPOSITORY"];
  const run = environment["GITHUB_RUN_ID"];
  const commit = environment["GITHUB_SHA"];
  const ref = environment["GITHUB_REF"];
  // Who pressed the button of a second attempt is GITHUB_TRIGGERING_ACTOR.
  const actor = environment["GITHUB_TRIGGERING_ACTOR"] || environment["GITHUB_ACTOR"];
  const repository = server && name ? `${server}/${name}` : undefined;
  return {
    ...(commit ? { commit } : {}),
    ...(ref ? { ref } : {}),
    ...(repository ? { repository } : {}),
    ...(actor ? { actor } : {}),
    ...(repository && run ? { run: `${repository}/actions/runs/${run}` } : {}),
  };
}
