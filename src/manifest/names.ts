const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const KIND = /^[A-Za-z](?:[-A-Za-z0-9]*[A-Za-z0-9])?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const NOT_IN_A_PATH = /[/%\s\x00-\x1f\x7f]/;

const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** Groups in which every kind's name is an RFC 1123 subdomain. Others have kinds with looser names: `system:node` of RBAC, `2001:db8::1` of IPAddress. */
const STRICT_GROUPS = new Set(["", "apps", "batch"]);

/** An RFC 1123 label (Kubernetes: a namespace's name). */
export function isNamespace(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(text);
}

/** Whether Kubernetes may take it for the name of an object in this API group; never one that would lead elsewhere as part of an address. */
export function isObjectName(text: string, group: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  return STRICT_GROUPS.has(group)
    ? SUBDOMAIN.test(text)
    : text !== "" && text !== "." && text !== ".." && !NOT_IN_A_PATH.test(text);
}

/** `v1`, `apps/v1` */
export function isApiVersion(text: string): boolean {
  const [version = "", group, ...more] = text.split("/").toReversed();
  return more.length === 0 && LABEL.test(version) && (group === undefined || SUBDOMAIN.test(group));
}

export function isKind(text: string): boolean {
  return text.length <= LONGEST_LABEL && KIND.test(text);
}

/** The API group: `apps` of `apps/v1`, empty of `v1`. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "";
}
