import { eastAsianWidth } from "get-east-asian-width";

/** Rows under a head, columns aligned by what a terminal shows: a Hangul syllable takes two. */
export function textTable(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ""))));
  return all.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - widthOf(cell)));
}

/** By code points: to find letters of several (string-width) costs every start 50 ms, as it loads Unicode's segmentation. */
function widthOf(cell: string): number {
  return [...cell.normalize("NFC")].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
