// Inputs may hold any text: they become options, or one line says why not, without the password in it.
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { DeployError } from "../../src/errors.ts";
import { VERBS } from "../../src/inputs/definition.ts";
import { inputsOf } from "../../src/inputs/inputs.ts";
import { maskables } from "../../src/inputs/masks.ts";
import { optionsFor } from "../../src/inputs/options.ts";

const PASSWORD = "hush-hush-password";

const ODD = [
  "",
  " ",
  "-",
  "--config=x",
  "a\nb",
  "a,b",
  '"',
  '"a',
  "${{ x }}",
  "$(id)",
  "`id`",
  "::error::x",
  "##[x]",
  "..",
  "../..",
  "%2e%2e",
  "\u0000",
  "\u202e",
  "0",
  "-1",
  "1e9",
  "10m",
  "true",
  "release",
  "latest",
  "r.local/shop",
  "https://r.local",
  "web",
  "web:1.0",
  "a=b",
  "=",
  "deployment/web",
  "__proto__",
  "constructor",
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);

test.each(VERBS)("%s", (verb) => {
  const names = inputsOf(verb).map(({ name }) => name);
  const given = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: names.length });
  fc.assert(
    fc.property(given, fc.boolean(), (inputs, hasPassword) => {
      const all: Record<string, string> = hasPassword && names.includes("password") ? { ...inputs, password: PASSWORD } : inputs;
      const read = (name: string) => (Object.hasOwn(all, name) ? all[name] : undefined);
      if (all["password"] === PASSWORD) expect(maskables(verb, read)).toContain(PASSWORD);
      try {
        const { warnings } = optionsFor(verb, read, {});
        expect(warnings.join()).not.toContain(PASSWORD);
      } catch (error) {
        expect(error).toBeInstanceOf(DeployError);
        const { code, message } = error as DeployError;
        expect(code).toBe("bad-input");
        expect(message).not.toMatch(/[\r\n]/);
        expect(message).not.toContain(PASSWORD);
        expect(message.length).toBeLessThan(2_000);
      }
    }),
    { numRuns: 1_000 },
  );
});
