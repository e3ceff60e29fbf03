// Makes the files beside it from the bed: `node test/rollout/seen/collect.ts`. What failing rollouts really look like, for judge.test and others.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { KubeObject } from "../../../src/manifest/object.ts";
import type { ContainerStatus, Pod } from "../../../src/rollout/snapshot.ts";
import { readBed } from "../../bed/bed.ts";

const NAMESPACE = "rollout-facts";
const LONGEST = 180_000;
const bed = readBed();
const base = bed.images.base;

interface Scenario {
  /** Of the container `app`. */
  container?: object;
  pod?: object;
  deployment?: object;
  /** What to wait for, by the name it is kept under. */
  moments: Record<string, (objects: KubeObject[]) => boolean>;
}

const waits = (reason: string) => inPod((status) => status.state?.waiting?.reason === reason);
const restarted = (times: number) =>
  inPod(({ restartCount, state }) => restartCount >= times && state?.waiting?.reason === "CrashLoopBackOff");
const hasEvent = (wanted: string) => (objects: KubeObject[]) => objects.some((object) => object["reason"] === wanted);
const pulls = (image: string, rest: Partial<Scenario> = {}): Scenario => ({
  container: { image },
  moments: { "at the try": waits("ErrImagePull"), "between tries": waits("ImagePullBackOff") },
  ...rest,
});
const shell = (script: string) => ({ command: ["sh", "-c", script] });
const probe = { readinessProbe: { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1 } };

const scenarios: Record<string, Scenario> = {
  healthy: { moments: { running: inPod((status) => status.ready) } },
  "missing-tag": pulls(`${base}-missing`),
  "missing-repository": pulls(`${bed.registry}/rollout-facts/missing:1`),
  "wrong-secret": pulls(base, {
    container: { image: base, imagePullPolicy: "Always" },
    pod: { imagePullSecrets: [{ name: "wrong" }] },
  }),
  "no-secret": pulls(base, { container: { image: base, imagePullPolicy: "Always" }, pod: { imagePullSecrets: [] } }),
  "unreachable-registry": pulls("127.0.0.1:1/shop/web:1"),
  "unknown-host": pulls("registry.invalid/shop/web:1"),
  "invalid-name": { container: { image: `${bed.registry}/Shop/Web:1` }, moments: { now: waits("InvalidImageName") } },
  "never-pulled": {
    container: { image: `${base}-never`, imagePullPolicy: "Never" },
    moments: { now: waits("ErrImageNeverPull") },
  },
  crash: {
    container: shell("echo going wrong >&2; exit 3"),
    moments: { "three times": restarted(3) },
  },
  "ends-well": { container: shell("exit 0"), moments: { "three times": restarted(3) } },
  "out-of-memory": {
    container: { ...shell("tail /dev/zero"), resources: { limits: { memory: "16Mi" } } },
    moments: { "three times": restarted(3) },
  },
  "cannot-start": { container: { command: ["/nope"] }, moments: { once: restarted(1), "three times": restarted(3) } },
  "init-crash": {
    pod: { initContainers: [{ name: "migrate", image: base, ...shell("exit 4") }] },
    moments: { once: restarted(1), "three times": restarted(3) },
  },
  "missing-configmap": {
    container: { envFrom: [{ configMapRef: { name: "missing" } }] },
    moments: { now: waits("CreateContainerConfigError") },
  },
  "missing-volume": {
    container: { volumeMounts: [{ name: "keys", mountPath: "/keys" }] },
    pod: { volumes: [{ name: "keys", secret: { secretName: "missing" } }] },
    moments: { now: hasEvent("FailedMount") },
  },
  unready: { container: probe, moments: { now: hasEvent("Unhealthy") } },
  "past-its-deadline": {
    container: probe,
    deployment: { progressDeadlineSeconds: 3 },
    moments: { now: (objects) => JSON.stringify(objects).includes("ProgressDeadlineExceeded") },
  },
  unschedulable: { container: { resources: { requests: { cpu: "1000" } } }, moments: { now: hasEvent("FailedScheduling") } },
  "no-service-account": { pod: { serviceAccountName: "missing" }, moments: { now: hasEvent("FailedCreate") } },
};

