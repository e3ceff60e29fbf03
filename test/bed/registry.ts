// CNCF Distribution with one key pair, on loopback: Docker and containerd both take 127.0.0.0/8 as plain HTTP.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BedError, must, mustFind } from "./command.ts";
import { type Daemon, end, ensure } from "./daemon.ts";
import { type Need, program } from "./packages.ts";
import { named, ports, registryKeys, state } from "./settings.ts";

export interface Registry {
  /** host:port, with a path if the named one has one. */
  address: string;
  username: string;
  password: string;
}

export const registryNeeds: readonly Need[] =
  named.registry === undefined ? [program("docker-registry"), program("htpasswd", "apache2-utils")] : [];

const host = "127.0.0.1";

export async function ensureRegistry(): Promise<Registry> {
  if (named.registry !== undefined) return namedRegistry(named.registry);
  const folder = join(state, "registry");
  mkdirSync(join(folder, "data"), { recursive: true });
  writeFileSync(join(folder, "config.yml"), configuration(folder));
  // Only once: the running registry reads it again when it changes, and would refuse whoever asks meanwhile.
  const keys = join(folder, "htpasswd");
  if (!existsSync(keys)) {
    writeFileSync(keys, must(["htpasswd", "-i", "-n", "-B", registryKeys.username], { input: registryKeys.password }), {
      mode: 0o600,
    });
  }
  await ensure(daemon(folder));
  return { address: `${host}:${ports.registry}`, ...registryKeys };
}

export const endRegistry = (): Promise<boolean> => end("registry");

function namedRegistry(address: string): Registry {
  if (named.username === undefined || named.password === undefined) {
    throw new BedError("NKS_BED_REGISTRY needs NKS_BED_USERNAME and NKS_BED_PASSWORD");
  }
  return { address, username: named.username, password: named.password };
}

const daemon = (folder: string): Daemon => ({
  name: "registry",
  command: [mustFind("docker-registry"), "serve", join(folder, "config.yml")],
  ports: [[host, ports.registry]],
  isReady: async () => {
    const answer = await fetch(`http://${host}:${ports.registry}/v2/`).catch(() => undefined);
    return answer?.status === 401;
  },
});

const configuration = (folder: string): string => `version: 0.1
log: { level: info, accesslog: { disabled: false } }
storage:
  filesystem: { rootdirectory: ${join(folder, "data")} }
  delete: { enabled: true }
  cache: { blobdescriptor: inmemory }
http:
  addr: ${host}:${ports.registry}
  relativeurls: true
  secret: bed
auth:
  htpasswd: { realm: nks-deploy-bed, path: ${join(folder, "htpasswd")} }
`;
