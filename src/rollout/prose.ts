/**
 * A runtime's message without what people have named: addresses, ports, digests, and the image under each of its names. What is left was written by
 * programs, so that a repository called `unauthorized`, a tag `404` or a port 403 can't be taken for a registry's answer.
 */
export function proseOf(message: string, image: string): string {
  const names = namesOf(image);
  return withoutBareNames(message, names).replace(/[^\s"'`(),;<>[\]]+/g, (word) => {
    const [, core = "", end = ""] = /^(.*?)([:.]*)$/.exec(word) ?? [];
    return isName(core, names.written) ? `NAME${end}` : word;
  });
}

interface Names {
  /** Below the host. */
  path: string;
  tag: string;
  /** As whole words. */
  written: Set<string>;
}

function namesOf(image: string): Names {
  const [, base = "", tag = "latest"] = /^(.*?)(?::([^:/@]*))?(?:@.*)?$/.exec(image) ?? [];
  const [first = "", ...rest] = base.split("/");
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const path = hasHost ? rest.join("/") : base;
  return { path, tag, written: new Set([image, `${path}:${tag}`]) };
}

function isName(word: string, names: Set<string>): boolean {
  const isAddress = /\/|\w\.\w|[\w\]]:\d+$/.test(word);
  return isAddress || (names.has(word) && /[:@]/.test(word));
}

/** One word alone may be a name or prose (`denied`, `unknown`): it is a name in quotes, and where a runtime announces one. */
function withoutBareNames(message: string, { path, tag }: Names): string {
  const [barePath, bareTag] = [escaped(path), escaped(tag)];
  return message
    .replace(new RegExp(`(["'])(?:${barePath}|${bareTag})(?=["'])`, "g"), "$1NAME")
    .replace(new RegExp(`\\b(for|in|image|repository|reference)(:?) ${barePath}(?=[,;:]?(?:\\s|$))`, "g"), "$1$2 NAME")
    .replace(new RegExp(`\\b(manifests?) ${bareTag}(?= in |\\])`, "g"), "$1 NAME");
}

function escaped(name: string): string {
  // An empty name would be found everywhere.
  return name === "" ? "(?!)" : name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
