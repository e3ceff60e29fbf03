// Programs that no package brings: built from Go modules, once, into a cache.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BedError, isExecutable, say } from "./command.ts";
import { ensureGo } from "./go.ts";
import { cache, source, versions } from "./settings.ts";

interface Program {
  /** The folder under go/ whose go.mod and go.sum pin it. */
  module: string;
  package: string;
  version: string;
  executable: string;
  variables: readonly string[];
}

const kubernetesVersion = [`gitVersion=v${versions.kubernetes}`, "gitMajor=1", "gitMinor=36", "gitTreeState=clean"].map(
  (variable) => `k8s.io/component-base/version.${variable}`,
);

/** Several commands of one module, each an entry of its own. */
function commandsOf<const Name extends string>(module: string, path: string, version: string, names: readonly Name[]) {
  const entries = names.map((name) => [name, { module, package: `${path}/${name}`, version, executable: name, variables: [] }]);
  return Object.fromEntries(entries) as Record<Name, Program>;
}

const programs = {
  kubernetes: {
    module: "kubernetes",
    package: ".",
    version: versions.kubernetes,
    executable: "kubernetes",
    variables: kubernetesVersion,
  },
  kubectl: {
    module: "kubernetes",
    package: "k8s.io/kubernetes/cmd/kubectl",
    version: versions.kubernetes,
    executable: "kubectl",
    variables: kubernetesVersion,
  },
  etcd: { module: "etcd", package: ".", version: versions.etcd, executable: "etcd", variables: [] },
  kwok: {
    module: "kwok",
    package: "sigs.k8s.io/kwok/cmd/kwok",
    version: versions.kwok,
    executable: "kwok",
    variables: [`sigs.k8s.io/kwok/pkg/consts.Version=v${versions.kwok}`],
  },
  buildx: {
    module: "docker",
    package: "github.com/docker/buildx/cmd/buildx",
    version: versions.buildx,
    executable: "docker-buildx",
    variables: [`github.com/docker/buildx/version.Version=v${versions.buildx}`],
  },
  act: {
    module: "act",
    package: "github.com/nektos/act",
    version: versions.act,
    executable: "act",
    variables: [`main.version=${versions.act}`],
  },
  ...commandsOf("tekton", "github.com/tektoncd/pipeline/cmd", versions.tekton, [
    "controller",
    "entrypoint",
    "nop",
    "sidecarlogresults",
    "workingdirinit",
  ]),
  ...commandsOf("buildkit", "github.com/moby/buildkit/cmd", versions.buildkit, ["buildkitd", "buildctl"]),
  ...commandsOf("buildkit", "github.com/rootless-containers/rootlesskit/v2/cmd", versions.rootlesskit, ["rootlesskit"]),
  helm: {
    module: "helm",
    package: "helm.sh/helm/v4/cmd/helm",
    version: versions.helm,
    executable: "helm",
    variables: [`helm.sh/helm/v4/internal/version.version=v${versions.helm}`],
  },
  helm3: {
    module: "helm3",
    package: "helm.sh/helm/v3/cmd/helm",
    version: versions.helm3,
    executable: "helm",
    variables: [`helm.sh/helm/v3/internal/version.version=v${versions.helm3}`],
  },
  kustomize: {
    module: "kustomize",
    package: "sigs.k8s.io/kustomize/kustomize/v5",
    version: versions.kustomize,
    executable: "kustomize",
    variables: [],
  },
  pause: { module: "pause", package: ".", version: "1", executable: "pause", variables: [] },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** The path of the executable, built first if the cache does not hold it. */
export async function ensureProgram(name: ProgramName): Promise<string> {
  const what: Program = programs[name];
  const folder = join(cache, `${name}-${what.version}-${fingerprint(join(source, "go", what.module), what)}`);
  const executable = join(folder, what.executable);
  if (!isExecutable(executable)) await build(name, what, folder);
  return executable;
}

/** Of the files in a folder, and of what else counts. */
export function fingerprint(folder: string, what: object = {}): string {
  const hash = createHash("sha256").update(JSON.stringify(what));
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}

async function build(name: ProgramName, what: Program, folder: string): Promise<void> {
  const go = ensureGo();
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const flags = ["-s", "-w", ...what.variables.flatMap((variable) => ["-X", variable])].join(" ");
  const command = ["build", "-trimpath", "-ldflags", flags, "-o", join(partial, what.executable), what.package];
  const began = Date.now();
  const progress = (): void => say(`building ${name} ${what.version}, ${Math.round((Date.now() - began) / 1000)} s`);
  progress();
  const ticking = setInterval(progress, 15_000);
  try {
    await finish(go, command, join(source, "go", what.module));
  } finally {
    clearInterval(ticking);
  }
  // Named only when whole, so that a build that was killed leaves nothing that looks done.
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  say(`built ${name} ${what.version} in ${Math.round((Date.now() - began) / 1000)} s`);
}

function finish(go: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // GOTOOLCHAIN=local: the Go was chosen, a surprising download of another helps nobody.
    const env = {
      ...process.env,
      CGO_ENABLED: "0",
      GOTOOLCHAIN: "local",
      GOFLAGS: "-mod=readonly -buildvcs=false",
      GOWORK: "off",
    };
    const child = spawn(go, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new BedError(`go ${args.join(" ")} in ${cwd} ended with ${code}`));
    });
  });
}
