// The cgroup that all of the bed's pods live in, so that they can be told from anybody else's.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sleep } from "./command.ts";

export const cgroup = "/nks-deploy-bed";
const root = "/sys/fs/cgroup";

/** One folder per controller with cgroup v1, a single one with v2. */
function hierarchies(): string[] {
  if (existsSync(join(root, "cgroup.controllers"))) return [root];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name));
}

export function ensureCgroup(): void {
  for (const hierarchy of hierarchies()) {
    mkdirSync(join(hierarchy, cgroup), { recursive: true });
    // A new cpuset is empty and can hold no process until it is given processors and memory.
    for (const name of ["cpuset.cpus", "cpuset.mems"]) inherit(hierarchy, name);
  }
}

function inherit(hierarchy: string, name: string): void {
  const own = join(hierarchy, cgroup, name);
  if (!existsSync(own) || !existsSync(join(hierarchy, name)) || readFileSync(own, "utf8").trim() !== "") return;
  writeFileSync(own, readFileSync(join(hierarchy, name)));
}

/** Ends what still runs in it - pods whose shim was killed - and takes it away. */
export async function removeCgroup(): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const left = hierarchies()
      .map((hierarchy) => join(hierarchy, cgroup))
      .filter(existsSync);
    if (left.length === 0) return;
    for (const folder of left) removeTree(folder);
    await sleep(25);
  }
}

function removeTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeTree(join(folder, entry.name));
  }
  try {
    for (const pid of readFileSync(join(folder, "cgroup.procs"), "utf8").split("\n")) {
      if (pid !== "") process.kill(Number(pid), "SIGKILL");
    }
    rmdirSync(folder);
  } catch {
    // Still busy with a process that is about to end: the next round takes it.
  }
}
