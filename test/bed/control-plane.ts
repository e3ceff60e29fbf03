// etcd and the three servers of the control plane, all on loopback.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { certificate, key, kubeconfig } from "./certificates.ts";
import { ensure } from "./daemon.ts";
import { bridge, ports, serviceRange, state, versions } from "./settings.ts";

const host = "127.0.0.1";
export const apiserver = `https://${host}:${ports.apiserver}`;

export async function ensureControlPlane(kubernetes: string, etcd: string): Promise<void> {
  await ensureEtcd(etcd);
  await ensure({
    name: "kube-apiserver",
    command: [kubernetes, "kube-apiserver", ...apiserverFlags()],
    ports: [[host, ports.apiserver]],
    isReady: () => isHealthy(ports.apiserver, "/readyz"),
  });
  await Promise.all([
    ensure({
      name: "kube-controller-manager",
      command: [kubernetes, "kube-controller-manager", ...controllerManagerFlags()],
      ports: [[host, ports.controllerManager]],
      isReady: () => isHealthy(ports.controllerManager, "/healthz"),
    }),
    ensure({
      name: "kube-scheduler",
      command: [kubernetes, "kube-scheduler", ...schedulerFlags()],
      ports: [[host, ports.scheduler]],
      isReady: () => isHealthy(ports.scheduler, "/readyz"),
    }),
  ]);
}

async function ensureEtcd(program: string): Promise<void> {
  const client = `http://${host}:${ports.etcd}`;
  const peer = `http://${host}:${ports.etcdPeer}`;
  await ensure({
    name: "etcd",
    command: [
      // A version's own folder: etcd does not open what one of two minor versions before has written.
      ...[program, "--data-dir", join(state, `etcd-${versions.etcd}`), "--name", "bed", "--unsafe-no-fsync"],
      // Alone, so nobody to wait for: the usual second of election is a second of every `up`.
      ...["--heartbeat-interval=20", "--election-timeout=200"],
      ...["--listen-client-urls", client, "--advertise-client-urls", client],
      ...["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer, "--initial-cluster", `bed=${peer}`],
    ],
    ports: [
      [host, ports.etcd],
      [host, ports.etcdPeer],
    ],
    isReady: async () => (await fetch(`${client}/health`).catch(() => undefined))?.ok === true,
  });
}

/** Writes the file a server logs in with. */
export function clientConfig(client: string): string {
  const folder = join(state, "kubeconfig");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, client);
  writeFileSync(path, kubeconfig(client, apiserver), { mode: 0o600 });
  return path;
}

function apiserverFlags(): string[] {
  return [
    ...[`--etcd-servers=http://${host}:${ports.etcd}`, "--authorization-mode=Node,RBAC", "--allow-privileged=true"],
    ...["--endpoint-reconciler-type=none", "--enable-aggregator-routing=true"],
    ...[`--bind-address=${host}`, `--secure-port=${ports.apiserver}`, `--advertise-address=${bridge.address}`],
    ...[`--service-cluster-ip-range=${serviceRange}`, `--client-ca-file=${certificate("ca")}`],
    ...[`--tls-cert-file=${certificate("apiserver")}`, `--tls-private-key-file=${key("apiserver")}`],
    ...["--service-account-issuer=https://kubernetes.default.svc", `--service-account-key-file=${key("service-account")}`],
    `--service-account-signing-key-file=${key("service-account")}`,
    `--kubelet-client-certificate=${certificate("apiserver-kubelet-client")}`,
    `--kubelet-client-key=${key("apiserver-kubelet-client")}`,
    ...[`--kubelet-certificate-authority=${certificate("ca")}`, "--kubelet-preferred-address-types=InternalIP"],
  ];
}

function controllerManagerFlags(): string[] {
  return [
    ...[`--kubeconfig=${clientConfig("controller-manager")}`, "--leader-elect=false", "--use-service-account-credentials"],
    ...[`--root-ca-file=${certificate("ca")}`, `--service-account-private-key-file=${key("service-account")}`],
    ...[`--bind-address=${host}`, `--secure-port=${ports.controllerManager}`],
    // How soon a new node is found ready, and its first pod scheduled.
    "--node-monitor-period=1s",
    // Its own default, 20 requests a second, is a careful cluster's: 20 Deployments at once would wait seconds for it, whoever applies them [seen].
    ...["--kube-api-qps=500", "--kube-api-burst=1000"],
    "--controllers=*,-node-ipam-controller,-cloud-node-lifecycle-controller",
  ];
}

function schedulerFlags(): string[] {
  const place = [`--bind-address=${host}`, `--secure-port=${ports.scheduler}`];
  return [`--kubeconfig=${clientConfig("scheduler")}`, "--leader-elect=false", ...place];
}

/** Anonymous, and without judging the certificate: the servers' own health pages, on loopback. */
function isHealthy(port: number, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const tls = { rejectUnauthorized: false, cert: readFileSync(certificate("admin")), key: readFileSync(key("admin")) };
    const asked = request({ host, port, path, timeout: 2000, ...tls }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once("error", () => resolve(false));
    asked.once("timeout", () => asked.destroy());
    asked.end();
  });
}
