/** Longest reason that is passed on; characters. */
const LONGEST = 500;

/** Why Docker failed, in its own last words: the last `ERROR:` line, else the last line. Foreign text, on one line. */
export function reasonOf(stderr: string): string {
  const lines = stderr.split(/\r?\n/).map((line) => line.trim());
  const said = lines.filter((line) => line !== "");
  const reason = said.findLast((line) => line.startsWith("ERROR: ")) ?? said.at(-1) ?? "it said nothing";
  return reason
    .replace(/^ERROR: (failed to build: )?/, "")
    .replace(/\p{C}+/gu, " ")
    .slice(0, LONGEST);
}

const DENIED = /denied|unauthori[sz]ed|forbidden|\b40[13]\b|insufficient_scope|authentication required|no basic auth/i;

/**
 * What goes away by itself, as measured with Docker 20.10 to 28. `unknown:` is an error code of the registry's that Docker does
 * not know, a 429 among them; Swift is NHN Cloud's object storage, where layers lie.
 */
const PASSING = [
  /\b429\b|too ?many ?requests|\bunknown: /i,
  /\b50[0234]\b|internal server error|bad gateway|service unavailable|gateway time-?out/i,
  // As Go's net/http says that a connection was broken.
  /connection reset|broken pipe|connection refused|\bEOF\b|closed (idle|network) connection|connection broken/i,
  /time-?out|timed out|deadline exceeded|temporary failure|server misbehaving/i,
  /swift/i,
];

/** Whether a `docker push` failed for a reason that is worth another try. Never where access was denied. */
export function isPassing(stderr: string): boolean {
  const reason = reasonOf(stderr);
  return !DENIED.test(reason) && PASSING.some((pattern) => pattern.test(reason));
}

/** The same for a buildx build, where the step that failed must have been the push: a `RUN` that timed out is not repeated. */
export function isPassingPush(stderr: string): boolean {
  const steps = stderr.match(/^ > .+:$/gm);
  const pushing = /^ > pushing /.test(steps?.at(-1) ?? "") || /failed to push/.test(reasonOf(stderr));
  return pushing && isPassing(stderr);
}
