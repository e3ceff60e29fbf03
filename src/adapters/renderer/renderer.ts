import { DeployError } from "../../errors.ts";
import type { Log, Rendered, Renderer } from "../../ports.ts";
import { harmless } from "../../report/harmless.ts";
import { type ChildExit, runChild } from "../processes/child.ts";
import { findProgram, trustedPath } from "../processes/executable.ts";
import { charting, helmsVersion, kubectlsVersion, kustomizesVersion } from "./arguments.ts";

export interface RendererSettings {
  log: Log;
  environment: NodeJS.ProcessEnv;
  /** Folders whose content others wrote. No program is run from there. */
  workspaces: string[];
}

/** Characters of rendered manifests. */
const LONGEST = 10 * 1024 * 1024;

/** Nothing listens there: whatever asks for the network gets none, and a second time gets the same manifests. */
const NOWHERE = "http://127.0.0.1:9";
/** A PATH with nothing in it; an empty one would mean the working directory. */
const NO_PROGRAMS = "/dev/null";
const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].flatMap((name) => [name, name.toLowerCase()]);

/** kustomize, kubectl and Helm as they are found in PATH outside the workspace. */
export function createRenderer({ log, environment, workspaces }: RendererSettings): Renderer {
  async function find(names: string[]): Promise<Found | undefined> {
    const path = await trustedPath(environment, workspaces);
    for (const name of names) {
      const program = await findProgram(name, path, workspaces);
      if (program !== undefined) return { name, program };
    }
    return undefined;
  }

  const run = ({ program }: Found, argv: string[], signal: AbortSignal, quiet = false): Promise<ChildExit> =>
    runChild(program, argv, {
      failure: "bad-manifest",
      environment: poor(environment),
      onOutput: quiet ? () => {} : (lines) => log.foreign(lines),
      result: LONGEST,
      signal,
    });

  async function render(found: Found, argv: string[], version: Version, path: string, signal: AbortSignal): Promise<Rendered> {
    const [{ code, stdout, stderr }, told] = await Promise.all([
      run(found, argv, signal),
      run(found, version.argv, signal, true),
    ]);
    const by = `${found.name} ${versionIn(told, version)} (${found.program})`;
    if (code === 0) return { text: stdout, by };
    throw new DeployError("bad-manifest", `${by} can't render ${path}: ${complaintOf(stderr)}`);
  }

  return {
    async kustomize({ path, folder }, signal) {
      const found = await find(["kustomize", "kubectl"]);
      if (found === undefined) throw missing(path, "neither kustomize nor kubectl");
      if (found.name === "kubectl") return render(found, ["kustomize", folder], kubectlsVersion, path, signal);
      return render(found, ["build", folder], kustomizesVersion, path, signal);
    },
    async helm({ path, folder }, release, signal) {
      const found = await find(["helm"]);
      if (found === undefined) throw missing(path, "no helm");
      return render(found, charting(folder, release), helmsVersion, path, signal);
    },
  };
}

interface Found {
  name: string;
  program: string;
}

interface Version {
  argv: string[];
  read(stdout: string): string;
}

/** The keys in our environment are no business of theirs, nor is the cluster; kustomize finds no `git` to fetch with. */
function poor({ HOME, LANG, TMPDIR }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const proxies = Object.fromEntries(PROXIES.map((name) => [name, NOWHERE]));
  return {
    ...present({ HOME, LANG, TMPDIR }),
    ...proxies,
    NO_PROXY: "",
    PATH: NO_PROGRAMS,
    KUBECONFIG: "/dev/null",
    KUBERC: "off",
  };
}

function present(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

/** The lines of its error; warnings before it have been printed. */
function complaintOf(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const error = lines.findIndex((line) => /^error:/i.test(line));
  return lines.slice(Math.max(error, 0)).join(" ").slice(0, 2000) || "it does not say why";
}

function versionIn({ code, stdout }: ChildExit, { read }: Version): string {
  try {
    return code === 0 ? harmless(read(stdout)) : "of unknown version";
  } catch {
    return "of unknown version";
  }
}

function missing(path: string, what: string): DeployError {
  return new DeployError(
    "bad-input",
    `${path} has to be rendered, and ${what} is in an absolute entry of PATH outside the workspace; install it, or render in a step before`,
  );
}
