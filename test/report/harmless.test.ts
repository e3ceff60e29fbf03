import { expect, test } from "@jest/globals";
import { harmlessLines } from "../../src/report/harmless.ts";

test.each([
  { want: ["plain text, 한국어, \ttab"], when: "plain text, 한국어, \ttab\n" },
  { want: [": :error::x"], when: "::error::x" },
  { want: ["  : :error::x"], when: "  ::error::x" },
  { want: ["\u00a0: :error::x"], when: "\u00a0::error::x" },
  { want: ["a ::error::x"], when: "a ::error::x" },
  { want: ["step 1", ": :set-output name=a::b"], when: "step 1\r::set-output name=a::b" },
  { want: ["a", ": :warning::x", "b"], when: "a\u2028::warning::x\r\nb" },
  { want: ["said ## [add-mask]e"], when: "said ##[add-mask]e" },
  { want: ["## [error]x"], when: "#\u0000#[error]x" },
  { want: [": :error::x"], when: "\u001b[31m::error::x\u001b[0m" },
  { want: ["## [error]x"], when: "#\u001b[1m#[error]x" },
  { want: ["title link end"], when: "\u001b]0;evil\u0007title \u001b]8;;http://evil\u001b\\link\u001b]8;;\u001b\\ end" },
  { want: ["unended", "next"], when: "unended\u001b]0;swallows\nnext" },
  { want: ["admin"], when: "\u202eadmin\u202c\u0007" },
  { want: [""], when: "" },
])("gives $want when $when", ({ want, when }) => {
  expect(harmlessLines(when)).toEqual(want);
});
