import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, dirname, resolve } from "node:path";
import { DeployError, messageOf } from "../../errors.ts";
import type { ClusterAccess } from "../../options.ts";
import { type Kubeconfig, mergeKubeconfigs, readKubeconfig } from "./kubeconfig.ts";

/** Where Kubernetes puts a pod's own credentials: https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
export const serviceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The kubeconfig to use: the one given, else the files of `KUBECONFIG`, else one made from the pod's service account.
 * `~/.kube/config` is left alone: on a shared runner it is somebody else's cluster.
 */
export async function findKubeconfig(
  access: ClusterAccess,
  environment: Environment,
  podFolder = serviceAccountFolder,
): Promise<Kubeconfig> {
  if (access.kubeconfig !== undefined) return readKubeconfig({ name: "kubeconfig", text: access.kubeconfig });
  const paths = (environment["KUBECONFIG"] ?? "").split(delimiter).filter((path) => path !== "");
  if (paths.length > 0) return readFiles(paths);
  const host = environment["KUBERNETES_SERVICE_HOST"];
  if (host && existsSync(`${podFolder}/token`)) {
    return serviceAccount(host, environment["KUBERNETES_SERVICE_PORT"] ?? "443", podFolder);
  }
  throw new DeployError(
    "bad-kubeconfig",
    "no cluster is named: give the kubeconfig input (its text or base64 of it), set KUBECONFIG, or run in a pod with a service account",
  );
}

/** As kubectl, files that are not there are passed over, unless none is. */
async function readFiles(paths: string[]): Promise<Kubeconfig> {
  const found: Kubeconfig[] = [];
  for (const path of paths) {
    try {
      const text = await readFile(path, "utf8");
      found.push(readKubeconfig({ name: path, text, folder: dirname(resolve(path)) }));
    } catch (cause) {
      if (cause instanceof DeployError) throw cause;
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") continue;
      throw new DeployError("bad-kubeconfig", `${path}, which KUBECONFIG names, cannot be read: ${messageOf(cause)}`, { cause });
    }
  }
  if (found.length === 0) {
    throw new DeployError(
      "bad-kubeconfig",
      `KUBECONFIG names ${paths.join(", ")}, which is not there; correct it or give the kubeconfig input`,
    );
  }
  return mergeKubeconfigs(found);
}

async function serviceAccount(host: string, port: string, folder: string): Promise<Kubeconfig> {
  const namespace = await readFile(`${folder}/namespace`, "utf8").catch(() => "");
  const source = { name: "the pod's service account", text: "", folder };
  const server = `https://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    names: [source.name],
    currentContext: "pod",
    contexts: [{ name: "pod", fields: { cluster: "pod", user: "pod", namespace: namespace.trim() }, source }],
    clusters: [{ name: "pod", fields: { server, "certificate-authority": "ca.crt" }, source }],
    users: [{ name: "pod", fields: { tokenFile: "token" }, source }],
  };
}
