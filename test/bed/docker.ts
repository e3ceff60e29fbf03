// Docker Engine: the one that answers, or else one of our own. And buildx, where every docker finds it.
import { existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt, find, mustFind, say } from "./command.ts";
import { end, ensure } from "./daemon.ts";
import { type Need, program } from "./packages.ts";
import { ensureProgram } from "./programs.ts";
import { cache, named, run, state } from "./settings.ts";
import { endStrays } from "./strays.ts";

export interface Docker {
  executable: string;
  host: string | undefined;
  buildx: string;
}

/** A docker command may be there without an engine, for an engine elsewhere. */
export const dockerNeeds: readonly Need[] = [
  named.dockerHost === undefined && !answers() ? program("dockerd", "docker.io") : program("docker", "docker.io"),
];

function answers(): boolean {
  const docker = find("docker");
  return docker !== undefined && attempt([docker, "version", "--format", "{{.Server.Version}}"]).status === 0;
}

export async function ensureDocker(): Promise<Docker> {
  if (!answers()) await startEngine();
  return { executable: mustFind("docker"), host: named.dockerHost, buildx: await ensureBuildx() };
}

const runFolder = join(run, "docker");
const dockerBridge = "/sys/class/net/docker0";
/** There when docker0 came with the bed's engine, and so goes with it. */
const ownBridge = join(run, "docker0-is-ours");

/** The usual one, so that a plain `docker` finds the engine. */
const socket = "/var/run/docker.sock";
const ownSocket = join(run, "docker-socket-is-ours");

async function startEngine(): Promise<void> {
  const folder = join(state, "docker");
  mkdirSync(folder, { recursive: true });
  // Named, though empty: settings of the machine's own engine may contradict these flags.
  writeFileSync(join(folder, "daemon.json"), "{}\n");
  if (!existsSync(dockerBridge)) writeFileSync(ownBridge, "");
  writeFileSync(ownSocket, "");
  await ensure({
    name: "dockerd",
    command: [
      mustFind("dockerd"),
      // All but the socket apart from what the machine's own Docker may have left.
      ...["--host", `unix://${socket}`, "--group", "root", "--pidfile", join(run, "dockerd.pid")],
      ...["--data-root", folder, "--exec-root", runFolder, "--config-file", join(folder, "daemon.json")],
      // No firewall rules, so none to take away: images come from loopback and are built without network.
      ...["--iptables=false", "--ip6tables=false", "--ip-forward=false", "--ip-masq=false"],
      ...["--max-concurrent-uploads", "10"],
    ],
    ports: [],
    isReady: () => Promise.resolve(answers()),
  });
}

/**
 * In Docker's system-wide folder and not in ~/.docker, because tests log in with a DOCKER_CONFIG of their
 * own, which hides the plugins of the home folder.
 */
const plugin = "/usr/local/libexec/docker/cli-plugins/docker-buildx";
const ownPlugin = join(run, "buildx-is-ours");

async function ensureBuildx(): Promise<string> {
  const there = attempt([mustFind("docker"), "buildx", "version"], { env: { DOCKER_CONFIG: join(run, "no-docker-config") } });
  if (there.status === 0 && !isOurs()) return "docker's own";
  const executable = await ensureProgram("buildx");
  if (isOurs() && readlinkSync(plugin) === executable) return plugin;
  rmSync(plugin, { force: true });
  mkdirSync(dirname(plugin), { recursive: true });
  symlinkSync(executable, plugin);
  writeFileSync(ownPlugin, "");
  say(`buildx installed as ${plugin}`);
  return plugin;
}

function isOurs(): boolean {
  return lstatSync(plugin, { throwIfNoEntry: false })?.isSymbolicLink() === true && readlinkSync(plugin).startsWith(cache);
}

export async function endDocker(): Promise<void> {
  await end("dockerd", 30);
  await endStrays(runFolder);
  if (existsSync(ownBridge) && existsSync(dockerBridge)) attempt(["ip", "link", "delete", "docker0"]);
  rmSync(ownBridge, { force: true });
  if (existsSync(ownSocket) && !answers()) rmSync(socket, { force: true });
  rmSync(ownSocket, { force: true });
  if (existsSync(ownPlugin) && isOurs()) rmSync(plugin, { force: true });
  rmSync(ownPlugin, { force: true });
}
