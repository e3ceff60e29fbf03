// What anybody on this machine can read of the processes that run: their arguments, sampled from /proc.
import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds. `docker login` lives for 30; looking more often starves what is looked at on two cores. */
const EVERY = 15;

export function watchArguments() {
  const seen = new Set<string>();
  const waiting = new Set<() => void>();
  const timer = setInterval(() => {
    for (const line of argumentsNow()) seen.add(line);
    for (const look of waiting) look();
  }, EVERY);
  return {
    having: async (text: string) => [...seen].filter((line) => line.includes(text)),
    running: (text: string) => argumentsNow().filter((line) => line.includes(text)),
    /** Resolves once a process has had this among its arguments. */
    until: (text: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (![...seen].some((line) => line.includes(text))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      }),
    [Symbol.asyncDispose]: async () => clearInterval(timer),
  };
}

function argumentsNow(): string[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  return processes.flatMap((pid) => {
    try {
      return [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")];
    } catch {
      return [];
    }
  });
}
