import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { DeployError } from "../../errors.ts";
import type { Files } from "../../ports.ts";
import { readText } from "./text-file.ts";

/** What kubectl takes from a folder. Files that are named or matched by a glob may be called anything. */
const MANIFESTS = "**/*.{yaml,yml,json}";

/** Files which say that a folder has to be rendered before it can be applied, and how. */
const UNRENDERED = new Map([
  [
    "kustomization.yaml",
    "a kustomize folder, which is not supported yet; render it first (kubectl kustomize) and name the result",
  ],
  [
    "kustomization.yml",
    "a kustomize folder, which is not supported yet; render it first (kubectl kustomize) and name the result",
  ],
  ["Kustomization", "a kustomize folder, which is not supported yet; render it first (kubectl kustomize) and name the result"],
  ["Chart.yaml", "a Helm chart; render it first (helm template) and name the result"],
]);

/**
 * Files of this machine. Folders are searched to their ends, without hidden folders in them; symbolic links are followed, as kubectl does.
 * @param folder where relative patterns begin, and what printed paths are relative to
 */
export function files(folder: string = process.cwd()): Files {
  return {
    async manifests(patterns) {
      const found = await Promise.all(patterns.map((pattern) => find(pattern, folder)));
      const paths = await once(found.flat().sort());
      return Promise.all(
        paths.map(async (path) => ({ path: relative(folder, path), text: await readText(path, relative(folder, path)) })),
      );
    },
  };
}

/** Absolute paths. What is there is never a glob, whatever its name. */
async function find(pattern: string, folder: string): Promise<string[]> {
  const path = resolve(folder, pattern);
  const kind = await kindOf(path);
  if (kind === "file") return rendered([path], folder);
  if (kind === "folder") {
    await refuseUnrendered(path, pattern);
    return someOf(await search(MANIFESTS, path), `no .yaml, .yml or .json files in the folder ${pattern}`, folder);
  }
  if (/^https?:\/\//i.test(pattern))
    throw new DeployError("bad-input", `manifests are read from files, not from ${pattern}; download it in a step before`);
  const missing = `no manifests found: nothing is called or matches ${pattern} in ${folder}`;
  return someOf(isDynamicPattern(pattern) ? await search(pattern, folder) : [], missing, folder);
}

/** A file that is reached in two ways is still one, best called by its own name. */
async function once(paths: string[]): Promise<string[]> {
  const pathOf = new Map<string, string>();
  for (const path of paths) {
    const own = await realpath(path);
    if (!pathOf.has(own) || path === own) pathOf.set(own, path);
  }
  return [...pathOf.values()];
}

async function search(pattern: string, folder: string): Promise<string[]> {
  return (await glob(pattern, { cwd: folder, expandDirectories: false, absolute: true })).map((path) => resolve(path));
}

function someOf(paths: string[], missing: string, folder: string): string[] {
  if (paths.length === 0) throw new DeployError("bad-input", `${missing}; correct the input manifests`);
  return rendered(paths, folder);
}

/** Also folders below the named one, and globs, may have come upon what is no manifest. */
function rendered(paths: string[], folder: string): string[] {
  for (const path of paths) {
    const what = UNRENDERED.get(path.slice(path.lastIndexOf("/") + 1));
    if (what !== undefined) throw new DeployError("bad-input", `${relative(folder, path)} is part of ${what}`);
  }
  return paths;
}

async function refuseUnrendered(path: string, pattern: string): Promise<void> {
  for (const [name, what] of UNRENDERED) {
    if (await kindOf(join(path, name))) throw new DeployError("bad-input", `${pattern} is ${what}`);
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    // Whatever hinders, nothing can be read there; the caller says what was looked for.
    return undefined;
  }
}
