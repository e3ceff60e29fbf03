import { expect, test } from "@jest/globals";
import { summary } from "../../src/report/summary.ts";
import type { DeployResult } from "../../src/result.ts";
import { rolledBack } from "./failed-deploy.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The same failure many times over, with logs of a size. */
function many(workloads: number, log: string): DeployResult {
  const [web] = rolledBack.workloads;
  const evidence = web?.evidence;
  if (!web || !evidence) throw new Error("the example has no evidence");
  const containers = evidence.containers.map((container) => ({ ...container, log }));
  return { ...rolledBack, workloads: Array(workloads).fill({ ...web, evidence: { ...evidence, containers } }) };
}

test("what the cluster wrote is shown, not obeyed", () => {
  const text = summary({ deploy: rolledBack }, 0);
  expect(text).toContain(
    "<pre>starting&#10;&#10;: :error::&lt;img src=x&gt;&#124;&#96;a&#96;&#10;&lt;/pre&gt;&lt;script&gt;</pre>",
  );
  expect(text).not.toMatch(/<img|<script|\|/);
});

test("no blank line stands within a block, as Markdown would be read after it", () => {
  const blocks = summary({ deploy: rolledBack }, 0).trim().split("\n\n");
  expect(blocks.map((block) => /^<(\w+)>[\s\S]*<\/\1>$/.exec(block)?.[1])).toEqual(["h3", "ul", "table", "details"]);
});

test.each([
  { want: "the end of a long log", workloads: 1, log: `${"x".repeat(2_000_000)}the end` },
  { want: "no more than a runner takes, of many logs", workloads: 40, log: `${"한".repeat(50_000)}the end` },
])("keeps $want", ({ workloads, log }) => {
  const text = summary({ deploy: many(workloads, log) }, 0);
  expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
  expect(text).toContain("the end");
});

test("drops logs before workloads, and says how many are not shown", () => {
  const text = summary({ deploy: many(5_000, "x".repeat(5_000)) }, 0);
  expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
  expect(text).toMatch(/and \d+ more/);
});
