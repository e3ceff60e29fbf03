import pRetry from "p-retry";
import { messageOf } from "../errors.ts";
import type { KubeObject } from "../manifest/object.ts";
import type { DeployOptions } from "../options.ts";
import type { Observation } from "../ports.ts";
import type { AnswerEvidence } from "../rollout/evidence.ts";
import { podBehind, type Service } from "../rollout/service.ts";
import { commandOf, type Heard, judgeAnswer, printRoute, type Route, routeTo, type SmokeCheck } from "../rollout/smoke-check.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { serviceFor } from "./services.ts";
import { UNFINISHED_PROOF, type Unproven } from "./unproven.ts";

/** Between tries: a second try comes soon, as endpoints lag behind by some tenths of a second; milliseconds. */
const PACE = { retries: Number.POSITIVE_INFINITY, minTimeout: 250, factor: 1.5, maxTimeout: 3_000 };
/** One try; milliseconds. */
const LONGEST_TRY = 10_000;
const SHORTEST_TRY = 1_000;

const LOG_LINES = 20;

/** The answer of one try that was not the right one. */
class Wrong extends Error {
  readonly heard: Heard;
  constructor(reason: string, heard: Heard) {
    super(reason);
    this.heard = heard;
  }
}

/** Asks until the answer is right or the time is up. Undefined: it is right. */
export async function smokeCheck(
  check: SmokeCheck,
  objects: KubeObject[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Unproven | undefined> {
  try {
    return await ask(check, objects, observation, options, ports);
  } catch (error) {
    // Applied is applied: what can't be asked is not proven, and goes back like a wrong answer.
    return unproven(
      ports.signal.aborted ? UNFINISHED_PROOF : `smoke check ${check.given} could not be asked: ${messageOf(error)}`,
    );
  }
}

async function ask(
  check: SmokeCheck,
  objects: KubeObject[],
  observation: Observation,
  options: DeployOptions,
  ports: DeployPorts,
): Promise<Unproven | undefined> {
  const { target } = check;
  const service = target.kind === "url" ? undefined : await serviceFor(check, target, objects, options, ports.cluster);
  const route = target.kind === "url" || service === undefined ? (target as Route) : routeTo(service, target);
  if (route === undefined) return unproven(`smoke check ${check.given}: its Service has no such port any more`);
  ports.log.foreign(`smoke check ${check.given}: asking ${printRoute(route)}`);
  try {
    await askUntilRight(check, route, options.smokeTimeout, ports);
    ports.log.foreign(`smoke check ${check.given}: passed`);
    return undefined;
  } catch (error) {
    if (ports.signal.aborted) return unproven(UNFINISHED_PROOF);
    if (!(error instanceof Wrong)) throw error;
    const reason = `smoke check ${check.given} failed: ${printRoute(route)} ${error.message}`;
    return { ...unproven(reason), evidence: await evidenceOf(route, error.heard, service, observation, ports) };
  }
}

function unproven(reason: string): Unproven {
  return { kind: "unproven", failure: "smoke-check", reason };
}

async function askUntilRight(check: SmokeCheck, route: Route, timeout: number, ports: DeployPorts): Promise<void> {
  const { clock, log, signal } = ports;
  const deadline = clock.now() + timeout;
  let said = "";
  await pRetry(
    async () => {
      const limit = Math.max(SHORTEST_TRY, Math.min(LONGEST_TRY, deadline - clock.now()));
      const heard = await hear(route, AbortSignal.any([signal, AbortSignal.timeout(limit)]), ports);
      const meaning = judgeAnswer(check, heard);
      if (meaning.kind === "right") return;
      if (meaning.reason !== said && !signal.aborted) log.foreign(`smoke check ${check.given}: ${meaning.reason}`);
      said = meaning.reason;
      throw new Wrong(meaning.reason, heard);
    },
    { ...PACE, maxRetryTime: timeout, signal },
  );
}

function hear(route: Route, signal: AbortSignal, { cluster, web }: DeployPorts): Promise<Heard> {
  return route.kind === "url" ? web.get(route.url, signal) : cluster.ask(route, signal);
}

/** What was answered, and what the application says to that, before the undo ends it. */
async function evidenceOf(
  route: Route,
  heard: Heard,
  service: Service | undefined,
  { seen }: Observation,
  { cluster }: DeployPorts,
): Promise<AnswerEvidence> {
  const pod = service && podBehind(service, seen);
  const container = pod?.spec.containers[0]?.name;
  const { name = "", namespace = "" } = pod?.metadata ?? {};
  const log =
    container === undefined
      ? undefined
      : await cluster.podLog({ namespace, name }, container, { previous: false, lines: LOG_LINES });
  return {
    asked: printRoute(route),
    ...(heard.kind === "answer" ? { status: heard.status, body: heard.body.slice(0, LONGEST_BODY) } : { silence: heard.why }),
    ...(log === undefined || container === undefined ? {} : { log: { pod: name, container, text: log } }),
    events: [],
    command: commandOf(route),
  };
}

/** Characters: enough for an error page's title, or a stack's first lines. */
const LONGEST_BODY = 1_000;
