import { dequal } from "dequal/lite";
import { DeployError } from "../errors.ts";
import { base64, fromBase64 } from "../image/base64.ts";
import { mergeAuth } from "../image/docker-config.ts";
import { matchReference } from "../image/reference.ts";
import type { PullSecretOptions } from "../options.ts";
import { imagesIn } from "./images.ts";
import type { JsonPatch, KubeObject } from "./object.ts";
import { withPodSpec } from "./pod-template.ts";

const TYPE = "kubernetes.io/dockerconfigjson";
const KEY = ".dockerconfigjson";

/** Whether an object's pods pull from the registry that the secret is for. */
export function usesPullSecret(object: KubeObject, { host }: Pick<PullSecretOptions, "host">): boolean {
  return imagesIn(object).some((image) => matchReference(image)?.repository.host === host);
}

/** The object with the pull secret referenced where its pods need it and don't have it yet; others of its secrets stay. */
export function referencePullSecret(object: KubeObject, secret: Pick<PullSecretOptions, "name" | "host">): KubeObject {
  if (!usesPullSecret(object, secret)) return object;
  return withPodSpec(object, (spec) => {
    const there = Array.isArray(spec.imagePullSecrets) ? spec.imagePullSecrets : [];
    if (there.some((reference) => reference?.name === secret.name)) return spec;
    return { ...spec, imagePullSecrets: [...there, { name: secret.name }] };
  });
}

/** What has to be done so that the pull secret holds these credentials. */
export type PullSecretChange =
  | { kind: "unchanged" }
  | { kind: "create"; object: KubeObject }
  | { kind: "replace"; patch: JsonPatch };

/**
 * A Secret that is there already keeps its other registries. The patch holds to the version that was read, so that nobody else's change is lost.
 * @throws DeployError `bad-input` when a Secret of that name is of another type, as the type can't be changed (Kubernetes documentation)
 */
export function pullSecret(
  existing: KubeObject | undefined,
  wanted: PullSecretOptions & { namespace: string },
): PullSecretChange {
  const { name, namespace, host, credentials } = wanted;
  if (existing === undefined) {
    const data = { [KEY]: base64(mergeAuth(undefined, host, credentials)) };
    return { kind: "create", object: { apiVersion: "v1", kind: "Secret", type: TYPE, metadata: { name, namespace }, data } };
  }
  if (existing["type"] !== TYPE) {
    throw new DeployError(
      "bad-input",
      `secret/${name} in namespace ${namespace} is of type ${existing["type"]}, not ${TYPE}; choose another name in pull-secret`,
    );
  }
  const before = configOf(existing);
  const after = mergeAuth(before, host, credentials);
  if (before !== undefined && dequal(JSON.parse(before), JSON.parse(after))) return { kind: "unchanged" };
  return {
    kind: "replace",
    patch: [
      { op: "test", path: "/metadata/resourceVersion", value: existing.metadata.resourceVersion },
      { op: "add", path: `/data/${KEY}`, value: base64(after) },
    ],
  };
}

function configOf(secret: KubeObject): string | undefined {
  const data = secret["data"];
  const encoded = typeof data === "object" && data !== null && KEY in data ? data[KEY] : undefined;
  return typeof encoded === "string" ? fromBase64(encoded) : undefined;
}
