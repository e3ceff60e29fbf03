import { maskableParts, secretForms } from "../image/credentials.ts";
import { isSecret, type Verb } from "./definition.ts";
import { inputsOf } from "./inputs.ts";
import type { Read } from "./reader.ts";
import { parseList } from "./values.ts";

/**
 * Everything that must be masked before a verb's inputs are used or even parsed: each secret in every form in which it could
 * show up. Never throws, as it runs before the inputs are known to be good.
 */
export function maskables(verb: Verb, read: Read): string[] {
  const given = inputsOf(verb)
    .filter(isSecret)
    .flatMap(({ name }) => {
      const text = read(name);
      return text === undefined || text.trim() === "" ? [] : formsOf(name, text, read);
    });
  return [...new Set(given)].filter((text) => text.trim() !== "").sort((a, b) => b.length - a.length);
}

function formsOf(name: string, text: string, read: Read): string[] {
  if (name === "kubeconfig") return kubeconfigForms(text);
  if (name === "password") return passwordForms(text, read);
  if (name === "secrets") return buildSecretForms(text);
  return maskableParts(text);
}

/**
 * Base64 of a kubeconfig as a whole. Not a YAML one line by line: masking `kind: Config` would tear every manifest in the log.
 * The keys and tokens in it are masked where it is decoded.
 */
function kubeconfigForms(text: string): string[] {
  return /^[A-Za-z0-9+/=\s]+$/.test(text) ? maskableParts(text) : [];
}

function passwordForms(text: string, read: Read): string[] {
  const password = text.replace(/[\r\n]+$/, "");
  const host = read("registry")?.trim().split("/")[0] ?? "";
  return [...maskableParts(text), ...secretForms(host, { username: read("username")?.trim() ?? "", password })];
}

function buildSecretForms(text: string): string[] {
  try {
    return parseList("secrets", text).flatMap((entry) => maskableParts(entry.slice(entry.indexOf("=") + 1)));
  } catch {
    return maskableParts(text);
  }
}
