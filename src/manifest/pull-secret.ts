import { DeployError, messageOf } from "../errors.ts";
import { base64, fromBase64 } from "../image/base64.ts";
import { knownLogin, mergeAuth } from "../image/docker-config.ts";
import { matchReference } from "../image/reference.ts";
import type { Credentials, PullSecretOptions } from "../options.ts";
import type { ImagePath } from "./image-path.ts";
import { imagesIn } from "./images.ts";
import type { JsonPatch, KubeObject } from "./object.ts";
import { FIELD_MANAGER } from "./ownership.ts";
import { podSpecOf, withPodSpec } from "./pod-template.ts";

export const TYPE = "kubernetes.io/dockerconfigjson";
export const KEY = ".dockerconfigjson";

/** Its name, and what is put into it. */
export type PullSecret = Omit<PullSecretOptions, "on">;

/** Whether an object makes pods with an image of this registry host. */
export function usesPullSecret(object: KubeObject, { host }: { host: string }, paths: readonly ImagePath[] = []): boolean {
  return imagesIn(object, paths).some((image) => matchReference(image)?.repository.host.toLowerCase() === host.toLowerCase());
}

/** Names the pull secret in the pod spec of an object that needs it and doesn't have it; others that are there stay. */
export function referencePullSecret(object: KubeObject, { name, host }: { name: string; host: string }): KubeObject {
  const there: unknown = podSpecOf(object)?.imagePullSecrets;
  const secrets: { name: string }[] = Array.isArray(there) ? there : [];
  if (!usesPullSecret(object, { host }) || secrets.some((secret) => secret?.name === name)) return object;
  return withPodSpec(object, (spec) => ({ ...spec, imagePullSecrets: [...secrets, { name }] }));
}

/** The namespaces whose pods pull with it. */
export function namespacesUsing(objects: KubeObject[], { host }: { host: string }, paths: readonly ImagePath[]): string[] {
  const using = objects.filter((object) => usesPullSecret(object, { host }, paths));
  return [...new Set(using.flatMap(({ metadata }) => metadata.namespace ?? []))];
}

/** What to do so that the pull secret holds the wanted credentials. */
export type PullSecretChange =
  | { kind: "unchanged" }
  | { kind: "create"; object: KubeObject }
  /** `data` is what the patch puts into it. */
  | { kind: "replace"; patch: JsonPatch; data: Record<string, string> };

/**
 * Compares the Secret that is there with the credentials that it should hold. Other registries' entries stay. The patch holds only while nobody
 * else has changed the Secret.
 * @throws DeployError `bad-input` where a Secret of that name is something else; nothing of its content is in the message
 */
export function pullSecret(existing: KubeObject | undefined, wanted: PullSecret & { namespace: string }): PullSecretChange {
  const { name, namespace, host, credentials } = wanted;
  if (existing === undefined) {
    const metadata = { name, namespace, labels: { "app.kubernetes.io/managed-by": FIELD_MANAGER } };
    const data = { [KEY]: base64(mergeAuth(undefined, host, credentials)) };
    return { kind: "create", object: { apiVersion: "v1", kind: "Secret", metadata, type: TYPE, data } };
  }
  const refuse: Refuse = (why, cause) =>
    new DeployError(
      "bad-input",
      `secret/${name} in namespace ${namespace} ${why}; choose another name in the input pull-secret, or remove that Secret`,
      { cause },
    );
  if (existing["type"] !== TYPE) throw refuse(`has the type ${existing["type"] ?? "Opaque"}, not ${TYPE}`);
  const data = (existing["data"] ?? {}) as Record<string, string>;
  const merged = merge(data[KEY], host, credentials, refuse);
  if (merged === undefined) return { kind: "unchanged" };
  if (existing["immutable"] === true) throw refuse("is immutable and holds other keys");
  const value = base64(merged);
  return { kind: "replace", patch: replacement(existing, value), data: { [KEY]: value } };
}

/** Undefined where the credentials are in it already. */
function merge(encoded: string | undefined, host: string, credentials: Credentials, refuse: Refuse): string | undefined {
  const config = fromBase64(encoded ?? "");
  try {
    return hasCredentials(config, host, credentials) ? undefined : mergeAuth(config, host, credentials);
  } catch (cause) {
    throw refuse(`can't be used: ${messageOf(cause)}`, cause);
  }
}

type Refuse = (why: string, cause?: unknown) => DeployError;

function hasCredentials(config: string | undefined, host: string, { username, password }: Credentials): boolean {
  const known = knownLogin(config, host);
  return known?.kind === "credentials" && known.credentials.username === username && known.credentials.password === password;
}

function replacement(existing: KubeObject, value: string): JsonPatch {
  const put: JsonPatch[number] =
    existing["data"] === undefined
      ? { op: "add", path: "/data", value: { [KEY]: value } }
      : { op: "add", path: `/data/${KEY}`, value };
  return [{ op: "test", path: "/metadata/resourceVersion", value: existing.metadata.resourceVersion }, put];
}
