import { expect, test } from "@jest/globals";
import { textTable } from "../../src/report/table.ts";

const rows = [
  { want: ["A   B", "bb  c"], when: "plain text", rows: [["bb", "c"]] },
  {
    want: ["A          B", "결제 수정  c", "x          d"],
    when: "Hangul, two columns a syllable",
    rows: [
      ["결제 수정", "c"],
      ["x", "d"],
    ],
  },
  { want: ["A   B", "가  c"], when: "Hangul in parts, as macOS writes file names", rows: [["가".normalize("NFD"), "c"]] },
  { want: ["A      B", "2 → 4  c"], when: "an arrow", rows: [["2 → 4", "c"]] },
  { want: ["A  B", "x"], when: "a cell that is missing or empty at the end", rows: [["x"]] },
];

test.each(rows)("$when is aligned", ({ want, rows }) => {
  expect(textTable(["A", "B"], rows).map((line) => line.normalize("NFC"))).toEqual(want);
});
