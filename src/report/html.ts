import { harmlessLines } from "./harmless.ts";

/** Takes the secrets out of a text. */
export type Mask = (text: string) => string;

/** How what others wrote gets into a page. All of it stands in `<code>` or `<pre>`, where GitHub makes no link and no mention of anything. */
export interface Html {
  /** On one line. */
  code(text: string): string;
  /**
   * Lines as they are. On one line of source, as a blank one would end the HTML block and let Markdown read the rest.
   * @param cut shortens what is too long
   */
  preformatted(text: string, cut?: (text: string) => string): string;
}

/** Secrets are masked first of all: one that was cut or escaped is no longer found, but a browser still shows it. */
export function htmlOf(masked: Mask): Html {
  const lines = (text: string) => harmlessLines(text).map(masked);
  return {
    code: (text) => (text === "" ? "" : `<code>${escaped(lines(text).join(" "))}</code>`),
    preformatted: (text, cut = (whole) => whole) =>
      `<pre>${escaped(cut(lines(text).join("\n"))).replaceAll("\n", "&#10;")}</pre>`,
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/**
 * What HTML needs and nothing else, in XML's words: the runner, which has more secrets than we know, looks for each in the summary as it is and as .NET
 * escapes it for XML (HostContext.cs of actions/runner). Markdown is not read within HTML blocks, and there is nothing else in a summary.
 */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Cells are HTML already. */
export function htmlTable(head: string[], rows: string[][]): string {
  const line = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return ["<table>", line(head, "th"), ...rows.map((row) => line(row, "td")), "</table>"].join("\n");
}

/** A fold; title and content are HTML already. */
export function details(title: string, content: string[]): string {
  return ["<details>", `<summary>${title}</summary>`, ...content, "</details>"].join("\n");
}
