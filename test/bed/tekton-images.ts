// The images of Tekton's own containers, of BuildKit, and the base of the command line's image; on the node, so that no pod pulls them.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { attempt, must, mustFind } from "./command.ts";
import { hasImage, importImage } from "./containerd.ts";
import type { Docker } from "./docker.ts";
import { build, busybox, withFolder } from "./images.ts";
import { type Need, program } from "./packages.ts";
import { ensureProgram, fingerprint, type ProgramName } from "./programs.ts";
import { named, source, versions } from "./settings.ts";
import { copyLibraries } from "./shared-libraries.ts";

export const tektonImage = `bed.local/tekton:${versions.tekton}`;
export const buildkitImage = `bed.local/buildkit:${versions.buildkit}-${fingerprint(join(source, "buildkit"))}`;
/** In Docker's store only: what a program linked against glibc and libstdc++ starts from. */
export const glibcImage = "bed.local/glibc:1";

export const tektonNeeds: readonly Need[] =
  named.kubeconfig !== undefined ? [] : [program("newuidmap", "uidmap"), program("setcap", "libcap2-bin")];

/** Entry point, results and folders of every TaskRun, and the shell that writes scripts: one image in every role. */
export async function ensureTektonImage(docker: Docker): Promise<void> {
  if (hasImage(tektonImage)) return;
  const programs = await built(["entrypoint", "nop", "sidecarlogresults", "workingdirinit"]);
  withFolder((context) => {
    mkdirSync(join(context, "ko-app"));
    for (const [name, path] of programs) copyFileSync(path, join(context, "ko-app", name));
    copyFileSync(busybox, join(context, "busybox"));
    const lines = [
      "FROM scratch",
      "COPY busybox /bin/busybox",
      'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
      "COPY ko-app /ko-app",
      "ENV PATH=/bin",
      "USER 65532:65532",
      'ENTRYPOINT ["/ko-app/nop"]',
    ];
    writeFileSync(join(context, "Dockerfile"), `${lines.join("\n")}\n`);
    build(docker, context, tektonImage);
    importFromDocker(docker, tektonImage, context);
  });
}

export async function ensureBuildkitImage(docker: Docker, base: string): Promise<void> {
  if (hasImage(buildkitImage)) return;
  const programs = await built(["buildkitd", "buildctl", "rootlesskit"]);
  const tools = ["newuidmap", "newgidmap", "setcap"].map(mustFind);
  const runc = mustFind("runc");
  withFolder((context) => {
    cpSync(join(source, "buildkit"), context, { recursive: true });
    for (const [name, path] of programs) copyFileSync(path, join(context, name));
    for (const path of tools) copyFileSync(path, join(context, basename(path)));
    copyFileSync(runc, join(context, "buildkit-runc"));
    copyLibraries([runc, ...tools], join(context, "libraries"));
    build(docker, context, buildkitImage, { BASE: base });
    importFromDocker(docker, buildkitImage, context);
  });
}

export function ensureGlibcImage(docker: Docker): void {
  if (attempt([docker.executable, "image", "inspect", glibcImage]).status === 0) return;
  withFolder((context) => {
    copyLibraries([process.execPath], join(context, "libraries"));
    writeFileSync(join(context, "Dockerfile"), "FROM scratch\nCOPY libraries /\nUSER 65532:65532\n");
    build(docker, context, glibcImage);
  });
}

/** Docker's store is not the node's. */
export function importFromDocker(docker: Pick<Docker, "executable">, image: string, folder: string): void {
  const archive = join(folder, "image.tar");
  must([docker.executable, "save", "--output", archive, image]);
  importImage(archive);
}

async function built<Name extends ProgramName>(names: readonly Name[]): Promise<Map<Name, string>> {
  const programs = new Map<Name, string>();
  for (const name of names) programs.set(name, await ensureProgram(name));
  return programs;
}
