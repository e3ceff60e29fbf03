// What ships, as the API server and Tekton's schemas see it: no unknown field, nothing missing, for whatever is applied at once or by itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { root } from "./support/action.ts";
import { inNamespace, kubectlWith, type Namespace } from "./support/cluster.ts";

const tekton = join(root, "tekton");

test("everything is accepted by Tekton's own schemas, strictly; a slip is not", () =>
  inNamespace("tekton-schemas", async (namespace) => {
    await namespace.kubectl("apply", "--dry-run=server", "--validate=strict", "-f", tekton);
    const files = readdirSync(tekton, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
    const objects = files.flatMap((path) =>
      parseAllDocuments(readFileSync(join(tekton, path), "utf8"), { version: "1.1" }).map((each) => each.toJS()),
    );
    // Tekton Triggers is not on the bed: of its example what it would make is tried.
    const triggered = objects.flatMap(({ kind, spec }) => (kind === "TriggerTemplate" ? spec.resourcetemplates : []));
    const tried = [...objects, ...triggered].filter(({ apiVersion }) => apiVersion?.startsWith("tekton.dev/"));
    expect(tried.filter(({ kind }) => kind.endsWith("Run")).length).toBe(7);
    await create(namespace, tried);

    const [task] = tried.filter(({ kind, metadata }) => kind === "Task" && metadata.name === "nks-deploy");
    await expect(create(namespace, [{ ...task, spec: { ...task.spec, reslts: [] } }])).rejects.toThrow(/unknown field "reslts"/);
  }));

async function create(namespace: Namespace, objects: object[]): Promise<void> {
  await kubectlWith(objects, "-n", namespace.name, "create", "--dry-run=server", "--validate=strict");
}
