import { DeployError } from "../errors.ts";
import type { WorkloadName } from "../options.ts";
import { quote } from "./values.ts";

/** RFC 1123 label: Kubernetes documentation, "Object Names and IDs". */
const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** RFC 1123 subdomain, at most 253 characters: names of Secrets and workloads. */
const SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

export function parseNamespace(text: string): string {
  if (LABEL.test(text)) return text;
  throw new DeployError("bad-input", `namespace is ${quote(text)}; a namespace has lower-case letters, digits and -, at most 63`);
}

/** The name of a release: a label's value and part of a name. */
export function parseRelease(text: string): string {
  if (LABEL.test(text)) return text;
  throw new DeployError("bad-input", `release is ${quote(text)}; a release has lower-case letters, digits and -, at most 63`);
}

/** The name of a Secret, as an input gives it. */
export function parseSecretName(name: string, text: string): string {
  if (SUBDOMAIN.test(text)) return text;
  throw new DeployError(
    "bad-input",
    `${name} is ${quote(text)}; a name has lower-case letters, digits, - and ., for example regcred`,
  );
}

/** The name of a Helm release (ValidateReleaseName of helm.sh/helm). */
export function parseReleaseName(text: string): string {
  if (SUBDOMAIN.test(text) && text.length <= 53) return text;
  throw new DeployError(
    "bad-input",
    `helm-release is ${quote(text)}; a release has lower-case letters, digits, - and ., at most 53`,
  );
}

/** The names that kubectl takes for the kinds that keep revisions. */
const KINDS: [RegExp, WorkloadName["kind"]][] = [
  [/^(deploy|deployments?)(\.apps)?$/i, "Deployment"],
  [/^(sts|statefulsets?)(\.apps)?$/i, "StatefulSet"],
  [/^(ds|daemonsets?)(\.apps)?$/i, "DaemonSet"],
];

/** `deployment/web`, with the short names that kubectl takes. */
export function parseWorkload(text: string): WorkloadName {
  const [given = "", name = "", ...rest] = text.split("/");
  if (rest.length > 0 || !SUBDOMAIN.test(name) || !/^[a-z.]+$/i.test(given)) {
    throw new DeployError("bad-input", `workload is ${quote(text)}; write it like deployment/web`);
  }
  const kind = KINDS.find(([pattern]) => pattern.test(given))?.[1];
  if (kind !== undefined) return { kind, name };
  throw new DeployError(
    "bad-input",
    `workload is ${quote(text)}; Deployments, StatefulSets and DaemonSets keep revisions: write it like deployment/${name}`,
  );
}
