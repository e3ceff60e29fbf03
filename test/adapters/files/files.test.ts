import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { files } from "../../../src/adapters/files/files.ts";

let root: string;
let folder: string;

const CONTENTS: Record<string, string | Uint8Array> = {
  "work/k8s/b.yaml": "b",
  "work/k8s/a.yml": "a",
  "work/k8s/c.json": "{}",
  "work/k8s/deep/er/d.yaml": "d",
  "work/k8s/readme.md": "no manifest",
  "work/k8s/.hidden/e.yaml": "hidden",
  "work/odd/manifest.txt": "odd",
  "work/odd/[x].yaml": "brackets",
  "work/odd/*.yaml": "star",
  "work/kustomize/kustomization.yaml": "resources: []",
  "work/kustomize/base.yaml": "base",
  "work/overlay/kustomization.yaml": "resources: [../kustomize]\ncomponents: [../component]",
  "work/component/kustomization.yaml": "resources: [../overlay]",
  "work/remote/kustomization.yaml": "resources: [base]",
  "work/remote/base/kustomization.yaml": "resources:\n- https://x.io/a.yaml",
  "work/gone/Kustomization": "components: [../nowhere]",
  "work/nameless/Chart.yaml": "version: 1.0.0",
  "work/above/kustomize/kustomization.yml": "resources: []",
  "work/chart/Chart.yaml": "name: web",
  "work/chart/templates/a.yaml": "{{ x }}",
  "work/empty/readme.md": "",
  "work/bytes/mark.yaml": "\ufeffa",
  "work/bytes/latin.yaml": new Uint8Array([0x61, 0xe9, 0x0a]),
  "work/bytes/utf16.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
  "work/loop/g.yaml": "g",
  "outside/f.yaml": "f",
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "nks-deploy-files-"));
  folder = join(root, "work");
  for (const [path, content] of Object.entries(CONTENTS)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await mkdir(join(folder, "links"));
  await symlink(join(root, "outside"), join(folder, "links/folder"));
  await symlink(join(root, "outside/f.yaml"), join(folder, "links/file.yaml"));
  await symlink(".", join(folder, "loop/again"));
  await symlink("nowhere", join(folder, "odd/dangling.yaml"));
  await writeFile(join(folder, "bytes/large.yaml"), "");
  await truncate(join(folder, "bytes/large.yaml"), 10 * 1024 * 1024 + 1);
  execFileSync("mkfifo", [join(folder, "bytes/pipe.yaml")]);
});

afterAll(() => rm(root, { recursive: true }));

const found = async (...patterns: string[]) => files({ folder, standardInput: async () => "piped" }).manifests(patterns);
const paths = async (...patterns: string[]) => (await found(...patterns)).map(({ path }) => path);

