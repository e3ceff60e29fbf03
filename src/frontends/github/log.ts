import { randomUUID } from "node:crypto";
import { error, setSecret, warning } from "@actions/core";
import type { Log } from "../../ports.ts";
import { harmless, harmlessLines } from "../../report/harmless.ts";
import type { Masker } from "../masker.ts";

export interface GithubLog extends Log {
  /** Lets the runner take commands again; to be called before the process ends. */
  resume(): void;
  /** A line with our own colours in it, its text harmless already, though others may have written it. */
  coloured(line: string): void;
}

/**
 * The log of a GitHub Actions step. What others wrote stands between `::stop-commands::` and its end, under a token that nobody can
 * guess. It is ended only when a command of ours follows, lest Docker's stream be torn by two commands a line.
 */
export function createGithubLog(masker: Masker): GithubLog {
  let token: string | undefined;
  const write = (text: string) => process.stdout.write(text);
  const print = (lines: string[]) => write(lines.map((line) => `${masker.masked(line)}\n`).join(""));
  const resume = () => {
    if (token !== undefined) write(`::${token}::\n`);
    token = undefined;
  };
  const stop = () => {
    if (token !== undefined) return;
    token = randomUUID();
    write(`::stop-commands::${token}\n`);
  };
  return {
    info: (line) => print(harmlessLines(line)),
    warning(line) {
      resume();
      warning(masker.masked(harmless(line)));
    },
    error(line) {
      resume();
      error(masker.masked(harmless(line)));
    },
    foreign(text) {
      stop();
      print(harmlessLines(text));
    },
    mask(secret) {
      if (secret.trim() === "") return;
      resume();
      masker.add(secret);
      setSecret(secret);
    },
    resume,
    coloured(line) {
      stop();
      print([line]);
    },
  };
}
