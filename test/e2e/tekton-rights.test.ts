// The Role that ships: it suffices for a deploy with all that belongs to it, and each of its rules is missed, by name, when it is taken away.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { root } from "./support/action.ts";
import type { Namespace } from "./support/cluster.ts";
import { tagged } from "./support/images.ts";
import { asKind, configMap, web } from "./support/manifests.ts";
import { kubeconfig, type Scenario, scenario } from "./support/scenario.ts";

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

const shipped: Rule[] = parseAllDocuments(readFileSync(join(root, "tekton/rights/nks-deploy.yaml"), "utf8"))
  .map((document) => document.toJS())
  .find(({ kind }) => kind === "Role").rules;

interface Missed {
  /** One of the rule's resources. */
  resource: string;
  says: RegExp;
  green: boolean;
  objects?: (name: string) => object[];
}

const service = (name: string) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name },
  spec: { selector: { app: name }, ports: [{ port: 80 }] },
});
const job = (name: string) => ({
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: { name },
  spec: {
    backoffLimit: 0,
    template: { spec: { restartPolicy: "Never", containers: [{ name: "job", image: tagged("1.0"), command: ["true"] }] } },
  },
});
const stateful = (name: string, image: string) => asKind("StatefulSet", { name, image });
const usual = (name: string) => [web({ name }), configMap(name, { a: "1" }), service(name)];

const MISSED: Missed[] = [
  { resource: "deployments", green: false, says: /::error::.*list on deployments\.apps/ },
  { resource: "replicasets", green: false, says: /::error::.*list on replicasets\.apps/ },
  { resource: "jobs", green: false, says: /::error::.*list on jobs\.batch/, objects: (name) => [job(name)] },
  { resource: "pods", green: false, says: /::error::.*list on pods/ },
  { resource: "events", green: true, says: /::warning::.*watch on events/ },
  {
    resource: "leases",
    green: true,
    says: /::warning::.*leases.*going on, though another deploy at the same time will not be kept out/,
  },
  { resource: "secrets", green: false, says: /::error::.*secrets/ },
  { resource: "configmaps", green: false, says: /::error::.*patch on (configmaps|services)/ },
];

test("every rule of the Role is taken away in turn here, but for the one of logs", () => {
  const covered = shipped.filter(({ resources }) => MISSED.some(({ resource }) => resources.includes(resource)));
  expect(shipped.filter((rule) => !covered.includes(rule)).map(({ resources }) => resources)).toEqual([["pods/log"]]);
});

test("the Role suffices; without a rule one line names what is missing", () =>
  scenario("rights", async (given) => {
    const whole = await deployAs(given, "whole", shipped, [
      ...usual("whole"),
      job("whole-job"),
      stateful("whole-set", tagged("1.0")),
    ]);
    expect(whole).toMatchObject({ code: 0, outputs: { outcome: "succeeded" } });
    expect(whole.log).not.toMatch(/::(warning|error)::/);

    for (const { resource, says, green, objects = usual } of MISSED) {
      const rules = shipped.filter(({ resources }) => !resources.includes(resource));
      const { log, code } = await deployAs(given, resource, rules, objects(resource));
      expect({ resource, green: code === 0, log }).toEqual({ resource, green, log: expect.stringMatching(says) });
    }
  }));

test("the Role suffices for an undo, of a StatefulSet too, with the words of what failed; without the rule of logs those are missing", () =>
  scenario("rights-undo", async (given) => {
    const both = (image: string) => [web({ name: "web", image }), stateful("set", image)];
    expect(await deployAs(given, "whole", shipped, both(tagged("1.0")))).toMatchObject({ code: 0 });
    const failed = await deployAs(given, "whole", shipped, both(tagged("exits")), { "restart-limit": "1" });
    expect(failed.outputs).toMatchObject({ outcome: "rolled-back" });
    expect(failed.log).toMatch(/exit code 3/);
    expect(failed.log).toMatch(LAST_WORDS);

    const rules = shipped.filter(({ resources }) => !resources.includes("pods/log"));
    const silent = await deployAs(given, "silent", rules, [web({ name: "web", image: tagged("exits") })], {
      "restart-limit": "1",
    });
    expect(silent.outputs).toMatchObject({ outcome: "rolled-back" });
    expect(silent.log).not.toMatch(LAST_WORDS);
  }));

/** What the application says before it exits (test/bed/app/serve). */
const LAST_WORDS = /\| version exits ends with 3/;

async function deployAs({ namespace, job, inputs }: Scenario, account: string, rules: Rule[], objects: object[], more = {}) {
  await allow(namespace, account, rules);
  const token = (await namespace.kubectl("create", "token", account)).trim();
  const config = JSON.parse(kubeconfig);
  config.users[0].user = { token };
  const folder = `k8s-${account}`;
  job.manifest(`${folder}/all.yaml`, ...objects);
  return job.run("deploy", { ...inputs, manifests: folder, kubeconfig: JSON.stringify(config), ...more });
}

async function allow(namespace: Namespace, name: string, rules: Rule[]): Promise<void> {
  const api = "rbac.authorization.k8s.io";
  await namespace.apply(
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name } },
    { apiVersion: `${api}/v1`, kind: "Role", metadata: { name }, rules },
    {
      apiVersion: `${api}/v1`,
      kind: "RoleBinding",
      metadata: { name },
      roleRef: { apiGroup: api, kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name }],
    },
  );
}
