import { expect, test } from "@jest/globals";
import { parseTags } from "../../src/image/tags.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

test.each([
  { when: "some are given", given: ["1.0", "latest", "1.0"], run: { commit }, want: ["1.0", "latest"] },
  { when: "a branch was pushed", given: [], run: { commit, ref: "refs/heads/main" }, want: ["0123456"] },
  { when: "a tag was pushed", given: [], run: { commit, ref: "refs/tags/v1.0" }, want: ["v1.0", "0123456"] },
])("tags are $want when $when", ({ given, run, want }) => {
  expect(parseTags(given, run)).toEqual(want);
});

test.each([
  { tag: "a/b", want: 'tag "a/b": a tag cannot contain "/"; `a-b` would do' },
  { tag: "fix 1+2", want: 'tag "fix 1+2": a tag cannot contain " " "+"; `fix-1-2` would do' },
  { tag: "가", want: 'tag "가": a tag cannot contain "가"' },
  { tag: "-f", want: 'tag "-f": a tag does not begin with `-`; `f` would do' },
  { tag: "", want: 'tag "": it is empty' },
  { tag: "t".repeat(129), want: `tag "${"t".repeat(129)}": it has 129 characters, 128 are allowed` },
  {
    tag: "r.local/shop/web:1.0",
    want: 'tag "r.local/shop/web:1.0": it is a whole reference; give the tag only, `1.0`, and the name in `image`',
  },
])("refuses the tag $tag", ({ tag, want }) => {
  expect(() => parseTags([tag], {})).toThrow(expect.objectContaining({ code: "bad-input", message: want }));
});

test("without tags and commit there is nothing to push", () => {
  expect(() => parseTags([], {})).toThrow("tags: none given");
});
