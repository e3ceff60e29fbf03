import type { JsonPatch, KubeObject, ObjectName } from "../manifest/object.ts";

/**
 * The Lease in a namespace on which every deploy that is under way there has its claim: one annotation each, so that deploys of different workloads do
 * not keep each other waiting. A claim is not renewed by itself, as that would cost requests while nothing happens: whoever wants to know whether a holder
 * still lives asks it on the Lease, and the holder, which watches the Lease, answers (ADR 5).
 */
export const CLAIMS = { apiVersion: "coordination.k8s.io/v1", kind: "Lease", name: "nks-deploy" } as const;

/** The Lease of a namespace. */
export function leaseIn(namespace: string): ObjectName {
  return { ...CLAIMS, namespace };
}

const CLAIM = "nks-deploy/claim.";
const QUESTION = "nks-deploy/question.";

/** What one run is changing. */
export interface Claim {
  id: string;
  /** Who deploys: the run's page, or `user@host`. */
  by?: string;
  /** When the deploy began, ISO 8601: as in the record that it writes on its workloads. */
  at: string;
  /** `deployment/web` */
  workloads: string[];
  /** How often its holder has answered. */
  answers: number;
}

/** The claims on a Lease, without what no run of ours can have written. */
export function claimsOn(lease: KubeObject): Claim[] {
  return Object.entries(lease.metadata.annotations ?? {}).flatMap(([key, text]) =>
    key.startsWith(CLAIM) ? claimIn(key.slice(CLAIM.length), text) : [],
  );
}

/** The claims of others on what `mine` wants. One of the same deploy is no other: it is what a killed process of it has left. */
export function othersBefore(lease: KubeObject, mine: Claim): Claim[] {
  return claimsOn(lease).filter(
    (claim) => !isSameDeploy(claim, mine) && claim.workloads.some((name) => mine.workloads.includes(name)),
  );
}

/** Whether somebody asks the holder of a claim if it lives. */
export function isAsked(lease: KubeObject, { id }: Claim): boolean {
  return lease.metadata.annotations?.[QUESTION + id] !== undefined;
}

/** Whether a claim stands on the Lease. */
export function holds(lease: KubeObject | undefined, { id }: Claim): boolean {
  return lease?.metadata.annotations?.[CLAIM + id] !== undefined;
}

/** A namespace's first claim. */
export function newLease(claim: Claim, namespace: string): KubeObject {
  const { name, ...type } = CLAIMS;
  return { ...type, metadata: { name, namespace, annotations: { [CLAIM + claim.id]: printClaim(claim) } }, spec: holder(claim) };
}

/** Adds a claim, and takes away those of holders that no longer live. Held by the server to the Lease as it was read. */
export function claimPatch(lease: KubeObject, claim: Claim, dead: Claim[]): JsonPatch {
  const left = claimsOn(lease).filter((other) => isSameDeploy(other, claim));
  return [
    ...asRead(lease),
    ...(lease.metadata.annotations === undefined ? [{ op: "add" as const, path: "/metadata/annotations", value: {} }] : []),
    ...[...dead, ...left].flatMap((other) => removal(lease, other)),
    { op: "add", path: pathOf(CLAIM, claim), value: printClaim(claim) },
    { op: "add", path: "/spec", value: holder(claim) },
  ];
}

/** Takes a claim away; held to the Lease as it was read. */
export function releasePatch(lease: KubeObject, claim: Claim): JsonPatch {
  return [...asRead(lease), ...removal(lease, claim)];
}

export function askPatch(lease: KubeObject, others: Claim[], by: Claim): JsonPatch {
  return [
    ...asRead(lease),
    ...others.map((other) => ({ op: "add" as const, path: pathOf(QUESTION, other), value: by.by ?? by.id })),
  ];
}

/** The holder's answer: it lives. */
export function answerPatch(claim: Claim): JsonPatch {
  return [
    { op: "replace", path: pathOf(CLAIM, claim), value: printClaim(claim) },
    { op: "remove", path: pathOf(QUESTION, claim) },
  ];
}

/** Who holds what since when, for people. */
export function printHolder({ by, at, workloads }: Claim): string {
  return `${workloads.join(", ")} ${workloads.length === 1 ? "is" : "are"} being deployed by ${by ?? "another run"} since ${at}`;
}

/** For `kubectl get lease`, which shows the holder. */
function holder({ id, by, at }: Claim) {
  return { holderIdentity: by ?? id, acquireTime: at.replace(/\.(\d{3})Z$/, ".$1000Z") };
}

function asRead({ metadata: { uid, resourceVersion } }: KubeObject): JsonPatch {
  return [
    { op: "test", path: "/metadata/uid", value: uid },
    { op: "test", path: "/metadata/resourceVersion", value: resourceVersion },
  ];
}

function removal(lease: KubeObject, claim: Claim): JsonPatch {
  const own = { op: "remove" as const, path: pathOf(CLAIM, claim) };
  return isAsked(lease, claim) ? [own, { op: "remove", path: pathOf(QUESTION, claim) }] : [own];
}

function pathOf(kind: string, { id }: Claim): string {
  return `/metadata/annotations/${`${kind}${id}`.replaceAll("/", "~1")}`;
}

function isSameDeploy(one: Claim, other: Claim): boolean {
  return one.id === other.id || (one.at === other.at && one.by !== undefined && one.by === other.by);
}

function printClaim({ id: _, ...claim }: Claim): string {
  return JSON.stringify(claim);
}

function claimIn(id: string, text: string): Claim[] {
  try {
    const { by, at, workloads, answers } = Object(JSON.parse(text)) as { [field: string]: unknown };
    const isClaim = typeof at === "string" && Array.isArray(workloads) && typeof answers === "number" && /^[\w.-]+$/.test(id);
    if (!isClaim || !workloads.every((name) => typeof name === "string")) return [];
    return [{ id, at, workloads, answers, ...(typeof by === "string" ? { by } : {}) }];
  } catch {
    return [];
  }
}
