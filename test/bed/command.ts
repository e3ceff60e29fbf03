// Running one command to its end.
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A failure that the reader can act on: printed as one line, without a stack. */
export class BedError extends Error {}

export interface Finished {
  status: number;
  stdout: string;
  stderr: string;
}

export interface HowToRun {
  env?: Record<string, string> | undefined;
  input?: string | Buffer | undefined;
  cwd?: string | undefined;
}

export function attempt(command: readonly string[], how: HowToRun = {}): Finished {
  const [program = "", ...args] = command;
  const done = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...how.env },
    ...(how.cwd === undefined ? {} : { cwd: how.cwd }),
    ...(how.input === undefined ? {} : { input: how.input }),
  });
  if (done.error !== undefined) return { status: 127, stdout: "", stderr: done.error.message };
  return { status: done.status ?? 1, stdout: done.stdout, stderr: done.stderr };
}

export function must(command: readonly string[], how: HowToRun = {}): string {
  const done = attempt(command, how);
  if (done.status !== 0) {
    const said = (done.stderr.trim() || done.stdout.trim()).split("\n").slice(-8).join("\n");
    throw new BedError(`${command.slice(0, 4).join(" ")} … ended with ${done.status}: ${said}`);
  }
  return done.stdout;
}

/** Debian's daemons live in sbin, which a plain user's PATH leaves out. */
const searched = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin"];

export function find(program: string): string | undefined {
  return searched.map((folder) => join(folder, program)).find(isExecutable);
}

export function mustFind(program: string): string {
  const path = find(program);
  if (path === undefined) throw new BedError(`${program} is not on this machine, looked in ${searched.join(" ")}`);
  return path;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const start = performance.now();
export function say(text: string): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${text}\n`);
}
