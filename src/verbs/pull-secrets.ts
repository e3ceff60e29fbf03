import { DeployError } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { holdsSame, ownPullSecret } from "../manifest/own-pull-secret.ts";
import { namespacesUsing, pullSecret } from "../manifest/pull-secret.ts";
import type { DeployOptions, PullSecretOptions } from "../options.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { ensureOnAccounts } from "./service-accounts.ts";

const TRIES = 3;

/**
 * Makes the pull secret in every namespace that needs it, or adds our registry to one that is there already with others in it, and puts it on the
 * ServiceAccounts where it belongs there. One that is among the objects is applied with them, our keys in it.
 * @returns the namespaces where it was written, and kubelets have yet to see it
 */
export async function ensurePullSecrets(objects: KubeObject[], options: DeployOptions, ports: DeployPorts): Promise<Set<string>> {
  const { pullSecret, imagePaths } = options;
  if (pullSecret === undefined) return new Set();
  const written = await Promise.all(
    namespacesUsing(objects, pullSecret, imagePaths).map(async (namespace) =>
      (await isWritten(namespace, objects, pullSecret, ports)) ? [namespace] : [],
    ),
  );
  await ensureOnAccounts(objects, pullSecret, options, ports);
  return new Set(written.flat());
}

async function isWritten(
  namespace: string,
  objects: KubeObject[],
  options: PullSecretOptions,
  ports: DeployPorts,
): Promise<boolean> {
  const own = ownPullSecret(objects, options.name, namespace);
  return own === undefined ? ensurePullSecret(namespace, options, ports) : !holdsSame(own, await ports.cluster.read(nameOf(own)));
}

async function ensurePullSecret(
  namespace: string,
  { name, host, credentials }: PullSecretOptions,
  ports: DeployPorts,
): Promise<boolean> {
  const at = { apiVersion: "v1", kind: "Secret", namespace, name };
  for (let tries = 0; tries < TRIES; tries++) {
    const change = pullSecret(await ports.cluster.read(at), { name, namespace, host, credentials });
    if (change.kind === "unchanged") return false;
    if (change.kind === "create") {
      const created = await ports.cluster.create(change.object);
      if (created === undefined) continue;
      ports.log.info(`${printName(created)}: made in namespace ${namespace} for ${host}`);
      return true;
    }
    if ((await ports.cluster.patch(at, change.patch)).kind === "patched") {
      ports.log.info(`${printName(at)}: keys for ${host} set in namespace ${namespace}`);
      return true;
    }
  }
  throw new DeployError(
    "cluster-conflict",
    `secret/${name} in namespace ${namespace} keeps changing; see who else writes it, then deploy again`,
  );
}
