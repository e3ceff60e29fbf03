import { onAbort } from "../abort.ts";
import { printName } from "../manifest/object.ts";
import { warningsIn } from "../rollout/evidence.ts";
import { addressOf, isService, type Service, urlOf } from "../rollout/service.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { UNFINISHED_PROOF, type Unproven } from "./unproven.ts";

/** Waits for the address of a load balancer by one watch from the version that was applied; what has its address already costs no request. */
export async function awaitAddress(
  service: Service,
  wait: number,
  ports: DeployPorts,
): Promise<{ kind: "found"; service: Service } | Unproven> {
  const isPending = addressOf(service) === undefined;
  if (isPending && !(await mayWatch(service, ports))) return { kind: "found", service };
  const found = isPending ? await addressed(service, wait, ports) : service;
  if (found === "deleted") return unproven(`${printName(service)} was deleted while its address was waited for`);
  if (found !== undefined) {
    ports.log.foreign(`${printName(service)}: its address is ${urlOf(found) ?? addressOf(found)}`);
    return { kind: "found", service: found };
  }
  if (ports.signal.aborted) return unproven(UNFINISHED_PROOF);
  const events = warningsIn(await ports.cluster.events(service));
  const [latest] = events;
  const cause = latest === undefined ? "no event says why" : `${latest.reason}: ${latest.message}`;
  const command = `kubectl -n ${service.metadata.namespace} describe ${printName(service)}`;
  return {
    ...unproven(`${printName(service)} got no address within ${wait / 1000}s: ${cause}`),
    evidence: { asked: `the address of ${printName(service)}`, events, command },
  };
}

/** A healthy rollout is not undone for want of a right: then nobody waits, and the log says so. */
async function mayWatch(service: Service, { cluster, log }: DeployPorts): Promise<boolean> {
  const { namespace = "", name } = service.metadata;
  if (await cluster.allowed({ verb: "watch", resource: "services", namespace, name })) return true;
  const right = `list and watch on services in namespace ${namespace}`;
  log.warning(`${printName(service)}: its address is not waited for, as a Role must allow that user: ${right}`);
  return false;
}

function unproven(reason: string): Unproven {
  return { kind: "unproven", failure: "no-address", reason };
}

/** The Service once it has an address; undefined when the time is up or the deploy is cancelled. */
function addressed(
  service: Service,
  wait: number,
  { cluster, log, signal }: DeployPorts,
): Promise<Service | "deleted" | undefined> {
  log.info(`${printName(service)}: waiting for its address`);
  return new Promise((resolve) => {
    const done = (found: Service | "deleted" | undefined) => {
      clearTimeout(timer);
      tracked.close();
      listenNoLonger();
      resolve(found);
    };
    const stop = () => done(undefined);
    const timer = setTimeout(stop, wait);
    const listenNoLonger = onAbort(signal, stop);
    const tracked = cluster.track(
      service,
      (now) => {
        if (now === undefined) done("deleted");
        else if (isService(now) && addressOf(now) !== undefined) done(now);
      },
      log,
    );
  });
}
