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
  "work/above/kustomize/kustomization.yml": "resources: []",
  "work/chart/Chart.yaml": "name: x",
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

const paths = async (...patterns: string[]) => (await files(folder).manifests(patterns)).map(({ path }) => path);

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
    expect(await files(folder).manifests(["bytes/mark.yaml", "k8s/b.yaml"])).toEqual([
      { path: "bytes/mark.yaml", text: "a" },
      { path: "k8s/b.yaml", text: "b" },
    ]);
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
      pattern: "kustomize",
      want: "kustomize is a kustomize folder, which is not supported yet; render it first (kubectl kustomize) and name the result",
    },
    {
      pattern: "above",
      want: "above/kustomize/kustomization.yml is part of a kustomize folder, which is not supported yet; render it first (kubectl kustomize) and name the result",
    },
    { pattern: "chart", want: "chart is a Helm chart; render it first (helm template) and name the result" },
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