function inPod(holds: (status: ContainerStatus) => boolean) {
  return (objects: KubeObject[]) =>
    (objects.filter(({ kind }) => kind === "Pod") as Pod[]).some(({ status }) =>
      [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].some(holds),
    );
}

function kubectl(args: string[], input?: string): string {
  const flags = ["--kubeconfig", bed.kubeconfig, "--namespace", NAMESPACE];
  return execFileSync(bed.kubectl, [...flags, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
}

function secret(name: string, password: string): object {
  const auth = { auths: { [bed.registry]: { username: bed.username, password } } };
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name },
    type: "kubernetes.io/dockerconfigjson",
    stringData: { ".dockerconfigjson": JSON.stringify(auth) },
  };
}

function manifest(name: string, { container, pod, deployment }: Scenario): object {
  const app = { name: "app", image: base, command: ["sleep", "1000000"], ...container };
  const labels = { app: name };
  const spec = { imagePullSecrets: [{ name: "right" }], terminationGracePeriodSeconds: 0, containers: [app], ...pod };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels }, spec }, ...deployment },
  };
}

/** Everything about one Deployment: its names all begin with its own. */
function about(name: string, all: KubeObject[]): KubeObject[] {
  const isOurs = (object: string) => object === name || new RegExp(`^${name}-[a-z0-9]+(-[a-z0-9]{5})?$`).test(object);
  return all
    .filter((object) => isOurs((object["involvedObject"] as { name?: string } | undefined)?.name ?? object.metadata.name))
    .map(trimmed);
}

function trimmed(object: KubeObject): KubeObject {
  const { managedFields: _, resourceVersion: __, ...metadata } = object.metadata;
  const { "kubectl.kubernetes.io/last-applied-configuration": ___, ...annotations } = metadata.annotations ?? {};
  const kept = { ...object, metadata: { ...metadata, ...(metadata.annotations === undefined ? {} : { annotations }) } };
  if (object.kind !== "Pod") return kept;
  const { containers, initContainers, nodeName } = object["spec"] as Pod["spec"];
  const spec = {
    containers,
    ...(initContainers === undefined ? {} : { initContainers }),
    ...(nodeName === undefined ? {} : { nodeName }),
  };
  return { ...kept, spec } as KubeObject;
}

async function collect(): Promise<void> {
  kubectl(["create", "namespace", NAMESPACE]);
  const objects = Object.entries(scenarios).map(([name, scenario]) => manifest(name, scenario));
  const list = { apiVersion: "v1", kind: "List", items: [secret("right", bed.password), secret("wrong", "wrong"), ...objects] };
  kubectl(["apply", "--filename", "-"], JSON.stringify(list));
  const node = JSON.parse(kubectl(["get", "nodes", "--output", "json"])).items[0].status.nodeInfo;
  const versions = { kubernetes: node.kubeletVersion, runtime: node.containerRuntimeVersion };
  const seen = new Map(Object.keys(scenarios).map((name) => [name, {} as Record<string, KubeObject[]>]));
  const isComplete = () =>
    Object.entries(scenarios).every(([name, { moments }]) => Object.keys(moments).every((moment) => seen.get(name)?.[moment]));
  for (const end = Date.now() + LONGEST; !isComplete() && Date.now() < end; await setTimeout(500)) {
    const all = JSON.parse(kubectl(["get", "deployments,replicasets,pods,events", "--output", "json"])).items as KubeObject[];
    for (const [name, { moments }] of Object.entries(scenarios)) {
      const ours = about(name, all);
      for (const [moment, holds] of Object.entries(moments)) {
        const known = seen.get(name) ?? {};
        if (known[moment] === undefined && holds(ours)) known[moment] = ours;
      }
    }
  }
  for (const [name, moments] of seen) {
    const missed = Object.keys(scenarios[name]?.moments ?? {}).filter((moment) => moments[moment] === undefined);
    if (missed.length > 0) console.log(`${name}: never saw ${missed.join(", ")}`);
    writeFileSync(join(import.meta.dirname, `${name}.json`), `${JSON.stringify({ versions, moments }, undefined, 2)}\n`);
  }
}

try {
  await collect();
} finally {
  kubectl(["delete", "namespace", NAMESPACE, "--wait=false"]);
}
