/** `npm run generate` writes what is made from src/inputs/; with `-- --check` it fails where that differs from what stands there. */
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ACTION_VERBS } from "../src/inputs/definition.ts";
import { actionPath, actionYml } from "./action-yml.ts";
import { withTables } from "./readme-tables.ts";
import { tektonFiles } from "./tekton/files.ts";
import { readmes } from "./tekton/readmes.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const isThere = (path: string) => existsSync(join(ROOT, path));

function generated(): Map<string, string> {
  return new Map([
    ...ACTION_VERBS.map((verb) => [actionPath(verb), actionYml(verb)] as const),
    ...tektonFiles(),
    ...[...readmes()].map(([path, make]) => [path, make(read(path), read)] as const),
    ["README.md", withTables(read("README.md"))] as const,
  ]);
}

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const [path, text] of generated()) {
  if (isThere(path) && read(path) === text) continue;
  stale.push(path);
  if (isCheck) continue;
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}
if (stale.length > 0) console.log(`${isCheck ? "differs from src/inputs/, run npm run generate" : "wrote"}: ${stale.join(", ")}`);
if (isCheck && stale.length > 0) process.exitCode = 1;
