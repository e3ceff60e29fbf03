// Hostile and odd input, through the built bundles with the real cluster and registry behind them: one clear line or the right behaviour, nothing touched,
// nothing of ours left, and no command in the log that we did not give.
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import type { Inputs } from "./support/action.ts";
import { versionsIn } from "./support/cluster.ts";
import { push, REFUSED } from "./support/hostile-cases.ts";
import { registry } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { commandsIn } from "./support/runner-commands.ts";
import { endOf, good, kubeconfig, login, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();

test.concurrent.each(REFUSED)("one clear line, and nothing touched, when $when", ({ action, inputs = {}, manifest, says }) =>
  scenario("hostile", async (given) => {
    const { job, namespace } = given;
    await namespace.apply(web({ replicas: 0 }));
    await namespace.kubectl("rollout", "status", "deployment/web", "--timeout=30s");
    const before = await versionsIn(namespace);
    if (manifest === undefined) job.manifest("k8s/all.yaml", web({ replicas: 0 }));
    else job.write("k8s/all.yaml", manifest);
    job.write("Dockerfile", `FROM ${bed.images.base}\n`);
    const { kubeconfig: config = "", namespace: name = "" } = given.inputs;
    const base: Record<string, Inputs> = {
      deploy: given.inputs,
      rollback: { kubeconfig: config, namespace: name },
      history: { kubeconfig: config, namespace: name },
    };
    const step = await job.run(action, { ...(base[action] ?? {}), ...inputs });

    const errors = step.log.split("\n").filter((line) => line.startsWith("::error::"));
    expect(errors).toEqual([expect.stringMatching(says)]);
    expect({ code: step.code, outputs: step.outputs }).toEqual({ code: 1, outputs: {} });
    expect(commandsIn(step.log)).toEqual([]);
    expect(step.log).not.toMatch(/TypeError|at (async )?Object\.|a bug of nks-deploy/);
    await job.post();
    expect(readdirSync(job.temp)).toEqual([]);
    expect(existsSync(join(job.workspace, "ran"))).toBe(false);
    expect(await versionsIn(namespace)).toEqual(before);
  }),
);

describe("the right behaviour", () => {
  test.concurrent("a password that echo stored with a line break logs in", () =>
    scenario("newline", async ({ job }) => {
      const step = await job.run("login", { ...login, password: `${login.password}\n` });
      expect(step.code).toBe(0);
    }));

  test.concurrent("a kubeconfig in base64 is read", () =>
    scenario("base64", async ({ deploy }) => {
      expect(endOf(await deploy([web({ replicas: 0 })], { kubeconfig: Buffer.from(kubeconfig).toString("base64") }))).toEqual(
        good,
      );
    }));

  test.concurrent("proxies and Node's options in the environment change nothing at the cluster", () =>
    scenario("environment", async ({ job, inputs }) => {
      job.manifest("k8s/all.yaml", web({ replicas: 0 }));
      const environment = {
        HTTPS_PROXY: "http://127.0.0.1:1",
        https_proxy: "http://127.0.0.1:1",
        ALL_PROXY: "http://127.0.0.1:1",
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
        NODE_EXTRA_CA_CERTS: "/nowhere",
        NODE_OPTIONS: "--no-deprecation",
      };
      const { username: _, password: __, registry: ___, ...rest } = inputs;
      expect(endOf(await job.run("deploy", { ...rest, "pull-secret": "" }, environment))).toEqual(good);
    }));

  test.concurrent("init containers and sidecars of the repository get the image too, others keep theirs", () =>
    scenario("containers", async ({ deploy, namespace }) => {
      const pod = {
        initContainers: [
          { name: "once", image: `${registry}/web:old`, command: ["true"] },
          { name: "other", image: bed.images.base, command: ["true"] },
        ],
      };
      expect(endOf(await deploy([web({ replicas: 0, pod, image: `${registry}/web:old` })], { image: "web:1.0" }))).toEqual(good);
      const { images } = await stateOf(namespace);
      expect(images.map((image) => image.split("@")[0])).toEqual([`${registry}/web`, bed.images.base, `${registry}/web`]);
    }));

  test.concurrent("a Secret of another type that has the pull secret's name is refused by its name, and kept", () =>
    scenario("other-secret", async (given) => {
      await given.namespace.kubectl("create", "secret", "generic", "regcred", "--from-literal=a=b");
      const step = await given.deploy([web({ replicas: 0 })]);
      expect(endOf(step)).toMatchObject({ green: false, reason: expect.stringMatching(/regcred.*type/) });
      const secret = await given.namespace.get("secret", "regcred");
      expect(secret["data"]).toEqual({ a: "Yg==" });
    }));

  test.concurrent("a Dockerfile outside of the context and one behind a link are built as Docker does it", () =>
    scenario("dockerfile", async ({ job }) => {
      job.write("app/keep", "");
      job.write("docker/Dockerfile", `FROM ${bed.images.base}\nLABEL of=outside\n`);
      symlinkSync("docker/Dockerfile", join(job.workspace, "Linked"));
      for (const file of ["docker/Dockerfile", "Linked"]) {
        const step = await job.run("build-push", push({ registry, image: "hostile-file", context: "app", file }));
        expect({ file, code: step.code }).toEqual({ file, code: 0 });
      }
    }));

  test.concurrent("a label of two lines is one label, and a build argument's secret is not said", () =>
    scenario("label", async ({ job }) => {
      job.write("Dockerfile", `FROM ${bed.images.base}\nARG TOKEN\n`);
      const step = await job.run(
        "build-push",
        push({ registry, image: "hostile-label", labels: '"note=one\n::error::two"', "build-args": `TOKEN=${bed.password}` }),
      );
      expect({ code: step.code, commands: commandsIn(step.log) }).toEqual({ code: 0, commands: [] });
    }));
});
