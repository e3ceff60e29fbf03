import { expect, test } from "@jest/globals";
import { refusal } from "../../../src/adapters/kubernetes/refusal.ts";

const SECRET = "failed to create typed patch object (shop/a; /v1, Kind=Secret): ";
const got = (value: string) => `got &value.valueUnstructured{Value:${value}}`;

/** What is told of the server's words. */
function told(message: string): string {
  const text = JSON.stringify({ kind: "Status", apiVersion: "v1", status: "Failure", message, code: 500 });
  return refusal("https://10.0.0.1", "apply secret/a", { status: 500, text } as never).message;
}

test.each([
  { want: "a number", value: "48151623" },
  { want: "a number", value: "-4.81e+15" },
  { want: "true or false", value: "true" },
  { want: "text", value: '"hunter2 } \\" and hunter3"' },
  { want: "a mapping", value: 'map[string]interface {}{"password":"hunter2", "pin":48151623}' },
  { want: "a list", value: '[]interface {}{"hunter2"}' },
  { want: "nothing", value: "interface {}(nil)" },
  { want: "something else", value: "(*hunter2)(0x48151623)" },
])("of a value that is $want only that is told: $value", ({ want, value }) => {
  expect(told(`${SECRET}.stringData.PIN: expected string, ${got(value)}`)).toBe(
    `cannot apply secret/a at https://10.0.0.1: ${SECRET}.stringData.PIN: expected string, got ${want}; correct the manifest`,
  );
});

test("of several mistakes each is told", () => {
  const lines = [
    `${SECRET}errors:`,
    `  .data.PIN: expected string, ${got("1")}`,
    `  .data: expected map, ${got('"hunter2"')}`,
    "  .x: not so",
  ];
  expect(told(lines.join("\n"))).toContain(
    `${SECRET}errors: .data.PIN: expected string, got a number .data: expected map, got text .x: not so; correct`,
  );
});

test.each(["hunter2", 'hunter2 " } x\n  .y: hunter3}', "[hunter2]", "map[a:hunter2]"])(
  "what is printed as it is goes, with all that follows it: %s",
  (value) => {
    const lines = [
      `${SECRET}errors:`,
      `  .a: expected map, ${got("1")}`,
      `  .data: expected map, got &{${value}}`,
      "  .x: not so",
    ];
    expect(told(lines.join("\n"))).toContain(
      `${SECRET}errors: .a: expected map, got a number .data: expected map, got something else; correct`,
    );
  },
);

test("an object in the answer is left out", () => {
  const message =
    'cannot restore struct from: "{\\"kind\\":\\"Secret\\",\\"data\\":{\\"a\\":\\"hunter2\\"}}": json: cannot unmarshal';
  expect(told(message)).toContain("cannot restore struct from: json: cannot unmarshal");
});
