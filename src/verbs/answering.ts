import type { DeployOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import { isLoadBalancer, isService } from "../rollout/service.ts";
import { type Application, type AppliedObject, isWhole } from "./apply.ts";
import { awaitAddress } from "./await-address.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { smokeCheck } from "./smoke-check.ts";
import type { Unproven } from "./unproven.ts";
import type { Judged } from "./watch.ts";

/**
 * Proves that what has rolled out can be reached and answers: the addresses of load balancers, then the smoke checks. Asked of good rollouts only, never
 * of what an undo has put back. Returns the application with the Services as they are now, and with what could not be proven.
 */
export async function proveAnswers(
  application: Application,
  judged: Judged[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Application> {
  if (!isWhole(application) || !judged.every(({ verdict }) => verdict.kind === "succeeded")) return application;
  const awaited = await Promise.all(application.applied.map((each) => withAddress(each, options, ports)));
  const reached = { ...application, applied: awaited.map(({ applied }) => applied) };
  const missing = awaited.find(({ unproven }) => unproven !== undefined)?.unproven;
  if (missing !== undefined) return { ...reached, unproven: missing };
  const objects = reached.applied.map(({ object }) => object);
  const answers = await Promise.all(options.smokeChecks.map((check) => smokeCheck(check, objects, observation, options, ports)));
  const wrong = answers.find((answer) => answer !== undefined);
  return wrong === undefined ? reached : { ...reached, unproven: wrong };
}

async function withAddress(
  applied: AppliedObject,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<{ applied: AppliedObject; unproven?: Unproven }> {
  const { object } = applied;
  if (!isService(object) || !isLoadBalancer(object) || options.addressWait === 0) return { applied };
  const found = await awaitAddress(object, options.addressWait, ports);
  return found.kind === "unproven" ? { applied, unproven: found } : { applied: { ...applied, object: found.service } };
}
