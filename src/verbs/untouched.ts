import type { Log } from "../ports.ts";

/** Does what changes nothing in the cluster: when it fails, whoever reads the log is told so before the error. */
export async function leavingAllAsItWas<T>(work: () => Promise<T>, ports: { log: Log }): Promise<T> {
  try {
    return await work();
  } catch (error) {
    sayUntouched(ports);
    throw error;
  }
}

export function sayUntouched({ log }: { log: Log }): void {
  log.info("nothing was changed: what runs in the cluster is as it was before");
}
