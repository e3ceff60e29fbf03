import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { DeployError } from "../../errors.ts";
import type { TemporaryFolders } from "../../ports.ts";
import { isInside } from "../processes/executable.ts";

const NAME = /^nks-deploy-[0-9a-f]{32}$/;

/**
 * Our folders below `RUNNER_TEMP`, which the runner empties after each job, else the system's temporary folder; never below
 * a workspace, from where they would enter the build context.
 */
export function createTemporaryFolders(environment: NodeJS.ProcessEnv, workspaces: string[]): TemporaryFolders {
  const wanted = resolve(environment["RUNNER_TEMP"] || tmpdir());
  const root = workspaces.some((workspace) => isInside(wanted, resolve(workspace))) ? tmpdir() : wanted;

  /** What `post` is handed comes through the runner's files, which steps in between can write. */
  const ours = (folder: string): string => {
    if (NAME.test(basename(folder)) && dirname(folder) === root) return folder;
    throw new DeployError("bug", `${JSON.stringify(folder)} is not a temporary folder of nks-deploy; it was left alone`);
  };

  return {
    name: () => join(root, `nks-deploy-${randomBytes(16).toString("hex")}`),
    // Fails where something is already there: a folder that others could have made is not ours.
    make: async (folder) => void (await mkdir(ours(folder), { mode: 0o700 })),
    async write(folder, file, text) {
      const path = join(ours(folder), file);
      await writeFile(path, text, { mode: 0o600, flag: "wx" });
      return path;
    },
    read: async (folder, file) => readText(join(ours(folder), file)),
    remove: async (folder) => rm(ours(folder), { recursive: true, force: true }),
  };
}

/** The text of a file; undefined where there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw thrown;
  }
}
