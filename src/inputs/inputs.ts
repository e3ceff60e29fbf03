import type { ActionVerb, InputDefinition, Verb } from "./definition.ts";

const REGISTRY: readonly Verb[] = ["pipeline", "login", "build-push", "deploy", "diff"];
const BUILD: readonly Verb[] = ["pipeline", "build-push"];
const DEPLOY: readonly Verb[] = ["pipeline", "deploy"];
/** What says how the cluster is to be. */
const APPLY: readonly Verb[] = ["pipeline", "deploy", "diff"];
const CLUSTER: readonly Verb[] = ["pipeline", "deploy", "diff", "rollback", "history", "status", "settle"];
const ROLLOUT: readonly Verb[] = ["pipeline", "deploy", "rollback", "settle"];
const HISTORY: readonly Verb[] = ["rollback", "history", "status"];

/** Every input, in the order in which it is documented. action.yml, README and both front ends are made from it. */
export const INPUTS: readonly InputDefinition[] = [
  {
    name: "registry",
    type: "text",
    description:
      "Host and registry of NHN Container Registry (NCR), as the console shows them, without `https://`: `abcd1234-kr1-registry.container.nhncloud.com/shop`. Any other OCI registry works too.",
    verbs: REGISTRY,
    requiredBy: ["login"],
  },
  {
    name: "username",
    type: "text",
    description: "User Access Key ID of NHN Cloud (console: API security settings), or the registry's user name.",
    verbs: REGISTRY,
    requiredBy: ["login"],
  },
  {
    name: "password",
    type: "secret",
    description: "Secret Access Key that belongs to `username`. Keep it in a repository or environment secret.",
    verbs: REGISTRY,
    requiredBy: ["login"],
  },
  {
    name: "image",
    type: "text",
    description:
      "Name of the image below `registry` (`web`), or a full reference (`abcd1234-kr1-registry.container.nhncloud.com/shop/web`). In `actions/deploy` with its tag or digest (`web:2.0`, or output `image` of an earlier step). It replaces that repository's image in the manifests, by digest.",
    verbs: ["pipeline", "build-push", "deploy", "diff"],
    requiredBy: ["build-push"],
  },
  {
    name: "tags",
    type: "comma-list",
    description:
      "Tags to push, a line or comma each: `2.0`. The first one names the version in the change cause. Default: the commit's short SHA and, when a Git tag was pushed, that tag.",
    verbs: BUILD,
  },
  {
    name: "context",
    type: "text",
    description: "Folder that Docker builds from.",
    default: ".",
    verbs: BUILD,
  },
  {
    name: "file",
    type: "text",
    description: "Path of the Dockerfile. Default: `Dockerfile` in `context`.",
    verbs: BUILD,
  },
  { name: "target", type: "text", description: "Stage of the Dockerfile to build. Default: the last one.", verbs: BUILD },
  {
    name: "build-args",
    type: "list",
    description: "Build arguments, a line each: `VERSION=2.0`. They stay readable in the image: pass secrets in `secrets`.",
    verbs: BUILD,
  },
  {
    name: "secrets",
    type: "list",
    secret: true,
    description: "Secrets for `RUN --mount=type=secret`, a line each: `npm_token=…`. They are not left in the image.",
    verbs: BUILD,
  },
  {
    name: "platforms",
    type: "comma-list",
    description:
      "Platforms to build for, a line or comma each: `linux/amd64,linux/arm64`. Default: the one of the machine that builds.",
    verbs: BUILD,
  },
  {
    name: "labels",
    type: "list",
    description: "Labels of the image, a line each: `team=shop`. Repository, commit and ref are added as OCI labels.",
    verbs: BUILD,
  },
  {
    name: "cache-from",
    type: "list",
    description: "Where to read a build cache, a line each: `type=registry,ref=…/web:cache` or `type=gha`.",
    verbs: BUILD,
  },
  {
    name: "cache-to",
    type: "list",
    description:
      "Where to write a build cache, a line each: `type=registry,ref=…/web:cache,mode=max,image-manifest=true,oci-mediatypes=true`.",
    verbs: BUILD,
  },
  {
    name: "extra-args",
    type: "list",
    commandLineOnly: true,
    description:
      "Further arguments for the builder (`docker buildx build`, in Tekton `buildctl build`), as they are: `--opt=build-arg:SOURCE_DATE_EPOCH=0`.",
    verbs: ["build-push"],
  },
  {
    name: "kubeconfig",
    type: "secret",
    description:
      "The kubeconfig of the NKS cluster (console: download the configuration file), as YAML or as base64 of it. Default: the file that `KUBECONFIG` names, else the service account of the pod this runs in.",
    verbs: CLUSTER,
  },
  {
    name: "kube-context",
    type: "text",
    description: "Context of the kubeconfig to use. Default: its current context.",
    verbs: CLUSTER,
  },
  {
    name: "namespace",
    type: "text",
    description:
      "Kubernetes namespace. Default: the one in the manifest, else the one of the kubeconfig's context, else `default`.",
    verbs: CLUSTER,
  },
  {
    name: "manifests",
    type: "list",
    description:
      "Kubernetes manifests to apply, a line each: files, folders (every `.yaml`, `.yml`, `.json` below), globs (`k8s/*.yaml`), kustomize folders (`k8s/overlays/production`, rendered by kustomize or kubectl) and Helm charts (`charts/web`, rendered by `helm template`). On the command line also `-`, standard input.",
    verbs: APPLY,
    requiredBy: ["deploy", "diff"],
  },
  {
    name: "helm-values",
    type: "list",
    description:
      "Values files for the Helm charts in `manifests`, a line each, the last one counts most: `charts/web/production.yaml`.",
    verbs: APPLY,
  },
  {
    name: "helm-release",
    type: "text",
    description: "Release name that the Helm charts in `manifests` are rendered with. Default: the chart's own name.",
    verbs: APPLY,
  },
  {
    name: "variables",
    type: "lines",
    description:
      "Variables of the manifests, a line each: `NAME` takes the value from the environment, `NAME=value` gives it. Each `${NAME}` is replaced, in files and in what was rendered; other names are left alone. A value stays within the YAML text where it stands, so it can add neither fields nor objects. A name that is not set is an error.",
    verbs: APPLY,
  },
  {
    name: "containers",
    type: "comma-list",
    description:
      "Names of containers that get `image`, whatever image the manifests give them, a line or comma each: `web`. Default: those whose image is of its repository.",
    verbs: APPLY,
  },
  {
    name: "image-paths",
    type: "lines",
    description:
      "Where custom resources name images, a line each, `Kind.group=path`: `Rollout.argoproj.io=spec.template.spec.containers[*].image`. Workloads of Kubernetes itself need none.",
    verbs: APPLY,
  },
  {
    name: "images",
    type: "list",
    description:
      "Further images to put into the manifests, a line each, `name=reference`: containers of that name, or whose image is that repository, get that image (a whole reference, as in a manifest): `sidecar=envoyproxy/envoy:v1.35.0`.",
    verbs: APPLY,
  },
  {
    name: "pull-secret",
    type: "text",
    description:
      "Name of the Secret that lets the cluster pull from `registry`. It is made, or merged into an existing one, from `username` and `password`, and referenced for every workload that pulls from there.",
    default: "regcred",
    emptyMeans: "no pull secret is made or referenced",
    verbs: APPLY,
  },
  {
    name: "pull-secret-on",
    type: "text",
    description:
      "Where the pull secret is referenced: `pods`, in every workload that pulls from `registry`; or `service-account`, on the ServiceAccount that its pods run as, so that the workloads stay as they are.",
    default: "pods",
    verbs: APPLY,
  },
  {
    name: "change-cause",
    type: "text",
    description:
      "Why this revision exists, one line, shown by `history` and `kubectl rollout history`. Default: image and tag, commit and run: `web:2.0 from 3f2a1bc by https://github.com/shop/web/actions/runs/1`.",
    verbs: DEPLOY,
  },
  {
    name: "timeout",
    type: "duration",
    description:
      "How long a rollout may take, and a rollback again: hours, minutes and seconds without spaces: `90s`, `10m`, `1h30m`; at most `24h`.",
    default: "10m",
    verbs: ROLLOUT,
  },
  {
    name: "grace",
    type: "duration",
    description:
      "How long a fault that may pass by itself may last before the rollout counts as failed: a registry that does not answer, a Secret or ConfigMap that is not there yet, a container that a node can't start: `60s`, `5m`.",
    default: "60s",
    verbs: ROLLOUT,
  },
  {
    name: "restart-limit",
    type: "count",
    description: "Restarts of a container in a new pod after which its crash is final: `1` to `100`.",
    default: "3",
    verbs: ROLLOUT,
  },
  {
    name: "wait-for-other-deploy",
    type: "duration",
    description:
      "How long to wait when another run is deploying the same workload: `10m`. It then goes first; if it has not ended by then, this one is refused, naming that run. A run that was killed is not waited for.",
    default: "10m",
    emptyMeans: "does not wait: refused at once",
    verbs: ROLLOUT,
  },
  {
    name: "rollback",
    type: "rollback",
    description:
      "What a failed deploy puts back: `true` every workload that it changed, to the last good revision; `release` also everything else that it changed (ConfigMaps, Services and so on get their content back, what it created is removed, but for Namespaces, CustomResourceDefinitions and volumes); `false` nothing.",
    default: "true",
    verbs: DEPLOY,
  },
  {
    name: "create-namespace",
    type: "boolean",
    description:
      "`true`: makes the namespace that the objects go to where it is not there yet. A Namespace among the manifests is made in any case. It is never removed again.",
    default: "false",
    verbs: APPLY,
  },
  {
    name: "force-conflicts",
    type: "boolean",
    description:
      "`true`: takes over fields that a controller or another tool has set, where the manifest says something else; by default such a deploy is refused before anything is touched, naming field, owner and since when. What people did by kubectl or Helm gives way in any case.",
    default: "false",
    verbs: APPLY,
  },
  {
    name: "release",
    type: "text",
    description:
      "Name of what is deployed here, its own in its namespace: `shop`. What it applies is labelled `nks-deploy/release` and remembered in the ConfigMap `nks-deploy.<release>`, so that it can be pruned. Two deploys of one release wait for each other.",
    verbs: APPLY,
  },
  {
    name: "prune",
    type: "boolean",
    description:
      "`true`: when the deploy has succeeded, removes what earlier deploys of the same `release` applied in the namespace and this one no longer names. Never Namespaces, CustomResourceDefinitions, volumes or their claims, nor what others have taken over or what is still in use; what a rollback would need goes one deploy later.",
    default: "false",
    verbs: APPLY,
  },
  {
    name: "dry-run",
    type: "boolean",
    description:
      "`true`: says what would change, for each object, in log and summary, refuses what a deploy would refuse, and changes nothing. It builds nothing, so not together with an `image` to build.",
    default: "false",
    verbs: DEPLOY,
  },
  {
    name: "wait-for-address",
    type: "duration",
    description:
      "How long a Service of type LoadBalancer may take, once everything runs, to get the address that NHN Cloud's controller sets: `5m`. One that has none by then is a failed deploy. The address is output `url`.",
    default: "5m",
    emptyMeans: "does not wait",
    verbs: DEPLOY,
  },
  {
    name: "smoke-check",
    type: "lines",
    description:
      "What must be answered before a deploy counts as good, a line each: where, status (default `200`), and a text that the answer must have in it: `/ 200 version 2.0`. Where is a path on the only Service in the manifests (`/healthz`), a Service with port and path (`service/web:80/healthz`) or a URL (`https://shop.example.com/`). A Service is asked at the address of its load balancer, else through the API server. A wrong answer is a failed deploy.",
    verbs: DEPLOY,
  },
  {
    name: "smoke-timeout",
    type: "duration",
    description: "How long each `smoke-check` is asked again until the answer is right: `30s`, `2m`.",
    default: "1m",
    verbs: DEPLOY,
  },
  {
    name: "workload",
    type: "text",
    description: "The workload, as kubectl writes it: `deployment/web`.",
    verbs: HISTORY,
    requiredBy: HISTORY,
  },
  {
    name: "to-revision",
    type: "revision",
    description: "Revision to restore, as `history` lists them: `4`. Default: the last good one before the current one.",
    verbs: ["rollback"],
  },
];

/** The inputs that a verb takes. */
export function inputsOf(verb: Verb): InputDefinition[] {
  return INPUTS.filter((input) => input.verbs.includes(verb));
}

/** The inputs that a verb's action takes. */
export function actionInputsOf(verb: ActionVerb): InputDefinition[] {
  return inputsOf(verb).filter(({ commandLineOnly }) => commandLineOnly !== true);
}
