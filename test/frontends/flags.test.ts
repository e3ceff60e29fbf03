import { describe, expect, test } from "@jest/globals";
import { parseFlags } from "../../src/frontends/cli/flags.ts";
import { createMasker } from "../../src/frontends/masker.ts";
import { inputsOf } from "../../src/inputs/inputs.ts";

const parse = (...argv: string[]) => {
  try {
    const { given, ...flags } = parseFlags("pipeline", argv, inputsOf("pipeline"));
    return { ...flags, given: Object.fromEntries(given) };
  } catch (error) {
    return (error as Error).message;
  }
};
const none = { given: {}, fromStandardInput: [], output: "text", help: false };

describe("flags", () => {
  test.each([
    { want: { ...none, given: { image: "web", rollback: "false" } }, when: ["--image", "web", "--rollback=false"] },
    { want: { ...none, given: { manifests: "a\nb" } }, when: ["--manifests", "a", "--manifests", "b"] },
    { want: { ...none, given: { context: "-odd" } }, when: ["--context=-odd"] },
    { want: { ...none, given: { "pull-secret": "" } }, when: ["--pull-secret", ""] },
    { want: { ...none, fromStandardInput: ["password"] }, when: ["--password", "-"] },
    { want: { ...none, output: "json" }, when: ["--output", "json"] },
    { want: { ...none, help: true }, when: ["-h"] },
    { want: "--output is text or json", when: ["--output", "yaml"] },
    { want: "pipeline has no flag --manifest; did you mean --manifests?", when: ["--manifest", "a"] },
    { want: "pipeline has no flag --zzzzzzzz; see nks-deploy pipeline --help", when: ["--zzzzzzzz"] },
    { want: "pipeline has no flag --__proto__; see nks-deploy pipeline --help", when: ["--__proto__", "a"] },
    { want: '"web" is not a flag; write --<input> <value>', when: ["web"] },
    { want: "--image needs a value; write --image=<value> if it begins with a dash", when: ["--image"] },
    { want: "--image needs a value; write --image=<value> if it begins with a dash", when: ["--image", "--tags", "1"] },
    { want: "--namespace is given twice; give it once", when: ["--namespace", "a", "--namespace", "b"] },
    {
      want: "--password takes no value, as arguments can be read by others; set NKS_DEPLOY_PASSWORD, or pipe it in with --password -",
      when: ["--password", "hunter2"],
    },
    {
      want: "--secrets takes no value, as arguments can be read by others; set NKS_DEPLOY_SECRETS, or pipe it in with --secrets -",
      when: ["--secrets=a=b"],
    },
    {
      want: "only one input can come from standard input, not password and kubeconfig",
      when: ["--password=-", "--kubeconfig=-"],
    },
    {
      want: "only one input can come from standard input, not password and manifests",
      when: ["--manifests=-", "--password=-"],
    },
  ])("are $want when $when", ({ want, when }) => {
    expect(parse(...when)).toEqual(want);
  });
});

test("a secret that contains another is masked whole", () => {
  const masker = createMasker();
  for (const secret of ["key", "id:key", " "]) masker.add(secret);
  expect(masker.masked("login id:key, then key $& key")).toBe("login ***, then *** $& ***");
});
