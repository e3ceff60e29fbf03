import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { DeployError } from "../../errors.ts";
import { CHART, chartName } from "../../manifest/chart.ts";
import { KUSTOMIZATIONS } from "../../manifest/kustomization.ts";
import type { Files, ManifestSource } from "../../ports.ts";
import { kindOf, kustomizationIn, refuseRemoteParts } from "./kustomize-folder.ts";
import { readText } from "./text-file.ts";

/** What kubectl takes from a folder. Files that are named or matched by a glob may be called anything. */
const MANIFESTS = "**/*.{yaml,yml,json}";

export interface FilesSettings {
  /** Where relative patterns begin, and what printed paths are relative to. */
  folder?: string;
  /** Absent: there is none to read from. */
  standardInput?: (() => Promise<string>) | undefined;
}

/** What a pattern was found to be: files, or a folder to be rendered; absolute paths. */
type Found = { kind: "files"; paths: string[] } | { kind: "kustomization" | "chart"; folder: string };

/**
 * Files of this machine. Folders are searched to their ends, without hidden folders in them; symbolic links are followed, as kubectl does.
 */
export function files({ folder = process.cwd(), standardInput }: FilesSettings = {}): Files {
  // The folder itself has a name too.
  const shown = (path: string) => relative(folder, path) || ".";
  return {
    async manifests(patterns) {
      const found = await Promise.all(patterns.filter((pattern) => pattern !== "-").map((pattern) => find(pattern, folder)));
      const paths = await once(found.flatMap((each) => (each.kind === "files" ? each.paths : [])).sort());
      const read = paths.map(async (path): Promise<ManifestSource> => {
        return { kind: "file", path: shown(path), text: await readText(path, shown(path)) };
      });
      const folders = found.flatMap((each) => (each.kind === "files" ? [] : [toRender(each, shown)]));
      const piped = patterns.includes("-") ? [fromStandardInput(standardInput)] : [];
      return Promise.all([...read, ...folders, ...piped]);
    },
    async locate(path, input) {
      if ((await kindOf(resolve(folder, path))) === "file") return resolve(folder, path);
      throw new DeployError("bad-input", `there is no file ${path} in ${folder}; correct the input ${input}`);
    },
  };
}

/** What is there is never a glob, whatever its name. */
async function find(pattern: string, folder: string): Promise<Found> {
  const path = resolve(folder, pattern);
  const kind = await kindOf(path);
  if (kind === "file") {
    if (KUSTOMIZATIONS.includes(basename(path))) return { kind: "kustomization", folder: dirname(path) };
    return { kind: "files", paths: [path] };
  }
  if (kind === "folder") {
    if ((await kustomizationIn(path)) !== undefined) return { kind: "kustomization", folder: path };
    if ((await kindOf(join(path, CHART))) === "file") return { kind: "chart", folder: path };
    return someOf(await search(MANIFESTS, path), `no .yaml, .yml or .json files in the folder ${pattern}`, folder);
  }
  if (/^[a-z]+:\/\//i.test(pattern))
    throw new DeployError("bad-input", `manifests are read from files, not from ${pattern}; download it in a step before`);
  const missing = `no manifests found: nothing is called or matches ${pattern} in ${folder}`;
  return someOf(isDynamicPattern(pattern) ? await search(pattern, folder) : [], missing, folder);
}

async function toRender(found: Exclude<Found, { kind: "files" }>, shown: (path: string) => string): Promise<ManifestSource> {
  const { kind, folder } = found;
  const path = shown(folder);
  if (kind === "chart") {
    const chart = join(folder, CHART);
    return { kind, path, folder, name: chartName({ path: shown(chart), text: await readText(chart, shown(chart)) }) };
  }
  await refuseRemoteParts(folder, shown);
  return { kind, path, folder };
}

async function fromStandardInput(read: (() => Promise<string>) | undefined): Promise<ManifestSource> {
  if (read !== undefined) return { kind: "file", path: "standard input", text: await read() };
  throw new DeployError("bad-input", "manifests has -, standard input, which only the command line has; name files or folders");
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

function someOf(paths: string[], missing: string, folder: string): Found {
  if (paths.length === 0) throw new DeployError("bad-input", `${missing}; correct the input manifests`);
  return { kind: "files", paths: rendered(paths, folder) };
}

/** Which of the folders below is meant can't be guessed: often several build on one another. */
function rendered(paths: string[], folder: string): string[] {
  for (const path of paths) {
    const name = basename(path);
    const what = KUSTOMIZATIONS.includes(name) ? "a kustomize folder" : name === CHART ? "a Helm chart" : undefined;
    if (what === undefined) continue;
    const at = relative(folder, dirname(path));
    throw new DeployError("bad-input", `${relative(folder, path)} makes ${at} ${what}: name that folder itself in manifests`);
  }
  return paths;
}
