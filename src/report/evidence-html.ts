import type { AnswerEvidence, Evidence, FailedContainer } from "../rollout/evidence.ts";
import { answerLine, containerLine, eventLine, logTitle } from "./evidence-lines.ts";
import { details, type Html } from "./html.ts";

/** Characters kept of each log; 0: none is shown. */
interface Cut {
  log: number;
}

/** What was seen of a failure, folded up under its title. */
export function evidenceFold(title: string, evidence: Evidence, cut: Cut, html: Html): string {
  const { replicas, containers, events, command } = evidence;
  const { desired, updated, available } = replicas;
  return details(`Evidence: ${html.code(title)}`, [
    `<p>${desired} desired, ${updated} updated, ${available} available. Look further: ${html.code(command)}</p>`,
    ...containers.flatMap((container) => containerSection(container, cut, html)),
    ...(events.length > 0 ? ["<p>Events</p>", html.preformatted(events.map(eventLine).join("\n"))] : []),
  ]);
}

/** What was answered, folded up. */
export function answerFold(evidence: AnswerEvidence, cut: Cut, html: Html): string {
  const { body, log, events, command } = evidence;
  const content = [
    `<p>${html.code(answerLine(evidence))}. Look further: ${html.code(command)}</p>`,
    ...(body?.trim() && cut.log > 0 ? ["<p>The answer begins</p>", html.preformatted(body)] : []),
    ...(log && cut.log > 0 ? [`<p>${html.code(logTitle(log))}</p>`, html.preformatted(log.text, tail(cut.log))] : []),
    ...(events.length > 0 ? ["<p>Events</p>", html.preformatted(events.map(eventLine).join("\n"))] : []),
  ];
  return details("Evidence: what was answered", content);
}

function containerSection(container: FailedContainer, cut: Cut, html: Html): string[] {
  const logs: [string, string | undefined][] = [
    ["Message", container.message],
    ["Last log lines", container.log],
    ["Last log lines of the run before", container.previousLog],
  ];
  return [
    `<p>${html.code(containerLine(container))}</p>`,
    ...logs.flatMap(([title, text]) =>
      text?.trim() && cut.log > 0 ? [`<p>${title}</p>`, html.preformatted(text, tail(cut.log))] : [],
    ),
  ];
}

/** The end of a log is where the cause stands. */
function tail(most: number): (text: string) => string {
  return (text) => (text.length <= most ? text : `(shortened)\n${text.slice(-most)}`);
}
