import { DeployError } from "../errors.ts";
import type { DiffOptions } from "../options.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/**
 * Refuses keys that the registry does not take, before they replace those of a pull secret that may be in use. A registry that only the cluster can
 * reach (public endpoint off) can't be asked from here: then they are taken on trust, and that is said.
 */
export async function proveKeys(
  { pullSecret }: DiffOptions,
  { registry, log, signal }: Pick<DeployPorts, "registry" | "log" | "signal">,
): Promise<void> {
  if (pullSecret === undefined) return;
  try {
    await registry.prove(pullSecret.host, pullSecret.credentials, signal);
  } catch (error) {
    if (!(error instanceof DeployError) || ["registry-denied", "cancelled"].includes(error.code)) throw error;
    log.warning(`the keys for secret/${pullSecret.name} are not proven: ${error.message}`);
  }
}
