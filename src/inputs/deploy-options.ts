import { DeployError } from "../errors.ts";
import { parseReference, type Reference } from "../image/reference.ts";
import { parseImagePath } from "../manifest/image-path.ts";
import type { ClusterAccess, DeployOptions, DiffOptions, PullSecretOptions, RunContext, Substitution } from "../options.ts";
import type { Limits } from "../rollout/limits.ts";
import { defaultChangeCause, oneLineCause } from "./change-cause.ts";
import { readChart, readContainers, readVariables } from "./manifest-options.ts";
import { parseNamespace, parseRelease, parseSecretName } from "./names.ts";
import { present } from "./present.ts";
import type { Inputs } from "./reader.ts";
import type { RegistryInputs } from "./registry-options.ts";
import { parseSmokeCheck } from "./smoke-check.ts";
import { quote } from "./values.ts";

const DEFAULT_PULL_SECRET = "regcred";

/**
 * Reads what deploy takes.
 * @param image what is put into the manifests, with tag or digest; absent: nothing, or what is built first
 * @param about the image that the default change cause names
 */
export function readDeploy(
  inputs: Inputs,
  registry: RegistryInputs,
  { image, about, run }: { image: Reference | undefined; about: Reference | undefined; run: RunContext },
): DeployOptions {
  const changeCause = inputs.prose("change-cause");
  return {
    ...readDiff(inputs, registry, image),
    dryRun: inputs.boolean("dry-run"),
    changeCause: changeCause === undefined ? defaultChangeCause(about, run) : oneLineCause(changeCause),
    timeout: inputs.duration("timeout"),
    limits: readLimits(inputs),
    wait: readWait(inputs),
    rollback: inputs.rollback("rollback"),
    addressWait: inputs.text("wait-for-address") === undefined ? 0 : inputs.duration("wait-for-address"),
    smokeChecks: inputs.lines("smoke-check").map(parseSmokeCheck),
    smokeTimeout: inputs.duration("smoke-timeout"),
    run,
  };
}

/** Reads what says how the cluster is to be. */
export function readDiff(inputs: Inputs, registry: RegistryInputs, image: Reference | undefined): DiffOptions {
  return present({
    access: readAccess(inputs),
    namespace: readNamespace(inputs),
    manifests: inputs.list("manifests"),
    chart: readChart(inputs),
    variables: readVariables(inputs),
    image,
    containers: readContainers(inputs),
    imagePaths: inputs.lines("image-paths").map(parseImagePath),
    images: inputs.list("images").map(parseSubstitution),
    login: registry.login,
    pullSecret: readPullSecret(inputs, registry),
    createNamespace: inputs.boolean("create-namespace"),
    forceConflicts: inputs.boolean("force-conflicts"),
    ...readRelease(inputs),
  });
}

function readRelease(inputs: Inputs): { release: string | undefined; prune: boolean } {
  const [given, prune] = [inputs.text("release"), inputs.boolean("prune")];
  if (prune && given === undefined) {
    const why = "it removes what earlier deploys of the same release applied";
    throw new DeployError("bad-input", `prune needs release: ${why}; give the release a name of its own in its namespace`);
  }
  return { release: given === undefined ? undefined : parseRelease(given), prune };
}

export function readAccess(inputs: Inputs): ClusterAccess {
  const kubeconfig = inputs.secret("kubeconfig");
  return present({ kubeconfig: kubeconfig?.trim() ? kubeconfig : undefined, context: inputs.text("kube-context") });
}

export function readLimits(inputs: Inputs): Limits {
  return { grace: inputs.duration("grace"), restarts: inputs.count("restart-limit") };
}

export function readWait(inputs: Inputs): number {
  return inputs.text("wait-for-other-deploy") === undefined ? 0 : inputs.duration("wait-for-other-deploy");
}

export function readNamespace(inputs: Inputs): string | undefined {
  const namespace = inputs.text("namespace");
  return namespace === undefined ? undefined : parseNamespace(namespace);
}

/** To deploy alone, a bare name would mean `latest`, which says nothing about what runs. */
export function requireVersion(image: Reference): Reference {
  if (image.tag !== undefined || image.digest !== undefined) return image;
  const name = image.repository.path.split("/").at(-1);
  throw new DeployError("bad-input", `image says no version: give its tag, \`${name}:2.0\`, or its digest, \`${name}@sha256:…\``);
}

/** A reference here is whole, as in a manifest: a name without a host is Docker Hub's, not one below `registry`. */
function parseSubstitution(entry: string): Substitution {
  const equals = entry.indexOf("=");
  const name = entry.slice(0, Math.max(equals, 0)).trim();
  const reference = entry.slice(equals + 1).trim();
  if (name === "" || reference === "") {
    throw new DeployError("bad-input", `images has ${quote(entry)}; write it like sidecar=envoyproxy/envoy:v1.35.0`);
  }
  return { name, reference: parseReference(reference) };
}

function readPullSecret(inputs: Inputs, { login }: RegistryInputs): PullSecretOptions | undefined {
  const given = inputs.text("pull-secret");
  if (given === undefined) return undefined;
  const name = parseSecretName("pull-secret", given);
  if (login) return { name, host: login.registry.host, credentials: login.credentials, on: readPlace(inputs) };
  if (name === DEFAULT_PULL_SECRET) return undefined;
  throw new DeployError(
    "bad-input",
    `pull-secret ${name} is made from registry, username and password: give them too, or leave it out`,
  );
}

function readPlace(inputs: Inputs): PullSecretOptions["on"] {
  const place = inputs.text("pull-secret-on") ?? "";
  if (place === "pods" || place === "service-account") return place;
  throw new DeployError("bad-input", `pull-secret-on is ${quote(place)}; write pods or service-account`);
}
