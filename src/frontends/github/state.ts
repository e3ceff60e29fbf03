import { getState, saveState } from "@actions/core";
import type { Session } from "../../ports.ts";
import type { Remembered } from "../../verbs/logout.ts";

const KEY = "remembered";

/** Remembers for the step's `post` what it must undo, before it is done. */
export function createGithubSession(): Session {
  const remembered: Remembered[] = [];
  return {
    remember(folder, host) {
      remembered.push(host === undefined ? { folder } : { folder, host });
      saveState(KEY, JSON.stringify(remembered));
    },
  };
}

/** What `post` is to undo. Other steps can write the runner's state file, so nothing in it is taken on trust. */
export function readRemembered(): Remembered[] {
  try {
    const entries: unknown = JSON.parse(getState(KEY) || "[]");
    return Array.isArray(entries) ? entries.flatMap(rememberedOf) : [];
  } catch {
    return [];
  }
}

function rememberedOf(entry: unknown): Remembered[] {
  const { folder, host } = Object(entry) as { folder?: unknown; host?: unknown };
  if (typeof folder !== "string") return [];
  return [typeof host === "string" ? { folder, host } : { folder }];
}
