import { spawn } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "../..");
const RUNNER_FILES = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY", "GITHUB_ENV"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nks-deploy-dist-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  stdout: string[];
  stderr: string[];
  files: Record<string, string>;
}

/** Runs a built entry as the runner would: nothing in the environment but the inputs and the runner's files. */
async function start(entry: string, argv: string[], variables: Record<string, string>, input = ""): Promise<Ended> {
  const paths = Object.fromEntries(RUNNER_FILES.map((name) => [name, join(folder, name)]));
  await Promise.all(Object.values(paths).map((path) => writeFile(path, "")));
  const env = { PATH: process.env["PATH"], HOME: folder, RUNNER_TEMP: folder, ...paths, ...variables };
  const child = spawn(process.execPath, [join(ROOT, "dist", entry), ...argv], { cwd: folder, env });
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.toArray(),
    child.stderr.toArray(),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  const lines = (chunks: unknown[]) => chunks.join("").split("\n").slice(0, -1);
  const contents = await Promise.all(
    RUNNER_FILES.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  return { code, stdout: lines(stdout), stderr: lines(stderr), files: Object.fromEntries(contents) };
}

const inputs = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));

describe("an action refuses in one line", () => {
  test.each([
    { entry: "pipeline.js", given: {}, want: "neither image nor manifests given" },
    {
      entry: "login.js",
      given: { registry: "https://r.local/shop", username: "a", password: "s3cret" },
      want: "leave out the scheme",
    },
    { entry: "login.js", given: { registry: "--config=x", username: "a", password: "s3cret" }, want: "does not begin with `-`" },
    { entry: "build-push.js", given: { image: "r.local/Web:1" }, want: "lower case" },
    { entry: "build-push.js", given: { image: "r.local/web", tags: "-f" }, want: "-f" },
    {
      entry: "deploy.js",
      given: { manifests: "k8s", timeout: "5 m" },
      want: 'timeout is "5 m"; write it like 90s, 10m or 1h30m',
    },
    { entry: "deploy.js", given: { manifests: "k8s", rollback: "yes" }, want: 'rollback is "yes"; write true, false or release' },
    { entry: "deploy.js", given: { manifests: "k8s", namespace: "../kube-system" }, want: "namespace is" },
    { entry: "deploy.js", given: { manifests: "none", kubeconfig: "no kubeconfig" }, want: "kubeconfig" },
    { entry: "rollback.js", given: { workload: "x --all" }, want: "write it like deployment/web" },
    { entry: "history.js", given: { workload: "deployment/web\n::error::x" }, want: "workload has a line break" },
  ])("$entry with $given: $want", async ({ entry, given, want }) => {
    const { code, stdout, files } = await start(entry, [], inputs(given as Record<string, string>));
    const shown = stdout.filter((line) => !line.startsWith("::add-mask::"));
    expect({ code, lines: shown.length, files }).toEqual({
      code: 1,
      lines: 2,
      files: Object.fromEntries(RUNNER_FILES.map((name) => [name, ""])),
    });
    expect(shown[1]).toMatch(/^::error::/);
    expect(shown[1]).toContain(want);
  });
});

test("a password is masked before anything else is said", async () => {
  const { stdout } = await start("login.js", [], inputs({ registry: "x y", username: "id", password: "s3cret" }));
  const first = stdout.findIndex((line) => !line.startsWith("::add-mask::"));
  expect(stdout.slice(0, first)).toContain("::add-mask::s3cret");
  expect(stdout.slice(first).join("\n")).not.toContain("s3cret");
});

test.each([
  { want: "nothing remembered", state: "" },
  { want: "a state that is no JSON", state: "{{" },
  { want: "a state of another form", state: '[1,{"folder":2},null]' },
])("the post step ends well with $want", async ({ state }) => {
  expect(await start("finish.js", [], { STATE_remembered: state })).toMatchObject({ code: 0 });
});

test.each([
  { want: "what is no JSON", state: "{{" },
  { want: "a deploy of a verb that deploys nothing", state: '{"verb":"history","at":"x","workloads":[]}' },
  { want: "a deploy of no time", state: '{"verb":"deploy","at":1,"workloads":[]}' },
  {
    want: "workloads of no kind that there is",
    state: '{"verb":"deploy","at":"x","workloads":[{"kind":"__proto__","namespace":"a","name":"b"},1]}',
  },
])("the post step ends well when the state names as unfinished $want", async ({ state }) => {
  const given = inputs({ manifests: "k8s", kubeconfig: "none" });
  const { code, stdout } = await start("finish.js", [], { ...given, STATE_unfinished: state });
  expect(code).toBe(0);
  expect(stdout.join("\n")).not.toMatch(/at Object|TypeError|__proto__/);
});

test("the post step warns of a killed deploy that it can't settle, and still ends well", async () => {
  const workloads = [{ kind: "Deployment", namespace: "shop", name: "web" }];
  const state = JSON.stringify({ verb: "deploy", at: "2026-11-24T00:00:00Z", workloads });
  const { code, stdout } = await start("finish.js", [], {
    ...inputs({ manifests: "k8s", kubeconfig: "none" }),
    STATE_unfinished: state,
  });
  expect(code).toBe(0);
  expect(stdout.join("\n")).toMatch(
    /::warning::a killed deploy was not settled \(deployment\/web in shop\): .*the next deploy or rollback will/,
  );
});

test("the post step removes no folder that is not ours, whatever the state says", async () => {
  const theirs = await mkdtemp(join(folder, "theirs-"));
  const { code, stdout } = await start("finish.js", [], { STATE_remembered: JSON.stringify([{ folder: theirs }]) });
  await access(theirs);
  expect(code).toBe(0);
  expect(stdout.join("\n")).toContain("it was left alone");
});

describe("the command line", () => {
  test.each([
    { argv: [], code: 2, out: "nks-deploy <verb>", err: "" },
    { argv: ["--help"], code: 0, out: "nks-deploy <verb>", err: "" },
    { argv: ["deploy", "--help"], code: 0, out: "--pull-secret <text>  (default regcred)", err: "" },
    { argv: ["deploi"], code: 2, out: "", err: 'error: there is no verb "deploi"; did you mean deploy?' },
    { argv: ["deploy", "--timeout", "0"], code: 2, out: "", err: "error: manifests not given" },
    { argv: ["login", "--password", "s3cret"], code: 2, out: "", err: "error: --password takes no value" },
    { argv: ["logout"], code: 2, out: "", err: "error: DOCKER_CONFIG is not set" },
  ])("answers $argv with $code", async ({ argv, code, out, err }) => {
    const ended = await start("cli.js", argv, {});
    expect(ended.code).toBe(code);
    expect(ended.stdout.join("\n")).toContain(out);
    expect(ended.stderr.join("\n")).toContain(err);
    expect(ended.stderr.length).toBe(err === "" ? 0 : 1);
  });

  test("takes a secret from standard input and masks it", async () => {
    const argv = ["login", "--registry", "127.0.0.1:1/s3cret", "--username", "id", "--password", "-"];
    const { code, stderr } = await start("cli.js", argv, {}, "s3cret\n");
    expect(code).toBe(2);
    expect(stderr.join("\n")).not.toContain("s3cret");
  });
});

test("every action.yml names bundles that are there", async () => {
  const verbs = ["login", "build-push", "deploy", "diff", "rollback", "history", "status"];
  for (const at of [".", ...verbs.map((verb) => `actions/${verb}`)]) {
    const { runs } = parse(await readFile(join(ROOT, at, "action.yml"), "utf8"));
    for (const path of [runs.main, runs.post ?? runs.main]) await access(join(ROOT, at, path));
  }
});
