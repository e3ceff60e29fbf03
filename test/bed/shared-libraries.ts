// What a program of this machine needs to run in an image that has nothing.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { must } from "./command.ts";

/** Copies the libraries and the loader, each to its own path below the folder. */
export function copyLibraries(executables: readonly string[], folder: string): void {
  for (const path of new Set(executables.flatMap(librariesOf))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(path, join(folder, path));
  }
}

/** `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`, and the loader without an arrow. */
function librariesOf(executable: string): string[] {
  return must(["ldd", executable])
    .split("\n")
    .flatMap((line) => /(?:^|=>)\s*(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}
