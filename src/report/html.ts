import { harmless, harmlessLines } from "./harmless.ts";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // Markdown inside of HTML: none is read within a block, but blocks end where a renderer thinks they do.
  "`": "&#96;",
  "|": "&#124;",
  "*": "&#42;",
  _: "&#95;",
  "[": "&#91;",
  "]": "&#93;",
  "@": "&#64;",
};

/** Text for HTML in a Markdown page, on one line: shown as it is, whatever it is. */
export function escaped(text: string): string {
  return harmless(text).replace(/[&<>"'`|*_[\]@]/g, (character) => ENTITIES[character] ?? "");
}

export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Lines as they are. On one line of source, as a blank one would end the HTML block and let Markdown read the rest. */
export function preformatted(text: string): string {
  return `<pre>${harmlessLines(text).map(escaped).join("&#10;")}</pre>`;
}

/** Cells are HTML already. */
export function htmlTable(head: string[], rows: string[][]): string {
  const line = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return ["<table>", line(head, "th"), ...rows.map((row) => line(row, "td")), "</table>"].join("\n");
}

/** A fold; the content is HTML already. */
export function details(title: string, content: string[]): string {
  return ["<details>", `<summary>${escaped(title)}</summary>`, ...content, "</details>"].join("\n");
}
