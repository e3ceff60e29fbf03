// What a deploy would change, said without changing anything: the verb `diff` and `dry-run: true`.
import { expect, test } from "@jest/globals";
import { kubectlWith, versionsIn } from "./support/cluster.ts";
import { pinned, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

const secret = (value: string) => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "keys" },
  stringData: { token: value, other: "kept-and-hidden" },
});
const withEnv = (...names: string[]) => ({ env: names.map((name) => ({ name, value: "1" })) });
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the colours
const plain = (log: string) => log.replace(/\u001b\[\d*m/g, "");

test.concurrent("what differs and nothing else, without a Secret's values; equal afterwards; nothing is touched", () =>
  scenario("diff", async ({ namespace, deploy, inputs, job }) => {
    expect(endOf(await deploy([web(), configMap("settings", { a: "1" }), secret("first-value")]))).toEqual(good);
    const before = await versionsIn(namespace);
    job.manifest("k8s/all.yaml", web(), configMap("settings", { a: "2" }), configMap("new", { b: "3" }), secret("second-value"));
    const more = { image: "web:2.0" };
    const step = await job.run("diff", { ...inputs, ...more });
    expect(step.code).toBe(0);
    expect(step.outputs["changed"]).toBe("true");
    const changes = JSON.parse(step.outputs["changes"] ?? "").map(({ kind, name, change }: Record<string, string>) => [
      `${kind}/${name}`,
      change,
    ]);
    expect(Object.fromEntries(changes)).toEqual({
      "Secret/regcred": "none",
      "Deployment/web": "change",
      "ConfigMap/settings": "change",
      "ConfigMap/new": "create",
      "Secret/keys": "change",
    });
    const lines = plain(step.log)
      .split("\n")
      .filter((line) => /^[+-]/.test(line));
    expect(lines.sort()).toEqual(
      [
        `-          image: ${tagged("1.0")}`,
        `+          image: ${await pinned("2.0")}`,
        '-  a: "1"',
        '+  a: "2"',
        '-  token: "*** (before)"',
        '+  token: "*** (after)"',
        "+apiVersion: v1",
        "+kind: ConfigMap",
        "+metadata:",
        "+  name: new",
        `+  namespace: ${namespace.name}`,
        "+data:",
        '+  b: "3"',
      ].sort(),
    );
    expect(step.log).toContain(`\u001b[31m-          image: ${tagged("1.0")}`);
    expect(step.summary).toContain(
      `<summary><code>configmap/settings in ${namespace.name} would be changed (+1 −1)</code></summary>`,
    );
    for (const value of ["first-value", "second-value", "kept-and-hidden"]) {
      for (const text of [value, Buffer.from(value).toString("base64")]) expect(step.log + step.summary).not.toContain(text);
    }

    const rehearsal = await job.run("deploy", { ...inputs, ...more, "dry-run": "true" });
    expect(rehearsal).toMatchObject({ code: 0, outputs: { changed: "true" } });
    expect(rehearsal.outputs["outcome"]).toBeUndefined();
    const { image: _, ...whole } = { ...inputs, ...more };
    const ofTheJob = await job.run("", { ...whole, "dry-run": "true" });
    expect(ofTheJob).toMatchObject({ code: 0, outputs: { changed: "true" } });
    expect(await versionsIn(namespace)).toEqual(before);

    expect(endOf(await job.run("deploy", { ...inputs, ...more }))).toEqual(good);
    const same = await job.run("diff", { ...inputs, ...more });
    expect(same).toMatchObject({ code: 0, outputs: { changed: "false" } });
    expect(plain(same.log)).toMatch(/5 would stay as they are/);
  }));

test.concurrent("the command line's exit code: 0 equal, 1 different, 2 an error; no colours in a pipe", () =>
  scenario("diff-cli", async ({ namespace, inputs, job }) => {
    job.manifest("k8s/all.yaml", configMap("settings", { a: "1" }));
    const diff = (...more: string[]) =>
      job.cli(["diff", "--manifests", "k8s", "--namespace", namespace.name, ...more], {
        NKS_DEPLOY_KUBECONFIG: inputs["kubeconfig"] ?? "",
      });
    const different = await diff();
    expect(different.code).toBe(1);
    expect(different.log).toMatch(/^\+ {2}a: "1"$/m);
    await kubectlWith(
      [configMap("settings", { a: "1" })],
      "-n",
      namespace.name,
      "apply",
      "--server-side",
      "--field-manager=nks-deploy",
    );
    expect((await diff()).code).toBe(0);
    expect((await diff("--image", "x:latest:y")).code).toBe(2);
    job.manifest("k8s/all.yaml", { ...configMap("settings", { a: "1" }), dta: {} });
    const refused = await diff();
    expect(refused.code).toBe(2);
    expect(refused.log).toMatch(/dta/);
  }));

test.concurrent("of what kubectl had applied: what leaves the manifest is shown to go, and defaults are not", () =>
  scenario("diff-taken", async ({ namespace, inputs, job }) => {
    await kubectlWith([web({ container: withEnv("OLD", "KEPT") })], "-n", namespace.name, "apply");
    job.manifest("k8s/all.yaml", web({ container: withEnv("KEPT") }));
    const step = await job.run("diff", { ...inputs, "pull-secret": "" });
    const lines = plain(step.log)
      .split("\n")
      .filter((line) => /^[+-]/.test(line));
    expect(lines).toEqual(["-            - name: OLD", '-              value: "1"']);
  }));

test.concurrent("what a deploy would refuse is refused", () =>
  scenario("diff-refused", async ({ deploy, job, inputs }) => {
    expect(endOf(await deploy([web({ replicas: 0 })]))).toEqual(good);
    job.manifest("k8s/all.yaml", web({ replicas: 0, spec: { paused: true } }));
    const step = await job.run("diff", inputs);
    expect(step.code).toBe(1);
    expect(step.log).toMatch(/::error::deployment\/web is paused/);
  }));

test.concurrent("a Service whose old port would not go together with the new one: told as it would be, and nobody's field taken", () =>
  scenario("diff-mixture", async ({ namespace, inputs, job, deploy }) => {
    const service = (port: number) => ({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "web" },
      spec: { selector: { app: "web" }, ports: [{ name: "http", port, targetPort: 8080 }] },
    });
    await kubectlWith([service(80)], "-n", namespace.name, "apply");
    const before = await versionsIn(namespace);
    job.manifest("k8s/all.yaml", service(8080));
    const step = await job.run("diff", inputs);
    expect(step.code).toBe(0);
    const lines = plain(step.log)
      .split("\n")
      .filter((line) => /^[+-]/.test(line));
    expect(lines).toEqual(["-      port: 80", "+      port: 8080"]);
    expect(await versionsIn(namespace)).toEqual(before);
    expect(endOf(await deploy([service(8080)]))).toEqual(good);
    expect((await job.run("diff", inputs)).outputs["changed"]).toBe("false");
  }));
