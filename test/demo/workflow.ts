// Runs a workflow of a repository with act, through the built dist/, and keeps what the action said.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Bed } from "../bed/bed.ts";
import { registryFolder, root } from "./settings.ts";

export interface Ran {
  isGreen: boolean;
  outputs: Record<string, string>;
  seconds: number;
}

export interface Runner {
  run(event: string, workflow: string, inputs?: Record<string, string>): Promise<Ran>;
}

/**
 * A runner for the repository in `folder/repository`. What `uses: org/nks-deploy@v1` gets is what a release holds: act copies the whole folder
 * for each step, and node_modules is no part of a release.
 */
export function runner(bed: Bed, folder: string, namespace: string, signal: AbortSignal): Runner {
  const release = join(folder, "nks-deploy");
  for (const part of ["action.yml", "actions", "dist", "package.json"]) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(release, part), { recursive: true });
  }
  const secrets = join(folder, "secrets");
  writeSecrets(secrets, bed);
  const common = [
    ["--platform", "ubuntu-latest=-self-hosted"],
    ["--local-repository", `org/nks-deploy@v1=${release}`],
    ["--secret-file", secrets],
    ["--var", `BASE_IMAGE=${bed.images.base}`],
    ["--var", `NAMESPACE=${namespace}`],
    ["--action-cache-path", join(folder, "act")],
    ["--no-cache-server"],
  ].flat();
  let runs = 0;
  return {
    run: (event, workflow, inputs = {}) => {
      const argv = [event, "--workflows", `.github/workflows/${workflow}.yml`, ...common];
      for (const [name, value] of Object.entries(inputs)) argv.push("--input", `${name}=${value}`);
      // Each run has a page of its own; change causes name it.
      argv.push("--env", `GITHUB_RUN_ID=${++runs}`);
      return act(bed, argv, { cwd: join(folder, "repository"), env: environment(bed, folder), signal });
    },
  };
}

/** In a file that only we can read: a process's arguments and environment are others' to see. */
function writeSecrets(path: string, bed: Bed): void {
  const secrets = {
    NCR_ACCESS_KEY_ID: bed.username,
    NCR_SECRET_ACCESS_KEY: bed.password,
    NKS_KUBECONFIG: readFileSync(bed.kubeconfig).toString("base64"),
  };
  const lines = Object.entries(secrets).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(path, lines.join(""), { mode: 0o600 });
}

/** Node 24 first, as the actions ask for it; no KUBECONFIG, as the workflow brings its own; no settings of the user's act. */
function environment(bed: Bed, folder: string): NodeJS.ProcessEnv {
  const settings = join(folder, "act-settings");
  mkdirSync(settings, { recursive: true });
  const { KUBECONFIG: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return {
    ...inherited,
    PATH: [dirname(process.execPath), dirname(bed.docker), inherited["PATH"] ?? ""].join(delimiter),
    XDG_CONFIG_HOME: settings,
    XDG_CACHE_HOME: settings,
    ...(bed.dockerHost === undefined ? {} : { DOCKER_HOST: bed.dockerHost }),
  };
}

/** What act prints for `::add-mask::`; GitHub prints nothing. */
const MASKED_COMMAND = /⚙ +\*\*\*$/;

interface How {
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

async function act(bed: Bed, argv: string[], { cwd, env, signal }: How): Promise<Ran> {
  signal.throwIfAborted();
  const begun = performance.now();
  // A process group of its own: Ctrl-C reaches act once, from us, and what it leaves can be ended.
  const child = spawn(bed.act, argv, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const stop = (): void => void child.kill("SIGINT");
  signal.addEventListener("abort", stop);
  const outputs: Record<string, string> = {};
  const read = (line: string): void => {
    const [, name, value] = /::set-output:: ([\w-]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) outputs[name] = value;
    if (!MASKED_COMMAND.test(line)) console.log(`  ${line}`);
  };
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", read);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  signal.removeEventListener("abort", stop);
  endGroup(child.pid);
  signal.throwIfAborted();
  return { isGreen: code === 0, outputs, seconds: (performance.now() - begun) / 1000 };
}

function endGroup(leader: number | undefined): void {
  try {
    if (leader !== undefined) process.kill(-leader, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}

/** Where the example's images are on the bed. */
export function registryOf(bed: Bed): string {
  return `${bed.registry}/${registryFolder}`;
}
