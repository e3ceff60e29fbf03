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
      if (secret.trim() === "" || secrets.includes(secret)) return;
      secrets = [...secrets, secret].sort((a, b) => b.length - a.length);
    },
    masked: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, STAR), text),
  };
}
