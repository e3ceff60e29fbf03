import { DeployError } from "../errors.ts";
import { refuseDuplicates } from "./duplicates.ts";
import { type ListItem, listedIn } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { plainValues } from "./plain-value.ts";
import { whatIsWrongWith } from "./well-formed.ts";
import { composeDocuments, refuseIn } from "./yaml-document.ts";

/**
 * The objects of all files, in order, exactly as kubectl reads them; lists are opened, and no object may be there twice.
 * @throws DeployError `bad-manifest` with `file:line:column`, or with both files of a duplicate
 */
export function readManifests(files: { path: string; text: string }[]): KubeObject[] {
  const read = files.flatMap((file) => readManifest(file).map((object) => ({ object, path: file.path })));
  refuseDuplicates(read);
  if (read.length === 0)
    throw new DeployError(
      "bad-manifest",
      `no objects in ${files.map(({ path }) => path).join(", ") || "no files"}; nothing to deploy`,
    );
  return read.map(({ object }) => object);
}

/**
 * The objects of one file. Empty documents and those with comments only are skipped.
 * @throws DeployError `bad-manifest` with `file:line:column`
 */
export function readManifest({ path, text }: { path: string; text: string }): KubeObject[] {
  const lines = normalized(text);
  const refuse = refuseIn(path, lines);
  const toPlain = plainValues(refuse);
  const objects: KubeObject[] = [];
  for (const document of composeDocuments(lines, refuse)) {
    const value = toPlain(document);
    if (value === null) continue;
    for (const item of listedIn(value))
      objects.push(checked(item, (problem) => refuse(problem, document.contents?.range[0] ?? 0)));
  }
  return objects;
}

function checked({ value, where }: ListItem, refuse: (problem: string) => DeployError): KubeObject {
  const problem = whatIsWrongWith(value);
  if (problem !== undefined) throw refuse(where === "" ? problem : `${where}: ${problem}`);
  return value as KubeObject;
}

/** kubectl reads line by line: CRLF becomes LF, a byte order mark may begin any document, and the last line ends like the others. */
function normalized(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, "\n").replaceAll(/(^|\n)\ufeff/g, "$1");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}
