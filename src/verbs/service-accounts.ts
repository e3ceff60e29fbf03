import { DeployError } from "../errors.ts";
import type { ImagePath } from "../manifest/image-path.ts";
import { type KubeObject, type ObjectName, printName } from "../manifest/object.ts";
import { accountsPulling, addPullSecret, DEFAULT_ACCOUNT, withPullSecret } from "../manifest/service-accounts.ts";
import type { DiffOptions, PullSecretOptions } from "../options.ts";
import type { Cluster } from "../ports.ts";
import { nameOf } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";

type Account = ObjectName & { namespace: string };

const TRIES = 3;

/**
 * The objects with the pull secret on those ServiceAccounts among them that need it. What others will need is tried out.
 * @throws DeployError `not-found` where one that is needed is neither among them nor in the cluster
 */
export async function referenceOnAccounts(
  objects: KubeObject[],
  pullSecret: PullSecretOptions,
  { imagePaths }: DiffOptions,
  { cluster }: Pick<DeployPorts, "cluster">,
): Promise<KubeObject[]> {
  const changed = new Map<KubeObject, KubeObject>();
  await Promise.all(
    accountsPulling(objects, pullSecret.host, imagePaths).map(async (account) => {
      const own = objects.find((object) => isSame(object, account));
      const live = await cluster.read(account);
      if (own !== undefined) changed.set(own, withPullSecret(own, live, pullSecret.name));
      else if (live !== undefined) await tryPatch(account, live, pullSecret.name, cluster);
      else if (account.name !== DEFAULT_ACCOUNT) throw noAccount(account);
    }),
  );
  return objects.map((object) => changed.get(object) ?? object);
}

async function tryPatch(account: Account, live: KubeObject, secret: string, cluster: Cluster): Promise<void> {
  const patch = addPullSecret(live, secret);
  if (patch !== undefined) await cluster.patch(account, patch, { dryRun: true });
}

/** Puts the pull secret on the ServiceAccounts that need it and are not in the manifests. */
export async function ensureOnAccounts(
  objects: KubeObject[],
  pullSecret: PullSecretOptions,
  { imagePaths }: DiffOptions,
  ports: DeployPorts,
): Promise<void> {
  const others = accountsOutside(objects, pullSecret, imagePaths);
  await Promise.all(others.map((account) => ensureOnAccount(account, pullSecret.name, ports)));
}

/** The ServiceAccounts that get the pull secret and are not in the manifests. */
export function accountsOutside(objects: KubeObject[], { on, host }: PullSecretOptions, paths: readonly ImagePath[]): Account[] {
  if (on !== "service-account") return [];
  return accountsPulling(objects, host, paths).filter((account) => !objects.some((object) => isSame(object, account)));
}

async function ensureOnAccount(account: Account, name: string, { cluster, log }: DeployPorts): Promise<void> {
  const done = () => log.info(`${printName(account)}: pull secret ${name} set in namespace ${account.namespace}`);
  for (let tries = 0; tries < TRIES; tries++) {
    const live = await cluster.read(account);
    if (live === undefined) {
      // In a new namespace its controller may be later than we are.
      if (account.name !== DEFAULT_ACCOUNT) throw noAccount(account);
      if ((await cluster.create(accountWith(account, name))) !== undefined) return done();
      continue;
    }
    const patch = addPullSecret(live, name);
    if (patch === undefined) return;
    if ((await cluster.patch(account, patch)).kind === "patched") return done();
  }
  throw new DeployError(
    "cluster-conflict",
    `${printName(account)} in namespace ${account.namespace} keeps changing; see who else writes it, then deploy again`,
  );
}

/** What is made in a new namespace. */
export function accountWith({ apiVersion, kind, namespace, name }: Account, secret: string): KubeObject {
  return { apiVersion, kind, metadata: { namespace, name }, imagePullSecrets: [{ name: secret }] };
}

function isSame(object: KubeObject, { kind, apiVersion, namespace, name }: Account): boolean {
  const own = nameOf(object);
  return own.kind === kind && own.apiVersion === apiVersion && own.namespace === namespace && own.name === name;
}

function noAccount({ name, namespace }: Account): DeployError {
  return new DeployError(
    "not-found",
    `serviceaccount/${name} is neither in namespace ${namespace} nor in the manifests, and its pods need the pull secret; add it, or correct serviceAccountName`,
  );
}
