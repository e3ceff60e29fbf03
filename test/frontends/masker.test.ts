import { expect, test } from "@jest/globals";
import { createMasker } from "../../src/frontends/masker.ts";

test.each([
  { want: "the ***, and *** again", when: "as it is", text: "the key_1, and key_1 again" },
  { want: "the ***", when: "as the longest of several", text: "the key_12" },
  { want: '["***"]', when: "within the JSON of an output", text: JSON.stringify(['a"b\\c']) },
  {
    want: String.raw`{"workloads":"[\"***\"]"}`,
    when: "within the JSON of all outputs",
    text: JSON.stringify({ workloads: JSON.stringify(['a"b\\c']) }),
  },
  { want: "the ***", when: "as it is printed where it looks like a command", text: "the ## [x]y" },
  { want: "the key", when: "no blank one", text: "the key" },
])("masks a secret $when", ({ want, text }) => {
  const masker = createMasker();
  for (const secret of ["key_1", "key_12", 'a"b\\c', "##[x]y", " ", "\n", ""]) masker.add(secret);
  expect(masker.masked(text)).toBe(want);
});
