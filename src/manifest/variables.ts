/** Values by name, for `${NAME}` in manifests. */
export type Variables = ReadonlyMap<string, string>;

/** Private use: YAML takes them for letters. */
const FIRST_MARK = 0xe000;

/** A text whose placeholders are hidden from the YAML reader, and what puts the values into a scalar of it. */
export interface Marked {
  /** As long as the original, so that places in it stay true. */
  text: string;
  expand(scalar: string): string;
}

/**
 * Prepares a manifest for its variables. They are put into scalars after YAML has been read, so that a value can never be more than (a part of) the one
 * scalar where its placeholder stands, whatever it has in it. Other names, `$NAME` and `${NAME:-default}` are left as they are, as scripts have them.
 */
export function markVariables(text: string, variables: Variables): Marked {
  if (variables.size === 0) return { text, expand: (scalar) => scalar };
  let mark = String.fromCharCode(FIRST_MARK);
  for (let code = FIRST_MARK; text.includes(mark); code++) mark = String.fromCharCode(code);
  const marked = text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (placeholder, name: string) =>
    variables.has(name) ? `${mark}${mark}${name}${mark}` : placeholder,
  );
  const hidden = new RegExp(`${mark}${mark}([A-Za-z0-9_]+)${mark}`, "g");
  return { text: marked, expand: (scalar) => scalar.replace(hidden, (_, name: string) => variables.get(name) ?? "") };
}

/** The names that no text has a place for. */
export function unusedVariables(texts: string[], variables: Variables): string[] {
  return [...variables.keys()].filter((name) => !texts.some((text) => text.includes(`\${${name}}`)));
}
