import { DeployError } from "../errors.ts";
import type { Credentials } from "../options.ts";
import { base64 } from "./base64.ts";
import { mergeAuth } from "./docker-config.ts";

export interface ParsedCredentials {
  credentials: Credentials;
  /** What was put right, for a warning. */
  notes: string[];
}

/**
 * Reads the inputs `username` and `password`; undefined where neither is given.
 * @throws DeployError `bad-input` for what HTTP's basic authentication cannot carry or no console shows
 */
export function parseCredentials(username = "", password = ""): ParsedCredentials | undefined {
  if (username === "" && password === "") return undefined;
  const trimmed = password.replace(/[\r\n]+$/, "");
  const notes = trimmed === password ? [] : ["password: the line break at its end was taken off; store the secret without it"];
  if (username === "") throw refusal("username is empty though a password is given; it is the User Access Key ID");
  if (username.includes(":")) throw refusal("username has a `:`, which a login cannot carry; give the User Access Key ID alone");
  if (hasControl(username)) throw refusal("username has a line break or control character in it");
  if (trimmed.trim() === "")
    throw refusal(`password is ${password === "" ? "empty" : "blank"}; is the secret set for this repository?`);
  if (hasControl(trimmed))
    throw refusal("password has a line break or control character in it; give the Secret Access Key alone");
  return { credentials: { username, password: trimmed }, notes };
}

const refusal = (why: string) => new DeployError("bad-input", why);

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const hasControl = (text: string) => /[\u0000-\u001f\u007f]/.test(text);

/** Every form in which credentials for a host could show up in a log, longest first, so that no form hides a part of another. */
export function secretForms(host: string, { username, password }: Credentials): string[] {
  const pair = `${username}:${password}`;
  const config = mergeAuth(undefined, host, { username, password });
  const plain = [config, pair, password, JSON.stringify(password).slice(1, -1)];
  return longestFirst([...plain, ...plain.map(base64), encodeURIComponent(password)]);
}

/** Shorter lines of a longer secret stay: to mask the `{` of a JSON key would tear every log. Characters. */
const SHORTEST_LINE = 4;

/** What to mask of a secret that may have several lines: runners look at one line at a time. */
export function maskableParts(secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.trim().length >= SHORTEST_LINE);
  return longestFirst([secret, ...lines, base64(secret)].filter((part) => part.trim() !== ""));
}

const longestFirst = (texts: string[]) => [...new Set(texts)].sort((a, b) => b.length - a.length);
