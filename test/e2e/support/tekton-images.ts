// The images that the shipped tasks name, on the node under those names: nothing is published while tests run, and a sample is to run as it stands.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { readBed } from "../../bed/bed.ts";
import { hasImage, tagImage } from "../../bed/containerd.ts";
import { importFromDocker } from "../../bed/tekton-images.ts";
import { root } from "./action.ts";

const execute = promisify(execFile);
const bed = readBed();

const tasks = join(root, "tekton", "task");

let there: Promise<void> | undefined;

/** Builds the command line's image from its Dockerfile and dist/, and gives the node all images that the tasks have as defaults. */
export function ensureTaskImages(): Promise<void> {
  there ??= provide();
  return there;
}

/** The command line's image in Docker's store. */
export async function buildCommandImage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nks-e2e-image-"));
  try {
    await execute(process.execPath, [join(root, "scripts/image-context.ts"), folder, architecture]);
    const base = ["--build-arg", `BASE=${bed.tekton?.base}`];
    await docker("buildx", "build", "--builder", "default", "--load", "--tag", building, ...base, folder);
    return building;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const architecture = process.arch === "x64" ? "amd64" : process.arch;
const building = "bed.local/nks-deploy:building";

async function provide(): Promise<void> {
  if (bed.tekton === undefined) throw new Error("the bed has no Tekton of its own: what its nodes hold is not ours to say");
  await buildCommandImage();
  const id = (await docker("image", "inspect", "--format", "{{.Id}}", building)).trim();
  const command = `bed.local/nks-deploy:${id.replace("sha256:", "").slice(0, 12)}`;
  if (!hasImage(command)) {
    await docker("tag", building, command);
    const folder = mkdtempSync(join(tmpdir(), "nks-e2e-image-"));
    importFromDocker({ executable: bed.docker }, command, folder);
    rmSync(folder, { recursive: true });
  }
  const images = { NKS_DEPLOY_IMAGE: command, BUILDKIT_IMAGE: bed.tekton.buildkit };
  for (const [param, image] of Object.entries(images)) for (const name of defaultsOf(param)) tagImage(image, name);
}

/** Every image that a task runs when the param is not given. */
function defaultsOf(param: string): Set<string> {
  const defaults = readdirSync(tasks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: task }) => {
      const { spec } = parse(readFileSync(join(tasks, task, `${task}.yaml`), "utf8"));
      const params: { name: string; default?: string }[] = spec.params ?? [];
      return params.find(({ name }) => name === param)?.default ?? [];
    });
  return new Set(defaults.map(onNode));
}

/** As the node looks it up: with a digest the tag does not count. */
function onNode(reference: string): string {
  const [name = "", digest] = reference.split("@");
  return digest === undefined ? name : `${name.replace(/:[^/:]+$/, "")}@${digest}`;
}

async function docker(...argv: string[]): Promise<string> {
  return (await execute(bed.docker, argv)).stdout;
}
