// Manifests that a program makes of a folder: kustomize or kubectl, and Helm; and those that come by standard input.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { bridge } from "../bed/settings.ts";
import { versionsIn } from "./support/cluster.ts";
import { runExample } from "./support/example.ts";
import { pinned } from "./support/images.ts";
import type { Job } from "./support/job.ts";
import { configMap } from "./support/manifests.ts";
import { endOf, good, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();

/** A PATH with nothing but Node and what is named. */
function pathWith(job: Job, ...programs: string[]): Record<string, string> {
  const folder = join(job.folder, "bin");
  mkdirSync(folder, { recursive: true });
  for (const program of programs) symlinkSync(program, join(folder, program.split("/").at(-1) ?? ""));
  return { PATH: [dirname(process.execPath), folder].join(delimiter) };
}

/** A program where there is none; without a script one that says that it was run. */
function plant(path: string, script = ": > ran\necho planted"): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

const RENDERERS = [
  { by: "kubectl", program: bed.kubectl, says: /kubectl v1\.\S+ with kustomize v5\.\S+/ },
  { by: "kustomize itself", program: bed.kustomize, says: /kustomize v5\.\S+/ },
];

test.concurrent.each(RENDERERS)("the example of kustomize: an overlay with variables, by $by", ({ program, says }) =>
  scenario("kustomize", async (given) => {
    const values = { "github.ref_name": "1.0", "vars.DOMAIN": "shop.example: ##" };
    const step = await runExample("kustomize", given, values, pathWith(given.job, program));
    expect(endOf(step)).toEqual(good);
    expect(step.log).toMatch(new RegExp(`^k8s/overlays/production: rendered by ${says.source} \\(/.*/bin/.*\\)$`, "m"));
    expect(await stateOf(given.namespace)).toMatchObject({ images: [await pinned("1.0")], desired: 2 });
    const [settings] = (await given.namespace.list("configmap")).filter(({ metadata }) => metadata.name.startsWith("settings-"));
    expect(settings?.["data"]).toEqual({ ADDRESS: "https://shop.example: ##/shop", GREETING: "Welcome, it is 1.0" });
  }),
);

const HELMS = [
  { version: 4, program: bed.helm },
  { version: 3, program: bed.helm3 },
];

test.concurrent.each(HELMS)(
  "the example of Helm: a chart with values of its own, without its tests, by Helm $version",
  ({ version, program }) =>
    scenario("helm", async (given) => {
      const step = await runExample("helm", given, { "github.ref_name": "1.0" }, pathWith(given.job, program));
      expect(endOf(step)).toEqual(good);
      expect(step.log).toMatch(new RegExp(`^charts/web: rendered by helm v${version}\\.\\S+ \\(/.*/bin/helm\\)$`, "m"));
      expect(step.log).toContain("charts/web (rendered): pod/shop-answers is left out, a hook of other commands of Helm");
      const pods = (await given.namespace.list("pods")).map(({ metadata }) => metadata.name);
      expect(pods).toEqual([expect.stringMatching(/^shop-web-/), expect.stringMatching(/^shop-web-/)]);
      expect(await stateOf(given.namespace, "shop-web")).toMatchObject({ images: [await pinned("1.0")], desired: 2 });
    }),
);

test.concurrent("standard input of the command line", () =>
  scenario("stdin", async ({ job, namespace, inputs }) => {
    const argv = ["deploy", "--manifests", "-", "--namespace", namespace.name, "--variables", "WORD=piped"];
    const piped = JSON.stringify(configMap("piped", { is: "${WORD}" }));
    const environment = { NKS_DEPLOY_KUBECONFIG: inputs["kubeconfig"] ?? "" };
    const { code } = await job.cli(argv, environment, piped);
    expect(code).toBe(0);
    expect((await namespace.get("configmap", "piped"))["data"]).toEqual({ is: "piped" });
  }));

test.concurrent("a cancelled job ends what renders, and all that it started", () =>
  scenario("render-cancel", async ({ job, inputs }) => {
    job.write("k8s/kustomization.yaml", "resources: []");
    const program = join(job.folder, "bin/kustomize");
    const [started, ended] = ["started", "ended"].map((name) => join(job.temp, name)) as [string, string];
    const child = `(trap 'echo > ${ended}; exit' TERM; echo > ${started}; while :; do /bin/sleep 0.1; done)`;
    plant(program, `[ "$1" = build ] || exit 0\n${child}\necho`);
    const step = job.start("deploy", inputs, {
      PATH: [dirname(process.execPath), dirname(program), "/usr/bin", "/bin"].join(delimiter),
    });
    while (!existsSync(started)) await pause(20);
    step.signal("SIGINT");
    const { code, log } = await step.ended;
    expect(code).not.toBe(0);
    // Its version is asked at the same time.
    expect(log).toMatch(/^::error::cancelled: kustomize (build|version)/m);
    expect(existsSync(ended)).toBe(true);
    for (const path of [started, ended]) rmSync(path);
  }));

interface Case {
  when: string;
  says: RegExp;
  files: Record<string, string>;
  inputs?: Record<string, string>;
  programs?: string[];
}

const kustomization = (text: string) => ({ "k8s/kustomization.yaml": text });
const chart = (template: string) => ({
  "k8s/Chart.yaml": "apiVersion: v2\nname: web\nversion: 0.1.0\n",
  "k8s/templates/a.yaml": template,
});
const hook = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate, annotations: {helm.sh/hook: pre-upgrade}}\n";

