import { DeployError } from "../errors.ts";
import type { Credentials } from "../options.ts";
import { base64, fromBase64 } from "./base64.ts";
import { DOCKER_HUB } from "./reference.ts";

/** What of Docker's `config.json` (and of a `kubernetes.io/dockerconfigjson` Secret) is read here; everything else is kept. */
interface DockerConfig {
  auths?: Record<string, Auth>;
  credHelpers?: Record<string, string>;
  credsStore?: string;
  [field: string]: unknown;
}

interface Auth {
  auth?: string;
  username?: string;
  password?: string;
  identitytoken?: string;
}

/** Who knows the login for a host: the configuration itself, or a credential helper. */
export type KnownLogin = { kind: "credentials"; credentials: Credentials } | { kind: "helper"; helper: string; server: string };

/** The key of a host among `auths`: the host, but Docker Hub's is an address of old. */
export function authKey(host: string): string {
  return host === DOCKER_HUB ? "https://index.docker.io/v1/" : host;
}

/**
 * Puts a login into the text of a Docker configuration, keeping every other registry's. Old spellings of the same host go,
 * lest a stale key be tried.
 * @param existing JSON, absent for a new configuration
 * @throws DeployError `bad-input` where that is no Docker configuration
 */
export function mergeAuth(existing: string | undefined, host: string, { username, password }: Credentials): string {
  const config = parseConfig(existing);
  const others = Object.entries(config.auths ?? {}).filter(([key]) => hostOfKey(key) !== hostOfKey(authKey(host)));
  const auth = { username, password, auth: base64(`${username}:${password}`) };
  return JSON.stringify({ ...config, auths: Object.fromEntries([...others, [authKey(host), auth]]) });
}

/**
 * What an own configuration folder starts with: the user's logins, proxies and context, ready for a login to `host`.
 * The user's credential store is named only for the registries it already holds: what we log in to must stay in our file,
 * where it can be removed. The empty entry for `host` keeps Docker from choosing a store by itself.
 */
export function ownConfig(users: string | undefined, host: string): string {
  const { auths = {}, credHelpers = {}, credsStore, proxies, HttpHeaders, currentContext } = parseConfig(users);
  const key = authKey(host);
  const stored = credsStore ? Object.keys(auths).filter((server) => !auths[server]?.auth) : [];
  const helpers = [...stored.map((server) => [helperKey(server), credsStore]), ...Object.entries(credHelpers)];
  return JSON.stringify({
    auths: { ...auths, [key]: {} },
    credHelpers: Object.fromEntries(helpers.filter(([server]) => server !== helperKey(key))),
    ...(proxies === undefined ? {} : { proxies }),
    ...(HttpHeaders === undefined ? {} : { HttpHeaders }),
    ...(currentContext === undefined ? {} : { currentContext }),
  });
}

/** Finds the login for a host as Docker's command line does: helper of the host, store, then the file. */
export function knownLogin(config: string | undefined, host: string): KnownLogin | undefined {
  const { auths = {}, credHelpers = {}, credsStore } = parseConfig(config);
  const key = authKey(host);
  const helper = own(credHelpers, helperKey(key)) ?? own(credHelpers, key) ?? credsStore;
  if (helper) return { kind: "helper", helper, server: key };
  const entry = own(auths, key) ?? Object.entries(auths).find(([other]) => hostOfKey(other) === hostOfKey(key))?.[1];
  const credentials = entry === undefined ? undefined : credentialsOf(entry);
  return credentials && { kind: "credentials", credentials };
}

function credentialsOf({ auth, username, password }: Auth): Credentials | undefined {
  const pair = auth === undefined ? undefined : fromBase64(auth);
  const colon = pair?.indexOf(":") ?? -1;
  if (pair !== undefined && colon > 0)
    return { username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/\0+$/, "") };
  return username && password ? { username, password } : undefined;
}

function parseConfig(text: string | undefined): DockerConfig {
  if (text === undefined || text.trim() === "") return {};
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which holds passwords.
    throw new DeployError("bad-input", "the existing Docker configuration is not JSON; mend or remove it");
  }
  if (!isRecord(config) || !["auths", "credHelpers"].every((field) => config[field] == null || isRecord(config[field])))
    throw new DeployError("bad-input", "the existing Docker configuration has not the form of a config.json; mend or remove it");
  return config;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = <T>(record: Record<string, T>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Docker looks helpers up by host for a key that is an address. */
const helperKey = (key: string) => (key === authKey(DOCKER_HUB) ? key : key.replace(/^https?:\/\//, "").replace(/\/.*$/, ""));

/** `https://host/v1/` and `host` are one; `host/path` is another entry, for that path alone. */
const hostOfKey = (key: string) => key.replace(/^https?:\/\//, "").replace(/\/(v1|v2)?\/?$/, "");
