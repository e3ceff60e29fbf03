import { harmless } from "../report/harmless.ts";

const STAR = "***";

/** Takes secrets out of every text that a front end writes itself: summaries, outputs and lines of a command line have no runner that would. */
export interface Masker {
  add(secret: string): void;
  masked(text: string): string;
}

export function createMasker(): Masker {
  // Longest first, so that no secret hides only a part of another one that contains it.
  let secrets: string[] = [];
  return {
    add(secret) {
      const forms = [secret, ...rewritten(secret)].filter((form) => form.trim() !== "" && !secrets.includes(form));
      secrets = [...secrets, ...new Set(forms)].sort((a, b) => b.length - a.length);
    },
    masked: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, STAR), text),
  };
}

/** What our own writing makes of a secret before it gets here: text made harmless, outputs that are JSON, and the JSON of all outputs. */
function rewritten(secret: string): string[] {
  return [harmless(secret), inJson(secret), inJson(inJson(secret))];
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
