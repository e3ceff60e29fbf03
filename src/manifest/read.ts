import { DeployError } from "../errors.ts";
import { refuseDuplicates } from "./duplicates.ts";
import { type ListItem, listedIn } from "./list.ts";
import type { KubeObject } from "./object.ts";
import { type PlainValue, plainValues } from "./plain-value.ts";
import { markVariables, type Variables } from "./variables.ts";
import { whatIsWrongWith } from "./well-formed.ts";
import { composeDocuments, refuseIn } from "./yaml-document.ts";

/** A file's path, as people know it, and its text. */
interface Text {
  path: string;
  text: string;
}

const NONE: Variables = new Map();

/**
 * The objects of all files, in order, exactly as kubectl reads them; lists are opened, and no object may be there twice.
 * @param variables put into their places
 * @throws DeployError `bad-manifest` with `file:line:column`, or with both files of a duplicate
 */
export function readManifests(files: readonly Text[], variables = NONE): KubeObject[] {
  return allOf(files.map(({ path, text }) => ({ path, objects: readManifest({ path, text }, variables) })));
}

/**
 * The objects of several files as those of one deploy.
 * @throws DeployError `bad-manifest` where there is none, or one is there twice
 */
export function allOf(files: readonly { path: string; objects: KubeObject[] }[]): KubeObject[] {
  const read = files.flatMap(({ path, objects }) => objects.map((object) => ({ object, path })));
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
export function readManifest({ path, text }: Text, variables = NONE): KubeObject[] {
  const objects: KubeObject[] = [];
  for (const { value, refuse } of readDocuments({ path, text }, variables)) {
    if (value !== null) objects.push(...listedIn(value).map((item) => checked(item, refuse)));
  }
  return objects;
}

/** What a YAML document holds, and the error for where it begins. */
export interface DocumentRead {
  value: PlainValue;
  refuse: (problem: string) => DeployError;
}

/** Reads one document after another: a mistake in a later one shows only when it is asked for. */
export function* readDocuments({ path, text }: Text, variables = NONE): Generator<DocumentRead> {
  const marked = markVariables(normalized(text), variables);
  const refuse = refuseIn(path, marked.text);
  const toPlain = plainValues(refuse, marked.expand);
  for (const document of composeDocuments(marked.text, refuse))
    yield { value: toPlain(document), refuse: (problem) => refuse(problem, document.contents?.range[0] ?? 0) };
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
