import { DeployError } from "../../errors.ts";
import type { Credentials } from "../../options.ts";
import { parseChallenge } from "./challenge.ts";
import type { Answer, Sender } from "./http.ts";
import { loginRefused, strange } from "./refusal.ts";

/** Hosts to which Docker speaks plain HTTP: this machine's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A registry host without its port. */
export function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, "");
}

/**
 * The `Authorization` that a registry's 401 asks for; undefined where it asks for keys and we have none.
 * @param refused the 401
 * @throws DeployError `registry-denied` where the token service refuses the keys
 */
export async function authorization(
  send: Sender,
  host: string,
  refused: Answer,
  credentials: Credentials | undefined,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const challenge = parseChallenge(refused.headers["www-authenticate"]);
  if (challenge === undefined) throw strange(host, refused);
  const basic = credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
  if (challenge.scheme === "basic") return basic;

  const url = realmOf(host, challenge.realm);
  for (const name of ["service", "scope"]) {
    const value = challenge.parameters[name];
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const answer = await send(url, { headers: basic ? { authorization: basic } : {}, signal });
  if (answer.status === 401 || answer.status === 403) {
    if (credentials) throw loginRefused(host, credentials.username);
    return undefined;
  }
  const token = answer.status === 200 ? tokenOf(answer) : undefined;
  if (token === undefined) throw strange(url.host, answer);
  return `Bearer ${token}`;
}

/** Where tokens are given out. As Docker does, the registry is believed about it; but keys never travel in clear. */
function realmOf(host: string, realm: string): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  const local = url?.protocol === "http:" && isLoopback(url.hostname) && isLoopback(hostnameOf(host));
  const safe = url?.protocol === "https:" || local;
  if (url && safe) return url;
  throw new DeployError(
    "registry-failed",
    `${host} wants the keys sent to ${JSON.stringify(realm.slice(0, 200))}, which is not HTTPS; nothing was sent; check \`registry\``,
  );
}

function tokenOf({ body }: Answer): string | undefined {
  try {
    const { token, access_token } = JSON.parse(body.toString("utf8")) as { token?: unknown; access_token?: unknown };
    const found = token || access_token;
    return typeof found === "string" && /^[\x21-\x7e]+$/.test(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
