// Processes that the bed's daemons started and that outlive them when those are killed.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { sleep } from "./command.ts";

/** The shims of a containerd, by its socket; or those of Docker and the containerd it starts for itself, by its folder. */
export async function endStrays(path: string): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    for (const pid of strays(path)) process.kill(pid, signal);
    for (let tries = 0; strays(path).length > 0 && tries < 40; tries += 1) await sleep(25);
  }
}

/** They say on their command line whose they are: by a socket or a file in the bed's own folder. */
function strays(path: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .filter((pid) => {
      const [program = "", ...args] = commandLine(pid);
      return basename(program).startsWith("containerd") && args.some((arg) => arg === path || arg.startsWith(`${path}/`));
    });
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return []; // It ended meanwhile.
  }
}
