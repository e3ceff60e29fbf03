import { Lexer } from "yaml";

/** What is overridden of the library's lexer, which calls it private: how far the next line must be indented, and two of its states. */
interface Internals {
  indentNext: number;
  parseFlowCollection(): Generator<string, unknown>;
  parseQuotedScalar(): Generator<string, unknown>;
}

const library = Lexer.prototype as unknown as Internals;

/**
 * Reads `[…]`, `{…}` and quoted text as kubectl does (YAML 1.1): however its lines are indented, even with tabs.
 * YAML 1.2, and so the library, wants them deeper than the key that they belong to.
 */
export function flowLexer(): Lexer {
  const lexer = new Lexer();
  function* unindented(this: Internals, state: () => Generator<string, unknown>): Generator<string, unknown> {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = yield* state.call(this);
    this.indentNext = indentNext;
    return next;
  }
  return Object.assign(lexer, {
    parseFlowCollection: unindented.bind(lexer as unknown as Internals, library.parseFlowCollection),
    parseQuotedScalar: unindented.bind(lexer as unknown as Internals, library.parseQuotedScalar),
  });
}
