import { describe, expect, test } from "@jest/globals";
import { partsOf } from "../../src/manifest/kustomization.ts";

const parts = (text: string) => partsOf({ path: "k/kustomization.yaml", text });

describe("a kustomization", () => {
  test("names the folders and files that it is made of", () => {
    const text = [
      "resources: [../base, deployment.yaml, web@v2]",
      "components: [../../components/tls]",
      "generators:",
      "- |-",
      "  apiVersion: builtin",
      "  kind: NamespaceTransformer",
      "patches: [{ path: patch.yaml }, { patch: '[{op: add, path: /a, value: https://x.io}]' }]",
      "configMapGenerator: [{ name: a, literals: ['URL=https://x.io/a'], files: [icon@2x.png, 'key=b:1.txt', 'git@x.io:y'] }]",
      "images: [{ name: registry.local:5000/web, newTag: '2.0' }]",
      "commonAnnotations: { home: https://x.io }",
    ].join("\n");
    expect(parts(text).map(({ entry }) => entry)).toEqual(["../base", "deployment.yaml", "web@v2", "../../components/tls"]);
  });

  test.each([
    "resources: ['https://github.com/x/y//base?ref=v1']",
    "resources: ['http://x.io/a.yaml']",
    "resources: ['git::https://x.io/y.git']",
    "resources: ['ssh://git@x.io/y']",
    "resources: ['git@github.com:x/y.git']",
    "resources: ['github.com/x/y?ref=main']",
    "resources: ['GitHub.com:x/y']",
    "resources: ['file:///etc/x']",
    "bases: ['gh:x/y']",
    "components: ['https://x.io/c']",
    "generators: ['https://x.io/g']",
    "transformers: ['https://x.io/t']",
    "validators: ['https://x.io/v']",
    "crds: ['https://x.io/crd.yaml']",
    "configurations: ['https://x.io/c.yaml']",
    "patches: [{ path: 'https://x.io/p.yaml' }]",
    "patchesStrategicMerge: ['https://x.io/p.yaml']",
    "patchesJson6902: [{ path: 'https://x.io/p.yaml', target: { kind: Pod } }]",
    "replacements: [{ path: 'https://x.io/r.yaml' }]",
    "openapi: { path: 'https://x.io/schema.json' }",
    "configMapGenerator: [{ name: a, files: ['key=https://x.io/a'] }]",
    "configMapGenerator: [{ name: a, files: ['https://x.io/a?b=c'] }]",
    "configMapGenerator: [{ name: a, env: 'https://x.io/a.env' }]",
    "secretGenerator: [{ name: a, envs: ['https://x.io/a.env'] }]",
    "# nothing\n---\nresources: ['https://x.io/a.yaml']",
  ])("is refused where it is not all on this machine: %s", (text) => {
    expect(() => parts(text)).toThrow(
      expect.objectContaining({
        code: "bad-manifest",
        message: expect.stringMatching(/^k\/kustomization\.yaml: \w+ names \S+, which is not on this machine;/),
      }),
    );
  });
});
