/** A scalar as it stands in YAML: its text, whether it is without quotes, and its tag in full. */
export interface ScalarText {
  text: string;
  plain: boolean;
  tag?: string;
}

export type ScalarValue = string | number | boolean | null;

/** A problem never quotes the text: a variable may have put a secret there. */
export type ResolvedScalar = { kind: "value"; value: ScalarValue } | { kind: "refused"; problem: string };

const TAG = "tag:yaml.org,2002:";

const WORDS = new Map<string, ScalarValue>([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false] as const),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);

// Go's strconv.ParseInt with base 0: 0x, 0o, 0b, and a leading 0 is octal.
const INTEGER = /^([-+]?)(?:(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0|[1-9][0-9]*)|0([0-7]+))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
// Here, and only here, Go's own rule for underscores holds: one at a time, between digits.
const POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n - 1n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * What a scalar means to kubectl. That is go-yaml v2 behind sigs.k8s.io/yaml: YAML 1.1 without base 60 and with dates as
 * strings, `0400` octal, `08` a float (source: resolve.go of go.yaml.in/yaml/v2 2.4, and compared with kubectl).
 * One thing differs: an integer beyond 2^53, which JavaScript cannot hold, is refused where kubectl keeps it.
 */
export function resolveScalar({ text, plain, tag }: ScalarText): ResolvedScalar {
  if (tag === undefined) return plain ? resolvePlain(text) : value(text);
  if (tag === `${TAG}binary`) return decodeBinary(text);
  const wanted = WANTED[tag];
  // `!`, `!!str`, dates, and every tag that go-yaml doesn't know leave a string.
  if (!wanted) return value(text);
  const resolved = resolvePlain(text);
  if (resolved.kind === "value" && !wanted(resolved.value))
    return refused(`the value is not what its tag says (!!${tag.slice(TAG.length)})`);
  return resolved;
}

const WANTED: Record<string, (value: ScalarValue) => boolean> = {
  [`${TAG}bool`]: (value) => typeof value === "boolean",
  [`${TAG}int`]: (value) => Number.isInteger(value),
  [`${TAG}float`]: (value) => typeof value === "number",
  [`${TAG}null`]: (value) => value === null,
};

function resolvePlain(text: string): ResolvedScalar {
  const word = WORDS.get(text);
  if (word !== undefined) return value(word);
  const digits = text.replaceAll("_", "");
  if (text.startsWith(".")) return POINT_FLOAT.test(text) ? float(digits, text) : value(text);
  if (!/^[-+0-9]/.test(text)) return value(text);
  return integer(digits) ?? (FLOAT.test(digits) ? float(digits, text) : value(text));
}

/** Undefined where Go reads no integer: another form, or out of its 64 bits. */
function integer(digits: string): ResolvedScalar | undefined {
  const [, sign, number, octal] = INTEGER.exec(digits) ?? [];
  if (number === undefined && octal === undefined) return undefined;
  const size = BigInt(number ?? `0o${octal}`);
  const whole = sign === "-" ? -size : size;
  if (whole < MIN_INT64 || whole > (sign === "" ? MAX_UINT64 : MAX_UINT64 / 2n)) return undefined;
  if (size > SAFE)
    return refused("an integer beyond 2^53, which would be rounded; quote it if it is meant as text, or write a smaller one");
  return value(Number(whole));
}

function float(digits: string, text: string): ResolvedScalar {
  const number = Number(digits);
  // Out of Go's range it stays the text it was; and JSON has no -0.
  return value(Number.isFinite(number) ? number || 0 : text);
}

function decodeBinary(text: string): ResolvedScalar {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return value(new TextDecoder().decode(bytes));
  } catch {
    return refused("the value tagged !!binary is not base64");
  }
}

const value = (value: ScalarValue): ResolvedScalar => ({ kind: "value", value });
const refused = (problem: string): ResolvedScalar => ({ kind: "refused", problem });
