import { DeployError } from "../errors.ts";

/** A digest as the OCI image specification writes it: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

/** Registry host (with port, `docker.io` where a reference names none) and the path below it. */
export interface Repository {
  host: string;
  path: string;
}

/** A repository with a tag, a digest or both; with both, the digest says which image it is. */
export interface Reference {
  repository: Repository;
  tag?: string;
  digest?: Digest;
}

/** Docker's own registry, and where it keeps images whose name has one part: `nginx` is `docker.io/library/nginx`. */
export const DOCKER_HUB = "docker.io";
const OFFICIAL = "library/";

// The grammar of https://github.com/distribution/reference, part by part.
const alphaNumeric = "[a-z0-9]+";
const separator = "(?:[._]|__|-+)";
const pathPart = `${alphaNumeric}(?:${separator}${alphaNumeric})*`;
const hostPart = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const hostName = `(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`);

const HOST = whole(`${hostName}(?::[0-9]{1,5})?`);
const PATH = whole(`${pathPart}(?:/${pathPart})*`);
const TAG = whole("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
const DIGEST = whole("sha256:[a-f0-9]{64}");
/** Docker refuses a name that could be taken for an image ID. */
const IMAGE_ID = whole("[a-f0-9]{64}");
/** Of host and path together (distribution/reference; NCR says the same). */
const LONGEST_NAME = 255;

export const isHost = (text: string): boolean => HOST.test(text);
export const isPath = (text: string): boolean => PATH.test(text);
export const isTag = (text: string): boolean => TAG.test(text);
export const isDigest = (text: string): text is Digest => DIGEST.test(text);

/** Whether the first part of a name is a registry host: it has a dot or a port, or is `localhost` (Docker's rule). */
export function looksLikeHost(firstPart: string): boolean {
  return /[.:]/.test(firstPart) || firstPart === "localhost";
}

/**
 * Reads an image reference as Docker does: `web`, `shop/web:1.0`, `registry.local:5000/team/web@sha256:…`.
 * @throws DeployError `bad-input`, with what is wrong with it
 */
export function parseReference(text: string): Reference {
  const { name, ...version } = splitVersion(text);
  const repository = splitName(name);
  const wrong = whatIsWrong(repository);
  if (wrong) throw refusal(text, wrong);
  return { repository, ...version };
}

/** Takes tag and digest, checked, off a name. */
export function splitVersion(text: string): { name: string } & Omit<Reference, "repository"> {
  const at = text.indexOf("@");
  const beforeDigest = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  // A colon before the last slash belongs to a port.
  const colon = beforeDigest.indexOf(":", beforeDigest.lastIndexOf("/") + 1);
  const name = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);

  if (tag !== undefined && !isTag(tag))
    throw refusal(text, `${JSON.stringify(tag)} is not a tag (letters, digits, \`_.-\`, up to 128)`);
  if (digest === undefined) return { name, ...(tag === undefined ? {} : { tag }) };
  if (!isDigest(digest)) throw refusal(text, "a digest is `sha256:` and 64 hexadecimal digits");
  return { name, ...(tag === undefined ? {} : { tag }), digest };
}

/** The error for a text that is no reference. */
export function refusal(text: string, why: string): DeployError {
  return new DeployError("bad-input", `${JSON.stringify(text)} is not an image reference: ${why}`);
}

/** Reads a reference that may be anything, as in a manifest; undefined where it is none. */
export function matchReference(text: string): Reference | undefined {
  try {
    return parseReference(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a repository: a reference without tag and digest.
 * @throws DeployError `bad-input`
 */
export function parseRepository(text: string): Repository {
  const { repository, tag, digest } = parseReference(text);
  if (tag !== undefined || digest !== undefined)
    throw new DeployError("bad-input", `${JSON.stringify(text)} is not a repository: leave out its ${digest ? "digest" : "tag"}`);
  return repository;
}

/** Docker's familiar names: without a host it is Docker Hub's, with one part an official image. */
function splitName(name: string): Repository {
  const slash = name.indexOf("/");
  const first = slash < 0 ? "" : name.slice(0, slash);
  const rest = name.slice(slash + 1);
  const named = looksLikeHost(first) || first !== first.toLowerCase();
  const host = named ? (first === "index.docker.io" ? DOCKER_HUB : first) : DOCKER_HUB;
  const path = named ? rest : name;
  return { host, path: host === DOCKER_HUB && !path.includes("/") ? OFFICIAL + path : path };
}

/** Why a host and path are no repository; undefined where they are. */
export function whatIsWrong({ host, path }: Repository): string | undefined {
  if (!isHost(host)) return `${JSON.stringify(host)} is not a registry host`;
  if (path === "" || path === OFFICIAL) return "the name is missing";
  if (path !== path.toLowerCase()) return `a repository is written in lower case: \`${path.toLowerCase()}\``;
  if (!isPath(path)) return "a repository has lower-case letters and digits, with single `.`, `_`, `-` or `/` between them";
  if (IMAGE_ID.test(path.replace(OFFICIAL, ""))) return "64 hexadecimal digits are an image ID, not a name";
  if (host.length + 1 + path.length > LONGEST_NAME) return `it is longer than ${LONGEST_NAME} characters`;
  return undefined;
}

/** The whole reference, nothing left out: `docker.io/library/nginx:1.27@sha256:…`. */
export function print({ repository, tag, digest }: Reference): string {
  return `${printRepository(repository)}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}

export function printRepository({ host, path }: Repository): string {
  return `${host}/${path}`;
}

/** Whether two repositories are one. Hosts are compared as the network does, without case; the port counts. */
export function sameRepository(a: Repository, b: Repository): boolean {
  return a.host.toLowerCase() === b.host.toLowerCase() && a.path === b.path;
}

/** Whether two references name the same image; where one has a digest, only the digest counts. */
export function sameImage(a: Reference, b: Reference): boolean {
  if (!sameRepository(a.repository, b.repository)) return false;
  if (a.digest !== undefined || b.digest !== undefined) return a.digest === b.digest;
  return (a.tag ?? "latest") === (b.tag ?? "latest");
}
