// The test bed: node test/bed/main.ts up | down | status | env
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { type Bed, readBed } from "./bed.ts";
import { clusterNeeds, endCluster, ensureCluster } from "./cluster.ts";
import { BedError, say } from "./command.ts";
import { running } from "./daemon.ts";
import { dockerNeeds, endDocker, ensureDocker } from "./docker.ts";
import { busybox, ensureBaseImage } from "./images.ts";
import { isFromEarlierBoot, markBoot, removeState } from "./leftovers.ts";
import { alone } from "./lock.ts";
import { ensurePackages, file, isStatic, program } from "./packages.ts";
import { ensureProgram } from "./programs.ts";
import { endRegistry, ensureRegistry, registryNeeds } from "./registry.ts";
import { logs, named, source, state } from "./settings.ts";
import { endTekton, ensureTekton } from "./tekton.ts";
import { tektonNeeds } from "./tekton-images.ts";

async function up(): Promise<void> {
  const staticBusybox = { package: "busybox-static", isThere: () => isStatic(busybox) };
  const sundry = [staticBusybox, program("git"), file("/etc/ssl/certs/ca-certificates.crt", "ca-certificates")];
  ensurePackages([...dockerNeeds, ...registryNeeds, ...clusterNeeds, ...tektonNeeds, ...sundry]);
  if (isFromEarlierBoot()) await clear();
  markBoot();
  const docker = await ensureDocker();
  say(`using Docker at ${docker.host ?? "its usual socket"}`);
  const registry = await ensureRegistry();
  say(`using the registry at ${registry.address}`);
  const base = await ensureBaseImage(docker, registry);
  const act = named.act ?? (await ensureProgram("act"));
  const helm = named.helm ?? (await ensureProgram("helm"));
  const helm3 = await ensureProgram("helm3");
  const kustomize = await ensureProgram("kustomize");
  const cluster = await ensureCluster(docker);
  const tekton = await ensureTekton(cluster, docker, base);
  const bed: Bed = {
    ...cluster,
    registry: registry.address,
    username: registry.username,
    password: registry.password,
    docker: docker.executable,
    dockerHost: docker.host,
    buildx: docker.buildx,
    act,
    helm,
    helm3,
    kustomize,
    busybox,
    application: join(source, "app"),
    images: { base },
    tekton,
  };
  writeFileSync(join(state, "bed.json"), `${JSON.stringify(bed, undefined, 2)}\n`, { mode: 0o600 });
  say(`the bed is up: ${join(state, "bed.json")}, logs in ${logs}`);
}

async function clear(): Promise<void> {
  await endTekton();
  await endCluster();
  await endRegistry();
  await endDocker();
  removeState();
}

const daemons = [
  "dockerd",
  "registry",
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "containerd",
  "kubelet",
  "kwok",
  "tekton-controller",
];

function status(): void {
  for (const name of daemons) {
    const who = running(name);
    console.log(`${name.padEnd(24)} ${who === undefined ? "not started by the bed, or ended" : `runs, process ${who.pid}`}`);
  }
}

/** For a shell: eval "$(node test/bed/main.ts env)" */
function env(): void {
  const bed = readBed();
  const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const folders = [bed.kubectl, bed.act, bed.helm].map(dirname);
  const variables = {
    KUBECONFIG: bed.kubeconfig,
    ...(bed.dockerHost === undefined ? {} : { DOCKER_HOST: bed.dockerHost }),
    REGISTRY: bed.registry,
    REGISTRY_USERNAME: bed.username,
    REGISTRY_PASSWORD: bed.password,
  };
  for (const [name, value] of Object.entries(variables)) console.log(`export ${name}=${quote(value)}`);
  console.log(`export PATH=${quote([...new Set(folders)].join(delimiter))}:"$PATH"`);
}

const commands: Record<string, () => void | Promise<void>> = {
  up: () => alone(up),
  down: () => alone(clear),
  status,
  env,
};

try {
  const command = commands[process.argv[2] ?? ""];
  if (command === undefined) throw new BedError(`usage: node test/bed/main.ts ${Object.keys(commands).join(" | ")}`);
  if (process.getuid?.() !== 0 && ["up", "down"].includes(process.argv[2] ?? "")) throw new BedError("the bed needs root");
  await command();
} catch (error) {
  // A foreseen failure is a line for the reader; anything else is a mistake in the bed and needs its stack.
  console.error(error instanceof BedError ? `bed: ${error.message}` : error);
  process.exitCode = 1;
}
