import { describe, expect, test } from "@jest/globals";
import { createMasker } from "../../src/frontends/masker.ts";
import { maskableParts } from "../../src/image/credentials.ts";
import type { Done } from "../../src/report/outputs.ts";
import { summary } from "../../src/report/summary.ts";
import type { DeployResult } from "../../src/result.ts";
import { rolledBack } from "./failed-deploy.ts";
import { markdownIn, outsideCode, shown } from "./summary-page.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;
const unmasked = (text: string) => text;

/** The same failure many times over, with logs of a size. */
function many(workloads: number, log: string): DeployResult {
  const [web] = rolledBack.workloads;
  const evidence = web?.evidence;
  if (!web || !evidence) throw new Error("the example has no evidence");
  const containers = evidence.containers.map((container) => ({ ...container, log }));
  return { ...rolledBack, workloads: Array(workloads).fill({ ...web, evidence: { ...evidence, containers } }) };
}

/** All that a summary can be about, with a text wherever the cluster, a registry or an application has a word. */
function saying(text: string): Done {
  const replicas = { desired: 1, updated: 1, available: 0 };
  const container = { pod: text, container: text, image: text, restarts: 3, state: text };
  const events = [{ object: text, reason: text, message: text, count: 3 }];
  const containers = [{ ...container, message: text, exitCode: 1, log: text, previousLog: text }];
  const evidence = { replicas, containers, events, command: text };
  const answer = { asked: text, silence: text, body: text, log: { pod: text, container: text, text }, events, command: text };
  const object = { kind: "ConfigMap", name: text, namespace: text, images: [text] };
  const said = { reason: text, hint: text, next: text, changeCause: text, by: text, commit: text, run: text, putBackBy: text };
  const deploy = {
    ...said,
    outcome: "failed",
    answer,
    workloads: [{ ...object, ...said, outcome: "failed", url: text, evidence }],
  };
  const revision = {
    ...said,
    commit: "c0ffee0",
    revision: 1,
    current: true,
    rollbackTarget: false,
    images: [text],
    outcome: text,
    createdAt: text,
  };
  return {
    build: { image: text, digest: text, tags: [text] },
    deploy,
    diff: { changed: true, objects: [{ ...object, apiVersion: "v1", change: "change", lines: text.split("\n") }] },
    history: { namespace: text, workload: text, revisions: [revision] },
    status: { ...said, namespace: text, workload: text, health: "unhealthy", images: [text], replicas, since: text, evidence },
  } as unknown as Done;
}

test("what the cluster wrote is shown, not obeyed", () => {
  const text = summary({ deploy: rolledBack }, 0, unmasked);
  expect(text).toContain("<pre>starting&#10;&#10;: :error::&lt;img src=x&gt;|`a`&#10;&lt;/pre&gt;&lt;script&gt;</pre>");
  expect(text).not.toMatch(/<img|<script/);
});

test("whatever it is, all of it stands within HTML blocks, in code, where neither Markdown nor GitHub makes anything of it", () => {
  const evil = [
    "evil</code></pre></td></table></details>",
    "<img src=x>",
    "",
    " \t ",
    "# [evil](http://evil) ![evil](http://evil)",
    "https://evil www.evil.com evil@evil.com @evil #evil :evil: `evil` **evil** $evil$",
    "| evil |",
    "\r\n\r\n    evil\u2028\u2028- evil\u0085\u0085<!-- evil",
  ];
  const page = summary(saying(evil.join("\n")), 0, unmasked);
  expect(markdownIn(page)).toEqual([]);
  expect(outsideCode(page)).not.toMatch(/evil|@|http/);
  expect(page.match(/<(?!\/?(?:h3|p|ul|li|b|br|code|pre|table|tr|th|td|details|summary)>)/g)).toBeNull();
});

describe("a secret of ours stands nowhere", () => {
  test.each([
    "npm_Ab_123456",
    "ghp_a*b@c[d]e|f'g`h",
    'a"quoted&<one>',
    "##[it]looks_like_a_command",
    "::so_does::this",
    "-----BEGIN KEY-----\nfirst_line*of_it\nsecond_line'of_it\n-----END KEY-----",
  ])("%s", (secret) => {
    const masker = createMasker();
    for (const part of maskableParts(secret)) masker.add(part);
    const base64 = Buffer.from(secret).toString("base64");
    const page = summary(
      saying(`${secret}\n401 for ${secret}, in base64 ${base64}\n\u001b[1m${secret}\u001b[0m`),
      0,
      masker.masked,
    );
    expect(page).toContain("401 for ***");
    for (const form of [...secret.split("\n").filter((line) => !line.startsWith("---")), base64]) {
      expect(page).not.toContain(form);
      expect(shown(page)).not.toContain(form);
    }
    expect(shown(page)).not.toMatch(/looks_like_a_command|so_does/);
  });

  test("not even a part of it, where a log is cut", () => {
    const log = `${"x".repeat(100)}npm_Ab_123456${"y".repeat(65_530)}`;
    expect(summary({ deploy: many(1, log) }, 0, unmasked)).toContain("<pre>(shortened)&#10;123456yyy");
    const page = summary({ deploy: many(1, log) }, 0, (text) => text.replaceAll("npm_Ab_123456", "***"));
    expect(page).toContain("<pre>(shortened)&#10;xxx***yyy");
  });
});

test("a secret that only the runner knows is found by it: as it is, or as .NET escapes it for XML", () => {
  const page = summary(saying("401 for npm_Ab*1@2[3]4|5`6~7\\8, and a'b\"c&d<e>f"), 0, unmasked);
  const found = page.split("npm_Ab*1@2[3]4|5`6~7\\8, and a&apos;b&quot;c&amp;d&lt;e&gt;f").length - 1;
  expect(found).toBe(page.split("401 for").length - 1);
  expect(found).toBeGreaterThan(30);
});

test("no blank line stands within a block, as Markdown would be read after it", () => {
  const page = summary({ deploy: rolledBack }, 0, unmasked);
  expect(page.trim().split("\n\n")).toHaveLength(4);
  expect(markdownIn(page)).toEqual([]);
});

test.each([
  { want: "the end of a long log", workloads: 1, log: `${"x".repeat(2_000_000)}the end` },
  { want: "no more than a runner takes, of many logs", workloads: 40, log: `${"한".repeat(50_000)}the end` },
])("keeps $want", ({ workloads, log }) => {
  const text = summary({ deploy: many(workloads, log) }, 0, unmasked);
  expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
  expect(text).toContain("the end");
});

test("drops logs before workloads, and says how many are not shown", () => {
  const text = summary({ deploy: many(5_000, "x".repeat(5_000)) }, 0, unmasked);
  expect(bytes(text)).toBeLessThanOrEqual(1_000_000);
  expect(text).toMatch(/and \d+ more/);
});
