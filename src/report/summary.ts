import type { BuildResult, DeployResult, DiffResult, HistoryResult, WorkloadResult } from "../result.ts";
import { revisions } from "./console.ts";
import { changeCounts, changeTitle } from "./diff-lines.ts";
import { answerFold, evidenceFold } from "./evidence-html.ts";
import { HISTORY_HEAD, historyRows } from "./history-table.ts";
import { details, type Html, htmlOf, htmlTable, type Mask } from "./html.ts";
import type { Done } from "./outputs.ts";
import { nextStep, stateOf, workloadName } from "./production.ts";
import { statusSection } from "./status-html.ts";

/** GitHub refuses a summary over 1 MiB, and a job's steps may each add one. */
const MOST_BYTES = 1_000_000;

/** Characters kept of each log, then workloads shown: tried in this order until the summary is small enough. */
const CUTS = [
  { log: 65_536, workloads: 1_000 },
  { log: 8_192, workloads: 1_000 },
  { log: 1_024, workloads: 500 },
  { log: 0, workloads: 100 },
  { log: 0, workloads: 10 },
] as const;

type Cut = (typeof CUTS)[number];

const MARKS: Record<WorkloadResult["outcome"], string> = {
  succeeded: "✅",
  applied: "✅",
  restored: "⏪",
  removed: "⏪",
  pruned: "🗑️",
  "rolled-back": "⏪",
  "rollback-failed": "🚨",
  "nothing-to-roll-back-to": "❌",
  failed: "❌",
  superseded: "⏭️",
  cancelled: "🚫",
};

/**
 * The job summary: HTML blocks only, which Markdown leaves alone, everything of the cluster's masked and escaped, under 1 MiB.
 * @param now in milliseconds since the epoch
 */
export function summary(done: Done, now: number, masked: Mask): string {
  const html = htmlOf(masked);
  const texts = CUTS.map((cut) => () => sections(done, now, cut, html).join("\n\n"));
  for (const make of texts) {
    const text = make();
    if (new TextEncoder().encode(text).length <= MOST_BYTES) return text === "" ? "" : `${text}\n`;
  }
  return "<p>The summary is too long to be shown: see the log and the output workloads.</p>\n";
}

function sections({ build, deploy, diff, history, status }: Done, now: number, cut: Cut, html: Html): string[] {
  return [
    ...(build ? buildSection(build, html) : []),
    ...(deploy ? deploySection(deploy, cut, html) : []),
    ...(diff ? diffSection(diff, cut, html) : []),
    ...(status ? statusSection(status, now, cut, html) : []),
    ...(history ? historySection(history, now, html) : []),
  ];
}

function buildSection({ image, tags }: BuildResult, html: Html): string[] {
  return [
    `<h3>Pushed ${html.code(tags[0] ?? image)}</h3>`,
    htmlTable(["Tags", "Digest"], [[tags.map(html.code).join("<br>"), html.code(image)]]),
  ];
}

function deploySection(result: DeployResult, cut: Cut, html: Html): string[] {
  const shown = result.workloads.slice(0, cut.workloads);
  const left = result.workloads.length - shown.length;
  return [
    `<h3>${MARKS[result.outcome]} ${result.outcome}</h3>`,
    ...(result.outcome === "succeeded" ? [] : [verdict(result, html)]),
    htmlTable(
      ["Workload", "Namespace", "Outcome", "Revision", "Images"],
      shown.map((each) => workloadRow(each, html)),
    ),
    ...(left > 0 ? [`<p>and ${left} more</p>`] : []),
    ...urlSection(result, html),
    ...(result.answer ? [answerFold(result.answer, cut, html)] : []),
    ...shown.flatMap((workload) => evidenceSection(workload, cut, html)),
  ];
}

function verdict(result: DeployResult, html: Html): string {
  const facts: [string, string | undefined][] = [
    ["What broke", result.reason],
    ["Likely cause", result.hint],
    [
      "Production now",
      result.workloads
        .filter(({ outcome }) => outcome === result.outcome)
        .slice(0, 4)
        .map(stateOf)
        .join("; "),
    ],
    ["Next", nextStep(result)],
  ];
  const given = facts.filter(([, text]) => text);
  return ["<ul>", ...given.map(([title, text]) => `<li><b>${title}:</b> ${html.code(text ?? "")}</li>`), "</ul>"].join("\n");
}

function workloadRow(workload: WorkloadResult, html: Html): string[] {
  return [
    html.code(workloadName(workload)),
    html.code(workload.namespace),
    `${MARKS[workload.outcome]} ${workload.outcome}`,
    revisions(workload),
    workload.images.map(html.code).join("<br>"),
  ];
}

function evidenceSection(workload: WorkloadResult, cut: Cut, html: Html): string[] {
  const { evidence, reason, outcome } = workload;
  return evidence === undefined ? [] : [evidenceFold(`${workloadName(workload)}: ${reason ?? outcome}`, evidence, cut, html)];
}

function urlSection({ workloads }: DeployResult, html: Html): string[] {
  return workloads.flatMap((each) =>
    each.url === undefined ? [] : [`<p>${html.code(workloadName(each))} is at ${html.code(each.url)}</p>`],
  );
}

function diffSection({ changed, objects }: DiffResult, cut: Cut, html: Html): string[] {
  const differing = objects.filter(({ change }) => change !== "none");
  const shown = differing.slice(0, cut.workloads);
  const left = differing.length - shown.length;
  return [
    `<h3>${changed ? "🔀 A deploy would change something" : "✅ A deploy would change nothing"}</h3>`,
    `<p>${changeCounts(objects)}</p>`,
    ...shown.map((each) => {
      const [added, removed] = ["+", "-"].map((sign) => each.lines.filter((line) => line.startsWith(sign)).length);
      const title = `${changeTitle(each)} (+${added} −${removed})`;
      return details(html.code(title), cut.log > 0 ? [html.preformatted(each.lines.join("\n"), head(cut.log))] : []);
    }),
    ...(left > 0 ? [`<p>and ${left} more</p>`] : []),
  ];
}

function head(most: number): (text: string) => string {
  return (text) => (text.length <= most ? text : `${text.slice(0, most)}\n(shortened: the whole is in the log)`);
}

function historySection({ namespace, workload, revisions: entries }: HistoryResult, now: number, html: Html): string[] {
  const rows = historyRows(entries, now).map((cells) => cells.map(html.code));
  return [`<h3>${html.code(workload)} in ${html.code(namespace)}</h3>`, htmlTable(HISTORY_HEAD.map(titled), rows)];
}

const titled = (head: string) => head.charAt(0) + head.slice(1).toLowerCase();
