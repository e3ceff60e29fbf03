import { DeployError } from "../errors.ts";
import type { RegistryAddress } from "../options.ts";
import {
  isHost,
  isPath,
  looksLikeHost,
  parseReference,
  type Reference,
  refusal,
  splitVersion,
  whatIsWrong,
} from "./reference.ts";

/**
 * Reads the input `registry`: a host and, below it, the registry's path, `abcd1234-kr1-registry.container.nhncloud.com/shop`.
 * No host gets special trust, so a look-alike is just another host. The path is empty where only a host is given.
 * @throws DeployError `bad-input`, with what is wrong with it
 */
export function parseRegistryAddress(text: string): RegistryAddress {
  // What stands before an @ may be a password.
  const shown = text.replace(/^.*@/s, "…@");
  const wrong = (why: string) => new DeployError("bad-input", `registry ${JSON.stringify(shown)}: ${why}`);
  const slash = text.indexOf("/");
  const host = slash < 0 ? text : text.slice(0, slash);
  const path = slash < 0 ? "" : text.slice(slash + 1);

  if (text === "") throw wrong("it is empty; give host and registry, as the console shows them");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\s\u0000-\u001f\u007f]/.test(text)) throw wrong("there is white space in it; give one host and path");
  if (text.includes("@")) throw wrong("leave out user name and password; they go into `username` and `password`");
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw wrong(`leave out the scheme: \`${text.replace(/^[^/]*\/\//, "")}\``);
  if (text.startsWith("-")) throw wrong("a registry does not begin with `-`");
  if (text !== text.toLowerCase()) throw wrong(`a registry is written in lower case: \`${text.toLowerCase()}\``);
  if (text.endsWith("/")) throw wrong(`leave out the last slash: \`${text.replace(/\/+$/, "")}\``);
  if (/(^|\.)ntruss\.com(:|$)/.test(host))
    throw wrong("this is NAVER Cloud's; nks-deploy is for NHN Cloud, whose registries end in `.container.nhncloud.com`");
  if (!isHost(host)) throw wrong(`\`${host}\` is not a host name`);
  if (!looksLikeHost(host))
    throw wrong(`\`${host}\` is not a registry host; put the host in front, as in \`host.example/${host}\``);
  if (path !== "" && !isPath(path)) throw wrong(`\`${path}\` is not a registry's path (lower-case letters, digits, \`._-/\`)`);
  return { host, path };
}

/**
 * Reads the input `image`: a name below the registry (`web`, `team/web:1.0`), or a full reference, which begins with a host.
 * Without a registry, Docker's own rules hold: `nginx` is Docker Hub's.
 * @throws DeployError `bad-input`
 */
export function resolveImage(registry: RegistryAddress | undefined, image: string): Reference {
  const slash = image.indexOf("/");
  const full = slash > 0 && looksLikeHost(image.slice(0, slash));
  if (full || registry === undefined) return parseReference(image);

  const { name, ...version } = splitVersion(image);
  const repository = { host: registry.host, path: registry.path === "" ? name : `${registry.path}/${name}` };
  const wrong = name === "" ? "the name is missing" : whatIsWrong(repository);
  if (wrong) throw refusal(image, wrong);
  return { repository, ...version };
}
