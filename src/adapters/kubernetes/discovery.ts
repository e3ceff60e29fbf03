import { DeployError } from "../../errors.ts";
import type { DefinedKind } from "../../manifest/definitions.ts";
import { groupOf } from "../../manifest/names.ts";
import type { Connection } from "./connection.ts";
import { replyOf } from "./refusal.ts";
import { request } from "./request.ts";

/** How a kind is called in addresses. */
export interface Resource {
  plural: string;
  namespaced: boolean;
}

/** Kinds whose addresses never change: no round trip for them. A star marks those that live outside namespaces. */
const builtIn: Record<string, string> = {
  v1: "ConfigMap Endpoints Event LimitRange Namespace* Node* PersistentVolume* PersistentVolumeClaim Pod ResourceQuota Secret Service ServiceAccount",
  "apps/v1": "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet",
  "autoscaling/v2": "HorizontalPodAutoscaler",
  "batch/v1": "CronJob Job",
  "coordination.k8s.io/v1": "Lease",
  "networking.k8s.io/v1": "Ingress IngressClass* NetworkPolicy",
  "policy/v1": "PodDisruptionBudget",
  "rbac.authorization.k8s.io/v1": "ClusterRole* ClusterRoleBinding* Role RoleBinding",
};

export type FindResource = (object: { apiVersion: string; kind: string }) => Promise<Resource>;

export interface Discovery {
  find: FindResource;
  /** As Cluster has it. */
  servedAs(object: { apiVersion: string; kind: string }): Promise<string | undefined>;
  /** Takes these kinds as there where the server does not know them (yet). */
  expect(kinds: DefinedKind[]): void;
}

/** Finds the resources of kinds, asking the server once per group version. An unknown kind is an error. */
export function openDiscovery(connection: Connection): Discovery {
  const expected: DefinedKind[] = [];
  const asked = new Map<string, Promise<Map<string, Resource>>>();
  const ask = (apiVersion: string) => {
    const answer = resourcesOf(connection, apiVersion);
    asked.set(apiVersion, answer);
    return answer;
  };
  const find: FindResource = async ({ apiVersion, kind }) => {
    const known = builtInResource(apiVersion, kind);
    if (known) return known;
    const kept = await asked.get(apiVersion)?.catch(() => undefined);
    // What is not there is asked again: a CustomResourceDefinition may have been applied meanwhile.
    const found = kept?.get(kind) ?? (await ask(apiVersion)).get(kind) ?? expected.find(isOf({ apiVersion, kind }));
    if (!found) throw unknownKind(connection, apiVersion, kind);
    return found;
  };
  const servedAs: Discovery["servedAs"] = async ({ apiVersion, kind }) => {
    if (builtInResource(apiVersion, kind) || (await ask(apiVersion)).has(kind)) return apiVersion;
    for (const version of await versionsOf(connection, groupOf(apiVersion))) if ((await ask(version)).has(kind)) return version;
    return undefined;
  };
  return { find, servedAs, expect: (kinds) => void expected.push(...kinds) };
}

const isOf = (object: { apiVersion: string; kind: string }) => (known: DefinedKind) =>
  known.apiVersion === object.apiVersion && known.kind === object.kind;

function builtInResource(apiVersion: string, kind: string): Resource | undefined {
  const kinds = Object.hasOwn(builtIn, apiVersion) ? (builtIn[apiVersion] ?? "").split(" ") : [];
  const found = kinds.find((name) => name === kind || name === `${kind}*`);
  return found === undefined ? undefined : { plural: pluralOf(kind), namespaced: !found.endsWith("*") };
}

/** English as Kubernetes' own kinds need it. */
function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name === "endpoints") return name;
  if (name.endsWith("s")) return `${name}es`;
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
}

async function resourcesOf(connection: Connection, apiVersion: string): Promise<Map<string, Resource>> {
  const call = { doing: `look up the kinds of ${apiVersion}`, method: "GET" as const, path: groupPath(apiVersion) };
  const answer = await unless404(() => request(connection, call));
  const list = (answer as { resources?: { name: string; kind: string; namespaced: boolean }[] } | undefined)?.resources ?? [];
  // `deployments/status` and the like are parts of a resource, not kinds of their own.
  const whole = list.filter(({ name }) => !name.includes("/"));
  return new Map(whole.map(({ name, kind, namespaced }) => [kind, { plural: name, namespaced }]));
}

/** The versions of a group, the one that the server prefers first. */
async function versionsOf(connection: Connection, group: string): Promise<string[]> {
  if (group === "") return [];
  const call = { doing: `look up the versions of ${group}`, method: "GET" as const, path: `/apis/${segment(group)}` };
  const answer = await unless404(() => request(connection, call));
  return ((answer as { versions?: { groupVersion: string }[] } | undefined)?.versions ?? []).map(
    ({ groupVersion }) => groupVersion,
  );
}

/** Undefined where the server knows no such address. */
async function unless404(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (replyOf(error)?.status === 404) return undefined;
    throw error;
  }
}

function unknownKind({ server }: Connection, apiVersion: string, kind: string): DeployError {
  const next = "correct apiVersion or kind, or install its CustomResourceDefinition first";
  return new DeployError("bad-manifest", `the cluster at ${server} knows no kind "${kind}" in "${apiVersion}"; ${next}`);
}

/** `/api/v1` or `/apis/<group>/<version>`. */
export function groupPath(apiVersion: string): string {
  const parts = apiVersion.split("/");
  if (parts.length > 2) throw new DeployError("bad-manifest", `"${apiVersion}" is not an apiVersion; it should be like apps/v1`);
  return [parts.length === 1 ? "/api" : "/apis", ...parts.map(segment)].join("/");
}

/**
 * A part of an address. The API server decodes `%2F` before it splits, so encoding is no protection: names that Kubernetes itself
 * would refuse as path segments (`.`, `..`, with `/` or `%`) are refused here.
 */
export function segment(name: string): string {
  if (name === "" || name === "." || name === ".." || /[/%\\\s]/.test(name)) {
    throw new DeployError("bad-input", `"${name}" is not a name that Kubernetes could have; correct it`);
  }
  return encodeURIComponent(name);
}
