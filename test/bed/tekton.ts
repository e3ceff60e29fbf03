// Tekton Pipelines: its definitions in the cluster, its images on the node, its controller on the host.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import { must, say } from "./command.ts";
import { end, ensure } from "./daemon.ts";
import type { Docker } from "./docker.ts";
import { ensureProgram } from "./programs.ts";
import { named, ports, state, versions } from "./settings.ts";
import {
  buildkitImage,
  ensureBuildkitImage,
  ensureGlibcImage,
  ensureTektonImage,
  glibcImage,
  tektonImage,
} from "./tekton-images.ts";
import { featureFlags, tektonObjects } from "./tekton-objects.ts";

export interface Tekton {
  /** On the node: what upstream's rootless BuildKit holds. */
  buildkit: string;
  /** In Docker's store: what the command line's image starts from. */
  base: string;
}

/** @returns undefined where the cluster is a named one: its images and its controller are its own business. */
export async function ensureTekton(cluster: Cluster, docker: Docker, base: string): Promise<Tekton | undefined> {
  if (named.kubeconfig !== undefined) return undefined;
  const controller = await ensureProgram("controller");
  await ensureTektonImage(docker);
  await ensureBuildkitImage(docker, base);
  ensureGlibcImage(docker);
  installObjects(cluster);
  await ensure({
    name: "tekton-controller",
    command: [controller, ...flags(cluster)],
    env: { ...names, ...ownPorts, SYSTEM_NAMESPACE: "tekton-pipelines", KUBERNETES_MIN_VERSION: "v1.28.0" },
    ports: [["127.0.0.1", ports.tektonProbes]],
    isReady: () => answers(`http://127.0.0.1:${ports.tektonProbes}/readiness`),
  });
  return { buildkit: buildkitImage, base: glibcImage };
}

export const endTekton = (): Promise<boolean> => end("tekton-controller");

/** It goes with the cluster's own state, as `down` removes both. */
const installed = join(state, "tekton-installed");

function installObjects({ kubectl, kubeconfig }: Cluster): void {
  const what = JSON.stringify({ version: versions.tekton, featureFlags });
  if (existsSync(installed) && readFileSync(installed, "utf8") === what) return;
  const items = tektonObjects();
  const command = [kubectl, "--kubeconfig", kubeconfig];
  const apply = [...command, "apply", "--server-side", "--force-conflicts", "-f", "-"];
  must(apply, { input: JSON.stringify({ apiVersion: "v1", kind: "List", items }) });
  const definitions = items.filter(({ kind }) => kind === "CustomResourceDefinition");
  const all = definitions.map(({ metadata }) => `crd/${metadata.name}`);
  must([...command, "wait", "--for=condition=Established", "--timeout=30s", ...all]);
  writeFileSync(installed, what);
  say(`Tekton ${versions.tekton} installed`);
}

function flags({ kubeconfig }: Cluster): string[] {
  const images = ["entrypoint", "nop", "sidecarlogresults", "workingdirinit", "shell"];
  return [
    ...["-kubeconfig", kubeconfig, "-disable-ha"],
    ...images.flatMap((name) => [`-${name}-image`, tektonImage]),
    // Asked for even where no node is a Windows one.
    ...["-shell-image-win", tektonImage],
  ];
}

const names = {
  CONFIG_DEFAULTS_NAME: "config-defaults",
  CONFIG_LOGGING_NAME: "config-logging",
  CONFIG_OBSERVABILITY_NAME: "config-observability",
  CONFIG_FEATURE_FLAGS_NAME: "feature-flags",
  CONFIG_LEADERELECTION_NAME: "config-leader-election-controller",
  CONFIG_SPIRE: "config-spire",
  METRICS_DOMAIN: "tekton.dev/pipeline",
};

const ownPorts = {
  PROBES_PORT: String(ports.tektonProbes),
  METRICS_PROMETHEUS_PORT: String(ports.tektonMetrics),
  PROFILING_PORT: String(ports.tektonProfiling),
};

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  return answer?.ok === true;
}
