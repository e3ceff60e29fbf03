import { parse } from "csv-parse/sync";
import { DeployError } from "../errors.ts";
import type { RollbackScope } from "../options.ts";

const SECOND = 1000;
const LONGEST = 24 * 60 * 60 * SECOND;

const DURATION = /^(?=\d)(?:(?<hours>\d{1,4})h)?(?:(?<minutes>\d{1,5})m)?(?:(?<seconds>\d{1,6})s)?$/;

/** `true`, `True`, `TRUE` and the same of false: the YAML 1.2 core schema, as @actions/core reads booleans. */
export function parseBoolean(name: string, text: string): boolean {
  const value = booleanIn(text);
  if (value === undefined) throw new DeployError("bad-input", `${name} is ${quote(text)}; write true or false`);
  return value;
}

function booleanIn(text: string): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}

/** A boolean, or `release`. */
export function parseRollback(name: string, text: string): RollbackScope {
  const isWanted = booleanIn(text);
  if (isWanted !== undefined) return isWanted ? "workloads" : "none";
  if (text === "release") return "release";
  throw new DeployError("bad-input", `${name} is ${quote(text)}; write true, false or release`);
}

/** `90s`, `10m`, `1h30m` in milliseconds; at least a second, at most a day. */
export function parseDuration(name: string, text: string): number {
  const parts = DURATION.exec(text)?.groups;
  if (!parts) throw new DeployError("bad-input", `${name} is ${quote(text)}; write it like 90s, 10m or 1h30m, without spaces`);
  const [hours, minutes, seconds] = [parts["hours"], parts["minutes"], parts["seconds"]].map((part) => Number(part ?? 0));
  const milliseconds = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * SECOND;
  if (milliseconds < SECOND || milliseconds > LONGEST) {
    throw new DeployError("bad-input", `${name} is ${quote(text)}; it must be between 1s and 24h`);
  }
  return milliseconds;
}

/** A revision number as `kubectl rollout history` prints it. */
export function parseRevision(name: string, text: string): number {
  const revision = Number(text);
  if (!/^[1-9]\d*$/.test(text) || !Number.isSafeInteger(revision)) {
    throw new DeployError("bad-input", `${name} is ${quote(text)}; write a revision number as history lists them, for example 4`);
  }
  return revision;
}

/** An integer from 1 to 100. */
export function parseCount(name: string, text: string): number {
  if (/^(?:[1-9]\d?|100)$/.test(text)) return Number(text);
  throw new DeployError("bad-input", `${name} is ${quote(text)}; write a whole number from 1 to 100`);
}

/**
 * Entries of a list, one a line. Read as docker/build-push-action reads its lists (its inputs keep their meaning here):
 * CSV whose quoted entries may span lines, `""` for a quote in them, no white space around those without quotes, empty ones left out.
 */
export function parseList(name: string, text: string): string[] {
  return records(name, text)
    .map(entryOf)
    .filter((entry) => entry !== "");
}

/** White space inside stays: only what is quoted has any at its ends. */
function entryOf(fields: Field[]): string {
  const entry = fields.map((field) => field.text).join(",");
  const begun = fields.at(0)?.isQuoted ? entry : entry.trimStart();
  return fields.at(-1)?.isQuoted ? begun : begun.trimEnd();
}

/** Entries, one a line, without white space around them and empty lines. */
export function parseLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Entries of a list, one a line or between commas. */
export function parseCommaList(name: string, text: string): string[] {
  return records(name, text, { trim: true })
    .flat()
    .map((field) => field.text)
    .filter((entry) => entry !== "");
}

interface Field {
  text: string;
  isQuoted: boolean;
}

function records(name: string, text: string, how: { trim?: boolean } = {}): Field[][] {
  const cast = (field: string, { quoting }: { quoting: boolean }): Field => ({ text: field, isQuoted: quoting });
  try {
    const options = { ...how, cast, relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
    // Its types know texts only, not what `cast` makes of them.
    const rows = parse(text, options) as unknown as Field[][];
    return rows.filter((fields) => fields.some((field) => field.isQuoted || field.text.trim() !== ""));
  } catch (cause) {
    throw new DeployError(
      "bad-input",
      `${name} has a quote that does not end; write one entry a line, and "" for a quote inside quotes`,
      {
        cause,
      },
    );
  }
}

/** A text of the user's as a message shows it: quoted, on one line, control characters visible, cut after 80 characters. */
export function quote(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return JSON.stringify(shown);
}
