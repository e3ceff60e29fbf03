// What is not a process: mounts and folders.
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "./command.ts";
import { boot } from "./process-identity.ts";
import { run, state } from "./settings.ts";

const bootFile = join(run, "boot");

/** True when the machine was started anew since the last `up`: all that was mounted or running is gone. */
export function isFromEarlierBoot(): boolean {
  return existsSync(bootFile) && readFileSync(bootFile, "utf8") !== boot;
}

export function markBoot(): void {
  mkdirSync(run, { recursive: true });
  writeFileSync(bootFile, boot);
}

/** Everything but the logs, which are what one reads after an end. */
export function removeState(): void {
  unmountAll();
  removeLogLinks();
  for (const name of existsSync(state) ? readdirSync(state) : []) {
    if (name !== "logs" && name !== "lock.json") rmSync(join(state, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The kubelet links every container's log here, for log collectors; the links point into what was removed. */
function removeLogLinks(): void {
  const folder = "/var/log/containers";
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    if (lstatSync(path).isSymbolicLink() && readlinkSync(path).startsWith(`${state}/`)) rmSync(path);
  }
}

/** Volumes, container roots and network namespaces, the innermost first. */
function unmountAll(): void {
  const mounts = readFileSync("/proc/self/mounts", "utf8")
    .split("\n")
    .map((line) => (line.split(" ")[1] ?? "").replaceAll("\\040", " "))
    .filter((path) => path.startsWith(`${state}/`))
    .sort((a, b) => b.length - a.length);
  for (const path of mounts) attempt(["umount", "-l", path]);
}
