import { describe, expect, test } from "@jest/globals";
import type { Verb } from "../../src/inputs/definition.ts";
import { optionsFor } from "../../src/inputs/options.ts";

const run = {
  commit: "3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4",
  ref: "refs/heads/main",
  repository: "https://github.com/shop/web",
  run: "https://github.com/shop/web/actions/runs/1",
};
const registry = { registry: "abcd1234-kr1-registry.container.nhncloud.com/shop", username: "key-id", password: "key+/=:" };
const host = "abcd1234-kr1-registry.container.nhncloud.com";
const credentials = { username: "key-id", password: "key+/=:" };
const login = { registry: { host, path: "shop" }, credentials };
const web = { host, path: "shop/web" };
const build = {
  image: web,
  tags: ["3f2a1bc"],
  context: ".",
  buildArgs: [],
  secrets: [],
  platforms: [],
  labels: [],
  cacheFrom: [],
  cacheTo: [],
  extraArgs: [],
  run,
};
const deploy = {
  access: {},
  manifests: ["k8s"],
  chart: { values: [] },
  variables: new Map(),
  containers: [],
  imagePaths: [],
  images: [],
  createNamespace: false,
  forceConflicts: false,
  prune: false,
  dryRun: false,
  changeCause: "manifests from 3f2a1bc by https://github.com/shop/web/actions/runs/1",
  timeout: 600_000,
  limits: { grace: 60_000, restarts: 3 },
  wait: 600_000,
  rollback: "workloads",
  addressWait: 300_000,
  smokeChecks: [],
  smokeTimeout: 60_000,
  run,
};
const pullSecret = { name: "regcred", host, credentials, on: "pods" };

const parse = (verb: Verb, inputs: Record<string, string>) => {
  try {
    return optionsFor(
      verb,
      (name) => inputs[name],
      run,
      (name) => ({ REPLICAS: "3", NOTHING: "" })[name],
    ).options;
  } catch (error) {
    return (error as Error).message;
  }
};

