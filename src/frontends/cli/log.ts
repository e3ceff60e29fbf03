import type { Log } from "../../ports.ts";
import { harmlessLines } from "../../report/harmless.ts";
import type { Masker } from "../masker.ts";

/** The log of the command line: standard error, so that standard output holds the result alone. */
export function createCliLog(masker: Masker): Log {
  const print = (text: string, prefix = "") => {
    const lines = harmlessLines(text).map((line) => `${prefix}${masker.masked(line)}\n`);
    process.stderr.write(lines.join(""));
  };
  return {
    info: (line) => print(line),
    warning: (line) => print(line, "warning: "),
    error: (line) => print(line, "error: "),
    foreign: (text) => print(text),
    mask: (secret) => masker.add(secret),
  };
}
