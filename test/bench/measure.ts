// Times of whole processes, and what many of them say together.
import { spawn } from "node:child_process";

export interface Ended {
  code: number | null;
  output: string;
  seconds: number;
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** From the start of a process to its end, output read as a runner reads it. */
export function timed(command: readonly string[], how: { cwd: string; env: Record<string, string> }): Promise<Ended> {
  const [program = "", ...argv] = command;
  const begun = performance.now();
  const child = spawn(program, argv, { ...how, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output, seconds: (performance.now() - begun) / 1000 }));
  });
}

/** From the start of a process to the first output that matches; the process is ended then, or has ended by itself. */
export function timeToOutput(
  command: readonly string[],
  wanted: RegExp,
  how: { cwd: string; env: Record<string, string> },
): Promise<number> {
  const [program = "", ...argv] = command;
  const begun = performance.now();
  const child = spawn(program, argv, { ...how, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let seconds: number | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (seconds !== undefined || !wanted.test(output)) return;
      seconds = (performance.now() - begun) / 1000;
      child.kill("SIGKILL");
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () =>
      seconds === undefined ? reject(new Error(`it never said ${wanted}:\n${output}`)) : resolve(seconds),
    );
  });
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, least: at(0), most: at(sorted.length - 1) };
}