const REFUSED: Case[] = [
  {
    when: "nothing renders kustomize folders but a program in the workspace",
    files: kustomization("resources: []"),
    programs: [],
    says: /k8s has to be rendered, and neither kustomize nor kubectl is in an absolute entry of PATH outside the workspace/,
  },
  {
    when: "nothing renders charts but a program in the workspace",
    files: chart(""),
    programs: [],
    says: /k8s has to be rendered, and no helm is in an absolute entry of PATH outside the workspace/,
  },
  {
    when: "kustomize complains",
    files: {
      ...kustomization("resources: [a.yaml]\npatches: [{path: gone.yaml}]"),
      "k8s/a.yaml": "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n",
    },
    says: /kubectl v1\.\S+ .* can't render k8s: .*gone\.yaml/,
  },
  {
    when: "Helm complains",
    files: chart('{{ required "give a name" .Values.name }}'),
    says: /helm v4\.\S+ .* can't render k8s: .*give a name/,
  },
  {
    when: "a chart asks what the cluster is",
    files: chart(
      '{{ fail (printf "%s %t %t" .Capabilities.KubeVersion.Version (.Capabilities.APIVersions.Has "apiregistration.k8s.io/v1/APIService") (.Capabilities.APIVersions.Has "x.io/v1")) }}',
    ),
    says: /can't render k8s: .*v1\.36\.2 true false/,
  },
  {
    when: "what was rendered is no manifest",
    files: chart("apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n"),
    says: /k8s \(rendered\):\d+:\d+: ConfigMap has no metadata\.name/,
  },
  { when: "a chart has a hook", files: chart(hook), says: /job\/migrate is a hook \(pre-upgrade\), and hooks are not run/ },
  {
    when: "there is no such values file",
    files: chart(hook),
    inputs: { "helm-values": "https://x.io/values.yaml" },
    says: /there is no file https:\/\/x\.io\/values\.yaml in .*; correct the input helm-values/,
  },
  {
    when: "values are for no chart",
    files: { "k8s/a.yaml": hook },
    inputs: { "helm-values": "k8s/a.yaml" },
    says: /helm-values is given, and there is no Helm chart in manifests/,
  },
  {
    when: "a variable is not set",
    files: { "k8s/a.yaml": hook },
    inputs: { variables: "GONE" },
    says: /variables has GONE, which is not set/,
  },
];

test.concurrent.each(REFUSED)("one clear line when $when", ({ files, inputs = {}, programs = [bed.kubectl, bed.helm], says }) =>
  scenario("unrendered", async (given) => {
    for (const name of ["kubectl", "kustomize", "helm"]) plant(join(given.job.workspace, "bin", name));
    for (const [path, text] of Object.entries(files)) given.job.write(path, text);
    await expectRefusal(given, inputs, pathWith(given.job, ...programs), says);
  }),
);

test.concurrent("nothing is fetched, neither what a kustomization names nor what a part of it does", () =>
  scenario("remote", async (given) => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: fetched}\n");
    });
    await new Promise<void>((resolve) => server.listen(0, bridge.address, resolve));
    try {
      const address = `http://${bridge.address}:${(server.address() as AddressInfo).port}/a.yaml`;
      const path = pathWith(given.job, bed.kubectl);
      given.job.write("k8s/kustomization.yaml", `resources:\n- ${address}\n`);
      await expectRefusal(given, {}, path, /k8s\/kustomization\.yaml: resources names http:\S+, which is not on this machine/);
      const generator = `apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: a}\nfiles: ["${address}"]\n`;
      given.job.write("k8s/generator.yaml", generator);
      given.job.write("k8s/kustomization.yaml", "generators: [generator.yaml]");
      await expectRefusal(given, {}, path, /can't render k8s: .*proxyconnect/);
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  }));

async function expectRefusal(given: Scenario, inputs: Record<string, string>, environment: Record<string, string>, says: RegExp) {
  const { job, namespace } = given;
  const before = await versionsIn(namespace);
  const path = { PATH: ["bin", join(job.workspace, "bin"), environment["PATH"]].join(delimiter) };
  const step = await job.run("deploy", { ...given.inputs, ...inputs }, path);
  const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
  expect(errors).toEqual([expect.stringMatching(says)]);
  expect(step.code).not.toBe(0);
  expect(step.log).not.toContain("planted");
  expect(await versionsIn(namespace)).toEqual(before);
}