describe("options", () => {
  const rows: { verb: Verb; when: string; inputs: Record<string, string>; want: unknown }[] = [
    { verb: "login", when: "all is given", inputs: registry, want: login },
    {
      verb: "build-push",
      when: "only the image is given",
      inputs: { image: "localhost:5000/shop/web" },
      want: { buildPush: { ...build, image: { host: "localhost:5000", path: "shop/web" } } },
    },
    {
      verb: "build-push",
      when: "the image's host is the only registry",
      inputs: { image: "localhost:5000/web:2.0", username: "key-id", password: "key+/=:" },
      want: {
        login: { registry: { host: "localhost:5000", path: "" }, credentials },
        buildPush: { ...build, image: { host: "localhost:5000", path: "web" }, tags: ["2.0"] },
      },
    },
    {
      verb: "build-push",
      when: "everything is given",
      inputs: {
        ...registry,
        image: "web",
        tags: "2.0,latest",
        context: "app",
        file: "app/Dockerfile.prod",
        target: "run",
        "build-args": "VERSION=2.0\nNAME=a, b",
        secrets: "npm=t0ken",
        platforms: "linux/amd64,linux/arm64",
        labels: "team=shop",
        "cache-from": "type=gha",
        "cache-to": "type=registry,ref=r/web:cache,mode=max",
      },
      want: {
        login,
        buildPush: {
          ...build,
          tags: ["2.0", "latest"],
          context: "app",
          file: "app/Dockerfile.prod",
          target: "run",
          buildArgs: ["VERSION=2.0", "NAME=a, b"],
          secrets: [{ id: "npm", value: "t0ken" }],
          platforms: ["linux/amd64", "linux/arm64"],
          labels: ["team=shop"],
          cacheFrom: ["type=gha"],
          cacheTo: ["type=registry,ref=r/web:cache,mode=max"],
        },
      },
    },
    { verb: "deploy", when: "only manifests are given", inputs: { manifests: "k8s" }, want: deploy },
    {
      verb: "deploy",
      when: "empty texts stand for variables that are not set",
      inputs: { manifests: "k8s", timeout: "", rollback: "", namespace: " ", kubeconfig: "", image: "", "change-cause": "" },
      want: deploy,
    },
    {
      verb: "deploy",
      when: "everything is given",
      inputs: {
        ...registry,
        image: "web:2.0",
        images: "sidecar=envoyproxy/envoy:v1.35.0",
        kubeconfig: "apiVersion: v1\n",
        "kube-context": "nks_shop",
        namespace: "shop",
        manifests: "k8s/*.yaml\nmore",
        "helm-values": "web/a.yaml\nweb/b.yaml",
        "helm-release": "shop-web",
        containers: "web, migrate",
        "image-paths": "Shelf.shop.example = spec['a.b'][*].image",
        variables: " REPLICAS \n\nGREETING=Hello, world = all\nEMPTY=",
        "pull-secret": "ncr",
        "pull-secret-on": "service-account",
        "change-cause": "fixes the till\n\n(see #12)",
        timeout: "90s",
        rollback: "false",
        "create-namespace": "true",
        "force-conflicts": "True",
        "dry-run": "TRUE",
        release: "shop",
        prune: "true",
        "smoke-check": '/ 200 Hello, world\n/health {"status":"ok", "db":"up"}',
      },
      want: {
        ...deploy,
        smokeChecks: [
          { given: "/ 200 Hello, world", status: 200, target: { kind: "service", path: "/" }, text: "Hello, world" },
          {
            given: '/health {"status":"ok", "db":"up"}',
            status: 200,
            target: { kind: "service", path: "/health" },
            text: '{"status":"ok", "db":"up"}',
          },
        ],
        access: { kubeconfig: "apiVersion: v1\n", context: "nks_shop" },
        namespace: "shop",
        manifests: ["k8s/*.yaml", "more"],
        chart: { release: "shop-web", values: ["web/a.yaml", "web/b.yaml"] },
        containers: ["web", "migrate"],
        imagePaths: [
          {
            kind: "Shelf",
            group: "shop.example",
            steps: ["spec", "a.b", null, "image"],
            text: "Shelf.shop.example = spec['a.b'][*].image",
          },
        ],
        variables: new Map([
          ["REPLICAS", "3"],
          ["GREETING", "Hello, world = all"],
          ["EMPTY", ""],
        ]),
        image: { repository: web, tag: "2.0" },
        images: [{ name: "sidecar", reference: { repository: { host: "docker.io", path: "envoyproxy/envoy" }, tag: "v1.35.0" } }],
        login,
        pullSecret: { ...pullSecret, name: "ncr", on: "service-account" },
        changeCause: "fixes the till (see #12)",
        timeout: 90_000,
        limits: { grace: 60_000, restarts: 3 },
        wait: 600_000,
        rollback: "none",
        createNamespace: true,
        forceConflicts: true,
        dryRun: true,
        release: "shop",
        prune: true,
      },
    },
    {
      verb: "deploy",
      when: "pull-secret is emptied",
      inputs: { ...registry, manifests: "k8s", "pull-secret": "" },
      want: { ...deploy, login },
    },
    {
      verb: "pipeline",
      when: "image and manifests are given",
      inputs: { ...registry, image: "web", tags: "2.0", manifests: "k8s" },
      want: {
        login,
        buildPush: { ...build, tags: ["2.0"] },
        deploy: {
          ...deploy,
          login,
          pullSecret,
          changeCause: "web:2.0 from 3f2a1bc by https://github.com/shop/web/actions/runs/1",
        },
      },
    },
    {
      verb: "pipeline",
      when: "there is no image",
      inputs: { ...registry, manifests: "k8s" },
      want: { deploy: { ...deploy, login, pullSecret } },
    },
    {
      verb: "pipeline",
      when: "there are no manifests",
      inputs: { ...registry, image: "web" },
      want: { login, buildPush: build },
    },
    {
      verb: "diff",
      when: "manifests and image are given",
      inputs: { ...registry, manifests: "k8s", image: "web:2.0" },
      want: {
        access: {},
        manifests: ["k8s"],
        image: { repository: web, tag: "2.0" },
        containers: [],
        imagePaths: [],
        images: [],
        login,
        pullSecret,
        chart: { values: [] },
        variables: new Map(),
        createNamespace: false,
        forceConflicts: false,
        prune: false,
      },
    },
    {
      verb: "rollback",
      when: "a revision is given",
      inputs: { workload: "deploy/web", "to-revision": "4", namespace: "shop" },
      want: {
        access: {},
        namespace: "shop",
        workload: { kind: "Deployment", name: "web" },
        toRevision: 4,
        timeout: 600_000,
        limits: { grace: 60_000, restarts: 3 },
        wait: 600_000,
        run,
      },
    },
    {
      verb: "history",
      when: "a workload is given",
      inputs: { workload: "deployment/web" },
      want: { access: {}, workload: { kind: "Deployment", name: "web" } },
    },
  ];
  test.each(rows)("of $verb when $when", ({ verb, inputs, want }) => {
    expect(parse(verb, inputs)).toEqual(want);
  });
});

