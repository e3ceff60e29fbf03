// Which containers get the image, and what becomes of pull secrets that are there already.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { versionsIn } from "./support/cluster.ts";
import { host, pinned, registry, tagged } from "./support/images.ts";
import { configMap, registrySecret, web } from "./support/manifests.ts";
import { endOf, good, kubeconfig, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();
const { username, password } = bed;

const value = new RegExp(["key-of-another-registry", btoa("someone:key-of-another-registry")].join("|"));

test.concurrent("an image goes into its own repository only, not into those that look like it", () =>
  scenario("look-alike", async ({ namespace, deploy }) => {
    const lookAlikes = [
      `${registry}/web-admin:1`,
      `${registry}/web/web:1`,
      `${registry}/other/web:1`,
      `${host}/web:1`,
      `${host}1/${registry.slice(host.length + 1)}/web:1`,
      "web:1",
    ];
    const containers = [tagged("1.0"), ...lookAlikes].map((image, at) => ({ name: `c${at}`, image }));
    const step = await deploy([web({ replicas: 0, pod: { containers } })], { image: "web:2.0" });
    expect(endOf(step)).toEqual(good);
    expect((await stateOf(namespace)).images).toEqual([await pinned("2.0"), ...lookAlikes]);
  }));

test.concurrent("a pull secret that is there keeps its other registries, and the keys for ours are renewed", () =>
  scenario("merge", async ({ namespace, deploy }) => {
    const others = { "registry.example": { username: "someone", password: "else" } };
    await namespace.apply(registrySecret("regcred", { ...others, [host]: { username: "old", password: "key" } }));
    expect(endOf(await deploy([web()], { image: "web:1.0" }))).toEqual(good);
    const wanted = registrySecret("regcred", { ...others, [host]: { username, password } });
    expect(await loginsIn(namespace)).toEqual(loginsOf(wanted.data));
  }));

test.concurrent("a Secret of that name that is something else is refused, and nothing is touched", () =>
  scenario("opaque", async ({ namespace, deploy }) => {
    await namespace.kubectl("create", "secret", "generic", "regcred", "--from-literal=a=b");
    const before = await versionsIn(namespace);
    const step = await deploy([web()], { image: "web:1.0" });
    expect(step.code).not.toBe(0);
    expect(step.log).toMatch(/::error::secret\/regcred in namespace \S+ has the type Opaque.*choose another name/);
    expect(await versionsIn(namespace)).toEqual(before);
  }));

test.concurrent("one that is in the manifests has our keys beside its own, in this deploy and the next, and is one object of a diff", () =>
  scenario("own", async ({ namespace, deploy, job, inputs }) => {
    const others = { "ghcr.io": { username: "someone", password: "key-of-another-registry" } };
    const objects = [registrySecret("regcred", others), web()];
    const both = loginsOf(registrySecret("regcred", { ...others, [host]: { username, password } }).data);
    const secretsOf = async () => {
      const step = await job.run("diff", { ...inputs, image: "web:1.0" });
      const changes: Record<string, string>[] = JSON.parse(step.outputs["changes"] ?? "[]");
      expect(step.log + step.summary).not.toMatch(value);
      return changes.filter(({ kind }) => kind === "Secret").map(({ name, change }) => `${name}: ${change}`);
    };
    job.manifest("k8s/all.yaml", ...objects);
    expect(await secretsOf()).toEqual(["regcred: create"]);
    for (let times = 0; times < 2; times++) {
      const step = await deploy(objects, { image: "web:1.0" });
      expect(endOf(step)).toEqual(good);
      expect(step.log).toContain(`secret/regcred: gets the keys for ${host}, beside its own`);
      expect(step.log).not.toMatch(/secret\/regcred: (made|keys)/);
      expect(step.log + step.summary).not.toMatch(value);
      expect(await loginsIn(namespace)).toEqual(both);
      expect(await secretsOf()).toEqual(["regcred: none"]);
    }
    expect(await stateOf(namespace)).toMatchObject({ available: 1 });

    // Keys of its own for our registry stay: a User Access Key that pushes may not be allowed to pull.
    const own = { [host]: { username: "puller", password: "key-of-another-registry" } };
    expect(endOf(await deploy([registrySecret("regcred", own), web({ replicas: 0 })]))).toEqual(good);
    expect(await loginsIn(namespace)).toEqual(loginsOf(registrySecret("regcred", own).data));
  }));

test.concurrent("a Secret of the manifests of that name that is something else is refused, and nothing is touched", () =>
  scenario("own-opaque", async ({ namespace, deploy, job, inputs }) => {
    const before = await versionsIn(namespace);
    const opaque = { apiVersion: "v1", kind: "Secret", metadata: { name: "regcred" }, stringData: { a: "value-of-the-secret" } };
    // Before anything else of it is looked at: in a whole job the image would have to be built first.
    const refused = await deploy([configMap("first", { a: "b" }), opaque, web()], { image: "web:never" });
    for (const step of [refused, await job.run("diff", inputs)]) {
      expect(step.code).not.toBe(0);
      expect(step.log).toMatch(/::error::secret\/regcred of the manifests, .* has the type Opaque.*choose another name/);
      expect(step.log).not.toContain("value-of-the-secret");
    }
    expect(await versionsIn(namespace)).toEqual(before);
  }));

test.concurrent("a password with a line break at its end works, and is said to have one", () =>
  scenario("newline", async ({ namespace, deploy }) => {
    const step = await deploy([web()], { image: "web:1.0", password: `${password}\n` });
    expect(endOf(step)).toEqual(good);
    expect(step.log).toMatch(/::warning::password: the line break at its end was taken off/);
    expect(await loginsIn(namespace)).toEqual(loginsOf(registrySecret("regcred", { [host]: { username, password } }).data));
  }));

test.concurrent("pull secrets that a manifest names stay named", () =>
  scenario("named", async ({ namespace, deploy }) => {
    await namespace.apply(registrySecret("mine", { "registry.example": { username: "a", password: "b" } }));
    expect(endOf(await deploy([web({ pod: { imagePullSecrets: [{ name: "mine" }] } })]))).toEqual(good);
    const { spec } = await namespace.get("deployment", "web");
    expect(spec.template.spec.imagePullSecrets).toEqual([{ name: "mine" }, { name: "regcred" }]);
  }));

test.concurrent("without the right to patch a ServiceAccount nothing is touched", () =>
  scenario("rights", async ({ job, namespace, inputs }) => {
    await namespace.kubectl("create", "serviceaccount", "ci");
    const rules = "deployments.apps,replicasets.apps,pods,events,secrets,leases.coordination.k8s.io";
    await namespace.kubectl("create", "role", "ci", "--verb=*", `--resource=${rules}`);
    await namespace.kubectl("create", "role", "reads", "--verb=get", "--resource=serviceaccounts");
    for (const role of ["ci", "reads"])
      await namespace.kubectl("create", "rolebinding", role, `--role=${role}`, `--serviceaccount=${namespace.name}:ci`);
    const config = JSON.parse(kubeconfig);
    config.users[0].user = { token: (await namespace.kubectl("create", "token", "ci")).trim() };
    const before = await versionsIn(namespace);
    job.manifest("k8s/all.yaml", web());
    const step = await job.run("deploy", { ...inputs, kubeconfig: JSON.stringify(config), "pull-secret-on": "service-account" });
    expect(endOf(step)).toMatchObject({
      green: false,
      reason: expect.stringMatching(/patch serviceaccount\/default .*forbidden|may not/),
    });
    expect(await versionsIn(namespace)).toEqual(before);
  }));

async function loginsIn(namespace: Scenario["namespace"]): Promise<object> {
  return loginsOf((await namespace.get("secret", "regcred"))["data"]);
}

function loginsOf(data: Record<string, string>): object {
  return JSON.parse(Buffer.from(data[".dockerconfigjson"] ?? "", "base64").toString("utf8")).auths;
}