describe("manifests", () => {
  test.each([
    { when: "a file", patterns: ["k8s/b.yaml"], want: ["k8s/b.yaml"] },
    { when: "a file with any name", patterns: ["odd/manifest.txt"], want: ["odd/manifest.txt"] },
    { when: "a folder", patterns: ["k8s"], want: ["k8s/a.yml", "k8s/b.yaml", "k8s/c.json", "k8s/deep/er/d.yaml"] },
    { when: "a folder, as ./k8s/", patterns: ["./k8s/"], want: ["k8s/a.yml", "k8s/b.yaml", "k8s/c.json", "k8s/deep/er/d.yaml"] },
    { when: "a glob", patterns: ["k8s/*.y*ml"], want: ["k8s/a.yml", "k8s/b.yaml"] },
    { when: "a deep glob", patterns: ["**/d.yaml"], want: ["k8s/deep/er/d.yaml"] },
    {
      when: "several, each file once, sorted",
      patterns: ["k8s/c.json", "k8s/*.yaml", "k8s/b.yaml"],
      want: ["k8s/b.yaml", "k8s/c.json"],
    },
    { when: "names that look like globs", patterns: ["odd/[x].yaml", "odd/*.yaml"], want: ["odd/*.yaml", "odd/[x].yaml"] },
    { when: "one file by two names", patterns: ["links/file.yaml", "../outside/f.yaml"], want: ["../outside/f.yaml"] },
    { when: "a file elsewhere", patterns: ["../outside/f.yaml"], want: ["../outside/f.yaml"] },
    { when: "a folder elsewhere", patterns: ["../outside"], want: ["../outside/f.yaml"] },
    { when: "a link to a file", patterns: ["links/file.yaml"], want: ["links/file.yaml"] },
    { when: "a link to a folder", patterns: ["links/folder"], want: ["links/folder/f.yaml"] },
  ])("finds $want for $when", async ({ patterns, want }) => {
    expect(await paths(...patterns)).toEqual(want);
  });

  test("ends in a folder whose links lead around", async () => {
    expect(await paths("loop")).toEqual(["loop/g.yaml"]);
  });

  test("reads text, without a byte order mark", async () => {
    expect(await files({ folder }).manifests(["bytes/mark.yaml", "k8s/b.yaml"])).toEqual([
      { kind: "file", path: "bytes/mark.yaml", text: "a" },
      { kind: "file", path: "k8s/b.yaml", text: "b" },
    ]);
  });

  test.each([
    { when: "a kustomize folder", pattern: "kustomize", want: { kind: "kustomization", path: "kustomize" } },
    {
      when: "the file that makes it one",
      pattern: "kustomize/kustomization.yaml",
      want: { kind: "kustomization", path: "kustomize" },
    },
    { when: "an overlay", pattern: "overlay/", want: { kind: "kustomization", path: "overlay" } },
    { when: "a chart", pattern: "./chart", want: { kind: "chart", path: "chart", name: "web" } },
  ])("finds $when, to be rendered", async ({ pattern, want }) => {
    expect(await found(pattern)).toEqual([{ ...want, folder: join(folder, want.path) }]);
  });

  test("reads standard input where there is one", async () => {
    expect(await found("k8s/b.yaml", "-")).toContainEqual({ kind: "file", path: "standard input", text: "piped" });
    await expect(files({ folder }).manifests(["-"])).rejects.toMatchObject({
      message: "manifests has -, standard input, which only the command line has; name files or folders",
    });
  });

  test.each([
    {
      pattern: "remote",
      want: "remote/base/kustomization.yaml: resources names https://x.io/a.yaml, which is not on this machine; only what is checked out is deployed: copy it there, or render it in a step before",
    },
    {
      pattern: "gone",
      want: "gone/Kustomization: components names ../nowhere, which is not on this machine; only what is checked out is deployed: copy it there, or render it in a step before",
    },
    { pattern: "nameless", want: "nameless/Chart.yaml gives the chart no name" },
  ])("refuses $pattern: $want", async ({ pattern, want }) => {
    await expect(found(pattern)).rejects.toMatchObject({ code: "bad-manifest", message: want });
  });

  test.each([
    {
      pattern: "gone.yaml",
      want: "no manifests found: nothing is called or matches gone.yaml in FOLDER; correct the input manifests",
    },
    {
      pattern: "gone/*.yaml",
      want: "no manifests found: nothing is called or matches gone/*.yaml in FOLDER; correct the input manifests",
    },
    {
      pattern: "odd/dangling.yaml",
      want: "no manifests found: nothing is called or matches odd/dangling.yaml in FOLDER; correct the input manifests",
    },
    { pattern: "a\0b", want: "no manifests found: nothing is called or matches a\0b in FOLDER; correct the input manifests" },
    { pattern: "empty", want: "no .yaml, .yml or .json files in the folder empty; correct the input manifests" },
    {
      pattern: "https://x.io/a.yaml",
      want: "manifests are read from files, not from https://x.io/a.yaml; download it in a step before",
    },
    {
      pattern: "above",
      want: "above/kustomize/kustomization.yml makes above/kustomize a kustomize folder: name that folder itself in manifests",
    },
    {
      pattern: "chart/*",
      want: "chart/Chart.yaml makes chart a Helm chart: name that folder itself in manifests",
    },
    { pattern: "bytes/large.yaml", want: "bytes/large.yaml has 11 MiB; a manifest has 10 at most" },
    { pattern: "bytes/pipe.yaml", want: "bytes/pipe.yaml is not a regular file; correct the input manifests" },
  ])("refuses $pattern: $want", async ({ pattern, want }) => {
    await expect(paths("k8s/b.yaml", pattern)).rejects.toMatchObject({
      code: "bad-input",
      message: want.replace("FOLDER", folder),
    });
  });

  test.each(["bytes/latin.yaml", "bytes/utf16.yaml"])("refuses %s: it is not UTF-8", async (pattern) => {
    await expect(paths(pattern)).rejects.toMatchObject({
      code: "bad-manifest",
      message: `${pattern} is not UTF-8 text; save it as UTF-8`,
    });
  });
});
