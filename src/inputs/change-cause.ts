import type { Reference } from "../image/reference.ts";
import type { RunContext } from "../options.ts";

const SHORT_COMMIT = 7;
const SHORT_DIGEST = 12;
/** Enough for a sentence and an address; it stands on every revision and in every table. */
const LONGEST = 500;

/** A change cause as one line of at most 500 characters: `kubectl rollout history` shows it in a table. */
export function oneLineCause(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** What, which commit, which run: `web:2.0 from 3f2a1bc by https://github.com/shop/web/actions/runs/1`. */
export function defaultChangeCause(image: Reference | undefined, { commit, run }: RunContext): string {
  const what = image ? shortName(image) : "manifests";
  return oneLineCause(
    [what, ...(commit ? [`from ${commit.slice(0, SHORT_COMMIT)}`] : []), ...(run ? [`by ${run}`] : [])].join(" "),
  );
}

function shortName({ repository, tag, digest }: Reference): string {
  const name = repository.path.split("/").at(-1) ?? repository.path;
  if (tag !== undefined) return `${name}:${tag}`;
  return digest === undefined ? name : `${name}@${digest.slice(0, "sha256:".length + SHORT_DIGEST)}`;
}
