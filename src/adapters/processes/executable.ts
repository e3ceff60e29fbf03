import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";
import { DeployError, type ErrorCode } from "../../errors.ts";

/**
 * The entries of PATH from which programs may run: absolute ones outside the workspace. What is checked out there was
 * written by others, and a `docker` planted in it would get the keys.
 */
export async function trustedPath(environment: NodeJS.ProcessEnv, workspaces: string[]): Promise<string[]> {
  const roots = await Promise.all(workspaces.map(real));
  const entries = (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  const resolved = await Promise.all(entries.map(async (entry) => ({ entry, at: await real(entry) })));
  return resolved.filter(({ at }) => !roots.some((root) => isInside(at, root))).map(({ entry }) => entry);
}

/** The absolute path of a program; undefined where no trusted entry of PATH has it outside the workspace. */
export async function findProgram(name: string, path: string[], workspaces: string[]): Promise<string | undefined> {
  const roots = await Promise.all(workspaces.map(real));
  for (const entry of path) {
    const candidate = join(entry, name);
    if (!(await isExecutable(candidate))) continue;
    const at = await real(candidate);
    if (!roots.some((root) => isInside(at, root))) return candidate;
  }
  return undefined;
}

export function notFound(name: string, code: ErrorCode): DeployError {
  return new DeployError(
    code,
    `${name} is not installed: no absolute entry of PATH outside the workspace has it; install it, or run where it is`,
  );
}

/** Whether a path is a folder or below it. The root folder is no workspace: everything is below it. */
export function isInside(path: string, folder: string): boolean {
  if (folder === sep) return false;
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The path without symbolic links, or as it is where nothing is there. */
export async function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
