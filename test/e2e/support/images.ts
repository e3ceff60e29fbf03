// The versions of the test application, pushed once and kept in the registry for the next run.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readBed } from "../../bed/bed.ts";

const execute = promisify(execFile);
const bed = readBed();

/** What each version does wrong, as test/bed/app/serve reads it. */
const FAULTS = { "1.0": "", "2.0": "", "3.0": "", exits: "exit=3", unready: "unready" };

export type Version = keyof typeof FAULTS;

export const host = bed.registry.split("/")[0] ?? bed.registry;

/** Where the images are: a folder of the registry that is named after what they are made of, so that no old one is found. */
export const registry = `${bed.registry}/e2e-${contentHash()}`;

/** The reference by tag of a version. */
export function tagged(version: Version): string {
  return `${registry}/web:${version}`;
}

let pushed: Promise<void> | undefined;

/** Pushes what is not there yet. */
export function ensureImages(): Promise<void> {
  pushed ??= pushMissing();
  return pushed;
}

/** What the registry itself says: the digest of a tag. */
export async function digestOf(reference: string): Promise<string | undefined> {
  const [, path, tag] = /^[^/]+\/(.+):([^:/]+)$/.exec(reference) ?? [];
  const authorization = `Basic ${Buffer.from(`${bed.username}:${bed.password}`).toString("base64")}`;
  const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
  const scheme = /^(127\.|localhost)/.test(host) ? "http" : "https";
  const url = `${scheme}://${host}/v2/${path}/manifests/${tag}`;
  const answer = await fetch(url, { method: "HEAD", headers: { authorization, accept } });
  return answer.headers.get("docker-content-digest") ?? undefined;
}

/** The image by digest, as a deploy of this version must pin it. */
export async function pinned(version: Version): Promise<string> {
  return `${registry}/web@${await digestOf(tagged(version))}`;
}

async function pushMissing(): Promise<void> {
  const config = mkdtempSync(join(tmpdir(), "nks-e2e-docker-"));
  try {
    const auth = Buffer.from(`${bed.username}:${bed.password}`).toString("base64");
    writeFileSync(join(config, "config.json"), JSON.stringify({ auths: { [host]: { auth } } }), { mode: 0o600 });
    for (const [version, fault] of Object.entries(FAULTS)) {
      const reference = tagged(version as Version);
      if ((await digestOf(reference)) === undefined) await push(reference, { VERSION: version, FAULT: fault }, config);
    }
  } finally {
    rmSync(config, { recursive: true });
  }
}

async function push(reference: string, args: Record<string, string>, config: string): Promise<void> {
  const values = Object.entries({ BASE: bed.images.base, ...args }).flatMap(([name, value]) => [
    "--build-arg",
    `${name}=${value}`,
  ]);
  const argv = ["build", "--push", "--provenance=false", "--tag", reference, ...values, bed.application];
  await execute(bed.docker, ["buildx", ...argv], { env: { ...process.env, DOCKER_CONFIG: config } });
}

function contentHash(): string {
  const hash = createHash("sha256");
  for (const file of ["Dockerfile", "serve"]) hash.update(readFileSync(join(bed.application, file)));
  return hash.digest("hex").slice(0, 8);
}
