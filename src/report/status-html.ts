import type { StatusResult } from "../result.ts";
import { evidenceFold } from "./evidence-html.ts";
import { type Html, htmlTable } from "./html.ts";
import { statusFacts } from "./status-lines.ts";

const HEALTH_MARKS: Record<StatusResult["health"], string> = { healthy: "✅", "rolling-out": "⏳", unhealthy: "❌" };

/** What runs now and how it is, for the job summary. `cut`: characters kept of each log. */
export function statusSection(status: StatusResult, now: number, cut: { log: number }, html: Html): string[] {
  const { workload, namespace, health, reason, hint, evidence } = status;
  const why: [string, string | undefined][] = [
    ["Why", reason],
    ["Likely cause", hint],
  ];
  const given = why.flatMap(([title, text]) => (text === undefined ? [] : [`<li><b>${title}:</b> ${html.code(text)}</li>`]));
  const facts = statusFacts(status, now).map(([title, text]) => [`<b>${title}</b>`, html.code(text)]);
  return [
    `<h3>${HEALTH_MARKS[health]} ${html.code(workload)} in ${html.code(namespace)}: ${health}</h3>`,
    ...(given.length === 0 ? [] : [["<ul>", ...given, "</ul>"].join("\n")]),
    htmlTable(["What runs now", ""], facts),
    ...(evidence === undefined ? [] : [evidenceFold(workload, evidence, cut, html)]),
  ];
}
