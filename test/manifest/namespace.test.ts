import { describe, expect, test } from "@jest/globals";
import { placeInNamespace } from "../../src/manifest/namespace.ts";

const object = (namespace?: string | null) =>
  ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "a", ...(namespace === undefined ? {} : { namespace }) },
  }) as Parameters<typeof placeInNamespace>[0];

describe("placeInNamespace", () => {
  test.each([
    { when: "it has its own", own: "shop", options: { default: "default" }, want: "shop" },
    { when: "it has its own and that is wanted", own: "shop", options: { wanted: "shop", default: "default" }, want: "shop" },
    { when: "it has none", own: undefined, options: { default: "team" }, want: "team" },
    { when: "it has an empty one", own: "", options: { default: "team" }, want: "team" },
    { when: "it has null for one", own: null, options: { default: "team" }, want: "team" },
    { when: "another is wanted and it has none", own: undefined, options: { wanted: "shop", default: "default" }, want: "shop" },
  ])("gives $want when $when", ({ own, options, want }) => {
    expect(placeInNamespace(object(own), true, options)).toEqual(object(want));
  });

  test("takes it from a kind that lives in none", () => {
    expect(placeInNamespace(object("shop"), false, { wanted: "other", default: "default" })).toEqual(object());
  });

  test.each([
    {
      own: "shop",
      wanted: "other",
      want: "configmap/a says namespace shop, the input namespace says other; remove one or make them equal",
    },
    {
      own: undefined,
      wanted: "../kube-system",
      want: `"../kube-system" is not a namespace's name: lower-case letters, digits and -, 63 at most`,
    },
    { own: undefined, wanted: "Shop", want: `"Shop" is not a namespace's name: lower-case letters, digits and -, 63 at most` },
    {
      own: undefined,
      wanted: "a".repeat(64),
      want: `"${"a".repeat(64)}" is not a namespace's name: lower-case letters, digits and -, 63 at most`,
    },
  ])("refuses $wanted for $own", ({ own, wanted, want }) => {
    expect(() => placeInNamespace(object(own), true, { wanted, default: "default" })).toThrow(
      expect.objectContaining({ code: "bad-input", message: want }),
    );
  });
});
