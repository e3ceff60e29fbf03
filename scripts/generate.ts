/** `npm run generate` writes what is made from src/inputs/; with `-- --check` it fails where that differs from what stands there. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ACTION_VERBS } from "../src/inputs/definition.ts";
import { actionPath, actionYml } from "./action-yml.ts";
import { withTables } from "./readme-tables.ts";
import { tektonFiles } from "./tekton/files.ts";

const ROOT = join(import.meta.dirname, "..");

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(join(ROOT, path), "utf8");
  } catch {
    return undefined;
  }
}

async function generated(): Promise<Map<string, string>> {
  const readme = await readIfThere("README.md");
  return new Map([
    ...ACTION_VERBS.map((verb) => [actionPath(verb), actionYml(verb)] as const),
    ...tektonFiles(),
    ...(readme === undefined ? [] : ([["README.md", withTables(readme)]] as const)),
  ]);
}

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const [path, text] of await generated()) {
  if ((await readIfThere(path)) === text) continue;
  stale.push(path);
  if (isCheck) continue;
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}
if (stale.length > 0) console.log(`${isCheck ? "differs from src/inputs/, run npm run generate" : "wrote"}: ${stale.join(", ")}`);
if (isCheck && stale.length > 0) process.exitCode = 1;
