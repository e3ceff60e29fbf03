import { spawn } from "node:child_process";
import { basename } from "node:path";
import { onAbort } from "../../abort.ts";
import { DeployError, type ErrorCode } from "../../errors.ts";

export interface ChildSettings {
  /** Of the error where it can't be started. */
  failure: ErrorCode;
  environment: NodeJS.ProcessEnv;
  input?: string | undefined;
  /** Called with whole lines, as they come. */
  onOutput: (lines: string) => void;
  /** Standard output is the result: it is kept from its beginning and not handed on. So many characters; more of them end the program. */
  result?: number;
  signal?: AbortSignal | undefined;
}

/** How it ended, and the last 64 KiB of what it wrote; of a result all. */
export interface ChildExit {
  code: number;
  stdout: string;
  stderr: string;
}

/** How much of the output is kept, from its end; characters. */
const KEPT = 64 * 1024;
/** What is left after SIGTERM is killed; milliseconds. A runner grants 7.5 s from SIGINT to SIGTERM. */
const GRACE = 5_000;

/**
 * Runs a program to its end. It leads a process group of its own, so that what it starts (Docker's plugins, helpers) ends with
 * it: @actions/exec has no way to signal its child.
 * @throws DeployError `cancelled` once all of it has ended after `signal`; `failure` where it cannot be started, or its result is too long
 */
export async function runChild(program: string, argv: string[], settings: ChildSettings): Promise<ChildExit> {
  const { failure, environment, input, onOutput, result, signal } = settings;
  const called = `${basename(program)} ${argv[0] ?? ""}`;
  const cancelled = () => new DeployError("cancelled", `cancelled: ${called}`, { cause: signal?.reason });
  if (signal?.aborted) throw cancelled();

  const child = spawn(program, argv, { env: environment, stdio: ["pipe", "pipe", "pipe"], detached: true });
  const end = (how: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, how);
    } catch {
      // The group has ended already.
    }
  };
  let killer: NodeJS.Timeout | undefined;
  const abort = () => {
    end("SIGTERM");
    killer = setTimeout(() => end("SIGKILL"), GRACE);
  };
  const listenNoLonger = onAbort(signal, abort);
  const stdout = result === undefined ? collect(child.stdout, onOutput) : take(child.stdout, result, () => end("SIGKILL"));
  const stderr = collect(child.stderr, onOutput);
  // A program that ends without reading is judged by its exit code.
  child.stdin.on("error", () => {});
  child.stdin.end(input);

  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (exit) => resolve(exit ?? 1));
    });
    if (signal?.aborted) throw cancelled();
    const written = stdout();
    if (result !== undefined && written.length > result)
      throw new DeployError(failure, `${called} wrote more than ${result / 1024 / 1024} MiB`);
    return { code, stdout: written, stderr: stderr() };
  } catch (thrown) {
    if (thrown instanceof DeployError) throw thrown;
    throw new DeployError(failure, `${program} could not be started`, { cause: thrown });
  } finally {
    listenNoLonger();
    clearTimeout(killer);
  }
}

/** Hands on whole lines, and keeps the end of the text. */
function collect(stream: NodeJS.ReadableStream, onOutput: (lines: string) => void): () => string {
  let kept = "";
  let begun = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    kept = (kept + chunk).slice(-KEPT);
    begun += chunk;
    // A line without end must not fill the memory.
    const cut = begun.length > KEPT ? begun.length : begun.lastIndexOf("\n") + 1;
    if (cut > 0) onOutput(begun.slice(0, cut).replace(/\n$/, ""));
    begun = begun.slice(cut);
  });
  stream.on("end", () => {
    if (begun !== "") onOutput(begun);
  });
  return () => kept;
}

/** Keeps the text from its beginning, and a little more than `most` where there is more. */
function take(stream: NodeJS.ReadableStream, most: number, tooMuch: () => void): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    if (text.length > most) return;
    text += chunk;
    if (text.length > most) tooMuch();
  });
  return () => text;
}
