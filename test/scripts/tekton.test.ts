import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseAllDocuments } from "yaml";
import { described } from "../../scripts/action-yml.ts";
import { ARRAYS, paramsOf, resultsOf, TASK_VERBS, type TaskVerb } from "../../scripts/tekton/definitions.ts";
import { tektonFiles } from "../../scripts/tekton/files.ts";
import { readmes } from "../../scripts/tekton/readmes.ts";
import { REWORDED } from "../../scripts/tekton/wording.ts";
import { isSecret } from "../../src/inputs/definition.ts";
import { INPUTS, inputsOf } from "../../src/inputs/inputs.ts";
import { referencesIn, type Tekton, undefinedReferences } from "./tekton-references.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const files = tektonFiles();
const objectsIn = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as Tekton);
const all = objectsIn(files.get("tekton/nks-deploy.yaml") ?? "");
const tektonObjects = all.filter(({ apiVersion }) => apiVersion.startsWith("tekton.dev/"));
const stepsOf = ({ kind, spec }: Tekton) =>
  kind === "StepAction" ? [{ ...spec, params: undefined, results: undefined }] : (spec.steps ?? []);
const steps = tektonObjects.flatMap((object) =>
  stepsOf(object).map((step) => ({ name: `${object.kind} ${object.metadata.name}`, step })),
);

test("what is committed is what the sources generate", () => {
  const made = [...files, ...[...readmes()].map(([path, make]) => [path, make(read(path), read)] as const)];
  expect(made.filter(([path, text]) => read(path) !== text).map(([path]) => path)).toEqual([]);
});

