// The manifests of the tests, as their authors would write them.
import { tagged } from "./images.ts";

export interface Web {
  name?: string;
  image?: string;
  replicas?: number;
  /** More fields of the Deployment's spec. */
  spec?: object;
  /** More fields of the pod's spec. */
  pod?: object;
  /** More fields of the container. */
  container?: object;
}

/** A Deployment of the test application, ready as soon as it answers. */
export function web({ name = "web", image = tagged("1.0"), replicas = 1, spec = {}, pod = {}, container = {} }: Web = {}) {
  const labels = { app: name };
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, labels },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      ...spec,
      template: {
        metadata: { labels },
        spec: { containers: [{ ...server("server", image), ...container }], ...pod },
      },
    },
  };
}

/** The same application as another kind of workload. */
export function asKind(kind: "Deployment" | "StatefulSet" | "DaemonSet", given: Web) {
  const { spec, ...object } = web(given);
  const { replicas, ...rest } = spec;
  if (kind === "Deployment") return { ...object, kind, spec };
  return { ...object, kind, spec: kind === "DaemonSet" ? rest : { ...rest, replicas, serviceName: object.metadata.name } };
}

function server(name: string, image: string) {
  return {
    name,
    image,
    ports: [{ containerPort: 8080 }],
    readinessProbe: { httpGet: { path: "/healthz", port: 8080 }, periodSeconds: 1 },
  };
}

export function configMap(name: string, data: Record<string, string>) {
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data };
}

/** A pull secret as `kubectl create secret docker-registry` makes it. */
export function registrySecret(name: string, logins: Record<string, { username: string; password: string }>) {
  const auths = Object.entries(logins).map(([host, { username, password }]) => {
    const auth = Buffer.from(`${username}:${password}`).toString("base64");
    return [host, { username, password, auth }];
  });
  const config = JSON.stringify({ auths: Object.fromEntries(auths) });
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name },
    type: "kubernetes.io/dockerconfigjson",
    data: { ".dockerconfigjson": Buffer.from(config).toString("base64") },
  };
}
