// One process of a bundle, read as the runner reads it.
import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  /** What a reader of the log sees before any masking, without the lines that are commands to mask. */
  log: string;
  /** What was asked to be masked. */
  masks: string[];
  /** From its start to its end. */
  seconds: number;
}

export interface Running {
  /** The first line that matches; rejects when the process ends without one. */
  saw(pattern: RegExp): Promise<string>;
  signal(name: "SIGINT" | "SIGTERM" | "SIGKILL"): void;
  ended: Promise<Ended>;
}

const MASK = /^::add-mask::(.*)$/;

/** Starts Node on a script. */
export function startNode(
  argv: string[],
  options: { cwd: string; env: Record<string, string>; input?: string | undefined },
): Running {
  const { cwd, env, input } = options;
  const begun = performance.now();
  const child = spawn(process.execPath, argv, { cwd, env, stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"] });
  child.stdin?.end(input);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let isOver = false;
  const tell = () => {
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr].filter((each) => each !== null)) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
      tell();
    });
    stream.on("end", () => rest !== "" && lines.push(rest));
  }
  const ended = once(child, "close").then(([code]): Ended => {
    isOver = true;
    tell();
    const masks = lines.flatMap((line) => MASK.exec(line)?.[1] ?? []);
    const log = lines.filter((line) => !MASK.test(line)).join("\n");
    return { code, log, masks: masks.map(decodeCommand), seconds: (performance.now() - begun) / 1000 };
  });
  const saw = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find((each) => pattern.test(each));
        if (line === undefined && !isOver) return;
        waiting.delete(look);
        if (line !== undefined) resolve(line);
        else reject(new Error(`it ended without saying ${pattern}:\n${lines.filter((each) => !MASK.test(each)).join("\n")}`));
      };
      waiting.add(look);
      look();
    });
  return { saw, signal: (name) => child.kill(name), ended };
}

function decodeCommand(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
