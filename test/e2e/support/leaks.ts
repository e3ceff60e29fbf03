// Looks for the keys of the test bed in what a run leaves: as they are, and in every form in which they travel.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readBed } from "../../bed/bed.ts";

const bed = readBed();

/** What must stand nowhere, by the name that a complaint calls it. */
const SECRETS: [name: string, text: string][] = [
  ["the password", bed.password],
  ["the password, percent-encoded", encodeURIComponent(bed.password)],
  ...kubeconfigSecrets(readFileSync(bed.kubeconfig, "utf8")),
];

/** Base64 within base64 within base64: a login, in a Docker configuration, in a Secret. */
const DEEPEST = 3;

/** The names of the secrets in a text, in base64 too, however deep. */
export function leaksIn(text: string, depth = 0): string[] {
  const found = SECRETS.filter(([, secret]) => text.includes(secret)).map(([name]) => name);
  if (depth === DEEPEST) return found;
  const runs = new Set(text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? []);
  const decoded = [...runs].flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64").toString("latin1")),
  );
  const deeper = new Set(decoded.flatMap((inner) => leaksIn(inner, depth + 1)));
  return [...found, ...[...deeper].map((name) => `base64 of ${name}`)];
}

/** The files below a folder that hold a secret, and which. */
export function leaksBelow(folder: string): string[] {
  return filesBelow(folder).flatMap((file) => leaksIn(readFileSync(file, "latin1")).map((name) => `${name} in ${file}`));
}

export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function kubeconfigSecrets(text: string): [string, string][] {
  const { users } = parse(text) as { users: { user: Record<string, string> }[] };
  return users.flatMap(({ user }) => {
    const key = user["client-key-data"];
    const token = user["token"];
    const pem = key === undefined ? [] : Buffer.from(key, "base64").toString("utf8").split("\n");
    const lines = pem.filter((line) => line.length > 20 && !line.startsWith("-----"));
    return [
      ...(key === undefined ? [] : [["the client's key", key] as [string, string]]),
      ...lines.map((line): [string, string] => ["a line of the client's key", line]),
      ...(token === undefined ? [] : [["the token", token] as [string, string]]),
    ];
  });
}
