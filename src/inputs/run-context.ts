import type { RunContext } from "../options.ts";

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
  const repository = server && name ? `${server}/${name}` : undefined;
  return {
    ...(commit ? { commit } : {}),
    ...(ref ? { ref } : {}),
    ...(repository ? { repository } : {}),
    ...(repository && run ? { run: `${repository}/actions/runs/${run}` } : {}),
  };
}
