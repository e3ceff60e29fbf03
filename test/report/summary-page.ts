// How GitHub reads a job summary: Markdown first, then what the HTML of it shows.

/** Where Markdown begins HTML that it leaves alone up to the next blank line (CommonMark, "HTML blocks", condition 6). */
const BLOCK = /^<(h3|p|ul|table|details)>[\s\S]*<\/\1>$/;

/** The parts of a page that Markdown would read. */
export function markdownIn(page: string): string[] {
  if (page === "") return [];
  return page
    .replace(/\n$/, "")
    .split(/\n[ \t]*\n/)
    .filter((block) => !BLOCK.test(block));
}

/** What stands outside of `<code>` and `<pre>`: there GitHub makes links of addresses and mentions of `@names`, however they are escaped. */
export function outsideCode(page: string): string {
  return page.replace(/<(code|pre)>[^<]*<\/\1>/g, "");
}

/** The text as a browser shows it. */
export function shown(page: string): string {
  const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return page.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? entity) : String.fromCodePoint(Number(code)),
  );
}
