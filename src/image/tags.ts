import { DeployError } from "../errors.ts";
import type { RunContext } from "../options.ts";
import { isTag } from "./reference.ts";

const SHORT_SHA = 7;
const LONGEST_TAG = 128;

/**
 * The tags to push, without repeats: those given, else the pushed Git tag and the commit's short SHA.
 * Nothing is sanitised: two branches must never end up as one tag unnoticed.
 * @param given entries of the input `tags`
 * @throws DeployError `bad-input` for an invalid tag, or where there is none at all
 */
export function parseTags(given: string[], run: RunContext): string[] {
  const tags = given.length > 0 ? given : defaultTags(run);
  if (tags.length === 0)
    throw new DeployError("bad-input", "tags: none given, and the commit is not known; give one, such as `1.0`");
  return [...new Set(tags.map(parseTag))];
}

function defaultTags({ commit, ref }: RunContext): string[] {
  const gitTag = ref?.startsWith("refs/tags/") ? [ref.slice("refs/tags/".length)] : [];
  return [...gitTag, ...(commit ? [commit.slice(0, SHORT_SHA)] : [])];
}

function parseTag(tag: string): string {
  if (isTag(tag)) return tag;
  throw new DeployError("bad-input", `tag ${JSON.stringify(tag.slice(0, LONGEST_TAG + 1))}: ${whatIsWrong(tag)}`);
}

function whatIsWrong(tag: string): string {
  const suggestion = tag.replace(/[^\w.-]+/g, "-").replace(/^[.-]+/, "");
  const instead = isTag(suggestion) ? `; \`${suggestion}\` would do` : "";
  const strange = [...new Set(tag.match(/[^\w.-]/gu))].map((character) => JSON.stringify(character)).join(" ");
  if (tag === "") return "it is empty";
  if (tag.length > LONGEST_TAG) return `it has ${tag.length} characters, ${LONGEST_TAG} are allowed`;
  if (tag.includes(":") && isTag(tag.slice(tag.lastIndexOf(":") + 1)))
    return `it is a whole reference; give the tag only, \`${tag.slice(tag.lastIndexOf(":") + 1)}\`, and the name in \`image\``;
  if (strange !== "") return `a tag cannot contain ${strange}${instead}`;
  return `a tag does not begin with \`${tag[0]}\`${instead}`;
}
