import { expect, test } from "@jest/globals";
import { maskables } from "../../src/inputs/masks.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const masked = (inputs: Record<string, string>) => maskables("pipeline", (name) => inputs[name]);

test.each([
  { want: "the password", inputs: { password: "pa:ss" }, has: ["pa:ss", base64("pa:ss")] },
  { want: "what Docker sends", inputs: { username: "id", password: "pass" }, has: [base64("id:pass")] },
  { want: "the password without its line break", inputs: { password: "pass\n" }, has: ["pass"] },
  {
    want: "a build secret's lines",
    inputs: { secrets: '"key=alpha\nbravo"\nother=charlie' },
    has: ["alpha", "bravo", "charlie"],
  },
  { want: "a build secret whose list is broken", inputs: { secrets: '"key=alpha' }, has: ['"key=alpha'] },
  { want: "base64 of a kubeconfig", inputs: { kubeconfig: `${base64("apiVersion: v1")}\n` }, has: [base64("apiVersion: v1")] },
])("masks $want", ({ inputs, has }) => {
  expect(masked(inputs)).toEqual(expect.arrayContaining(has));
});

test("masks no line of a kubeconfig in YAML, for those stand in every manifest", () => {
  expect(masked({ kubeconfig: "apiVersion: v1\nkind: Config\n" })).toEqual([]);
});

test("masks nothing where nothing is secret", () => {
  expect(masked({ username: "id", registry: "r.local/shop", password: "" })).toEqual([]);
});
