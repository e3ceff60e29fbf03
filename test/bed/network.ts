// The bed's bridge, made before the first pod: it is the node's address as well.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, must, mustFind } from "./command.ts";
import { bridge, kubernetesService, ports, run } from "./settings.ts";

/** What a pod's packets need: passing between pods whatever another program's policy, and the servers on loopback. */
const rules: readonly (readonly string[])[] = [
  ["filter", "FORWARD", "-i", bridge.name, "-o", bridge.name, "-j", "ACCEPT"],
  ["nat", "PREROUTING", ...to(kubernetesService, 443), "-j", "DNAT", "--to", `127.0.0.1:${ports.apiserver}`],
  // Pods in the host's own network, which they need in order to call the registry by its name.
  ["nat", "OUTPUT", "-d", kubernetesService, "-p", "tcp", "--dport", "443", "-j", "DNAT", "--to", `127.0.0.1:${ports.apiserver}`],
  ["nat", "PREROUTING", ...to(bridge.address, ports.registry), "-j", "DNAT", "--to", `127.0.0.1:${ports.registry}`],
];

function to(address: string, port: number): string[] {
  return ["-i", bridge.name, "-d", address, "-p", "tcp", "--dport", String(port)];
}

const forwarding = "/proc/sys/net/ipv4/ip_forward";
const forwardingBefore = join(run, "ip-forward-before");
const perBridge = `/proc/sys/net/ipv4/conf/${bridge.name}`;
const device = `/sys/class/net/${bridge.name}`;
const podNetwork = "nks-bed";

export const cniFolder = join(run, "cni");

export function ensureNetwork(): void {
  mkdirSync(run, { recursive: true });
  if (!existsSync(forwardingBefore)) writeFileSync(forwardingBefore, readFileSync(forwarding, "utf8"));
  if (!existsSync(device)) {
    must(["ip", "link", "add", bridge.name, "type", "bridge"]);
    must(["ip", "address", "add", `${bridge.address}/${bridge.prefix}`, "dev", bridge.name]);
    must(["ip", "link", "set", bridge.name, "up"]);
  }
  writeFileSync(forwarding, "1");
  // Only packets from the bed's own pods may be sent on to loopback.
  writeFileSync(`${perBridge}/route_localnet`, "1");
  for (const rule of rules) if (!rulesAct("-C", rule)) rulesAct("-I", rule);
  writePodNetwork();
}

/** No rule is worth a failed `up`: the host reaches pods without any, which is what most tests need. */
function rulesAct(action: string, [table = "", chain = "", ...match]: readonly string[]): boolean {
  const comment = ["-m", "comment", "--comment", "nks-deploy test bed"];
  return attempt([mustFind("iptables"), "-w", "-t", table, action, chain, ...comment, ...match]).status === 0;
}

function writePodNetwork(): void {
  mkdirSync(join(cniFolder, "net.d"), { recursive: true });
  const network = {
    cniVersion: "0.4.0",
    name: podNetwork,
    plugins: [
      {
        type: "bridge",
        bridge: bridge.name,
        isGateway: true,
        ipam: {
          type: "host-local",
          dataDir: join(cniFolder, "addresses"),
          ranges: [[{ subnet: bridge.subnet, gateway: bridge.address }]],
          routes: [{ dst: "0.0.0.0/0" }],
        },
      },
    ],
  };
  writeFileSync(join(cniFolder, "net.d", "10-bed.conflist"), JSON.stringify(network));
}

export function removeNetwork(): void {
  for (const rule of rules) while (rulesAct("-D", rule));
  if (existsSync(device)) attempt(["ip", "link", "delete", bridge.name]);
  if (existsSync(forwardingBefore)) writeFileSync(forwarding, readFileSync(forwardingBefore));
  rmSync(forwardingBefore, { force: true });
  removeNotes();
}

/** The plugins keep notes of each pod in a folder that this containerd cannot be told to move. */
function removeNotes(): void {
  const folder = "/var/lib/cni/results";
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const note = join(folder, name);
    if (readFileSync(note, "utf8").includes(`${run}/`)) rmSync(note);
  }
}
