// The cluster: the one that is named, or one of our own, in the order its parts need each other.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureCertificates } from "./certificates.ts";
import { ensureCgroup, removeCgroup } from "./cgroups.ts";
import { must, say } from "./command.ts";
import { endContainerd, ensureContainerd } from "./containerd.ts";
import { apiserver, clientConfig, ensureControlPlane } from "./control-plane.ts";
import { end } from "./daemon.ts";
import type { Docker } from "./docker.ts";
import { ensurePauseImage } from "./images.ts";
import { ensureKubelet } from "./kubelet.ts";
import { ensureNetwork, removeNetwork } from "./network.ts";
import { file, type Need, program } from "./packages.ts";
import { ensureProgram } from "./programs.ts";
import { named, run } from "./settings.ts";

export interface Cluster {
  kubeconfig: string;
  kubectl: string;
}

export const clusterNeeds: readonly Need[] =
  named.kubeconfig !== undefined
    ? []
    : [
        program("containerd"),
        program("runc"),
        program("iptables"),
        program("ip", "iproute2"),
        program("mount"),
        program("openssl"),
        file(join("/usr/lib/cni", "bridge"), "containernetworking-plugins"),
      ];

export async function ensureCluster(docker: Docker): Promise<Cluster> {
  const kubectl = named.kubectl ?? (await ensureProgram("kubectl"));
  if (named.kubeconfig !== undefined) {
    must([kubectl, "--kubeconfig", named.kubeconfig, "version", "--request-timeout=10s"]);
    say(`using the cluster of ${named.kubeconfig}`);
    return { kubeconfig: named.kubeconfig, kubectl };
  }
  const [kubernetes, etcd] = [await ensureProgram("kubernetes"), await ensureProgram("etcd")];
  mkdirSync(run, { recursive: true });
  writeFileSync(ownCluster, "");
  ensureCertificates();
  ensureNetwork();
  ensureCgroup();
  await Promise.all([ensureControlPlane(kubernetes, etcd), ensureRuntime(docker)]);
  await ensureKubelet(kubernetes, kubectl);
  say(`using the cluster at ${apiserver}`);
  return { kubeconfig: clientConfig("admin"), kubectl };
}

/** There when the bed started a cluster. Bridge, cgroup and rules go by name, so without it they may be another bed's. */
const ownCluster = join(run, "cluster-is-ours");

async function ensureRuntime(docker: Docker): Promise<void> {
  await ensureContainerd();
  await ensurePauseImage(docker);
}

export async function endCluster(): Promise<void> {
  if (!existsSync(ownCluster)) return;
  // The kubelet first, or it would start again what is ended after it.
  await end("kubelet");
  await end("kwok");
  await endContainerd();
  await removeCgroup();
  await Promise.all([end("kube-scheduler"), end("kube-controller-manager")]);
  // Its watches are gone, so nothing is lost by not waiting for it to drain them.
  await end("kube-apiserver", 2);
  await end("etcd");
  removeNetwork();
}
