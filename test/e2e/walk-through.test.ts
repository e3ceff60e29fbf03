// The walk-through that a person does by hand with docker and kubectl, done by the actions; kubectl says whether each state is what it should be.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { answersOf } from "./support/answers.ts";
import { digestOf, host, registry } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { endOf, good, kubectlHistory, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();

test("1.0, 2.0, back to 1.0, with the history of it", () =>
  scenario("walk", async (given) => {
    await expectFirstVersion(given);
    await expectSecondVersion(given);
    await expectHistory(given, { 1: "1.0 with three", 2: "2.0 with five" }, 2);
    await expectUndo(given);
    await expectHistory(given, { 2: "2.0 with five", 3: "1.0 with three" }, 3);
  }));

/** Three replicas of 1.0, by the digest that the registry has, with a pull secret that lets them be pulled. */
async function expectFirstVersion({ job, namespace, inputs }: Scenario): Promise<void> {
  const step = await job.run("", releaseOf("1.0", 3, job, inputs));
  expect(endOf(step)).toEqual(good);

  const digest = await digestOf(`${registry}/walk:1.0`);
  const image = `${registry}/walk@${digest}`;
  expect(step.outputs).toMatchObject({ digest, image, tags: `${registry}/walk:1.0`, revision: "1" });
  expect(await stateOf(namespace)).toEqual({ images: [image], desired: 3, replicas: 3, updated: 3, available: 3 });
  await namespace.kubectl("rollout", "status", "deployment/web", "--watch=false");
  expect(await answersOf(namespace)).toEqual(["1.0", "1.0", "1.0"]);

  const secret = await namespace.get("secret", "regcred");
  const config = JSON.parse(Buffer.from(secret["data"][".dockerconfigjson"], "base64").toString("utf8"));
  const auth = Buffer.from(`${bed.username}:${bed.password}`).toString("base64");
  expect({ type: secret["type"], config }).toEqual({
    type: "kubernetes.io/dockerconfigjson",
    config: { auths: { [host]: { username: bed.username, password: bed.password, auth } } },
  });
  const [pod] = await namespace.pods();
  expect(pod?.["spec"].imagePullSecrets).toEqual([{ name: "regcred" }]);
}

/** A pod of the new version is deleted while it is watched: it is replaced, and the verdict is what it would have been. */
async function expectSecondVersion({ job, namespace, inputs }: Scenario): Promise<void> {
  const running = job.start("", releaseOf("2.0", 5, job, inputs));
  await running.saw(/deployment\/web: 5 desired, [2-5] updated/);
  const image = `${registry}/walk@${await digestOf(`${registry}/walk:2.0`)}`;
  const fresh = (await namespace.pods()).find(({ spec }) => spec.containers[0].image === image);
  await namespace.kubectl("delete", "pod", fresh?.metadata.name ?? "", "--wait=false");

  const step = await running.ended;
  expect(endOf(step)).toEqual(good);
  const state = await stateOf(namespace);
  await namespace.kubectl("rollout", "status", "deployment/web", "--watch=false");
  expect(state).toEqual({ images: [image], desired: 5, replicas: 5, updated: 5, available: 5 });
  expect(await answersOf(namespace)).toEqual(["2.0", "2.0", "2.0", "2.0", "2.0"]);
  expect((await namespace.pods()).map(({ metadata }) => metadata.uid)).not.toContain(fresh?.metadata.uid);
}

async function expectUndo({ job, namespace, inputs }: Scenario): Promise<void> {
  const { kubeconfig = "" } = inputs;
  const step = await job.run("rollback", {
    kubeconfig,
    namespace: namespace.name,
    workload: "deployment/web",
    "to-revision": "1",
  });
  expect(endOf(step)).toEqual(good);
  expect(step.outputs).toMatchObject({ revision: "3", "restored-revision": "1" });
  const image = `${registry}/walk@${await digestOf(`${registry}/walk:1.0`)}`;
  expect(await stateOf(namespace)).toEqual({ images: [image], desired: 5, replicas: 5, updated: 5, available: 5 });
  expect(await answersOf(namespace)).toEqual(["1.0", "1.0", "1.0", "1.0", "1.0"]);
}

/** Revisions and causes as wanted, from us and from kubectl. */
async function expectHistory({ job, namespace, inputs }: Scenario, causes: Record<number, string>, current: number) {
  const { kubeconfig = "" } = inputs;
  const step = await job.run("history", { kubeconfig, namespace: namespace.name, workload: "deployment/web" });
  const revisions: { revision: number; changeCause: string; current: boolean }[] = JSON.parse(step.outputs["history"] ?? "[]");
  const wanted = Object.entries(causes).map(([revision, changeCause]) => ({ revision: Number(revision), changeCause }));
  const told = revisions.map(({ revision, changeCause }) => ({ revision, changeCause }));
  expect(told.sort((a, b) => a.revision - b.revision)).toEqual(wanted);
  expect(await kubectlHistory(namespace)).toEqual(wanted);
  expect(revisions.filter((each) => each.current).map(({ revision }) => revision)).toEqual([current]);
  for (const { changeCause } of wanted) expect(step.log).toContain(changeCause);
}

/** The inputs of the whole job for a version, with its manifest written. */
function releaseOf(version: string, replicas: number, job: Scenario["job"], inputs: Scenario["inputs"]) {
  const spec = { selector: { app: "web" }, ports: [{ port: 80, targetPort: 8080 }] };
  const service = { apiVersion: "v1", kind: "Service", metadata: { name: "web" }, spec };
  job.manifest("k8s/web.yaml", web({ image: `${registry}/walk:any`, replicas }), service);
  return {
    ...inputs,
    image: "walk",
    tags: version,
    context: bed.application,
    "build-args": `VERSION=${version}\nBASE=${bed.images.base}`,
    // Open the address and see the version.
    "smoke-check": `/ 200 ${version}`,
    "change-cause": `${version} with ${replicas === 3 ? "three" : "five"}`,
  };
}
