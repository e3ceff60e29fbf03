// Input that can't work: one line that says what and what to do, a red step, and nothing touched in the cluster.
import { expect, test } from "@jest/globals";
import type { Inputs } from "./support/action.ts";
import { versionsIn } from "./support/cluster.ts";
import { registry, tagged } from "./support/images.ts";
import { configMap, web } from "./support/manifests.ts";
import { kubeconfig, type Scenario, scenario } from "./support/scenario.ts";

interface Case {
  when: string;
  says: RegExp;
  inputs?: (given: Scenario) => Inputs;
  /** Instead of the good manifest. */
  manifest?: string;
  /** It is about an input alone. */
  isInput?: boolean;
}

/** The bed's kubeconfig (JSON is YAML too) with another server or another user. */
function kubeconfigWith(change: { server?: string; user?: object }): string {
  const config = JSON.parse(kubeconfig);
  if (change.server !== undefined) config.clusters[0].cluster.server = change.server;
  if (change.user !== undefined) config.users[0].user = change.user;
  return JSON.stringify(config);
}

/** The last line before the error. */
const AS_IT_WAS = /^nothing was changed: .*\n::error::/m;

const runsAProgram = kubeconfigWith({
  user: { exec: { apiVersion: "client.authentication.k8s.io/v1", command: "touch", interactiveMode: "Never" } },
});

const CASES: Case[] = [
  { when: "no manifest is there", inputs: () => ({ manifests: "nowhere/*.yaml" }), says: /nowhere\/\*\.yaml/ },
  { when: "a manifest is not YAML", manifest: "kind: Deployment\n  bad: [", says: /k8s\/all\.yaml:1:7: not YAML/ },
  { when: "the kubeconfig is none", inputs: () => ({ kubeconfig: "hello" }), says: /kubeconfig/, isInput: true },
  { when: "the kubeconfig would run a program", inputs: () => ({ kubeconfig: runsAProgram }), says: /exec/, isInput: true },
  {
    when: "the cluster can't be reached",
    inputs: () => ({ kubeconfig: kubeconfigWith({ server: "https://127.0.0.1:1" }) }),
    says: /127\.0\.0\.1:1\b.*self-hosted runner/,
  },
  {
    when: "the key is wrong",
    inputs: () => ({ image: tagged("1.0"), password: "not-the-key" }),
    says: /refuses the login of .*check that `username`/,
  },
  {
    when: "the key is wrong, and just for the pull secret",
    inputs: () => ({ password: "not-the-key" }),
    says: /refuses the login of .*check that `username`/,
  },
  {
    when: "the tag is not in the registry",
    inputs: () => ({ image: `${registry}/web:never-pushed` }),
    says: /never-pushed is not in the registry/,
  },
  {
    when: "the namespace does not exist",
    inputs: () => ({ namespace: "no-such-namespace" }),
    says: /namespace no-such-namespace does not exist/,
  },
  { when: "the timeout is no duration", inputs: () => ({ timeout: "5 m" }), says: /timeout.*5 m/, isInput: true },
  {
    when: "the image has no place in the manifests",
    inputs: () => ({ image: `${registry}/elsewhere:1.0` }),
    says: /no container has an image of .*elsewhere/,
  },
  { when: "a boolean is `yes`", inputs: () => ({ rollback: "yes" }), says: /rollback.*yes/, isInput: true },
];

test.each(CASES)("one clear line when $when", ({ inputs, manifest, says, isInput }) =>
  scenario("bad-input", async (given) => {
    const before = await versionsIn(given.namespace);
    given.job.manifest("k8s/all.yaml", web({ replicas: 1 }));
    if (manifest !== undefined) given.job.write("k8s/all.yaml", manifest);
    const step = await given.job.run("deploy", { ...given.inputs, ...inputs?.(given) });
    const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
    expect(errors).toEqual([expect.stringMatching(says)]);
    // An input that can't be read needs no word about the cluster.
    if (!isInput) expect(step.log).toMatch(AS_IT_WAS);
    expect(step.code).not.toBe(0);
    expect(await versionsIn(given.namespace)).toEqual(before);
  }),
);

test("a rollback that can't be says so in one line, and that nothing was changed", () =>
  scenario("no-way-back", async (given) => {
    expect((await given.deploy([web({ replicas: 1 })])).code).toBe(0);
    const access = { kubeconfig, namespace: given.namespace.name, timeout: "1m" };
    const before = await versionsIn(given.namespace);
    const refused: [Inputs, RegExp][] = [
      [{ workload: "deployment/web" }, /deployment\/web was not rolled back: /],
      [{ workload: "deployment/web", "to-revision": "7" }, /revision 7/],
      [{ workload: "deployment/nowhere" }, /deployment\/nowhere.*(not there|does not exist|no such)/],
      [
        { workload: "deployment/web", kubeconfig: kubeconfigWith({ user: { token: "not-a-token-of-this-cluster" } }) },
        /kubeconfig/,
      ],
    ];
    for (const [inputs, says] of refused) {
      const step = await given.job.run("rollback", { ...access, ...inputs });
      const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
      expect(errors).toEqual([expect.stringMatching(says)]);
      expect(step.log).toMatch(AS_IT_WAS);
      expect(step.code).not.toBe(0);
    }
    expect(await versionsIn(given.namespace)).toEqual(before);
  }));

