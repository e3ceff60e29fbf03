import { DeployError } from "../../errors.ts";
import type { Entry, Kubeconfig } from "./kubeconfig.ts";

/** A kubeconfig's choice of cluster and user, checked: nothing in it runs a program, redirects or weakens the connection. */
export interface ClusterEntry {
  server: string;
  namespace: string;
  /** Checked fields under kubeconfig's own names; those of files on disk may name files beside them. */
  cluster: Entry;
  user: Entry;
}

const refusedOfClusters: Record<string, string> = {
  "proxy-url": "sends everything through a proxy (proxy-url); remove it",
  "insecure-skip-tls-verify":
    "does not check the server's certificate (insecure-skip-tls-verify); remove that and give certificate-authority-data",
};

const refusedOfUsers: Record<string, string> = {
  exec: "runs a program (exec); use a kubeconfig with an embedded certificate or token, as NHN Cloud's console gives",
  "auth-provider": "runs an authentication plugin (auth-provider); use a kubeconfig with an embedded certificate or token",
  as: "impersonates another user (as); use a kubeconfig of that user's own",
  "as-uid": "impersonates another user (as-uid); use a kubeconfig of that user's own",
  "as-groups": "impersonates groups (as-groups); use a kubeconfig of a user in them",
  "as-user-extra": "impersonates another user (as-user-extra); use a kubeconfig of that user's own",
};

/** Fields that name files of this machine, and what to give instead. */
const files: Record<string, string> = {
  "certificate-authority": "certificate-authority-data",
  "client-certificate": "client-certificate-data",
  "client-key": "client-key-data",
  tokenFile: "token",
  "token-file": "token",
};

/**
 * Chooses the context (`wanted`, else the current one) and checks its cluster and user; what others in the file say is never used.
 * A kubeconfig is code, as kubectl reads it: whatever runs a program, reads a file or redirects is refused by name.
 */
export function chooseContext(config: Kubeconfig, wanted?: string): ClusterEntry {
  const where = config.names.join(", ");
  const name = wanted ?? config.currentContext;
  if (name === undefined) {
    throw bad(`${where} has no current-context; name one with kube-context: ${list(config.contexts)}`);
  }
  const context = config.contexts.find((entry) => entry.name === name);
  if (!context) throw bad(`${where} has no context "${name}"; there are: ${list(config.contexts)}`);
  const cluster = config.clusters.find((entry) => entry.name === context.fields["cluster"]);
  if (!cluster) throw bad(`context "${name}" of ${where} names a cluster that is not in it; there are: ${list(config.clusters)}`);
  const user = config.users.find((entry) => entry.name === context.fields["user"]);
  if (!user) throw bad(`context "${name}" of ${where} names a user that is not in it; there are: ${list(config.users)}`);
  check("cluster", cluster, refusedOfClusters);
  check("user", user, refusedOfUsers);
  const namespace = context.fields["namespace"];
  return {
    server: serverAddress(cluster),
    namespace: typeof namespace === "string" && namespace !== "" ? namespace : "default",
    cluster,
    user,
  };
}

function check(what: "cluster" | "user", entry: Entry, refused: Record<string, string>): void {
  const whose = `${what} "${entry.name}" of ${entry.source.name}`;
  for (const [field, value] of Object.entries(entry.fields)) {
    if (value === undefined || value === null || value === "" || value === false) continue;
    const reason = Object.hasOwn(refused, field) ? refused[field] : undefined;
    if (reason) throw bad(`${whose} ${reason}`);
    if (Object.hasOwn(files, field) && entry.source.folder === undefined) {
      throw bad(`${whose} names a file (${field}), which is not part of it; give ${files[field]} instead`);
    }
    if (typeof value !== "string" && typeof value !== "object") throw bad(`${whose} is broken: ${field} is not text`);
  }
}

function serverAddress(cluster: Entry): string {
  const text = cluster.fields["server"];
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  const whose = `cluster "${cluster.name}" of ${cluster.source.name}`;
  if (!url) throw bad(`${whose} has no usable server address; it should be like https://host:6443`);
  if (url.username || url.password || url.search || url.hash) {
    throw bad(`${whose} has a server address with more than host, port and path in it; it should be like https://host:6443`);
  }
  // kubectl proxy serves plain HTTP on loopback; anywhere else the credentials would travel in clear text.
  const loopback = url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d+){3}$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    throw bad(`${whose} has a server address that is not https; credentials are not sent over anything else`);
  }
  return url.href.replace(/\/+$/, "");
}

function list(entries: Entry[]): string {
  return entries.map((entry) => entry.name).join(", ") || "none";
}

function bad(message: string): DeployError {
  return new DeployError("bad-kubeconfig", message);
}
