import { onAbort } from "../abort.ts";
import { DeployError } from "../errors.ts";
import { isDefinition, isEstablished } from "../manifest/definitions.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployPorts } from "./deploy-ports.ts";

/** Milliseconds. An API server takes some tenths of a second; several of them wait five seconds for each other. */
const LONGEST = 30_000;

/** Waits until a CustomResourceDefinition that was applied is served, so that what comes after it can be applied; returns at once for all else. */
export async function established(applied: KubeObject, { cluster, log, signal }: DeployPorts): Promise<void> {
  if (!isDefinition(applied) || isEstablished(applied)) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const refuse = () =>
    reject(
      new DeployError(
        "cluster-refused",
        `${printName(applied)} was applied, but is not served after ${LONGEST / 1000}s; look at its conditions`,
      ),
    );
  const timer = setTimeout(refuse, LONGEST);
  const tracked = cluster.track(applied, (now) => now !== undefined && isEstablished(now) && resolve(), log);
  const listenNoLonger = onAbort(signal, resolve);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    tracked.close();
    listenNoLonger();
  }
}
