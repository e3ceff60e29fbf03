// The user's repository: examples/web, copied, with the bed's registry in place of the one in NHN Cloud.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "../bed/command.ts";
import { exampleHost, root } from "./settings.ts";

/** The author of the commits, and nothing of the user's own Git configuration (signing, hooks, templates). */
const gitEnvironment = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "A developer",
  GIT_AUTHOR_EMAIL: "developer@shop.example",
  GIT_COMMITTER_NAME: "A developer",
  GIT_COMMITTER_EMAIL: "developer@shop.example",
};

const addressed = [".github/workflows/deploy.yml", "k8s/deployment.yaml"];

export class ExampleRepository {
  readonly folder: string;
  readonly #registry: string;

  constructor(folder: string, registry: string) {
    this.folder = folder;
    this.#registry = registry;
    cpSync(join(root, "examples/web"), folder, { recursive: true });
    for (const file of addressed) this.edit(file, exampleHost, registry);
    this.#git("init", "--quiet", "--initial-branch=main");
    this.#git("remote", "add", "origin", "https://github.com/shop/web.git");
  }

  /** Replaces a text that the file must have. */
  edit(file: string, text: string, by: string): void {
    const path = join(this.folder, file);
    const before = readFileSync(path, "utf8");
    if (!before.includes(text)) throw new Error(`${file} of the example has no ${JSON.stringify(text)}`);
    writeFileSync(
      path,
      before.replaceAll(text, () => by),
    );
  }

  /** A reference below the example's registry. */
  image(name: string): string {
    return `${this.#registry}/shop/${name}`;
  }

  /** Commits everything and tags it, as a developer who releases. */
  release(version: string, message: string): void {
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--message", message);
    this.#git("tag", version);
  }

  #git(...argv: string[]): void {
    must(["git", ...argv], { cwd: this.folder, env: gitEnvironment });
  }
}
