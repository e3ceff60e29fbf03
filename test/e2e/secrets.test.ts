// The keys: in no log, argument, output, summary, state or file left behind. Every other test here insists on the same of its jobs; this one looks further.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { kubectl } from "./support/cluster.ts";
import { registry } from "./support/images.ts";
import { filesBelow, leaksIn } from "./support/leaks.ts";
import { web } from "./support/manifests.ts";
import { watchArguments } from "./support/process-arguments.ts";
import { endOf, good, scenario } from "./support/scenario.ts";

const bed = readBed();
const base64 = (text: string) => Buffer.from(text).toString("base64");
const pair = `${bed.username}:${bed.password}`;
const dockerConfig = JSON.stringify({ auths: { [bed.registry]: { auth: base64(pair) } } });

test("the whole job, good and bad, leaves the keys in the pull secret only", () =>
  scenario("secrets", async ({ job, namespace, inputs }) => {
    await using sampled = watchArguments();
    const { kubeconfig = "" } = inputs;
    const workload = { kubeconfig, namespace: namespace.name, workload: "deployment/web" };
    const release = { ...inputs, image: "secrets", context: bed.application, "build-args": `BASE=${bed.images.base}` };
    const manifest = web({ image: `${registry}/secrets:any` });

    job.manifest("k8s/all.yaml", manifest);
    expect(endOf(await job.run("", { ...release, tags: "1.0" }))).toEqual(good);
    const broken = {
      ...release,
      "build-args": `BASE=${bed.images.base}\nVERSION=2.0\nFAULT=unready`,
      tags: "2.0",
      timeout: "4s",
    };
    expect(endOf(await job.run("", broken))).toMatchObject({ outcome: "rolled-back" });
    expect((await job.run("history", workload)).code).toBe(0);
    expect((await job.post()).map(({ code }) => code)).toEqual([0, 0]);

    const seen = await sampled.having("");
    expect(seen.some((line) => line.includes("buildx build"))).toBe(true);
    expect(seen.flatMap((line) => leaksIn(line))).toEqual([]);
    expect(filesBelow(job.temp)).toEqual([]);
    expect(filesBelow(job.workspace)).toEqual([`${job.workspace}/k8s/all.yaml`]);
    const kinds = ["deployments", "replicasets", "pods", "events", "configmaps"].join(",");
    expect(leaksIn(await kubectl("-n", namespace.name, "get", kinds, "-o", "json", "--show-managed-fields"))).toEqual([]);
  }));

test.each([
  { form: "as it is", text: bed.password },
  { form: "in base64", text: base64(bed.password) },
  { form: "with its user in base64", text: `Authorization: Basic ${base64(pair)}` },
  { form: "in a Docker configuration", text: dockerConfig },
  { form: "in a Docker configuration in base64, within a longer line", text: `x/${base64(dockerConfig)}` },
  { form: "percent-encoded", text: encodeURIComponent(bed.password) },
])("the password would be found $form", ({ text }) => {
  expect(leaksIn(`before ${text} after`)).not.toEqual([]);
});
