import { DeployError } from "../errors.ts";
import type { BuildSecret } from "../options.ts";

/**
 * Checks the input `context`: a folder, or an address that Docker fetches itself.
 * @throws DeployError `bad-input`
 */
export function parseContext(text: string): string {
  if (text === "") return ".";
  if (text.startsWith("-")) throw new DeployError("bad-input", `context ${JSON.stringify(text)}: give a folder or a Git address`);
  return text;
}

/** Whether a context is an address rather than a folder (Docker's rule). */
export function isRemoteContext(context: string): boolean {
  return /^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}

/**
 * Checks the input `file`.
 * @throws DeployError `bad-input`
 */
export function parseFile(text: string | undefined): string | undefined {
  if (text?.startsWith("-")) throw new DeployError("bad-input", `file ${JSON.stringify(text)}: give the path of a Dockerfile`);
  return text || undefined;
}

/**
 * Reads entries of the input `secrets`: `id=value`, where the value may have several lines.
 * @throws DeployError `bad-input`, never with the value in it
 */
export function parseSecrets(entries: string[]): BuildSecret[] {
  return entries.map((entry, index) => {
    const equals = entry.indexOf("=");
    const id = entry.slice(0, Math.max(equals, 0)).trim();
    const value = entry.slice(equals + 1);
    if (!/^[A-Za-z0-9_.-]+$/.test(id) || value === "")
      throw new DeployError("bad-input", `secrets, entry ${index + 1}: write it as \`id=value\`, with neither of them empty`);
    return { id, value };
  });
}

/**
 * Checks entries of the input `build-args`: `NAME=value` or `NAME`.
 * @throws DeployError `bad-input`
 */
export function parseBuildArgs(entries: string[]): string[] {
  for (const entry of entries)
    if (!/^[^\s=-][^\s=]*(=|$)/.test(entry))
      throw new DeployError("bad-input", `build-args ${JSON.stringify(entry.split("=")[0])}: write it as \`NAME=value\``);
  return entries;
}

/** The names among build arguments that look like secrets: arguments stay readable in the image's history. */
export function secretLookingBuildArgs(buildArgs: string[]): string[] {
  return buildArgs
    .map((arg) => arg.replace(/=.*$/s, ""))
    .filter((name) => /pass(word|wd)?$|secret|token|credential|(api|access|private)_?key/i.test(name));
}

/**
 * Checks entries of the input `platforms`: `linux/amd64`, `linux/arm/v7`.
 * @throws DeployError `bad-input`
 */
export function parsePlatforms(entries: string[]): string[] {
  for (const entry of entries)
    if (!/^[a-z0-9_]+(\/[a-z0-9_]+){0,2}$/i.test(entry))
      throw new DeployError("bad-input", `platforms ${JSON.stringify(entry)}: write it as \`linux/amd64\``);
  return entries;
}
