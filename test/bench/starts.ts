// How long a bundle takes to its first line, beside a Node that does nothing.
import { join } from "node:path";
import { readBed } from "../bed/bed.ts";
import { type ActionName, inputVariables, readAction } from "../e2e/support/action.ts";
import { commandFiles } from "../e2e/support/command-files.ts";
import { registry } from "../e2e/support/images.ts";
import { deployInputs, environment } from "./contenders.ts";
import { timed, timeToOutput } from "./measure.ts";

export interface Starts {
  bare: number[];
  login: number[];
  deploy: number[];
}

/** The first line that people see: commands to the runner are none. */
const FIRST_LINE = /^(?!::).+$/m;

export async function measureStarts(runs: number, folder: string): Promise<Starts> {
  const { username, password } = readBed();
  const login = { registry, username, password };
  const deploy = { ...deployInputs("default"), image: `${registry}/web@sha256:${"0".repeat(64)}` };
  const starts: Starts = { bare: [], login: [], deploy: [] };
  for (let run = 0; run <= runs; run++) {
    const bare = await timed([process.execPath, "-e", "0"], { cwd: folder, env: environment(folder) });
    const times = {
      bare: bare.seconds,
      login: await start("login", login, folder),
      deploy: await start("deploy", deploy, folder),
    };
    // The first one reads the files from the disk.
    if (run > 0) for (const name of ["bare", "login", "deploy"] as const) starts[name].push(times[name]);
  }
  return starts;
}

function start(name: ActionName, inputs: Record<string, string>, folder: string): Promise<number> {
  const { description, base } = readAction(name);
  const env = { ...environment(folder), ...commandFiles(folder, 0).variables, ...inputVariables(description, inputs) };
  return timeToOutput([process.execPath, join(base, description.runs.main)], FIRST_LINE, { cwd: folder, env });
}
