// The node: one kubelet that runs real pods, on a machine with cgroup v1 and without systemd.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { certificate, key } from "./certificates.ts";
import { cgroup } from "./cgroups.ts";
import { attempt } from "./command.ts";
import { containerdSocket } from "./containerd.ts";
import { clientConfig } from "./control-plane.ts";
import { ensure } from "./daemon.ts";
import { bridge, dnsService, nodeName, ports, state } from "./settings.ts";

const folder = join(state, "kubelet");

export async function ensureKubelet(kubernetes: string, kubectl: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const settings = join(state, "kubelet.json");
  writeFileSync(settings, JSON.stringify(configuration, undefined, 2));
  const admin = clientConfig("admin");
  // Ready, and the taint of a node that is not yet ready taken off: before that no pod is scheduled.
  const readiness = ["get", "node", nodeName, "-o", 'jsonpath={.status.conditions[?(@.type=="Ready")].status}{.spec.taints}'];
  await ensure({
    name: "kubelet",
    command: [
      ...[kubernetes, "kubelet", `--config=${settings}`, `--kubeconfig=${clientConfig("kubelet-client")}`],
      ...[`--root-dir=${folder}`, `--hostname-override=${nodeName}`, `--node-ip=${bridge.address}`],
    ],
    ports: [
      [bridge.address, ports.kubelet],
      ["127.0.0.1", ports.kubeletHealth],
    ],
    isReady: async () => {
      const health = await fetch(`http://127.0.0.1:${ports.kubeletHealth}/healthz`).catch(() => undefined);
      return health?.ok === true && attempt([kubectl, "--kubeconfig", admin, ...readiness]).stdout === "True";
    },
  });
}

const configuration = {
  apiVersion: "kubelet.config.k8s.io/v1beta1",
  kind: "KubeletConfiguration",
  address: bridge.address,
  port: ports.kubelet,
  healthzBindAddress: "127.0.0.1",
  healthzPort: ports.kubeletHealth,
  readOnlyPort: 0,
  containerRuntimeEndpoint: `unix://${containerdSocket}`,
  tlsCertFile: certificate("kubelet"),
  tlsPrivateKeyFile: key("kubelet"),
  authentication: { anonymous: { enabled: false }, webhook: { enabled: true }, x509: { clientCAFile: certificate("ca") } },
  authorization: { mode: "Webhook" },
  // Pods below a cgroup of the bed's own, so that `down` knows them; without limits, as the machine is shared.
  cgroupDriver: "cgroupfs",
  failCgroupV1: false,
  cgroupRoot: cgroup,
  cgroupsPerQOS: true,
  enforceNodeAllocatable: [],
  failSwapOn: false,
  localStorageCapacityIsolation: false,
  oomScoreAdj: 0,
  makeIPTablesUtilChains: false,
  resolvConf: "",
  // Nothing answers there; without an address every pod gets a warning event, which would drown what tests look for.
  clusterDNS: [dnsService],
  clusterDomain: "cluster.local",
  // A test machine's full disk must not evict pods in the middle of a rollout, nor clear their images.
  evictionHard: {},
  imageGCHighThresholdPercent: 100,
  maxPods: 250,
  // Tests make pods and events in bursts; the limits are those of a careful cluster, not of this one.
  serializeImagePulls: false,
  registryPullQPS: 0,
  // 0 would not lift the limit but be client-go's default, 5 a second: events came minutes late [seen].
  eventRecordQPS: 1_000,
  eventBurst: 2_000,
  volumePluginDir: join(folder, "volume-plugins"),
  podLogsDir: join(folder, "pod-logs"),
  staticPodPath: "",
};
