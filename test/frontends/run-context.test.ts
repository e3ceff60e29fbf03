import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { commandRunContext } from "../../src/frontends/cli/run-context.ts";

const commit = "3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4";
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nks-deploy-git-"));
  await mkdir(join(folder, ".git/refs/heads"), { recursive: true });
  await mkdir(join(folder, "below"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  {
    want: commit,
    when: "the branch has a file of its own",
    files: { HEAD: "ref: refs/heads/main\n", "refs/heads/main": `${commit}\n` },
  },
  {
    want: commit,
    when: "the branch is packed",
    files: { HEAD: "ref: refs/heads/main\n", "packed-refs": `# pack-refs\n${commit} refs/heads/main\n` },
  },
  { want: commit, when: "no branch is checked out", files: { HEAD: `${commit}\n` } },
  { want: undefined, when: "there is no commit yet", files: { HEAD: "ref: refs/heads/main\n" } },
  { want: undefined, when: "HEAD is no reference", files: { HEAD: "ref: refs/../../secret\n" } },
])("the commit is $want when $when", async ({ want, files }) => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, ".git", name), text);
  expect((await commandRunContext({}, join(folder, "below"))).commit).toBe(want);
});

test("what a runner says counts more than the folder", async () => {
  await writeFile(join(folder, ".git/HEAD"), commit);
  expect((await commandRunContext({ GITHUB_SHA: "abc" }, folder)).commit).toBe("abc");
});
