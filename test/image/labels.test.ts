import { expect, test } from "@jest/globals";
import { imageLabels, parseLabels } from "../../src/image/labels.ts";

const run = { repository: "https://github.com/acme/shop", commit: "abc", ref: "refs/heads/fix/1" };

test.each([
  {
    when: "the run is known",
    own: [],
    run,
    want: [
      "org.opencontainers.image.source=https://github.com/acme/shop",
      "org.opencontainers.image.revision=abc",
      "org.opencontainers.image.ref.name=fix/1",
    ],
  },
  { when: "nothing is known", own: ["team=shop", "empty="], run: {}, want: ["team=shop", "empty="] },
  {
    when: "the user's own says otherwise",
    own: ["org.opencontainers.image.revision=a=b"],
    run: { commit: "abc" },
    want: ["org.opencontainers.image.revision=a=b"],
  },
  { when: "a value has two lines", own: ["note=one\ntwo"], run: {}, want: ["note=one\ntwo"] },
  { when: "a name is a trap", own: ["__proto__=x"], run: {}, want: ["__proto__=x"] },
])("labels are $want when $when", ({ own, run, want }) => {
  expect(imageLabels(own, run)).toEqual(want);
});

test.each(["team", "=shop", "a b=c"])("refuses the label %j", (label) => {
  expect(() => parseLabels([label])).toThrow(expect.objectContaining({ code: "bad-input" }));
});
