// The images that nothing can be pulled for: the pods' pause process and the base of the tests' images.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, must } from "./command.ts";
import { hasImage, importImage, pauseImage } from "./containerd.ts";
import type { Docker } from "./docker.ts";
import { ensureProgram } from "./programs.ts";
import type { Registry } from "./registry.ts";
import { source } from "./settings.ts";

export const busybox = "/bin/busybox";

export async function ensurePauseImage(docker: Docker): Promise<void> {
  if (hasImage(pauseImage)) return;
  const program = await ensureProgram("pause");
  withFolder((context) => {
    copyFileSync(program, join(context, "pause"));
    writeFileSync(join(context, "Dockerfile"), 'FROM scratch\nCOPY pause /pause\nENTRYPOINT ["/pause"]\n');
    build(docker, context, pauseImage);
    const archive = join(context, "pause.tar");
    must([docker.executable, "save", "--output", archive, pauseImage]);
    importImage(archive);
  });
}

/** In the registry for the cluster's sake, and in Docker's store so that builds need no pull. */
export async function ensureBaseImage(docker: Docker, registry: Registry): Promise<string> {
  const image = `${registry.address}/bed/base:1`;
  const local = attempt([docker.executable, "image", "inspect", image]).status === 0;
  if (local && (await registryHas(registry, "bed/base", "1"))) return image;
  withFolder((context) => {
    cpSync(join(source, "base"), context, { recursive: true });
    copyFileSync(busybox, join(context, "busybox"));
    build(docker, context, image);
    push(docker, registry, image);
  });
  return image;
}

/** Into Docker's store. */
export function build(docker: Docker, context: string, image: string, args: Record<string, string> = {}): void {
  const values = Object.entries(args).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]);
  must([docker.executable, "buildx", "build", "--builder", "default", "--load", "--tag", image, ...values, context]);
}

/** Logged in with a configuration of its own: the user's keys are not the bed's business. */
function push(docker: Docker, registry: Registry, image: string): void {
  withFolder((config) => {
    const env = { DOCKER_CONFIG: config };
    const host = registry.address.split("/")[0] ?? registry.address;
    must([docker.executable, "login", "--username", registry.username, "--password-stdin", host], {
      env,
      input: registry.password,
    });
    must([docker.executable, "push", image], { env });
  });
}

async function registryHas(registry: Registry, repository: string, tag: string): Promise<boolean> {
  const [host, ...path] = registry.address.split("/");
  const authorization = `Basic ${Buffer.from(`${registry.username}:${registry.password}`).toString("base64")}`;
  const accept = "application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json";
  const scheme = host?.startsWith("127.") === true || host?.startsWith("localhost") === true ? "http" : "https";
  const url = `${scheme}://${host}/v2/${[...path, repository].join("/")}/manifests/${tag}`;
  const answer = await fetch(url, { method: "HEAD", headers: { authorization, accept } }).catch(() => undefined);
  return answer?.ok === true;
}

export function withFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "nks-bed-"));
  try {
    mkdirSync(folder, { recursive: true });
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
