import { DeployError } from "../errors.ts";
import type { Reference } from "../image/reference.ts";
import type {
  DiffOptions,
  HistoryOptions,
  LoginOptions,
  PipelineOptions,
  RollbackOptions,
  RunContext,
  SettleOptions,
} from "../options.ts";
import { readBuild } from "./build-options.ts";
import type { Verb } from "./definition.ts";
import { readAccess, readDeploy, readDiff, readLimits, readNamespace, readWait, requireVersion } from "./deploy-options.ts";
import { parseWorkload } from "./names.ts";
import { present } from "./present.ts";
import { type Inputs, openInputs, type Read } from "./reader.ts";
import { type RegistryInputs, readRegistry } from "./registry-options.ts";

/** The Options that each verb takes. build-push and deploy are parts of the pipeline: what they need of it is there. */
export interface OptionsOf extends Record<Verb, unknown> {
  pipeline: PipelineOptions;
  login: LoginOptions;
  "build-push": Required<Pick<PipelineOptions, "buildPush">> & Pick<PipelineOptions, "login">;
  deploy: Required<Pick<PipelineOptions, "deploy">>["deploy"];
  diff: DiffOptions;
  rollback: RollbackOptions;
  history: HistoryOptions;
  status: HistoryOptions;
  settle: SettleOptions;
}

export interface Parsed<V extends Verb> {
  options: OptionsOf[V];
  /** What was put right or looks wrong, a line each. */
  warnings: string[];
}

const PARSERS: { [V in Verb]: (inputs: Inputs, run: RunContext) => Parsed<V> } = {
  pipeline: parsePipeline,
  login: parseLogin,
  "build-push": parseBuildPush,
  deploy: parseDeploy,
  diff: parseDiff,
  rollback: (inputs, run) => {
    const toRevision = inputs.revision("to-revision");
    return { options: present({ ...parseHistory(inputs), toRevision, ...readTimes(inputs), run }), warnings: [] };
  },
  history: (inputs) => ({ options: parseHistory(inputs), warnings: [] }),
  status: (inputs) => ({ options: parseHistory(inputs), warnings: [] }),
  settle: (inputs, run) => ({ options: present({ ...parseCluster(inputs), ...readTimes(inputs), run }), warnings: [] }),
};

/**
 * Parses a verb's inputs, once, for whichever front end.
 * @param environment where the variables of manifests are, if they are to be had from there
 * @throws DeployError `bad-input`: one line, before anything was touched
 */
export function optionsFor<V extends Verb>(verb: V, read: Read, run: RunContext, environment: Read = nothing): Parsed<V> {
  return PARSERS[verb](openInputs(verb, read, environment), run);
}

const nothing: Read = () => undefined;

function parseLogin(inputs: Inputs): Parsed<"login"> {
  const { login, warnings } = readRegistry(inputs, false);
  if (!login) throw new DeployError("bug", "login has no credentials though they are required; please report this");
  return { options: login, warnings };
}

function parseBuildPush(inputs: Inputs, run: RunContext): Parsed<"build-push"> {
  const registry = readRegistry(inputs, true);
  if (!registry.image) throw new DeployError("bad-input", "image not given: build-push needs it");
  const build = readBuild(inputs, registry.image, run, inputs.list("extra-args"));
  const { login } = registry;
  return { options: { ...(login && { login }), buildPush: build.options }, warnings: [...registry.warnings, ...build.warnings] };
}

function parseDeploy(inputs: Inputs, run: RunContext): Parsed<"deploy"> {
  const registry = readRegistry(inputs, true);
  const image = registry.image && requireVersion(registry.image);
  return { options: readDeploy(inputs, registry, { image, about: image, run }), warnings: registry.warnings };
}

function parseDiff(inputs: Inputs): Parsed<"diff"> {
  const registry = readRegistry(inputs, true);
  return { options: readDiff(inputs, registry, registry.image && requireVersion(registry.image)), warnings: registry.warnings };
}

/** Without `image` it deploys only, without `manifests` it builds and pushes only. */
function parsePipeline(inputs: Inputs, run: RunContext): Parsed<"pipeline"> {
  const registry = readRegistry(inputs, true);
  const deploys = inputs.list("manifests").length > 0;
  if (!registry.image && !deploys) {
    throw new DeployError(
      "bad-input",
      "neither image nor manifests given: give image to build and push, manifests to deploy, both for the whole",
    );
  }
  if (registry.image && inputs.boolean("dry-run")) {
    const next = "leave image out, or say its tag to actions/diff";
    throw new DeployError("bad-input", `dry-run builds and pushes nothing, so there is no image to try out; ${next}`);
  }
  const build = registry.image && readBuild(inputs, registry.image, run);
  const about = registry.image && firstTag(registry.image, build?.options.tags);
  const deploy = deploys ? readDeploy(inputs, registry, { image: undefined, about, run }) : undefined;
  return {
    options: present({ login: loginFor(registry, build !== undefined), buildPush: build?.options, deploy }),
    warnings: [...registry.warnings, ...(build?.warnings ?? [])],
  };
}

/** Docker logs in only for a build. */
function loginFor({ login }: RegistryInputs, builds: boolean): LoginOptions | undefined {
  return builds ? login : undefined;
}

function firstTag(image: Reference, tags: string[] | undefined): Reference {
  const tag = tags?.[0];
  return tag === undefined ? image : { repository: image.repository, tag };
}

function parseHistory(inputs: Inputs): HistoryOptions {
  const workload = parseWorkload(inputs.text("workload") ?? "");
  return present({ ...parseCluster(inputs), workload });
}

function parseCluster(inputs: Inputs) {
  return present({ access: readAccess(inputs), namespace: readNamespace(inputs) });
}

function readTimes(inputs: Inputs) {
  return { timeout: inputs.duration("timeout"), limits: readLimits(inputs), wait: readWait(inputs) };
}
