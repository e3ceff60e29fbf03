// nks-build-push on the real controller, with the real rootless BuildKit and the real registry. Its pods share the node's network, as the registry listens on its loopback.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createGzip } from "node:zlib";
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { kubectlWith, type Namespace } from "./support/cluster.ts";
import { digestOf, host, registry } from "./support/images.ts";
import { configMap, registrySecret } from "./support/manifests.ts";
import { type Params, runTask, type TaskEnded } from "./support/tekton.ts";
import { buildCommandImage } from "./support/tekton-images.ts";
import { dockerconfig, tektonScenario } from "./support/tekton-scenario.ts";

const bed = readBed();

/** A context whose build takes a while where no cache is found, and whose argument is shown as it came. */
const files = (namespace: string) => ({
  Dockerfile: `FROM ${bed.images.base}\nARG SEEN=none\nCOPY page.txt /tmp/page.txt\nRUN sleep 4 && echo ${namespace} > /tmp/slow\nENV SEEN=$SEEN\n`,
  "page.txt": "hello\n",
});

const onNode = { podTemplate: { hostNetwork: true } };

async function build(namespace: Namespace, params: Params, keys: object | "none" = dockerconfig): Promise<TaskEnded> {
  const workspaces = { source: { configMap: { name: "web-source" } }, ...(keys === "none" ? {} : { dockerconfig: keys }) };
  return runTask(namespace, "nks-build-push", { params, workspaces, spec: onNode });
}

test("builds, pushes, and names the digest that the registry has; a second build is short by the cache in the registry; no param is more than data", () =>
  tektonScenario("tekton-build", async ({ namespace }) => {
    await namespace.apply(configMap("web-source", files(namespace.name)));
    const image = `${registry}/${namespace.name}`;
    const cache = { CACHE_FROM: `${image}:cache`, CACHE_TO: `type=registry,ref=${image}:cache,mode=max` };
    const hostile = "a,b $(id) `id` \"q\" 'q' $HOME --image=x";

    const first = await build(namespace, { IMAGE: image, TAGS: "1.0,latest", BUILD_ARGS: [`SEEN=${hostile}`], ...cache });
    expect(first).toMatchObject({
      green: true,
      results: { IMAGE_URL: `${image}:1.0`, IMAGE_DIGEST: await digestOf(`${image}:1.0`) },
    });
    expect(await digestOf(`${image}:latest`)).toBe(first.results["IMAGE_DIGEST"]);
    expect(await seenBy(image, first.results["IMAGE_DIGEST"])).toBe(`SEEN=${hostile}`);

    const second = await build(namespace, { IMAGE: image, TAGS: "1.0", BUILD_ARGS: [`SEEN=${hostile}`], ...cache });
    expect(second.results).toEqual(first.results);
    expect(second.log).toMatch(/CACHED/);
    expect(second.seconds).toBeLessThanOrEqual(0.5 * (first.seconds ?? 0));

    await refused(namespace, image);
    await meetsBaseline(namespace);
  }));

/** What can't work ends in one line that says what it is. */
async function refused(namespace: Namespace, image: string): Promise<void> {
  const keys = registrySecret("wrong-keys", { [host]: { username: bed.username, password: "wrong" } });
  await namespace.apply(keys, { apiVersion: "v1", kind: "Secret", metadata: { name: "no-keys" }, stringData: { password: "x" } });
  const secret = (secretName: string) => ({ secret: { secretName } });
  const cases = [
    { keys: secret("wrong-keys"), params: {}, says: /^error: building and pushing .* failed: .*401 Unauthorized/m },
    {
      keys: secret("no-keys"),
      params: {},
      says: /^error: workspace dockerconfig has neither \.dockerconfigjson nor config\.json/m,
    },
    {
      keys: "none" as const,
      params: {},
      says: /^error: building and pushing .* failed: .*(401 Unauthorized|authorization failed)/m,
    },
    { params: { CONTEXT: "nowhere" }, says: /^error: context nowhere does not exist/m },
  ];
  const ended = await Promise.all(
    cases.map(({ params, ...each }) =>
      build(namespace, { IMAGE: image, TAGS: "9", ...params }, "keys" in each ? each.keys : dockerconfig),
    ),
  );
  expect(ended.map(({ green, log }) => ({ green, log }))).toEqual(
    cases.map(({ says }) => ({ green: false, log: expect.stringMatching(says) })),
  );
}

/** The pod as the controller made it, without the node's network, which is the test's own, is let into a namespace that enforces `baseline`. */
async function meetsBaseline(namespace: Namespace): Promise<void> {
  const [pod] = await namespace.list("pods", "tekton.dev/task=nks-build-push");
  if (pod === undefined) throw new Error("the build's pod is gone");
  const { hostNetwork: _, nodeName: __, ...spec } = pod["spec"];
  const like = { apiVersion: "v1", kind: "Pod", metadata: { name: "like-the-build" }, spec };
  await namespace.kubectl("label", "namespace", namespace.name, "pod-security.kubernetes.io/enforce=baseline");
  const made = await kubectlWith([like], "-n", namespace.name, "create", "--dry-run=server", "-o", "name");
  expect(made.trim()).toBe("pod/like-the-build");
  await namespace.kubectl("label", "namespace", namespace.name, "--overwrite", "pod-security.kubernetes.io/enforce=restricted");
  await expect(kubectlWith([like], "-n", namespace.name, "create", "--dry-run=server")).rejects.toThrow(/buildkitd/);
}

/** What the image says of its build argument, in the registry. */
async function seenBy(image: string, digest = ""): Promise<string | undefined> {
  const path = image.slice(image.indexOf("/") + 1);
  const authorization = `Basic ${Buffer.from(`${bed.username}:${bed.password}`).toString("base64")}`;
  const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
  const get = async (what: string) =>
    (await fetch(`http://${host}/v2/${path}/${what}`, { headers: { authorization, accept } })).json();
  const { config } = (await get(`manifests/${digest}`)) as { config: { digest: string } };
  const {
    config: { Env },
  } = (await get(`blobs/${config.digest}`)) as { config: { Env: string[] } };
  return Env.find((entry) => entry.startsWith("SEEN="));
}

test("the shipped image of the command line: 60 MB compressed at most, not root", async () => {
  const image = await buildCommandImage();
  expect(readFileSync(join(import.meta.dirname, "../../tekton/image/Dockerfile"), "utf8")).toMatch(/^USER 65532:65532$/m);
  expect(await compressedSize(image)).toBeLessThanOrEqual(60e6);
});

async function compressedSize(image: string): Promise<number> {
  const saving = spawn(bed.docker, ["save", image], { stdio: ["ignore", "pipe", "inherit"] });
  let size = 0;
  for await (const chunk of saving.stdout.pipe(createGzip())) size += chunk.length;
  return size;
}
