import type { Evidence, FailedContainer, SeenEvent } from "../rollout/evidence.ts";
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
