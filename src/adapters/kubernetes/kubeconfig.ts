import { LineCounter, parseDocument } from "yaml";
import { DeployError } from "../../errors.ts";

/** A kubeconfig's text and where it came from. `folder` is set for files on disk alone: only there may it name other files. */
export interface KubeconfigSource {
  name: string;
  text: string;
  folder?: string;
}

/** A named entry as it stands in a kubeconfig, with the source that it came from. */
export interface Entry {
  name: string;
  fields: Record<string, unknown>;
  source: KubeconfigSource;
}

/** One kubeconfig, or several merged. `names` says where it came from, for messages. */
export interface Kubeconfig {
  names: string[];
  currentContext?: string;
  contexts: Entry[];
  clusters: Entry[];
  users: Entry[];
}

/**
 * Reads one kubeconfig: YAML, JSON, or base64 of either. Only its structure is judged here.
 * Rejects with `bad-kubeconfig`; no message quotes the text, which holds keys.
 */
export function readKubeconfig(source: KubeconfigSource): Kubeconfig {
  const root = parse(source);
  if (!isRecord(root) || (!Array.isArray(root["clusters"]) && !Array.isArray(root["contexts"]))) {
    const found =
      isRecord(root) && typeof root["kind"] === "string" && root["kind"] !== "Config" ? `it is a ${word(root["kind"])}` : "";
    throw bad(
      source,
      `is not a kubeconfig${found && `: ${found}`}; give the file that the console or kubectl config view --raw gives`,
    );
  }
  const current = root["current-context"];
  return {
    names: [source.name],
    ...(typeof current === "string" && current !== "" && { currentContext: current }),
    contexts: entries(source, root["contexts"], "contexts", "context"),
    clusters: entries(source, root["clusters"], "clusters", "cluster"),
    users: entries(source, root["users"], "users", "user"),
  };
}

/** Merges as kubectl does: of entries with one name, and of current contexts, the first file's counts. */
export function mergeKubeconfigs(configs: Kubeconfig[]): Kubeconfig {
  const current = configs.find((config) => config.currentContext !== undefined)?.currentContext;
  return {
    names: configs.flatMap((config) => config.names),
    ...(current !== undefined && { currentContext: current }),
    contexts: firstOfEachName(configs.flatMap((config) => config.contexts)),
    clusters: firstOfEachName(configs.flatMap((config) => config.clusters)),
    users: firstOfEachName(configs.flatMap((config) => config.users)),
  };
}

/** The YAML of a kubeconfig that may be wrapped in base64. YAML always has a `:` or a space in it, which base64 has not. */
export function unwrap(text: string): string {
  const bare = text.trim().replace(/\s+/g, "");
  if (bare === "" || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare)) return text;
  const bytes = Uint8Array.from(atob(bare.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function parse(source: KubeconfigSource): unknown {
  if (source.text.trim() === "") throw bad(source, "is empty; give the whole kubeconfig, as YAML or base64 of it");
  const lines = new LineCounter();
  let text: string;
  try {
    text = unwrap(source.text);
  } catch (cause) {
    throw bad(source, "is not a kubeconfig: neither YAML nor base64 of it", cause);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const [fault] = document.errors;
  if (fault) {
    // The parser's own words may quote the line, and that line may be a key.
    throw bad(
      source,
      `is not YAML (${fault.code} in line ${lines.linePos(fault.pos[0]).line}); give it whole, with its line breaks, or as base64`,
    );
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw bad(source, "is not a kubeconfig: its YAML aliases cannot be resolved", cause);
  }
}

function entries(source: KubeconfigSource, list: unknown, plural: string, singular: string): Entry[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw bad(source, `is broken: ${plural} is not a list`);
  return list.map((entry: unknown, index) => {
    const fields = isRecord(entry) ? (entry[singular] ?? {}) : undefined;
    if (!isRecord(entry) || typeof entry["name"] !== "string" || !isRecord(fields)) {
      throw bad(source, `is broken: ${plural}[${index}] has no name or no ${singular}`);
    }
    return { name: entry["name"], fields, source };
  });
}

function firstOfEachName(list: Entry[]): Entry[] {
  return list.filter((entry, index) => list.findIndex((other) => other.name === entry.name) === index);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function word(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, "").slice(0, 60);
}

function bad(source: KubeconfigSource, what: string, cause?: unknown): DeployError {
  return new DeployError("bad-kubeconfig", `${source.name} ${what}`, { cause });
}
