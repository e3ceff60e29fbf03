// What a new user does: the commands of tekton/README.md as they stand there, then every sample. Only the registry, the image that nothing can be pulled of
// here, and the node's network (on whose loopback the registry is) are put in.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { readBed } from "../bed/bed.ts";
import { root } from "./support/action.ts";
import { inNamespace, type Namespace } from "./support/cluster.ts";
import { digestOf, ensureImages, host, registry } from "./support/images.ts";
import { kubeconfig } from "./support/scenario.ts";
import { createRun, endOfPipeline, endOfTask } from "./support/tekton.ts";
import { ensureTaskImages } from "./support/tekton-images.ts";

const execute = promisify(execFile);
const bed = readBed();
/** Eight runs, one after the other; milliseconds. */
const LONG = 300_000;

const readme = readFileSync(join(root, "tekton/README.md"), "utf8");

test(
  "the README's commands, and every sample, as they stand",
  () =>
    inNamespace("tekton-walk", async (namespace) => {
      await Promise.all([ensureImages(), ensureTaskImages()]);
      const folder = checkOut();
      try {
        const image = `${registry}/${namespace.name}/web`;
        put(folder, "abcd1234-kr1-registry.container.nhncloud.com/shop/web", image);
        put(folder, "abcd1234-kr1-registry.container.nhncloud.com", host);
        put(folder, "busybox:1.37", bed.images.base);
        put(folder, "serviceAccountName: nks-deploy }", "serviceAccountName: nks-deploy, podTemplate: { hostNetwork: true } }");
        put(folder, "spec:\n  taskRef:", "spec:\n  podTemplate: { hostNetwork: true }\n  taskRef:");
        const user = { folder, namespace, kubeconfig: kubeconfigFor(namespace, folder) };
        await begin(user);

        expect(await endOfPipeline(namespace, await onlyRun(namespace))).toMatchObject({
          green: true,
          results: {
            OUTCOME: "succeeded",
            REVISION: "1",
            IMAGE_URL: `${image}:1.0`,
            IMAGE_DIGEST: await digestOf(`${image}:1.0`),
          },
        });
        await samplesOfTasks(user, `${image}@${await digestOf(`${image}:1.0`)}`);
        expect(await endOfPipeline(namespace, await run(user, "tekton/task/nks-settle/samples/pipelinerun.yaml"))).toMatchObject({
          green: true,
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
  LONG,
);

const REVISION = "deployment.kubernetes.io/revision";

interface User {
  folder: string;
  namespace: Namespace;
  kubeconfig: string;
}

/** Every block of commands in tekton/README.md, from its top; the last one is for who releases. */
async function begin(user: User): Promise<void> {
  const commands = [...readFileSync(join(user.folder, "tekton/README.md"), "utf8").matchAll(/^```sh\n(.*?)^```/gms)].map(
    ([, text = ""]) => text,
  );
  expect(commands.pop()).toMatch(/^tkn bundle push/);
  expect(commands.length).toBe(3);
  await user.namespace.kubectl(
    "create",
    "secret",
    "generic",
    "ncr-keys",
    `--from-literal=username=${bed.username}`,
    `--from-literal=password=${bed.password}`,
  );
  for (const text of commands) await shell(user, text.replace(/ --watch$/m, ""));
  // The keys stand nowhere but in the data of the two Secrets.
  expect((await user.namespace.get("secret", "ncr")).metadata.annotations).toBeUndefined();
}

async function samplesOfTasks(user: User, image: string): Promise<void> {
  const { namespace } = user;
  // Built anew without a cache it is another image, and so another revision.
  const built = await sample(user, "nks-build-push");
  const second = `${image.replace(/@.*/, "")}@${built.results["IMAGE_DIGEST"]}`;
  expect(await sample(user, "nks-deploy")).toMatchObject({
    green: true,
    results: { OUTCOME: "succeeded", REVISION: "2", IMAGE: second },
  });

  // More than all results together may have: the oldest revision makes way.
  const oldest = (await namespace.list("replicaset")).find(({ metadata }) => metadata.annotations?.[REVISION] === "1");
  const long = `kubernetes.io/change-cause=${"<".repeat(3_000)}`;
  await namespace.kubectl("annotate", "replicaset", oldest?.metadata.name ?? "", "--overwrite", long);
  const history = await sample(user, "nks-history");
  const listed = JSON.parse(history.results["HISTORY"] ?? "").map(({ revision }: { revision: number }) => String(revision));
  expect([history.green, listed]).toEqual([true, ["2"]]);
  expect(await sample(user, "nks-rollback")).toMatchObject({
    green: true,
    results: { RESTORED_REVISION: "1", REVISION: "3", IMAGE: image },
  });

  const [, text = ""] =
    /^```yaml\n(.*?)^```/ms.exec(readFileSync(join(user.folder, "tekton/stepaction/README.md"), "utf8")) ?? [];
  const { steps } = parse(text.replace("k8s/", "deployment.yaml"));
  const spec = {
    taskSpec: {
      workspaces: [{ name: "source" }, { name: "dockerconfig" }],
      results: [{ name: "OUTCOME", value: "$(steps.deploy.results.OUTCOME)" }],
      steps,
    },
    serviceAccountName: "nks-deploy",
    podTemplate: { hostNetwork: true },
    workspaces: [
      { name: "source", configMap: { name: "web-source" } },
      { name: "dockerconfig", secret: { secretName: "ncr" } },
    ],
  };
  const made = await createRun(namespace, {
    apiVersion: "tekton.dev/v1",
    kind: "TaskRun",
    metadata: { generateName: "step-" },
    spec,
  });
  expect(await endOfTask(namespace, made)).toMatchObject({ green: true, results: { OUTCOME: "succeeded" } });
}

async function sample(user: User, task: string) {
  return endOfTask(user.namespace, await run(user, `tekton/task/${task}/samples/taskrun.yaml`));
}

async function run({ folder, namespace }: User, path: string): Promise<string> {
  return createRun(namespace, parse(readFileSync(join(folder, path), "utf8"), { version: "1.1" }));
}

async function onlyRun(namespace: Namespace): Promise<string> {
  const [run] = await namespace.list("pipelinerun");
  return run?.metadata.name ?? "";
}

async function shell({ folder, kubeconfig }: User, text: string): Promise<void> {
  const PATH = `${dirname(bed.kubectl)}:${process.env["PATH"]}`;
  await execute("sh", ["-euc", text], { cwd: folder, env: { ...process.env, PATH, KUBECONFIG: kubeconfig } });
}

/** What of the project a user needs. */
function checkOut(): string {
  const folder = mkdtempSync(join(tmpdir(), "nks-e2e-walk-"));
  for (const name of ["tekton", "examples"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}

/** A user's own context, whose namespace is the test's. */
function kubeconfigFor(namespace: Namespace, folder: string): string {
  const config = JSON.parse(kubeconfig);
  for (const { context } of config.contexts) context.namespace = namespace.name;
  const path = join(folder, "kubeconfig");
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}

function put(folder: string, what: string, value: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(yaml|md)$|Dockerfile$/.test(path),
  )) {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    if (text.includes(what)) writeFileSync(path, text.replaceAll(what, value));
  }
}

test("the README names what is there", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(8);
  for (const path of links) expect(() => readdirSync(dirname(join(root, "tekton", path)))).not.toThrow();
});
