import type { StatusResult } from "../result.ts";
import { age } from "./age.ts";
import { evidenceLines } from "./evidence-lines.ts";
import { harmless } from "./harmless.ts";
import { textTable } from "./table.ts";

/** What runs now and how it is, for the log: why it is not healthy comes last. `now` in milliseconds since the epoch. */
export function statusLines(status: StatusResult, now: number): string[] {
  const { health, reason, hint, evidence } = status;
  const facts = statusFacts(status, now).map(([title, text]) => [`${title.toLowerCase()}:`, text]);
  return [
    harmless(`${status.workload} in ${status.namespace}: ${health}`),
    ...textTable(["", ""], facts).slice(1),
    ...(evidence === undefined ? [] : ["", ...evidenceLines(evidence)]),
    ...(reason === undefined ? [] : ["", harmless(`why: ${reason}`)]),
    ...(hint === undefined ? [] : [harmless(`likely cause: ${hint}`)]),
  ];
}

/** What is known of what runs, title and text; harmless, not escaped. */
export function statusFacts(status: StatusResult, now: number): [title: string, text: string][] {
  const { revision, images, replicas, since, putBackBy, changeCause, by, commit, run, outcome, rollbackTarget } = status;
  const { desired, updated, available } = replicas;
  const facts: [string, string | undefined][] = [
    ["Revision", revision === undefined ? "not made yet" : String(revision)],
    ["Images", images.join(", ")],
    ["Replicas", `${desired} desired, ${updated} updated, ${available} available`],
    ["Since", since === undefined ? undefined : `${since} (${age(since, now)})`],
    ["Put back by", putBackBy],
    ["Change cause", changeCause],
    ["Deployed by", by],
    ["Commit", commit],
    ["Run", run],
    ["Its deploy", outcome],
    [
      "A rollback restores",
      rollbackTarget === undefined ? "nothing: no earlier revision is known to be good" : `revision ${rollbackTarget}`,
    ],
  ];
  return facts.flatMap(([title, text]) => (text === undefined ? [] : [[title, harmless(text)] as [string, string]]));
}

/** Why a step that asked is red, on one line. */
export function unhealthyLine({ workload, namespace, health, reason }: StatusResult): string {
  return harmless(
    `${workload} in ${namespace} is ${health === "unhealthy" ? "not healthy" : "still rolling out"}: ${reason ?? health}`,
  );
}
