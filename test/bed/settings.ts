// What the bed is made of: folders, addresses, versions. Everything else reads it from here.
import { homedir } from "node:os";
import { join } from "node:path";

export const source = import.meta.dirname;

/** All that the bed writes, outside the checkout: a test run must never dirty it. */
export const state = process.env["NKS_BED_DIR"] ?? "/var/lib/nks-deploy-bed";
/** What has no meaning after a reboot: process ids, sockets, containers' run time state. */
export const run = join(state, "run");
export const logs = join(state, "logs");
export const certificates = join(state, "certificates");
export const cache = process.env["NKS_DEPLOY_CACHE"] ?? join(homedir(), ".cache", "nks-deploy");

/** The bed's own bridge. Kubelet refuses a loopback node address, and the machine's own may change. */
export const bridge = { name: "nksbed0", address: "10.213.0.1", prefix: 22, subnet: "10.213.0.0/22" };
export const serviceRange = "10.96.0.0/16";
export const kubernetesService = "10.96.0.1";
export const dnsService = "10.96.0.10";
export const nodeName = "node1";

export const ports = {
  registry: 5443,
  etcd: 12379,
  etcdPeer: 12380,
  apiserver: 16443,
  kubelet: 20250,
  kubeletHealth: 20248,
  controllerManager: 20257,
  scheduler: 20259,
  tektonProbes: 20280,
  tektonMetrics: 20290,
  tektonProfiling: 20208,
};

export const versions = {
  kubernetes: "1.36.2",
  etcd: "3.6.16",
  kwok: "0.8.0",
  buildx: "0.29.1",
  act: "0.2.89",
  tekton: "1.15.0",
  buildkit: "0.25.2",
  rootlesskit: "2.3.6",
  helm: "4.3.1",
  helm3: "3.22.0",
  kustomize: "5.8.2",
};

/** A password with the characters that break careless quoting, URL building and base64 handling. */
export const registryKeys = { username: "nks-bed", password: "Pa55+word/with=all:four" };

/** The part of the environment that says "use this one instead of starting your own". */
export const named = {
  kubeconfig: process.env["NKS_BED_KUBECONFIG"],
  kubectl: process.env["NKS_BED_KUBECTL"],
  act: process.env["NKS_BED_ACT"],
  helm: process.env["NKS_BED_HELM"],
  registry: process.env["NKS_BED_REGISTRY"],
  username: process.env["NKS_BED_USERNAME"],
  password: process.env["NKS_BED_PASSWORD"],
  dockerHost: process.env["DOCKER_HOST"],
};
