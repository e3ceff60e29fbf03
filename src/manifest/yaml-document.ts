import { Composer, type Document, type ParsedNode, Parser } from "yaml";
import { DeployError } from "../errors.ts";
import { flowLexer } from "./flow-lexer.ts";

/** How deep collections may be nested. Kubernetes' deepest objects (schemas in CustomResourceDefinitions) have some 60 levels. */
export const DEEPEST = 400;

// What go-yaml refuses (readerc.go of go.yaml.in/yaml/v2).
const CONTROL = /[^\t\n\r\x20-\x7e\x85\xa0-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Makes the error for a place in the file: what is wrong, and how many characters into the text. */
export type Refuse = (problem: string, offset: number) => DeployError;

/** An error at `path:line:column`, lines and columns from 1. */
export function refuseIn(path: string, text: string): Refuse {
  return (problem, offset) => {
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    return new DeployError("bad-manifest", `${path}:${line}:${offset - before.lastIndexOf("\n")}: ${problem}`);
  };
}

/**
 * The YAML documents of a text, in order, all scalars still as they were written.
 * Stops at the first mistake, and before nesting gets deep enough to exhaust the stack.
 * @throws DeployError `bad-manifest` with the place
 */
export function* composeDocuments(text: string, refuse: Refuse): Generator<Document.Parsed<ParsedNode>> {
  const control = CONTROL.exec(text);
  if (control) throw refuse("a control character, which YAML does not allow", control.index);
  // `failsafe` leaves every scalar a string: what it means is decided in scalar.ts. Keys are compared in plain-value.ts.
  const composer = new Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    strict: false,
    logLevel: "silent",
  });
  let documents = 0;
  for (const token of parse(text, refuse)) {
    // kubectl reads up to `...` and drops what follows without a word.
    if (token.type === "document" && documents++ > 0 && !token.start.some(({ type }) => type === "doc-start"))
      throw refuse("there is more after the end of the document; begin the next one with ---", token.offset);
    yield* checked(composer.next(token), refuse);
  }
  yield* checked(composer.end(), refuse);
}

function* parse(text: string, refuse: Refuse) {
  const parser = new Parser();
  for (const lexeme of flowLexer().lex(text)) {
    yield* parser.next(lexeme);
    // One entry a level, besides the document and what is being read.
    if (parser.stack.length > DEEPEST + 2) throw refuse(`nested more than ${DEEPEST} levels deep`, parser.offset);
  }
  yield* parser.end();
}

function* checked(documents: Iterable<Document.Parsed<ParsedNode>>, refuse: Refuse) {
  for (const document of documents) {
    const [mistake] = document.errors;
    if (mistake) throw refuse(`not YAML: ${mistake.message}`, mistake.pos[0]);
    yield document;
  }
}
