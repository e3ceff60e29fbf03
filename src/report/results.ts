import { printRepository, type Repository } from "../image/reference.ts";
import { type Done, outputs } from "./outputs.ts";

/** What Tekton lets all results of a step hold: 4096 bytes as JSON, in which it has some words of its own. */
const MOST_BYTES = 3_500;
/** What Tekton writes around each of them, besides its name. */
const AROUND = 48;

/**
 * What a verb returned, by the names that a pipeline's results go by: the outputs, the pushed image as Tekton Chains reads it, and the image that runs now.
 * @param about the repository that was deployed: of several containers its image is meant
 */
export function resultsOf(done: Done, about: Repository | undefined): Record<string, string> {
  const { build, deploy } = done;
  const workload = deploy?.workloads.find(({ outcome }) => outcome !== "applied" && outcome !== "pruned");
  return {
    ...outputs(done),
    ...(build ? { "image-url": build.tags[0] ?? build.image, "image-digest": build.digest } : {}),
    ...(workload ? { image: imageOf(workload.images, about) } : {}),
  };
}

function imageOf(images: string[], about: Repository | undefined): string {
  const name = about && printRepository(about);
  const ours = images.find((image) => name !== undefined && (image.startsWith(`${name}@`) || image.startsWith(`${name}:`)));
  return ours ?? images.join(",");
}

/** Shortens the longest results until all of them are held. Of a JSON array the first entries go, of a text its end. */
export function fitted(results: ReadonlyMap<string, string>): Map<string, string> {
  const fit = new Map(results);
  for (;;) {
    const sizes = [...fit].map(([name, text]) => ({ name, text, size: sizeOf(text) + name.length + AROUND }));
    const over = sizes.reduce((sum, { size }) => sum + size, 0) - MOST_BYTES;
    const longest = sizes.reduce((most, each) => (each.size > most.size ? each : most), { name: "", text: "", size: 0 });
    if (over <= 0 || longest.text === "") return fit;
    fit.set(longest.name, shorter(longest.text, over));
  }
}

function shorter(text: string, by: number): string {
  const entries = arrayIn(text);
  if (entries !== undefined) return entries.length === 0 ? "" : JSON.stringify(entries.slice(1));
  // A character is six bytes at most, and never less than one.
  const characters = [...text.replace(/…$/, "")];
  return `${characters.slice(0, Math.max(0, characters.length - Math.ceil(by / 6) - 1)).join("")}…`.replace(/^…$/, "");
}

function arrayIn(text: string): unknown[] | undefined {
  if (!text.startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes as Go writes a text in JSON: `<`, `>` and `&` are escaped. */
function sizeOf(text: string): number {
  const json = JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, "......");
  return [...json].reduce((sum, character) => sum + bytesOf(character.codePointAt(0) ?? 0), 0);
}

const bytesOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
