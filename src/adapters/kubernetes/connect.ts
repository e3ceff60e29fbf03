import type { ClusterAccess } from "../../options.ts";
import type { Cluster, Log } from "../../ports.ts";
import { allowed } from "./allowed.ts";
import { apply } from "./apply.ts";
import { capabilities } from "./capabilities.ts";
import { chooseContext } from "./cluster-entry.ts";
import { openConnection } from "./connection.ts";
import { openCredentials } from "./credentials.ts";
import { openDiscovery } from "./discovery.ts";
import { eventsAboutObject } from "./events-about.ts";
import { secretsOf } from "./kubeconfig-secrets.ts";
import { type Environment, findKubeconfig, serviceAccountFolder } from "./kubeconfig-source.ts";
import { create, listAll, read, remove } from "./objects.ts";
import { patch } from "./patch.ts";
import { podLog } from "./pod-log.ts";
import { observeRenewably } from "./renewable.ts";
import { askService } from "./service-proxy.ts";
import { type Timing, usualTiming } from "./timing.ts";
import { track } from "./track.ts";

/** What tests replace. */
export interface ConnectOptions {
  timing?: Partial<Timing>;
  /** Where a pod's service account is mounted. */
  podFolder?: string;
}

/**
 * Opens the cluster that `access` names: its kubeconfig (YAML or base64 of it), else the files of `KUBECONFIG` in `environment`,
 * else the pod's service account. Nothing is sent before the first call. Masks keys and tokens before anything else; rejects with
 * `bad-kubeconfig`.
 */
export async function connect(
  access: ClusterAccess,
  environment: Environment,
  log: Log,
  { timing, podFolder = serviceAccountFolder }: ConnectOptions = {},
): Promise<Cluster> {
  const config = await findKubeconfig(access, environment, podFolder);
  for (const secret of secretsOf(config)) log.mask(secret);
  const entry = chooseContext(config, access.context);
  const credentials = await openCredentials(entry, log.mask.bind(log));
  const connection = openConnection(entry.server, credentials, { ...usualTiming, ...timing });
  const { find, servedAs, expect } = openDiscovery(connection);
  return {
    server: entry.server,
    namespace: entry.namespace,
    namespaced: async (object) => (await find(object)).namespaced,
    expect,
    servedAs,
    capabilities: () => capabilities(connection),
    read: (name) => read(connection, find, name),
    list: (type, namespace) => listAll(connection, find, type, namespace),
    apply: (object, options) => apply(connection, find, object, options),
    create: (object) => create(connection, find, object),
    patch: (name, operations, options) => patch(connection, find, name, operations, options),
    observe: (namespaces, kinds, log) => observeRenewably(connection, namespaces, kinds, log),
    remove: (name, only) => remove(connection, find, name, only),
    track: (object, changed, log) => track(connection, find, object, changed, log),
    ask: (route, signal) => askService(connection, route, signal),
    allowed: (action) => allowed(connection, action),
    events: (object) => eventsAboutObject(connection, object),
    podLog: (pod, container, options) => podLog(connection, pod, container, options),
    close: () => connection.agent.destroy(),
  };
}
