import type { AnswerEvidence, Evidence, FailedContainer } from "../rollout/evidence.ts";
import { answerLine, containerLine, eventLine, logTitle } from "./evidence-lines.ts";
import { code, details, escaped, preformatted } from "./html.ts";

/** Characters kept of each log; 0: none is shown. */
interface Cut {
  log: number;
}

/** What was seen of a failure, folded up under its title. */
export function evidenceFold(title: string, { replicas, containers, events, command }: Evidence, cut: Cut): string {
  const { desired, updated, available } = replicas;
  return details(`Evidence: ${title}`, [
    `<p>${desired} desired, ${updated} updated, ${available} available. Look further: ${code(command)}</p>`,
    ...containers.flatMap((container) => containerSection(container, cut)),
    ...(events.length > 0 ? ["<p>Events</p>", preformatted(events.map(eventLine).join("\n"))] : []),
  ]);
}

/** What was answered, folded up. */
export function answerFold(evidence: AnswerEvidence, cut: Cut): string {
  const { body, log, events, command } = evidence;
  const content = [
    `<p>${code(answerLine(evidence))}. Look further: ${code(command)}</p>`,
    ...(body?.trim() && cut.log > 0 ? ["<p>The answer begins</p>", preformatted(body)] : []),
    ...(log && cut.log > 0 ? [`<p>${escaped(logTitle(log))}</p>`, preformatted(tail(log.text, cut.log))] : []),
    ...(events.length > 0 ? ["<p>Events</p>", preformatted(events.map(eventLine).join("\n"))] : []),
  ];
  return details("Evidence: what was answered", content);
}

function containerSection(container: FailedContainer, cut: Cut): string[] {
  const logs: [string, string | undefined][] = [
    ["Message", container.message],
    ["Last log lines", container.log],
    ["Last log lines of the run before", container.previousLog],
  ];
  return [
    `<p>${code(containerLine(container))}</p>`,
    ...logs.flatMap(([title, text]) =>
      text?.trim() && cut.log > 0 ? [`<p>${title}</p>`, preformatted(tail(text, cut.log))] : [],
    ),
  ];
}

/** The end of a log is where the cause stands. */
function tail(text: string, most: number): string {
  return text.length <= most ? text : `(shortened)\n${text.slice(-most)}`;
}
