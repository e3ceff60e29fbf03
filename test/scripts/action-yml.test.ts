import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { actionYml } from "../../scripts/action-yml.ts";
import { withTables } from "../../scripts/readme-tables.ts";
import { ACTION_VERBS } from "../../src/inputs/definition.ts";

test("an action names its bundle from where it stands, and what runs after the job", () => {
  expect(Object.fromEntries(ACTION_VERBS.map((verb) => [verb, parse(actionYml(verb)).runs]))).toEqual({
    pipeline: { using: "node24", main: "dist/pipeline.js", post: "dist/finish.js", "post-if": "always()" },
    login: { using: "node24", main: "../../dist/login.js", post: "../../dist/finish.js", "post-if": "always()" },
    "build-push": { using: "node24", main: "../../dist/build-push.js", post: "../../dist/finish.js", "post-if": "always()" },
    deploy: { using: "node24", main: "../../dist/deploy.js", post: "../../dist/finish.js", "post-if": "always()" },
    diff: { using: "node24", main: "../../dist/diff.js" },
    rollback: { using: "node24", main: "../../dist/rollback.js" },
    history: { using: "node24", main: "../../dist/history.js" },
    status: { using: "node24", main: "../../dist/status.js" },
  });
});

test("an action's inputs say whether they are required, and their default", () => {
  const inputs: Record<string, { required?: boolean; default?: string }> = parse(actionYml("deploy")).inputs;
  const shape = Object.entries(inputs).map(([name, input]) => [name, input.required, input.default]);
  expect(shape).toEqual([
    ["registry", undefined, undefined],
    ["username", undefined, undefined],
    ["password", undefined, undefined],
    ["image", undefined, undefined],
    ["kubeconfig", undefined, undefined],
    ["kube-context", undefined, undefined],
    ["namespace", undefined, undefined],
    ["manifests", true, undefined],
    ["helm-values", undefined, undefined],
    ["helm-release", undefined, undefined],
    ["variables", undefined, undefined],
    ["containers", undefined, undefined],
    ["image-paths", undefined, undefined],
    ["images", undefined, undefined],
    ["pull-secret", undefined, "regcred"],
    ["pull-secret-on", undefined, "pods"],
    ["change-cause", undefined, undefined],
    ["timeout", undefined, "10m"],
    ["grace", undefined, "60s"],
    ["restart-limit", undefined, "3"],
    ["wait-for-other-deploy", undefined, "10m"],
    ["rollback", undefined, "true"],
    ["create-namespace", undefined, "false"],
    ["force-conflicts", undefined, "false"],
    ["release", undefined, undefined],
    ["prune", undefined, "false"],
    ["dry-run", undefined, "false"],
    ["wait-for-address", undefined, "5m"],
    ["smoke-check", undefined, undefined],
    ["smoke-timeout", undefined, "1m"],
  ]);
});

test.each(ACTION_VERBS)("%s has no expression, which a runner would refuse", (verb) => {
  expect(actionYml(verb)).not.toContain("$" + "{{");
});

test("tables replace what stands between the markers, and nothing else", () => {
  const readme = "# Title\n<!-- inputs -->\nstale\n<!-- /inputs -->\nprose\n<!-- outputs --><!-- /outputs -->\nend\n";
  const text = withTables(readme);
  expect(
    text.startsWith("# Title\n<!-- inputs -->\n| Input | What it is | Default | Taken by |\n| --- | --- | --- | --- |\n"),
  ).toBe(true);
  expect(text).not.toContain("stale");
  expect(text).toContain("\n<!-- /inputs -->\nprose\n<!-- outputs -->\n| Output |");
  expect(withTables(text)).toBe(text);
});

test("a README without the markers is an error that names them", () => {
  expect(() => withTables("# Title")).toThrow("README.md needs the markers <!-- inputs --> and <!-- /inputs -->");
});
