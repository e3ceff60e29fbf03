// containerd for the node's pods, apart from any that the machine's Docker uses.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, must, mustFind } from "./command.ts";
import { end, ensure, running } from "./daemon.ts";
import { cniFolder } from "./network.ts";
import { run, state } from "./settings.ts";
import { endStrays } from "./strays.ts";

export const containerdSocket = join(run, "containerd.sock");
export const pauseImage = "bed.local/pause:1";
const settings = join(state, "containerd", "config.toml");
const ctr = (...args: readonly string[]): string[] => [
  mustFind("ctr"),
  "--address",
  containerdSocket,
  "--namespace",
  "k8s.io",
  ...args,
];

export async function ensureContainerd(): Promise<void> {
  mkdirSync(join(state, "containerd"), { recursive: true });
  writeFileSync(settings, configuration);
  await ensure({
    name: "containerd",
    command: [mustFind("containerd"), "--config", settings],
    ports: [],
    isReady: () => Promise.resolve(attempt(ctr("version")).status === 0),
  });
}

export const hasImage = (name: string): boolean =>
  must(ctr("images", "ls", "-q"))
    .split("\n")
    .includes(name);
/** One more name for an image, in place of what had it. */
export const tagImage = (name: string, another: string): string => must(ctr("images", "tag", "--force", name, another));
export const importImage = (archive: string): string => must(ctr("images", "import", archive));

/** Pods outlive containerd by design, so they are ended first, while it can still clean up after them. */
export async function endContainerd(): Promise<void> {
  if (running("containerd") !== undefined) {
    const tasks = attempt(ctr("tasks", "ls", "-q"))
      .stdout.split("\n")
      .filter((task) => task !== "");
    if (tasks.length > 0) attempt(ctr("tasks", "delete", "--force", ...tasks));
  }
  await end("containerd");
  const sockets = shimSockets();
  await endStrays(containerdSocket);
  // In a folder that all of a machine's containerds share, so each by its own name.
  for (const socket of sockets) rmSync(socket, { force: true });
}

/** Every container's folder says where its shim listens. A shim that was killed leaves the socket behind. */
function shimSockets(): string[] {
  const containers = join(run, "containerd", "io.containerd.runtime.v2.task", "k8s.io");
  if (!existsSync(containers)) return [];
  return readdirSync(containers)
    .map((container) => join(containers, container, "address"))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8").trim().replace("unix://", ""));
}

const configuration = `version = 2
root = "${join(state, "containerd", "root")}"
state = "${join(run, "containerd")}"
oom_score = 0
disabled_plugins = ["io.containerd.internal.v1.opt", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.devmapper"]

[grpc]
  address = "${containerdSocket}"

[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${pauseImage}"
  restrict_oom_score_adj = true
  disable_hugetlb_controller = true
  disable_apparmor = true
  netns_mounts_under_state_dir = true
  max_concurrent_downloads = 10
  stream_server_address = "127.0.0.1"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${join(cniFolder, "net.d")}"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        SystemdCgroup = false
        Root = "${join(run, "runc")}"
`;
