import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { actionYml } from "../../scripts/action-yml.ts";
import { ACTION_VERBS, type ActionVerb } from "../../src/inputs/definition.ts";

const examples = join(import.meta.dirname, "../../examples");
const USES = /^org\/nks-deploy(?:\/actions\/([a-z-]+))?@v1$/;

interface Workflow {
  jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>;
}

/** The inputs that the examples' workflows give, by the action that gets them. */
const given = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((path) => path.includes(".github/workflows/"))
  .flatMap((path) => Object.values((parse(readFileSync(join(examples, path), "utf8")) as Workflow).jobs))
  .flatMap(({ steps }) => steps)
  .flatMap((step) => {
    const [match, verb = "pipeline"] = USES.exec(step.uses ?? "") ?? [];
    return match === undefined ? [] : [{ verb: verb as ActionVerb, inputs: Object.keys(step.with ?? {}) }];
  });

const inputsOf = (verb: ActionVerb) => Object.keys(parse(actionYml(verb)).inputs ?? {});

test("every input is in an example", () => {
  const shown = new Set(given.flatMap(({ inputs }) => inputs));
  const all = new Set(ACTION_VERBS.flatMap(inputsOf));
  expect([...all].filter((name) => !shown.has(name))).toEqual([]);
});

test("examples give actions no other inputs than they have", () => {
  expect(given.length).toBeGreaterThan(10);
  for (const { verb, inputs } of given) expect(inputsOf(verb)).toEqual(expect.arrayContaining(inputs));
});
