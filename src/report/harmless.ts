/** ECMA-48 control sequences: colours and cursor movements (CSI), titles and links (OSC), device strings, two-character escapes. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\r\n]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;

/** Whatever a terminal, a runner or a browser could take for the end of a line. */
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Control characters but the tabulator, and those that reorder text (Unicode TR 9), which can show one thing and mean another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The lines of a text that others wrote, fit to be printed: no terminal sequence works, and no runner takes a line for a command
 * (`::name::` at the start of a line after white space, `##[name]` anywhere: ActionCommand.cs of actions/runner).
 */
export function harmlessLines(text: string): string[] {
  const lines = text.replace(ESCAPES, "").split(LINE_BREAKS);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map((line) => defused(line.replace(INVISIBLE, "")));
}

/** The same on one line. */
export function harmless(text: string): string {
  return harmlessLines(text).join(" ");
}

function defused(line: string): string {
  return line.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}
