import { readFile } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { runContextOf, runName } from "../../inputs/run-context.ts";
import type { RunContext } from "../../options.ts";

/** Who runs this: what `NKS_DEPLOY_RUN` or a GitHub runner says, else `user@host`; and the commit of the folder's Git checkout. */
export async function commandRunContext(environment: NodeJS.ProcessEnv, folder: string): Promise<RunContext> {
  const named = runName(environment["NKS_DEPLOY_RUN"] ?? "");
  const given = { ...runContextOf(environment), ...(named === "" ? {} : { run: named }) };
  const commit = given.commit ?? (await checkedOutCommit(folder));
  return { ...given, ...(commit ? { commit } : {}), run: given.run ?? `${userName()}@${hostname()}` };
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? "unknown"}`;
  }
}

/** Read from Git's own files (gitrepository-layout(5)): a `git` process would cost more than the rest. */
async function checkedOutCommit(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const head = await textOf(join(at, ".git", "HEAD"));
    if (head !== undefined) return resolveHead(join(at, ".git"), head);
    if (at === dirname(at)) return undefined;
  }
}

async function resolveHead(git: string, head: string): Promise<string | undefined> {
  const ref = /^ref: (refs\/[^\s]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return commitIn(head);
  const loose = commitIn((await textOf(join(git, ref))) ?? "");
  if (loose !== undefined) return loose;
  const packed = ((await textOf(join(git, "packed-refs"))) ?? "").split("\n");
  return commitIn(packed.find((line) => line.endsWith(` ${ref}`))?.split(" ")[0] ?? "");
}

const commitIn = (text: string) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.exec(text)?.[0];

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );
}
