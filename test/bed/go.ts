// The Go that builds the bed's programs: the machine's, or the one Debian's older Go can fetch as a module.
import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt, BedError, find, isExecutable, must, say } from "./command.ts";
import { ensurePackages, program } from "./packages.ts";
import { cache } from "./settings.ts";

/** Tekton 1.15 asks for it in its go.mod. */
const wanted = { minor: 26, patch: 4, release: "go1.26.4" };

export function ensureGo(): string {
  const candidates = [find("go"), "/usr/local/go/bin/go", fetched()].filter((path) => path !== undefined);
  const serving = candidates.find(serves);
  if (serving !== undefined) return serving;
  say(`no ${wanted.release} or newer among ${candidates.join(", ")}: fetching ${wanted.release} from the Go module proxy`);
  ensurePackages([program("go", "golang-go")]);
  return fetch(candidates);
}

const fetched = (): string => join(cache, wanted.release, "bin", "go");

function serves(go: string): boolean {
  if (!isExecutable(go)) return false;
  const version = attempt([go, "env", "GOVERSION"], { env: { GOTOOLCHAIN: "local" } }).stdout;
  const [, minor = 0, patch = 0] = (/^go1\.(\d+)(?:\.(\d+))?/.exec(version) ?? []).map(Number);
  return minor > wanted.minor || (minor === wanted.minor && patch >= wanted.patch);
}

/**
 * Go's releases are modules too (golang.org/toolchain), so any Go can download and verify a newer one,
 * even those from before Go switched toolchains by itself.
 */
function fetch(searched: readonly string[]): string {
  const architecture = process.arch === "x64" ? "amd64" : process.arch;
  const module = `golang.org/toolchain@v0.0.1-${wanted.release}.linux-${architecture}`;
  const got = attempt([find("go") ?? "go", "mod", "download", "-json", module], { cwd: "/", env: { GOFLAGS: "-mod=mod" } });
  const folder = (JSON.parse(got.stdout || "{}") as { Dir?: string }).Dir;
  if (got.status !== 0 || folder === undefined) {
    throw new BedError(
      `${wanted.release} or newer is needed; looked at ${searched.join(", ")} and asked the Go module proxy for ${module}: ${got.stdout} ${got.stderr}`,
    );
  }
  const home = join(cache, wanted.release);
  rmSync(`${home}.partial`, { recursive: true, force: true });
  cpSync(folder, `${home}.partial`, { recursive: true });
  must(["chmod", "-R", "u+w", `${home}.partial`]);
  // The module cache keeps no executable bits.
  for (const tools of [join("bin"), join("pkg", "tool", `linux_${architecture}`)]) {
    const inside = join(`${home}.partial`, tools);
    if (existsSync(inside)) for (const tool of readdirSync(inside)) chmodSync(join(inside, tool), 0o755);
  }
  renameSync(`${home}.partial`, home);
  return fetched();
}