test("no refusal tells a value that a variable put in, neither ours nor the API server's", () =>
  scenario("pin", async (given) => {
    const before = await versionsIn(given.namespace);
    const PIN = "48151623";
    const secret = (fields: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: pin}\n${fields}\n`;
    const refused: [manifest: string, says: RegExp][] = [
      [secret("stringData: {PIN: ${PIN}}"), /k8s\/all\.yaml:1:1: Secret pin has stringData "PIN", which is a number.*; quote it/],
      [secret("data: {PIN: !!bool ${PIN}}"), /k8s\/all\.yaml:4:20: the value is not what its tag says/],
      [secret("type: ${PIN}"), /\.type: expected string, got a number; correct the manifest/],
      [secret("immutable: x-${PIN}"), /\.immutable: expected boolean, got something else; correct the manifest/],
      [
        JSON.stringify(web({ replicas: 1, container: { env: [{ name: "PIN", value: 1 }] } })).replace(
          '"value":1',
          '"value":${PIN}',
        ),
        /env\[name="PIN"\]\.value: expected string, got a number; correct the manifest/,
      ],
    ];
    for (const [manifest, says] of refused) {
      given.job.write("k8s/all.yaml", manifest);
      const step = await given.job.run("deploy", { ...given.inputs, variables: `PIN=${PIN}` });
      const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
      expect(errors).toEqual([expect.stringMatching(says)]);
      expect(step.log).toMatch(AS_IT_WAS);
      expect(step.log + step.summary + JSON.stringify(step.outputs)).not.toContain(PIN);
    }
    expect(await versionsIn(given.namespace)).toEqual(before);
  }));

test("one object twice is refused, also where only one of them names the namespace that both are in", () =>
  scenario("twice", async (given) => {
    const { namespace, job, inputs } = given;
    const before = await versionsIn(namespace);
    const settings = configMap("settings", { a: "1" });
    job.manifest("k8s/a.yaml", settings);
    job.manifest("k8s/b.yaml", { ...settings, metadata: { name: "settings", namespace: namespace.name } });
    const step = await job.run("deploy", inputs);
    expect(step.log).toMatch(/::error::configmap\/settings in namespace \S+ is there twice; keep one/);
    expect(step.log).toMatch(AS_IT_WAS);
    expect(await versionsIn(namespace)).toEqual(before);
  }));

/** A deploy by one who may do no more than this with all that it needs; `before` it there was this. */
async function deployAllowed({ namespace, job, inputs }: Scenario, verbs: string, ...more: object[]) {
  const resources = "deployments,replicasets,pods,pods/log,events,secrets,leases";
  await namespace.kubectl("create", "serviceaccount", "ci");
  await namespace.kubectl("create", "role", "ci", `--verb=${verbs}`, `--resource=${resources}`);
  await namespace.kubectl("create", "rolebinding", "ci", "--role=ci", `--serviceaccount=${namespace.name}:ci`);
  const token = (await namespace.kubectl("create", "token", "ci")).trim();
  job.manifest("k8s/all.yaml", web({ replicas: 1 }), ...more);
  const before = await versionsIn(namespace);
  return { before, step: await job.run("deploy", { ...inputs, kubeconfig: kubeconfigWith({ user: { token } }) }) };
}

test("without the right to watch, one line names the rights, and what happens is asked for", () =>
  scenario("no-watch", async (given) => {
    const { step } = await deployAllowed(given, "get,list,create,patch,delete");
    const says = /::warning::a Role should allow .*watch on deployments\.apps.*: without that they are listed every two seconds/;
    expect(step.log).toMatch(says);
    expect({ code: step.code, outcome: step.outputs["outcome"] }).toEqual({ code: 0, outcome: "succeeded" });
  }));

test("without the right to list, one line names the rights, and nothing is touched", () =>
  scenario("no-list", async (given) => {
    const { step, before } = await deployAllowed(given, "get,create,patch");
    expect(step.log).toMatch(/::error::.*lacks .*list on deployments\.apps/);
    expect(step.log).toMatch(AS_IT_WAS);
    expect(step.code).not.toBe(0);
    expect(await versionsIn(given.namespace)).toEqual(before);
  }));

test("an object beyond one's rights is named before anything is touched", () =>
  scenario("beyond", async (given) => {
    const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" };
    const binding = {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: "nks-beyond" },
      roleRef,
    };
    const { step, before } = await deployAllowed(given, "get,list,watch,create,patch,delete", binding);
    const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
    expect(errors).toEqual([
      expect.stringMatching(/clusterrolebinding\/nks-beyond.*clusterrolebindings\.rbac\.authorization\.k8s\.io/i),
    ]);
    expect(step.log).toMatch(AS_IT_WAS);
    expect(await versionsIn(given.namespace)).toEqual(before);
  }));
