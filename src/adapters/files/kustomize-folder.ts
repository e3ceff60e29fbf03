import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { elsewhere, KUSTOMIZATIONS, partsOf } from "../../manifest/kustomization.ts";
import { readText } from "./text-file.ts";

/** The file that makes a folder kustomize's; undefined where there is none. */
export async function kustomizationIn(folder: string): Promise<string | undefined> {
  for (const name of KUSTOMIZATIONS) if (await kindOf(join(folder, name))) return join(folder, name);
  return undefined;
}

/**
 * Refuses a kustomize folder that is not wholly on this machine, as deep as its parts are folders of kustomize's too.
 * @param shown how people know a path
 * @throws DeployError `bad-manifest`
 */
export async function refuseRemoteParts(folder: string, shown: (path: string) => string, visited = new Set<string>()) {
  const path = await kustomizationIn(folder);
  if (path === undefined || visited.has(path)) return;
  visited.add(path);
  for (const { field, entry } of partsOf({ path: shown(path), text: await readText(path, shown(path)) })) {
    const part = resolve(folder, entry);
    const kind = await kindOf(part);
    if (kind === undefined) throw elsewhere(shown(path), field, entry);
    if (kind === "folder") await refuseRemoteParts(part, shown, visited);
  }
}

/** Whatever hinders, nothing can be read there; the caller says what was looked for. */
export async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}
