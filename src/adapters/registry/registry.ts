import { createHash } from "node:crypto";
import { DeployError } from "../../errors.ts";
import { type Digest, DOCKER_HUB, isDigest, type Reference } from "../../image/reference.ts";
import type { Credentials } from "../../options.ts";
import type { Registry } from "../../ports.ts";
import { authorization, hostnameOf, isLoopback } from "./authorization.ts";
import { type Answer, createSender, type Send } from "./http.ts";
import { PACE, type Pace, patient } from "./passing-fault.ts";
import { loginRefused, readRefused, strange, unreachable } from "./refusal.ts";

/** As long as Docker's own login waits; milliseconds. */
const TIMEOUT = 15_000;

const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

export interface RegistrySettings {
  /** Where proxy variables are looked up. */
  environment: NodeJS.ProcessEnv;
  /** For one request; milliseconds. */
  timeout?: number;
  pace?: Pace;
}

/** A registry by its HTTP API (OCI distribution specification, Docker's token authentication). */
export function createRegistry({ environment, timeout = TIMEOUT, pace = PACE }: RegistrySettings): Registry {
  const send = patient(createSender(environment, timeout), pace);

  /** Asks; where the registry wants authorization, gets it and asks again. Without any, its 401 is the answer. */
  async function ask(host: string, path: string, options: Send, credentials: Credentials | undefined): Promise<Answer> {
    const url = new URL(path, apiOf(host));
    const first = await send(url, options);
    return first.status === 401 ? again(host, url, options, first, credentials) : first;
  }

  async function again(host: string, url: URL, options: Send, refused: Answer, credentials: Credentials | undefined) {
    const authorized = await authorization(send, host, refused, credentials, options.signal);
    if (authorized === undefined) return refused;
    return send(url, { ...options, headers: { ...options.headers, authorization: authorized } });
  }

  async function prove(host: string, credentials: Credentials, signal?: AbortSignal): Promise<void> {
    const url = new URL("/v2/", apiOf(host));
    const anonymous = await reach(host, signal, () => send(url, { signal }));
    if (anonymous.status === 200 && isRegistry(anonymous))
      throw new DeployError("registry-failed", `${host} lets anybody in, so it proves no login; check the host in \`registry\``);
    if (anonymous.status !== 401) throw strange(host, anonymous);
    const ours = await reach(host, signal, () => again(host, url, { signal }, anonymous, credentials));
    if (ours.status === 401 || ours.status === 403) throw loginRefused(host, credentials.username);
    if (ours.status !== 200) throw strange(host, ours);
  }

  async function manifest(
    method: "GET" | "HEAD",
    { repository: { host, path }, tag = "latest", digest }: Reference,
    credentials: Credentials | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answer | undefined> {
    const options = { method, headers: { accept: MANIFEST_TYPES }, signal };
    const answer = await reach(host, signal, () => ask(host, `/v2/${path}/manifests/${digest ?? tag}`, options, credentials));
    if (answer.status === 404) return undefined;
    if ([401, 403, 412].includes(answer.status)) throw readRefused(host, path, answer);
    if (answer.status !== 200) throw strange(host, answer);
    return answer;
  }

  async function digest(reference: Reference, credentials?: Credentials, signal?: AbortSignal): Promise<Digest | undefined> {
    const head = await manifest("HEAD", reference, credentials, signal);
    if (head === undefined) return undefined;
    const named = head.headers["docker-content-digest"];
    if (typeof named === "string" && isDigest(named)) return agreeing(reference, named);
    // The header is optional in the specification; the content is its own digest.
    const whole = await manifest("GET", reference, credentials, signal);
    if (whole !== undefined && !isManifest(whole.body)) throw strange(reference.repository.host, whole);
    return whole && agreeing(reference, digestOf(whole.body));
  }

  async function configDigest(
    reference: Reference,
    credentials?: Credentials,
    signal?: AbortSignal,
  ): Promise<Digest | undefined> {
    const answer = await manifest("GET", reference, credentials, signal);
    if (answer === undefined) return undefined;
    agreeing(reference, digestOf(answer.body));
    return configOf(answer.body);
  }

  return { prove, digest, configDigest };
}

/** Runs a request, and names the host where it cannot be reached. */
async function reach<T>(host: string, signal: AbortSignal | undefined, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (thrown) {
    if (thrown instanceof DeployError) throw thrown;
    if (signal?.aborted) throw new DeployError("cancelled", `cancelled while talking to ${host}`, { cause: thrown });
    throw unreachable(host, thrown);
  }
}

function apiOf(host: string): string {
  // Docker Hub's API has another name than its images.
  if (host === DOCKER_HUB) return "https://registry-1.docker.io";
  return `${isLoopback(hostnameOf(host)) ? "http" : "https"}://${host}`;
}

function isRegistry({ headers, body }: Answer): boolean {
  return headers["docker-distribution-api-version"] !== undefined || /^\s*(\{\s*\})?\s*$/.test(body.toString("utf8", 0, 64));
}

/** Of an image or an index: https://github.com/opencontainers/image-spec. A page that a proxy answers with is none. */
function isManifest(body: Buffer): boolean {
  try {
    return (JSON.parse(body.toString("utf8")) as { schemaVersion?: unknown } | null)?.schemaVersion !== undefined;
  } catch {
    return false;
  }
}

const digestOf = (body: Buffer): Digest => `sha256:${createHash("sha256").update(body).digest("hex")}`;

/** Docker does not notice a registry that answers with another manifest than the one asked for; we do. */
function agreeing(reference: Reference, found: Digest): Digest {
  if (reference.digest === undefined || reference.digest === found) return found;
  const { host, path } = reference.repository;
  throw new DeployError(
    "registry-failed",
    `${host} answers ${found} when asked for ${path}@${reference.digest}; do not use this image`,
  );
}

function configOf(body: Buffer): Digest | undefined {
  try {
    const { config } = JSON.parse(body.toString("utf8")) as { config?: { digest?: unknown } };
    return typeof config?.digest === "string" && isDigest(config.digest) ? config.digest : undefined;
  } catch {
    return undefined;
  }
}
