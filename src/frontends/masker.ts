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

/** What our own writing makes of a secret before it gets here: text that was made harmless, and the JSON of outputs. */
function rewritten(secret: string): string[] {
  return [harmless(secret), JSON.stringify(secret).slice(1, -1)];
}
