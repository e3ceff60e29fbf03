// The cluster's own certificate authority and what it signs. Made once per bed.
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { must } from "./command.ts";
import { bridge, certificates, kubernetesService, nodeName } from "./settings.ts";

export const certificate = (name: string): string => join(certificates, `${name}.crt`);
export const key = (name: string): string => join(certificates, `${name}.key`);

const clients: readonly (readonly [name: string, subject: string])[] = [
  ["admin", "/O=system:masters/CN=bed-admin"],
  ["apiserver-kubelet-client", "/O=system:masters/CN=kube-apiserver-kubelet-client"],
  ["controller-manager", "/CN=system:kube-controller-manager"],
  ["scheduler", "/CN=system:kube-scheduler"],
  ["kubelet-client", `/O=system:nodes/CN=system:node:${nodeName}`],
];

const servers: readonly (readonly [name: string, names: string])[] = [
  [
    "apiserver",
    `IP:127.0.0.1,IP:${bridge.address},IP:${kubernetesService},DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc`,
  ],
  ["kubelet", `IP:${bridge.address},DNS:${nodeName}`],
];

export function ensureCertificates(): void {
  mkdirSync(certificates, { recursive: true, mode: 0o700 });
  create("ca", ["-subj", "/CN=nks-deploy test bed", "-addext", "keyUsage=critical,keyCertSign,cRLSign"]);
  for (const [name, subject] of clients) create(name, ["-subj", subject, ...signed("clientAuth")]);
  for (const [name, names] of servers) {
    create(name, ["-subj", `/CN=${name}`, "-addext", `subjectAltName=${names}`, ...signed("serverAuth")]);
  }
  if (!existsSync(key("service-account"))) {
    must(["openssl", "genrsa", "-out", `${key("service-account")}.partial`, "2048"]);
    renameSync(`${key("service-account")}.partial`, key("service-account"));
  }
}

const signed = (usage: string): string[] => [
  ...["-CA", certificate("ca"), "-CAkey", key("ca")],
  ...["-addext", "basicConstraints=critical,CA:FALSE", "-addext", `extendedKeyUsage=${usage}`],
];

/** One after the other: certificates signed side by side have come out empty. */
function create(name: string, how: readonly string[]): void {
  if (existsSync(certificate(name))) return;
  const partial = `${certificate(name)}.partial`;
  must([
    ...["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650"],
    ...["-keyout", key(name), "-out", partial, ...how],
  ]);
  renameSync(partial, certificate(name));
}

/** A kubeconfig that holds all it needs, as users put it into one secret. JSON is YAML. */
export function kubeconfig(client: string, server: string): string {
  const base64 = (path: string): string => readFileSync(path).toString("base64");
  const cluster = { server, "certificate-authority-data": base64(certificate("ca")) };
  const user = { "client-certificate-data": base64(certificate(client)), "client-key-data": base64(key(client)) };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "bed", cluster }],
    users: [{ name: client, user }],
    contexts: [{ name: "bed", context: { cluster: "bed", user: client } }],
    "current-context": "bed",
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
