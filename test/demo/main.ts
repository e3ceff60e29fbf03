// npm run demo: a user's repository, from the first deploy to a rollback, run by act through the built dist/ on the test bed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/report/table.ts";
import { type Bed, readBed } from "../bed/bed.ts";
import { BedError, must } from "../bed/command.ts";
import { realityOf } from "./reality.ts";
import { ExampleRepository } from "./repository.ts";
import { namespace, root } from "./settings.ts";
import { type Proof, type Scene, stages } from "./stages.ts";
import { registryOf, runner } from "./workflow.ts";

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => interrupted.abort(new BedError(`ended by ${name}`)));

async function demonstrate(): Promise<boolean> {
  heading("the test bed");
  node("test/bed/main.ts", "up");
  if (!existsSync(join(root, "dist"))) node("scripts/build.ts");
  const bed = readBed();
  const folder = mkdtempSync(join(tmpdir(), "nks-demo-"));
  try {
    makeNamespace(bed);
    const scene: Scene = {
      repository: new ExampleRepository(join(folder, "repository"), registryOf(bed)),
      runner: runner(bed, folder, namespace, interrupted.signal),
      reality: realityOf(bed, namespace),
    };
    return await play(scene);
  } finally {
    kubectl(bed, "delete", "namespace", namespace, "--ignore-not-found", "--wait=false");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(scene: Scene): Promise<boolean> {
  const proofs: Proof[] = [];
  for (const { title, play: playStage } of stages) {
    heading(title);
    const proof = { stage: title, ...(await playStage(scene)) };
    proofs.push(proof);
    // Every later stage stands on this one.
    if (proof.seen !== proof.expected) break;
  }
  heading("what was proven");
  console.log(tableOf(proofs));
  return proofs.length === stages.length && proofs.every(({ seen, expected }) => seen === expected);
}

/** Expected above seen: side by side they would not fit a terminal. */
function tableOf(proofs: Proof[]): string {
  const rows = proofs.flatMap(({ stage, expected, seen, seconds }) => [
    [stage, "expected", expected, ""],
    [seen === expected ? "  ok" : "  DIFFERS", "seen", seen, `${seconds.toFixed(1)} s`],
  ]);
  return textTable(["stage", "", "registry, kubectl and HTTP say", "workflow took"], rows).join("\n");
}

/** A namespace left by a demonstration that was killed goes first. */
function makeNamespace(bed: Bed): void {
  kubectl(bed, "delete", "namespace", namespace, "--ignore-not-found", "--timeout=120s");
  kubectl(bed, "create", "namespace", namespace);
  kubectl(bed, "--namespace", namespace, "wait", "--for=create", "--timeout=30s", "serviceaccount/default");
}

function kubectl(bed: Bed, ...argv: string[]): void {
  must([bed.kubectl, "--kubeconfig", bed.kubeconfig, ...argv]);
}

function node(...argv: string[]): void {
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new BedError(`node ${argv.join(" ")} ended with ${status}`);
}

function heading(text: string): void {
  console.log(`\n━━ ${text} ${"━".repeat(Math.max(0, 90 - text.length))}\n`);
}

try {
  if (!(await demonstrate())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof BedError ? `demo: ${error.message}` : error);
  process.exitCode = interrupted.signal.aborted ? 130 : 1;
}
