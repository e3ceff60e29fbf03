import type { Kubeconfig } from "./kubeconfig.ts";

/** Below this, masking would blot out innocent text and hide nothing worth having. */
const shortest = 6;

/**
 * Everything in a kubeconfig that must never be printed: keys, tokens and passwords of all users, as they stand there, decoded, and
 * as they are sent. Logs are line by line, so decoded keys are given by the line.
 */
export function secretsOf(config: Kubeconfig): string[] {
  return [...new Set(config.users.flatMap(({ fields }) => userSecrets(fields)))].filter((secret) => secret.length >= shortest);
}

function userSecrets(fields: Record<string, unknown>): string[] {
  const { token, password, username } = fields;
  const key = fields["client-key-data"];
  return [
    ...(typeof token === "string" ? [token, token.trim()] : []),
    ...(typeof password === "string" ? [password, btoa(utf8(`${username}:${password}`)), btoa(utf8(password))] : []),
    ...(typeof key === "string" ? [key, ...lines(key), ...lines(decoded(key))] : []),
  ];
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => !line.startsWith("-----") && line.length > shortest);
}

function decoded(base64: string): string {
  try {
    return atob(base64.replace(/\s+/g, ""));
  } catch {
    return "";
  }
}

/** `btoa` takes bytes only. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
