import { describe, expect, test } from "@jest/globals";
import { withoutHooks } from "../../src/manifest/helm-hooks.ts";

const job = (name: string, hook?: string) => ({
  apiVersion: "batch/v1",
  kind: "Job",
  metadata: { name, ...(hook === undefined ? {} : { annotations: { "helm.sh/hook": hook } }) },
});

describe("hooks of a chart", () => {
  test("of other commands are left out", () => {
    const hooks = ["test", "test-success", "pre-delete", "post-delete, pre-rollback"].map((hook, at) => job(`hook-${at}`, hook));
    const others = [job("plain"), job("crd", "crd-install"), job("empty", "")];
    expect(withoutHooks("charts/web", [...hooks, ...others])).toEqual({ objects: others, leftOut: hooks });
  });

  test.each(["pre-install", "post-upgrade", "pre-install,pre-upgrade", "post-delete,pre-upgrade", "of-tomorrow"])(
    "are refused: %s",
    (hook) => {
      expect(() => withoutHooks("charts/web", [job("migrate", hook)])).toThrow(
        expect.objectContaining({
          code: "bad-manifest",
          message: expect.stringMatching(
            /^charts\/web: job\/migrate is a hook \(.*\), and hooks are not run in Helm's order here; switch it off/,
          ),
        }),
      );
    },
  );
});
