import type { AnswerEvidence, Evidence, FailedContainer, SeenEvent } from "../rollout/evidence.ts";
import { harmless, harmlessLines } from "./harmless.ts";

/** What was seen of a failure, for the log: the containers with their last lines, the events, the command that looks further. */
export function evidenceLines({ replicas, containers, events, command }: Evidence): string[] {
  return [
    `${replicas.desired} desired, ${replicas.updated} updated, ${replicas.available} available`,
    ...containers.flatMap(containerLines),
    ...(events.length > 0 ? ["events:", ...events.map((event) => `  ${eventLine(event)}`)] : []),
    `look further: ${harmless(command)}`,
  ];
}

/** What was seen of an answer that was wrong, for the log: the status, how the answer begins, what the application says to it. */
export function answerLines(evidence: AnswerEvidence): string[] {
  const { body, log, events, command } = evidence;
  return [
    answerLine(evidence),
    ...logLines("the answer begins:", body),
    ...(log === undefined ? [] : logLines(logTitle(log), log.text)),
    ...(events.length > 0 ? ["events:", ...events.map((event) => `  ${eventLine(event)}`)] : []),
    `look further: ${harmless(command)}`,
  ];
}

/** `http://203.0.113.7/: status 500`, on one line. */
export function answerLine({ asked, status, silence }: AnswerEvidence): string {
  const came = status === undefined ? (silence === undefined ? "" : `: no answer: ${silence}`) : `: status ${status}`;
  return harmless(`${asked}${came}`);
}

export function logTitle({ pod, container }: NonNullable<AnswerEvidence["log"]>): string {
  return harmless(`the last log lines of pod/${pod}, container ${container}:`);
}

/** `web-7f9d: container app: CrashLoopBackOff, exit code 1, 3 restarts`, on one line. */
export function containerLine({ pod, container, state, exitCode, restarts, image }: FailedContainer): string {
  const facts = [
    state,
    ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
    ...(restarts === 0 ? [] : [`${restarts} ${restarts === 1 ? "restart" : "restarts"}`]),
  ];
  return harmless(`pod/${pod}, container ${container}: ${facts.join(", ")} (${image})`);
}

/** `3x pod/web-7f9d Failed: …`, on one line. */
export function eventLine({ object, reason, message, count }: SeenEvent): string {
  return harmless(`${count > 1 ? `${count}x ` : ""}${object} ${reason}: ${message}`);
}

function containerLines(container: FailedContainer): string[] {
  const { message, log, previousLog } = container;
  return [
    containerLine(container),
    ...(message === undefined ? [] : [`  ${harmless(message)}`]),
    ...logLines("its last log lines:", log),
    ...logLines("the last log lines of the run before:", previousLog),
  ];
}

function logLines(title: string, log: string | undefined): string[] {
  if (log === undefined || log.trim() === "") return [];
  return [`  ${title}`, ...harmlessLines(log).map((line) => `  | ${line}`)];
}
