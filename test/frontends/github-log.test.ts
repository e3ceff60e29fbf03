import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

const SOURCES = join(import.meta.dirname, "../../src/frontends");

/** What a step prints: the log writes to standard output, as @actions/core does. Tokens become `TOKEN`. */
function printed(calls: string): string[] {
  const program = `
    const { createGithubLog } = await import(${JSON.stringify(join(SOURCES, "github/log.ts"))});
    const { createMasker } = await import(${JSON.stringify(join(SOURCES, "masker.ts"))});
    const log = createGithubLog(createMasker());
    ${calls}
    log.resume();`;
  const text = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "TOKEN")
    .split("\n")
    .slice(0, -1);
}

describe("a step prints", () => {
  test.each([
    { want: [": :error::x"], when: 'log.info("::error::x")' },
    { want: ["::warning::50%25 of ## [x]"], when: 'log.warning("50% of ##[x]")' },
    { want: ["::error::first second"], when: 'log.error("first\\nsecond")' },
    { want: ["::add-mask::key", "the ***"], when: 'log.mask("key"); log.info("the key")' },
    { want: [], when: 'log.mask(" ")' },
    {
      want: ["::stop-commands::TOKEN", ": :error::x", "## [add-mask]e", "ours", "more", "::TOKEN::"],
      when: 'log.foreign("::error::x\\n##[add-mask]e\\n"); log.info("ours"); log.foreign("more")',
    },
    {
      want: ["::stop-commands::TOKEN", "a", "::TOKEN::", "::add-mask::k", "::stop-commands::TOKEN", "***", "::TOKEN::"],
      when: 'log.foreign("a"); log.mask("k"); log.foreign("k")',
    },
  ])("$want when $when", ({ want, when }) => {
    expect(printed(when)).toEqual(want);
  });
});

test("no token is used twice", () => {
  const program = 'log.foreign("a"); log.resume(); log.foreign("b")';
  const source = `const { createGithubLog } = await import(${JSON.stringify(join(SOURCES, "github/log.ts"))});
    const log = createGithubLog({ add() {}, masked: (text) => text }); ${program}`;
  const text = execFileSync(process.execPath, ["--input-type=module", "--eval", source], { encoding: "utf8" });
  expect(new Set(text.match(/stop-commands::\S+/g)).size).toBe(2);
});
