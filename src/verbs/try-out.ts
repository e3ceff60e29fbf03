import { DeployError, messageOf } from "../errors.ts";
import { type DefinedKind, definedKinds, isDefinition } from "../manifest/definitions.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import { helmRelease } from "../manifest/ownership.ts";
import { type ApplyOptions, nameOf, tryApply } from "./apply-object.ts";
import type { DeployPorts } from "./deploy-ports.ts";
import { isNamespace, namespacesIn } from "./namespaces.ts";
import { foretell, predict } from "./predict.ts";

/** What the manifests bring along that others of them may need before the API server can try them out. */
export interface Brought {
  namespaces: string[];
  kinds: DefinedKind[];
  definitions: KubeObject[];
}

export function broughtBy(objects: KubeObject[]): Brought {
  return {
    namespaces: namespacesIn(objects),
    kinds: definedKinds(objects),
    definitions: objects.filter(isDefinition),
  };
}

/** What must be there before the rest can be tried out. */
export function isFoundation(object: KubeObject): boolean {
  return isNamespace(object) || isDefinition(object);
}

export interface TriedOut {
  /** What the API server would make of it; what was sent, where that could not be asked yet. */
  dryRun: KubeObject;
  /** False: to be tried out again when namespaces and definitions are there, before anything else is applied. */
  isTried: boolean;
  /** The Helm release that it is part of until then. */
  helmRelease?: string | undefined;
}

type TryPorts = Pick<DeployPorts, "cluster" | "log">;
interface TryOptions extends Pick<ApplyOptions, "forceConflicts"> {
  /** Nothing is written, field owners neither. */
  onlyAsk?: boolean;
}

/** Asks the API server for a dry run, where what the object needs for it is there already. */
export async function tryOut(object: KubeObject, brought: Brought, options: TryOptions, ports: TryPorts): Promise<TriedOut> {
  try {
    if (options.onlyAsk) return { dryRun: await foretell(object, options, ports), isTried: true };
    const applied = await tryApply(object, options, ports);
    return { dryRun: await predict(applied, ports.cluster), isTried: true, helmRelease: helmRelease(applied) };
  } catch (error) {
    if (!(error instanceof DeployError) || !(await isToCome(object, error, brought, options, ports))) throw error;
    ports.log.info(`${printName(object)} can't be tried out before what it needs is there: that comes first`);
    return { dryRun: object, isTried: false };
  }
}

/** Tries out what could not be before. `refusal`: one line, the first object that the API server does not take. */
export async function tryAgain<S extends TriedOut & { object: KubeObject }>(
  steps: S[],
  options: TryOptions,
  ports: TryPorts,
): Promise<{ steps: S[]; refusal?: string }> {
  const again = async (step: S): Promise<S> =>
    step.isTried ? step : { ...step, dryRun: await tryApply(step.object, options, ports), isTried: true };
  const results = await Promise.allSettled(steps.map(again));
  const refused = results.flatMap((result) => (result.status === "rejected" ? [messageOf(result.reason)] : []));
  for (const each of refused.slice(1)) ports.log.error(each);
  const tried = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  return { steps: tried, ...(refused[0] === undefined ? {} : { refusal: refused[0] }) };
}

async function isToCome(
  object: KubeObject,
  { code }: DeployError,
  brought: Brought,
  options: TryOptions,
  ports: TryPorts,
): Promise<boolean> {
  const kind = brought.kinds.find((known) => known.apiVersion === object.apiVersion && known.kind === object.kind);
  if (code === "not-found") return kind !== undefined || brought.namespaces.includes(object.metadata.namespace ?? "");
  if (code !== "cluster-refused" || kind === undefined) return false;
  // The schema that refuses it may be the old one.
  const definitions = brought.definitions.filter((definition) => defines(definition, kind));
  const changes = await Promise.all(definitions.map((definition) => wouldChange(definition, options, ports)));
  return changes.includes(true);
}

function defines(definition: KubeObject, { apiVersion, kind }: DefinedKind): boolean {
  return definedKinds([definition]).some((known) => known.apiVersion === apiVersion && known.kind === kind);
}

async function wouldChange(definition: KubeObject, options: TryOptions, ports: TryPorts): Promise<boolean> {
  const attempt = options.onlyAsk ? foretell : tryApply;
  const [live, dryRun] = await Promise.all([ports.cluster.read(nameOf(definition)), attempt(definition, options, ports)]);
  return live?.metadata.generation !== dryRun.metadata.generation;
}
