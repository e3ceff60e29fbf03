import { DeployError } from "../../errors.ts";

const END = "--";

export type ListType = "list" | "lines" | "comma-list";

/**
 * Entries that are arguments of their own, whatever is in them: `--lists extra-args,build-args -- --opt=a -- A=1 B=2`. A program that has them as an array (a
 * pipeline) need not quote anything, and nothing in them is taken for a flag. The last list takes all that is left, so what is least trusted goes last.
 * @param names the value of `--lists`
 * @param given the arguments after the first `--`
 */
export function readLists(
  names: string | undefined,
  given: string[],
  listType: (name: string) => ListType | undefined,
): Map<string, string> {
  const lists = names?.split(",") ?? [];
  const unknown = lists.find((name) => listType(name) === undefined);
  if (unknown !== undefined) throw refusal(`--lists names ${JSON.stringify(unknown)}, which is no list of this verb`);
  if (lists.length === 0 && given.length > 0) throw refusal(`${JSON.stringify(given[0])} is not a flag; write --<input> <value>`);
  let rest = given;
  const entries = lists.map((name, index) => {
    const end = index === lists.length - 1 ? -1 : rest.indexOf(END);
    const own = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? [] : rest.slice(end + 1);
    return [name, own] as const;
  });
  return new Map(entries.flatMap(([name, own]) => (own.length === 0 ? [] : [[name, textOf(name, own, listType(name))]])));
}

/** As lists are read (src/inputs/values.ts): quotes keep commas and line breaks in an entry; where an entry is a line, it is the line as it stands. */
function textOf(name: string, entries: string[], type: ListType | undefined): string {
  if (type !== "lines") return entries.map((entry) => `"${entry.replaceAll('"', '""')}"`).join("\n");
  const broken = entries.find((entry) => /[\r\n]/.test(entry));
  if (broken !== undefined) throw refusal(`--lists ${name} has a line break in ${JSON.stringify(broken)}; an entry is one line`);
  return entries.join("\n");
}

const refusal = (message: string) => new DeployError("bad-input", message);
