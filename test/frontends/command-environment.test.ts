import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { commandEnvironment, withDockerConfig } from "../../src/frontends/cli/environment.ts";
import { writeResults } from "../../src/frontends/cli/results.ts";
import { createMasker } from "../../src/frontends/masker.ts";

const HOST = "abcd1234-kr1-registry.container.nhncloud.com";
const auth = Buffer.from("key:se:cret").toString("base64");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nks-deploy-environment-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reading = (inputs: Record<string, string>) =>
  withDockerConfig((name) => inputs[name], { NKS_DEPLOY_DOCKERCONFIG_DIR: folder });
const config = (auths: object) => JSON.stringify({ auths });

describe("the keys of a folder with a Docker configuration", () => {
  test.each([
    { when: "it is a Secret's", file: ".dockerconfigjson", auths: { [HOST]: { auth } } },
    { when: "it is Docker's own", file: "config.json", auths: { [HOST]: { auth } } },
    { when: "it has the pair unencoded", file: ".dockerconfigjson", auths: { [HOST]: { username: "key", password: "se:cret" } } },
  ])("are found when $when", async ({ file, auths }) => {
    await writeFile(join(folder, file), config(auths));
    const read = await reading({ image: `${HOST}/shop/web:2.0` });
    expect([read("username"), read("password"), read("image")]).toEqual(["key", "se:cret", `${HOST}/shop/web:2.0`]);
  });

  test("are of the registry, where both it and an image are given", async () => {
    await writeFile(join(folder, "config.json"), config({ [HOST]: { auth } }));
    expect((await reading({ registry: `${HOST}/shop`, image: "web:2.0" }))("username")).toBe("key");
  });

  test.each([
    { when: "keys are given", inputs: { image: `${HOST}/shop/web`, username: "own" } },
    { when: "no registry is meant", inputs: {} },
  ])("are not looked for when $when", async ({ inputs }) => {
    const read = await reading(inputs);
    expect(read("password")).toBeUndefined();
  });

  test.each([
    { want: /has neither \.dockerconfigjson nor config\.json/, when: "there is no configuration", text: undefined },
    { want: /has no keys for abcd1234-/, when: "it is of another registry", text: config({ "other.example.com": { auth } }) },
    { want: /is not JSON/, when: "it is broken", text: "se:cret" },
  ])("are refused with $want when $when", async ({ want, text }) => {
    if (text !== undefined) await writeFile(join(folder, "config.json"), text);
    await expect(reading({ image: `${HOST}/shop/web` })).rejects.toThrow(want);
  });
});

test("a workspace that was not given changes nothing, one that was has the kubeconfig", () => {
  expect(commandEnvironment({ KUBECONFIG: "/a", NKS_DEPLOY_KUBECONFIG_DIR: "" })).toMatchObject({ KUBECONFIG: "/a" });
  expect(commandEnvironment({ NKS_DEPLOY_KUBECONFIG_DIR: "/w" })).toMatchObject({ KUBECONFIG: "/w/kubeconfig" });
});

test("results are masked, have no line break, and are there though there is nothing to say", async () => {
  const masker = createMasker();
  masker.add("se:cret");
  const environment = Object.fromEntries(
    ["OUTCOME", "RESTORED_REVISION", "REASON"].map((name) => [`NKS_DEPLOY_RESULT_${name}`, join(folder, name)]),
  );
  const said: string[] = [];
  const log = { warning: (line: string) => said.push(line) } as never;
  const results = { outcome: "rolled-back", reason: "denied for se:cret", workloads: "[]" };
  await writeResults(results, { ...environment, NKS_DEPLOY_RESULT_IMAGE: join(folder, "no/such/folder") }, masker, log);
  const texts = await Promise.all(["OUTCOME", "RESTORED_REVISION", "REASON"].map((name) => readFile(join(folder, name), "utf8")));
  expect(texts).toEqual(["rolled-back", "", "denied for ***"]);
  expect(said).toEqual([expect.stringMatching(/^result image was not written to .*ENOENT/)]);
});
