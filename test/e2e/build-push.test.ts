// Login, build and push against the real Docker and the real registry, through the adapters; the built bundles have tests of their own.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { createDocker, paths } from "../../src/adapters/docker/docker.ts";
import { createTemporaryFolders } from "../../src/adapters/docker/temporary-folders.ts";
import { createRegistry } from "../../src/adapters/registry/registry.ts";
import { parseReference, parseRepository } from "../../src/image/reference.ts";
import { parseRegistryAddress } from "../../src/image/registry-address.ts";
import type { BuildPushOptions } from "../../src/options.ts";
import type { Log } from "../../src/ports.ts";
import { buildPush } from "../../src/verbs/build-push.ts";
import { login } from "../../src/verbs/login.ts";
import { logout, type Remembered } from "../../src/verbs/logout.ts";
import { readBed } from "../bed/bed.ts";
import { faultyRegistry } from "./support/faulty-registry.ts";
import { digestOf, host } from "./support/images.ts";
import { watchArguments } from "./support/process-arguments.ts";

const bed = readBed();
const keys = { username: bed.username, password: bed.password };
const secret = `hush-${randomBytes(8).toString("hex")}`;
const other = { auth: "b3RoZXI6b3RoZXI=" };

/** A machine of its own for one test: home, temporary folder and workspace, and everything that was said. */
function newMachine(registry = host) {
  const folder = mkdtempSync(join(tmpdir(), "nks-e2e-machine-"));
  const [home, temp, workspace, bin] = ["home", "temp", "work", "bin"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  for (const each of [home, temp, workspace, bin, join(home, ".docker")]) mkdirSync(each);
  writeFileSync(join(home, ".docker/config.json"), JSON.stringify({ auths: { "other.example": other } }));
  const said: string[] = [];
  const masked: string[] = [];
  const say = (line: string) => void said.push(line);
  const log: Log = { info: say, warning: say, error: say, foreign: say, mask: (text) => void masked.push(text) };
  const remembered: Remembered[] = [];
  const environment = {
    HOME: home,
    RUNNER_TEMP: temp,
    PATH: `${bin}:${process.env["PATH"]}`,
    INPUT_PASSWORD: secret,
    NKS_DEPLOY_PASSWORD: secret,
  };
  const workspaces = [workspace];
  const cancel = new AbortController();
  const ports = {
    docker: createDocker({ log, environment, workspaces }),
    folders: createTemporaryFolders(environment, workspaces),
    registry: createRegistry({ environment }),
    paths,
    session: { remember: (path: string, at?: string) => void remembered.push({ folder: path, ...(at && { host: at }) }) },
    log,
    signal: cancel.signal,
  };
  const options: BuildPushOptions = {
    image: parseRepository(`${registry}/build-push/${randomBytes(4).toString("hex")}`),
    tags: ["1.0", "latest"],
    context: workspace,
    buildArgs: [],
    secrets: [],
    platforms: [],
    labels: [],
    cacheFrom: [],
    cacheTo: [],
    extraArgs: [],
    run: { commit: "3f2a1bc0d4e5f60718293a4b5c6d7e8f90a1b2c3", repository: "https://github.example/shop/web" },
  };
  return {
    ports,
    options,
    said,
    masked,
    remembered,
    temp,
    cancel: () => cancel.abort(),
    login: () => login({ registry: parseRegistryAddress(registry), credentials: keys }, ports),
    dockerfile: (...lines: string[]) =>
      writeFileSync(join(workspace, "Dockerfile"), [`FROM ${bed.images.base}`, ...lines, ""].join("\n")),
    /** A program before all others in PATH. */
    program(name: string, script: string) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

describe("login and logout", () => {
  test("keep other registries' logins, in a folder that only we can read, and leave nothing", async () => {
    using machine = newMachine();
    const { configFolder } = await machine.login();
    const config = join(configFolder, "config.json");
    expect([statSync(configFolder).mode & 0o777, statSync(config).mode & 0o777]).toEqual([0o700, 0o600]);
    const auth = Buffer.from(`${bed.username}:${bed.password}`).toString("base64");
    expect(JSON.parse(readFileSync(config, "utf8"))).toMatchObject({ auths: { "other.example": other, [host]: { auth } } });
    expect(machine.remembered).toEqual([{ folder: configFolder, host }]);

    await logout(machine.remembered, machine.ports);
    expect(readdirSync(machine.temp)).toEqual([]);
    await logout(machine.remembered, machine.ports);
    expect(machine.said).toEqual([`Logged in to ${host} as ${bed.username}.`, `Logged out of ${host}.`]);
  });

  test("with a wrong password Docker is not even asked, and nothing is left", async () => {
    using machine = newMachine();
    machine.program("docker", `echo asked >${machine.temp}/asked; exit 1`);
    const attempt = login({ registry: { host, path: "" }, credentials: { ...keys, password: "wrong" } }, machine.ports);
    await expect(attempt).rejects.toMatchObject({
      code: "registry-denied",
      message: expect.stringContaining("User Access Key ID"),
    });
    expect(readdirSync(machine.temp)).toEqual([]);
  });

  test("no process ever has the password among its arguments, nor our inputs in its environment", async () => {
    using machine = newMachine();
    const environment = join(machine.options.context, "environment");
    machine.program("docker", `env >>${environment}; exec ${bed.docker} "$@"`);
    await using seen = watchArguments();
    await machine.login();
    await logout(machine.remembered, machine.ports);
    expect(await seen.having("docker login")).not.toEqual([]);
    for (const form of machine.masked) expect(await seen.having(form)).toEqual([]);
    expect(readFileSync(environment, "utf8")).toContain("DOCKER_CONFIG=");
    expect(readFileSync(environment, "utf8")).not.toContain(secret);
  });
});

/** Docker as it is on a machine without buildx. */
const withoutBuildx = `[ "$1" = buildx ] && { echo "docker: unknown command: docker buildx" >&2; exit 1; }; exec ${bed.docker} "$@"`;

describe.each([
  { builder: "buildx", prepare: () => {} },
  {
    builder: "Docker's own builder",
    prepare: (machine: ReturnType<typeof newMachine>) => machine.program("docker", withoutBuildx),
  },
])("with $builder", ({ prepare }) => {
  test("all tags are pushed, and the result is the registry's digest", async () => {
    using machine = newMachine();
    prepare(machine);
    machine.dockerfile("ARG VERSION", "LABEL version=$VERSION", "RUN echo built");
    const { configFolder } = await machine.login();
    const result = await buildPush(
      { ...machine.options, configFolder, buildArgs: ["VERSION=1"], labels: ["team=shop"] },
      machine.ports,
    );

    const repository = `${host}/${machine.options.image.path}`;
    const digest = await digestOf(`${repository}:1.0`);
    expect(result).toEqual({ image: `${repository}@${digest}`, digest, tags: [`${repository}:1.0`, `${repository}:latest`] });
    expect(await digestOf(`${repository}:latest`)).toBe(digest);
    expect(await labelsOf(result.tags[0] ?? "")).toMatchObject({
      "org.opencontainers.image.source": "https://github.example/shop/web",
      "org.opencontainers.image.revision": "3f2a1bc0d4e5f60718293a4b5c6d7e8f90a1b2c3",
      team: "shop",
      version: "1",
    });
    await logout(machine.remembered, machine.ports);
    expect(readdirSync(machine.temp)).toEqual([]);
  });

  test("a failing build is one line that says what failed", async () => {
    using machine = newMachine();
    prepare(machine);
    machine.dockerfile("RUN echo connection reset by peer; exit 3");
    await expect(buildPush(machine.options, machine.ports)).rejects.toMatchObject({
      code: "docker-failed",
      message: expect.stringMatching(/^building .*build-push\/.* failed: .*exit 3.*code: 3$/),
    });
    expect(machine.said.filter((line) => line.includes("trying again"))).toEqual([]);
  });

  test.each([
    { fault: { method: "PUT", path: "/manifests/", answer: 500, times: 1 } },
    { fault: { method: "PUT", path: "/manifests/", answer: 429, times: 1 } },
    { fault: { method: "PUT", path: "/manifests/", answer: "reset", times: 1 } },
  ] as const)("a push that meets $fault.answer is tried again", async ({ fault }) => {
    await using registry = await faultyRegistry(host, fault);
    using machine = newMachine(registry.host);
    prepare(machine);
    machine.dockerfile("RUN echo again");
    const { configFolder } = await machine.login();
    const { digest } = await buildPush({ ...machine.options, configFolder }, machine.ports);
    expect(digest).toBe(await digestOf(`${host}/${machine.options.image.path}:1.0`));
    expect(machine.said.filter((line) => line.includes("trying again"))).toHaveLength(1);
    await logout(machine.remembered, machine.ports);
  });

  test("a push that is denied is not", async () => {
    await using registry = await faultyRegistry(host, { method: "PUT", path: "/manifests/", answer: 403, times: 9 });
    using machine = newMachine(registry.host);
    prepare(machine);
    machine.dockerfile("RUN echo denied");
    const { configFolder } = await machine.login();
    const push = buildPush({ ...machine.options, configFolder }, machine.ports);
    await expect(push).rejects.toMatchObject({ code: "docker-failed", message: expect.stringContaining("denied") });
    expect(registry.faults()).toBe(1);
    await logout(machine.remembered, machine.ports);
  });

  test("a cancelled build ends with all its processes", async () => {
    using machine = newMachine();
    prepare(machine);
    machine.dockerfile(`RUN sleep 61 # ${secret}`);
    await using seen = watchArguments();
    const build = buildPush({ ...machine.options, labels: [`mark=${secret}`] }, machine.ports);
    // The shell does not hand its comment on; it only keeps the step out of the builder's cache.
    await seen.until("sleep 61");
    machine.cancel();
    await expect(build).rejects.toMatchObject({ code: "cancelled" });
    expect(seen.running(`mark=${secret}`)).toEqual([]);
    expect(readdirSync(machine.temp)).toEqual([]);
  });
});

test("a build secret reaches the build, and no argument, log or file", async () => {
  using machine = newMachine();
  machine.dockerfile("RUN --mount=type=secret,id=token sed -n 2p /run/secrets/token | grep -q ^hush-");
  await using seen = watchArguments();
  const { configFolder } = await machine.login();
  await buildPush(
    { ...machine.options, configFolder, secrets: [{ id: "token", value: `first-${secret}\n${secret}` }] },
    machine.ports,
  );
  expect(await seen.having("id=token")).not.toEqual([]);
  for (const form of [secret, ...machine.masked]) expect(await seen.having(form)).toEqual([]);
  expect(machine.said.join("\n")).not.toContain(secret);
  await logout(machine.remembered, machine.ports);
  expect(readdirSync(machine.temp)).toEqual([]);
});

test("what buildx alone can do is refused before anything is built", async () => {
  using machine = newMachine();
  machine.program("docker", withoutBuildx);
  machine.dockerfile();
  const build = buildPush({ ...machine.options, platforms: ["linux/amd64"], secrets: [{ id: "a", value: "b" }] }, machine.ports);
  await expect(build).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("platforms and secrets") });
});

test("a docker planted in the workspace is not run", async () => {
  using machine = newMachine();
  const planted = join(machine.options.context, "docker");
  writeFileSync(planted, `#!/bin/sh\necho planted >${machine.temp}/planted\n`, { mode: 0o755 });
  const environment = { PATH: `${machine.options.context}:.::${process.env["PATH"]}` };
  const docker = createDocker({ log: machine.ports.log, environment, workspaces: [machine.options.context] });
  const { stdout } = await docker.run(["--version"], {});
  expect(stdout).toMatch(/^Docker version/);
  expect(readdirSync(machine.temp)).toEqual([]);
});

/** The labels that Docker, the reference, sees on an image. */
async function labelsOf(reference: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(bed.docker, [
    "image",
    "inspect",
    "--format",
    "{{json .Config.Labels}}",
    reference,
  ]);
  expect(parseReference(reference)).toBeDefined();
  return JSON.parse(stdout);
}
