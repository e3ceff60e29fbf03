/** How a registry wants to be asked (RFC 9110, 11.6.1; OCI distribution's token authentication). */
export type Challenge = { scheme: "basic" } | { scheme: "bearer"; realm: string; parameters: Record<string, string> };

const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const quoted = '"(?:[^"\\\\]|\\\\.)*"';
const parameter = new RegExp(`\\s*(${token})\\s*=\\s*(${quoted}|${token})\\s*(?:,|$)`, "y");
const scheme = new RegExp(`\\s*(${token})(?:\\s+|\\s*,|$)`, "y");

/** The strongest challenge of a `WWW-Authenticate` header that we can answer; undefined where there is none. */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  const found = readAll(header ?? "");
  const bearer = found.find((one) => one.scheme === "bearer" && one.parameters["realm"]);
  if (bearer) {
    const { realm = "", ...parameters } = bearer.parameters;
    return { scheme: "bearer", realm, parameters };
  }
  return found.some((one) => one.scheme === "basic") ? { scheme: "basic" } : undefined;
}

function readAll(header: string): { scheme: string; parameters: Record<string, string> }[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  let at = 0;
  while (at < header.length) {
    const last = found.at(-1);
    parameter.lastIndex = at;
    const pair = last && parameter.exec(header);
    if (pair) {
      const [, name = "", value = ""] = pair;
      last.parameters[name.toLowerCase()] = value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
      at = parameter.lastIndex;
      continue;
    }
    scheme.lastIndex = at;
    const name = scheme.exec(header);
    if (!name) break;
    found.push({ scheme: (name[1] ?? "").toLowerCase(), parameters: Object.create(null) as Record<string, string> });
    at = scheme.lastIndex;
  }
  return found;
}
