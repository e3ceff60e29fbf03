import { printName } from "../manifest/object.ts";
import type { DiffResult, ObjectChange } from "../result.ts";
import { harmless } from "./harmless.ts";

/** A line, harmless, and what it says: front ends that can give it a colour. */
export interface DiffLine {
  text: string;
  kind: "heading" | "hunk" | "added" | "removed" | "plain";
}

const WORDS: Record<ObjectChange["change"], string> = {
  create: "would be created",
  change: "would be changed",
  prune: "would be removed",
  none: "would stay as it is",
};

/** What a deploy would change, for the log: a unified diff for each object, and how many there are. */
export function diffLines({ objects }: DiffResult): DiffLine[] {
  const changed = objects.filter(({ change }) => change !== "none");
  return [
    ...changed.flatMap((each): DiffLine[] => [
      { text: harmless(changeTitle(each)), kind: "heading" },
      ...each.lines.map((line) => ({ text: harmless(line), kind: lineKind(line) })),
    ]),
    { text: changeCounts(objects), kind: "heading" },
  ];
}

/** `deployment/web in shop would be changed`. */
export function changeTitle(change: ObjectChange): string {
  const where = change.namespace === "" ? "" : ` in ${change.namespace}`;
  return `${printName(change)}${where} ${WORDS[change.change]}`;
}

/** `1 would be created, 2 would be changed, 57 would stay as they are`. */
export function changeCounts(objects: ObjectChange[]): string {
  const counts = Object.entries(WORDS).flatMap(([change, words]) => {
    const count = objects.filter((each) => each.change === change).length;
    return count === 0 ? [] : [`${count} ${count > 1 ? words.replace("it is", "they are") : words}`];
  });
  return counts.join(", ");
}

function lineKind(line: string): DiffLine["kind"] {
  if (line.startsWith("@@")) return "hunk";
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "plain";
}

const CODES: Record<DiffLine["kind"], string> = { heading: "1", hunk: "36", added: "32", removed: "31", plain: "" };

/** The line as a terminal or a runner's log shows it in colour (ECMA-48). */
export function painted({ text, kind }: DiffLine): string {
  return CODES[kind] === "" ? text : `\u001b[${CODES[kind]}m${text}\u001b[0m`;
}
