import type { RequestOptions } from "node:https";
import { isAbsolute, join } from "node:path";
import { createSecureContext, type SecureContext } from "node:tls";
import type { Cluster, User } from "@kubernetes/client-node";
import { DeployError, messageOf } from "../../errors.ts";
import type { ClusterEntry } from "./cluster-entry.ts";
import type { Entry } from "./kubeconfig.ts";

/** What a request needs to be let in. */
export interface Credentials {
  /** Absent for plain HTTP. Made once: parsing certificates per connection costs more than the handshake. */
  tls?: { secureContext: SecureContext; servername?: string };
  /** The headers that authenticate a request made now: token files are read again as they are rotated. */
  headers(): Promise<Record<string, string>>;
}

/**
 * Credentials of a checked kubeconfig entry. client-node gets checked fields only, never the file: so no second YAML parser can see
 * an `exec` that ours did not.
 */
export async function openCredentials(entry: ClusterEntry, mask: (secret: string) => void): Promise<Credentials> {
  // Only this one file of client-node, and only now: it is most of what a start would cost.
  const { KubeConfig } = await import("@kubernetes/client-node/dist/config.js");
  const config = new KubeConfig();
  config.loadFromClusterAndUser(clusterOf(entry), userOf(entry));
  let masked: string | undefined;
  const authenticate = async (): Promise<RequestOptions> => {
    const options: RequestOptions = { headers: {} };
    try {
      await config.applyToHTTPSOptions(options);
    } catch (cause) {
      throw unusable(entry, cause);
    }
    return options;
  };
  const headers = async () => {
    const { headers, auth } = await authenticate();
    const authorization = (headers as Record<string, string>)["Authorization"]?.trim();
    if (authorization && authorization !== masked) {
      mask(authorization.replace(/^Bearer /, ""));
      masked = authorization;
    }
    if (authorization) return { authorization };
    return auth ? { authorization: `Basic ${Buffer.from(auth).toString("base64")}` } : ({} as Record<string, string>);
  };
  const { ca, cert, key, servername } = await authenticate();
  if (entry.server.startsWith("http:")) return { headers };
  try {
    const secureContext = createSecureContext({ ca, cert, key });
    return { headers, tls: { secureContext, ...(servername && { servername }) } };
  } catch (cause) {
    throw unusable(entry, cause);
  }
}

function clusterOf({ server, cluster }: ClusterEntry): Cluster {
  const caData = text(cluster, "certificate-authority-data");
  const caFile = caData === undefined ? file(cluster, "certificate-authority") : undefined;
  const tlsServerName = text(cluster, "tls-server-name");
  return {
    name: "cluster",
    server,
    // For client-node a plain HTTP server has to be one whose TLS is not verified; there is none to verify.
    skipTLSVerify: server.startsWith("http:"),
    ...(caData !== undefined && { caData }),
    ...(caFile !== undefined && { caFile }),
    ...(tlsServerName !== undefined && { tlsServerName }),
  };
}

/** As in client-go, embedded data counts before a file, and a token file before a token. */
function userOf({ user }: ClusterEntry): User {
  const tokenFile = file(user, "tokenFile") ?? file(user, "token-file");
  const fields = {
    certData: text(user, "client-certificate-data"),
    certFile: text(user, "client-certificate-data") === undefined ? file(user, "client-certificate") : undefined,
    keyData: text(user, "client-key-data"),
    keyFile: text(user, "client-key-data") === undefined ? file(user, "client-key") : undefined,
    token: tokenFile === undefined ? text(user, "token")?.trim() : undefined,
    username: text(user, "username"),
    password: text(user, "password"),
    authProvider: tokenFile === undefined ? undefined : { name: "tokenFile", config: { tokenFile } },
  };
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { name: "user", ...set };
}

function text(entry: Entry, field: string): string | undefined {
  const value = entry.fields[field];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function file(entry: Entry, field: string): string | undefined {
  const path = text(entry, field);
  if (path === undefined || entry.source.folder === undefined) return undefined;
  return isAbsolute(path) ? path : join(entry.source.folder, path);
}

function unusable({ user, cluster }: ClusterEntry, cause: unknown): DeployError {
  const whose = user.name === cluster.name ? `"${user.name}"` : `user "${user.name}" or cluster "${cluster.name}"`;
  const message = `${user.source.name}: a certificate, key or token of ${whose} cannot be used (${messageOf(cause)}); download the kubeconfig again`;
  return new DeployError("bad-kubeconfig", message, { cause });
}
