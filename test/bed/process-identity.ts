// Who a process is. A process id alone is reused; with its start time and the boot it is unique.
import { readFileSync } from "node:fs";

export interface Identity {
  pid: number;
  started: string;
  boot: string;
}

export const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

export function identify(pid: number): Identity | undefined {
  const started = startTime(pid);
  return started === undefined ? undefined : { pid, started, boot };
}

export function isAlive(who: Identity): boolean {
  return who.boot === boot && startTime(who.pid) === who.started;
}

/** Undefined for a zombie too: it runs no more, whoever has yet to collect it. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
