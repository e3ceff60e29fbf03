import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "corpus");

/** Manifests in every form that kubectl reads; beside each, as JSON, what kubectl 1.36 made of it (test/e2e/manifest-corpus.test.ts keeps that true). */
export const CORPUS = readdirSync(folder)
  .filter((name) => !name.endsWith(".kubectl.json"))
  .sort();

export function corpusPath(name: string): string {
  return join(folder, name);
}

export function corpusFile(name: string): { path: string; text: string } {
  return { path: name, text: readFileSync(corpusPath(name), "utf8") };
}

/** Objects as kubectl read them. */
export function kubectlRead(name: string): unknown[] {
  return JSON.parse(readFileSync(corpusPath(name.replace(/\.[^.]+$/, ".kubectl.json")), "utf8"));
}
