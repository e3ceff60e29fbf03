import type { ImagePath } from "./image-path.ts";
import type { JsonPatch, KubeObject, ObjectName } from "./object.ts";
import { podSpecOf } from "./pod-template.ts";
import { usesPullSecret } from "./pull-secret.ts";

/** What a pod runs as where it does not say. */
export const DEFAULT_ACCOUNT = "default";

/** The ServiceAccounts, each once, whose pods pull from this registry host. Of a custom resource it is not known which: the default one. */
export function accountsPulling(
  objects: KubeObject[],
  host: string,
  paths: readonly ImagePath[],
): (ObjectName & { namespace: string })[] {
  const keys = objects
    .filter((object) => usesPullSecret(object, { host }, paths))
    .map((object) => JSON.stringify([object.metadata.namespace ?? "", accountOf(object)]));
  return [...new Set(keys)].map((key) => {
    const [namespace, name] = JSON.parse(key) as [string, string];
    return { apiVersion: "v1", kind: "ServiceAccount", namespace, name };
  });
}

/** The ServiceAccount of the pods that an object makes. */
export function accountOf(object: KubeObject): string {
  const { serviceAccountName, serviceAccount } = (podSpecOf(object) ?? {}) as { [field: string]: unknown };
  const named = [serviceAccountName, serviceAccount].find((name) => typeof name === "string" && name !== "");
  return (named as string | undefined) ?? DEFAULT_ACCOUNT;
}

/**
 * A ServiceAccount of the manifests with the pull secret on it. Server-side apply takes the list as one value, so where the manifest has none it gets those
 * that are there.
 */
export function withPullSecret(account: KubeObject, live: KubeObject | undefined, name: string): KubeObject {
  const secrets = secretsOn(account) ?? (live && secretsOn(live)) ?? [];
  return hasSecret(secrets, name)
    ? { ...account, imagePullSecrets: secrets }
    : { ...account, imagePullSecrets: [...secrets, { name }] };
}

/** What puts the pull secret on a ServiceAccount that no manifest has; undefined where it is there. Holds only while nobody else has changed it. */
export function addPullSecret(live: KubeObject, name: string): JsonPatch | undefined {
  const secrets = secretsOn(live);
  if (secrets !== undefined && hasSecret(secrets, name)) return undefined;
  return [
    { op: "test", path: "/metadata/resourceVersion", value: live.metadata.resourceVersion },
    secrets === undefined
      ? { op: "add", path: "/imagePullSecrets", value: [{ name }] }
      : { op: "add", path: "/imagePullSecrets/-", value: { name } },
  ];
}

function secretsOn(account: KubeObject): unknown[] | undefined {
  const secrets = account["imagePullSecrets"];
  return Array.isArray(secrets) ? secrets : undefined;
}

function hasSecret(secrets: unknown[], name: string): boolean {
  return secrets.some((secret) => (secret as { name?: unknown } | null)?.name === name);
}