test("nothing stands among the generated folders that is not generated", () => {
  const folders = ["task", "stepaction", "pipeline"].map((folder) => `tekton/${folder}`);
  const there = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
  const objects = there
    .filter((path) => statSync(join(root, path)).isDirectory())
    .map((path) => `${path}/${path.split("/").at(-1)}.yaml`);
  expect(objects.sort()).toEqual([...files.keys()].filter((path) => /^tekton\/(task|stepaction|pipeline)\//.test(path)).sort());
});

test.each(tektonObjects.map((object) => ({ object, name: `${object.kind} ${object.metadata.name}` })))(
  "$name refers to nothing that is not declared",
  ({ object }) => {
    expect(referencesIn(object).length).toBeGreaterThan(0);
    expect(undefinedReferences(object, tektonObjects)).toEqual([]);
  },
);

test.each(TASK_VERBS)("every input of %s that is neither secret nor left out on purpose is a param, and none besides", (verb) => {
  const inputs = inputsOf(verb).filter((input) => !isSecret(input));
  const leftOut = inputs.filter(({ name }) => !paramsOf(verb).some(({ input }) => input === name)).map(({ name }) => name);
  const expected: Partial<Record<TaskVerb, string[]>> = {
    "build-push": ["username"],
    deploy: ["username", "helm-values", "helm-release"],
  };
  expect(leftOut).toEqual(expected[verb] ?? []);
});

test.each(REWORDED)("what is reworded for pipelines is still said: %s", (said) => {
  const texts = INPUTS.map(described);
  expect(texts.filter((text) => text.replace(said, "") !== text)).not.toEqual([]);
});

test("no param speaks of what a pipeline does not have", () => {
  const params = TASK_VERBS.flatMap(paramsOf);
  expect(
    params.filter(({ description }) => /actions\/|workflow|GitHub|github|Docker\b|helm|kustomize/.test(description)),
  ).toEqual([]);
});

describe("a step", () => {
  test.each(steps)("of $name has a script without references, or a command", ({ step }) => {
    if (step.script === undefined) expect(step.command?.[0]).toBe("nks-deploy");
    else expect(referencesIn({ script: step.script })).toEqual([]);
  });

  test.each(steps)("of $name has params and arrays only where they are data", ({ step }) => {
    const { env = [], args = [], image: _image, workingDir: _folder, ...rest } = step;
    expect(referencesIn(rest)).toEqual([]);
    expect(env.filter(({ name, value }) => referencesIn({ name }).length > 0 && value !== "")).toEqual([]);
    const end = args.indexOf("--");
    expect(referencesIn(end < 0 ? args : args.slice(0, end))).toEqual([]);
  });

  test.each(steps)("of $name has params before everything else in its environment, which they could name", ({ step }) => {
    const kinds = (step.env ?? []).map(({ value }) =>
      /^\$\(params\.(?!SOURCE|\w+_DIR|BUILDKIT_HOST)/.test(value ?? "") ? "param" : "other",
    );
    expect(kinds).toEqual(kinds.toSorted((a, b) => (a === b ? 0 : a === "param" ? -1 : 1)));
  });
});

test("of the arrays the least trusted comes last: it takes everything that is left", () => {
  const args = tektonObjects.find(({ kind, metadata }) => kind === "Task" && metadata.name === "nks-build-push")?.spec.steps?.[1]
    ?.args;
  expect(args).toEqual(["--lists=extra-args,build-args", "--", "$(params.EXTRA_ARGS[*])", "--", "$(params.BUILD_ARGS[*])"]);
  expect(ARRAYS.at(-1)).toBe("build-args");
});

test.each(tektonObjects)("$kind $metadata.name has what catlin asks for", ({ metadata, spec }) => {
  expect(metadata.labels?.["app.kubernetes.io/version"]).toMatch(/^\d+\.\d+\.\d+$/);
  for (const name of ["pipelines.minVersion", "categories", "displayName", "tags", "platforms"]) {
    expect(metadata.annotations?.[`tekton.dev/${name}`]).toMatch(/./);
  }
  expect(spec.description).toMatch(/./);
});

test.each(TASK_VERBS.filter((verb) => verb !== "build-push"))("the pod of nks-%s meets Pod Security restricted", (verb) => {
  const { spec } = tektonObjects.find(({ kind, metadata }) => kind === "Task" && metadata.name === `nks-${verb}`) as Tekton;
  expect(spec.stepTemplate?.securityContext).toMatchObject({
    runAsNonRoot: true,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
    seccompProfile: { type: "RuntimeDefault" },
  });
  expect([spec.sidecars, spec.volumes, spec.steps?.map(({ securityContext }) => securityContext)]).toEqual([
    undefined,
    undefined,
    [undefined],
  ]);
});

test("only the step that fetches the tools sees the registry's keys, not the sidecar where a Dockerfile's commands run", () => {
  const { spec } = tektonObjects.find(({ kind, metadata }) => kind === "Task" && metadata.name === "nks-build-push") as Tekton;
  expect(spec.steps?.map(({ name, workspaces }) => [name, workspaces?.map((each: { name: string }) => each.name)])).toEqual([
    ["tools", ["dockerconfig"]],
    ["build-push", undefined],
  ]);
  expect(spec.sidecars?.map(({ workspaces }) => workspaces)).toEqual([undefined]);
});

test("finally consumes no result", () => {
  const { spec } = tektonObjects.find(({ kind }) => kind === "Pipeline") as Tekton;
  expect(referencesIn(spec.finally ?? []).filter((reference) => /\.results\./.test(reference))).toEqual([]);
});

test("no param has an enumeration, which Tekton refuses by default", () => {
  expect(tektonObjects.flatMap(({ spec }) => spec.params ?? []).filter((param) => "enum" in param)).toEqual([]);
});

test("each result has its file", () => {
  expect(TASK_VERBS.map((verb) => resultsOf(verb).map(({ name }) => name))).toEqual([
    ["IMAGE_URL", "IMAGE_DIGEST"],
    ["OUTCOME", "REASON", "REVISION", "RESTORED_REVISION", "IMAGE"],
    ["OUTCOME", "REASON", "REVISION", "RESTORED_REVISION", "IMAGE"],
    ["HISTORY"],
    ["OUTCOME", "REASON", "REVISION", "RESTORED_REVISION", "IMAGE"],
  ]);
});

test("images are pinned: BuildKit's by digest, ours by the version of package.json until the release adds its digest", () => {
  const images = tektonObjects.flatMap(({ spec }) => spec.params ?? []).filter(({ name }) => name.endsWith("_IMAGE"));
  for (const { name, default: image } of images)
    expect(image).toMatch(
      name === "BUILDKIT_IMAGE" ? /:v[\d.]+-rootless@sha256:[0-9a-f]{64}$/ : /:\d+\.\d+\.\d+(@sha256:[0-9a-f]{64})?$/,
    );
});