describe("a refusal", () => {
  const rows: { verb: Verb; inputs: Record<string, string>; want: string }[] = [
    { verb: "pipeline", inputs: {}, want: "neither image nor manifests given" },
    { verb: "login", inputs: { registry: "r.local/shop" }, want: "username, password not given: login needs them." },
    { verb: "deploy", inputs: { manifests: " \n" }, want: "manifests not given: deploy needs it." },
    { verb: "deploy", inputs: { manifests: "k8s", image: "web" }, want: "image says no version: give its tag, `web:2.0`" },
    { verb: "deploy", inputs: { manifests: "k8s", username: "a", password: "b" }, want: "no registry that they are for" },
    { verb: "deploy", inputs: { manifests: "k8s", namespace: "../kube-system" }, want: 'namespace is "../kube-system"' },
    {
      verb: "deploy",
      inputs: { manifests: "k8s", "pull-secret": "mine" },
      want: "pull-secret mine is made from registry, username",
    },
    {
      verb: "deploy",
      inputs: { ...registry, manifests: "k8s", "pull-secret-on": "nodes" },
      want: 'pull-secret-on is "nodes"; write pods or service-account',
    },
    { verb: "deploy", inputs: { manifests: "k8s", containers: "web" }, want: "containers says where image goes, and there is" },
    ...["Shelf.shop.example", "=spec.image", "Shelf=spec[0]", "Shelf=spec[*]", "Shelf=a b", "Shelf="].map((path) => ({
      verb: "deploy" as const,
      inputs: { manifests: "k8s", "image-paths": path },
      want: `image-paths has ${JSON.stringify(path)}; write it like Rollout.argoproj.io=`,
    })),
    { verb: "deploy", inputs: { manifests: "k8s", "helm-release": "Web" }, want: 'helm-release is "Web"; a release has' },
    { verb: "deploy", inputs: { manifests: "k8s", variables: "A-B=1" }, want: 'variables has "A-B"; write NAME or NAME=value' },
    { verb: "deploy", inputs: { manifests: "k8s", variables: "A=1\nA=2" }, want: "variables has A twice; give it once" },
    { verb: "deploy", inputs: { manifests: "k8s", variables: "GONE" }, want: "variables has GONE, which is not set in the" },
    { verb: "deploy", inputs: { manifests: "k8s", variables: "NOTHING" }, want: "variables has NOTHING, which is not set" },
    { verb: "deploy", inputs: { manifests: "k8s", "kube-context": "a\nb" }, want: "kube-context has a line break" },
    { verb: "deploy", inputs: { manifests: "k8s", images: "envoy" }, want: 'images has "envoy"; write it like sidecar=' },
    {
      verb: "build-push",
      inputs: { image: "r.local/web:1.0", tags: "2.0" },
      want: "image names the tag 1.0, and tags are given too",
    },
    { verb: "build-push", inputs: { image: `r.local/web@sha256:${"a".repeat(64)}` }, want: "image has a digest" },
    {
      verb: "rollback",
      inputs: { workload: "deployment/x --all" },
      want: 'workload is "deployment/x --all"; write it like deployment/web',
    },
    { verb: "rollback", inputs: { workload: "web" }, want: 'workload is "web"; write it like deployment/web' },
    { verb: "rollback", inputs: { workload: "job/web" }, want: "Deployments, StatefulSets and DaemonSets keep revisions" },
    { verb: "deploy", inputs: { manifests: "k8s", prune: "true" }, want: "prune needs release" },
    { verb: "deploy", inputs: { manifests: "k8s", release: "a/b" }, want: 'release is "a/b"' },
    { verb: "deploy", inputs: { manifests: "k8s", "dry-run": "yes" }, want: 'dry-run is "yes"; write true or false' },
    {
      verb: "pipeline",
      inputs: { image: "r.io/web", manifests: "k8s", "dry-run": "true" },
      want: "dry-run builds and pushes nothing",
    },
    { verb: "history", inputs: {}, want: "workload not given: history needs it." },
  ];
  test.each(rows)("by $verb says $want", ({ verb, inputs, want }) => {
    expect(parse(verb, inputs)).toEqual(expect.stringContaining(want));
  });
});

test("an argument that looks like a secret is warned of by its name alone", () => {
  const inputs: Record<string, string> = { image: "r.local/web:1.0", "build-args": "NPM_TOKEN=t0ken" };
  expect(optionsFor("build-push", (name) => inputs[name], run).warnings).toEqual([
    "build-args: NPM_TOKEN looks like a secret, and build arguments stay readable in the image; pass it in secrets",
  ]);
});
