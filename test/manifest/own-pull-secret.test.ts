import { describe, expect, test } from "@jest/globals";
import { base64, fromBase64 } from "../../src/image/base64.ts";
import type { KubeObject } from "../../src/manifest/object.ts";
import { holdsSame, ownPullSecret, putKeys } from "../../src/manifest/own-pull-secret.ts";

const host = "registry.local:5000";
const credentials = { username: "AK", password: "p:w+/=키" };
const wanted = { name: "regcred", host, credentials };
const ours = { ...credentials, auth: base64("AK:p:w+/=키") };
const other = { auth: base64("other:key") };
const KEY = ".dockerconfigjson";

const pod = (namespace: string, image = `${host}/web:1`): KubeObject => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web", namespace },
  spec: { containers: [{ name: "a", image }] },
});
const secret = (more: object, namespace = "shop"): KubeObject => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "regcred", namespace },
  type: "kubernetes.io/dockerconfigjson",
  ...more,
});
const holding = (auths: object) => ({ data: { [KEY]: base64(JSON.stringify({ auths })) } });

/** What is in a Secret of the manifests after it, with its fields beside the data. */
function put(own: KubeObject) {
  const { objects, changed } = putKeys([own, pod("shop")], wanted, []);
  const [after] = objects;
  const { data, ...rest } = after ?? own;
  const config = fromBase64((data as Record<string, string> | undefined)?.[KEY] ?? "") || "null";
  return { isChanged: changed.length === 1, auths: JSON.parse(config)?.auths, rest };
}

describe("our keys in a pull secret of the manifests", () => {
  const { data: _, ...rest } = secret({});
  test.each([
    { when: "it has another registry's", own: secret(holding({ "ghcr.io": other })), auths: { "ghcr.io": other, [host]: ours } },
    { when: "it has none", own: secret({}), auths: { [host]: ours } },
    {
      when: "it says them in plain text, which counts more",
      own: secret({ ...holding({ old: other }), stringData: { [KEY]: JSON.stringify({ auths: { "ghcr.io": other } }) } }),
      auths: { "ghcr.io": other, [host]: ours },
    },
  ])("are beside what is there when $when", ({ own, auths }) => {
    expect(put(own)).toEqual({ isChanged: true, auths, rest });
  });

  test("leave other keys in plain text", () => {
    const { isChanged, rest: after } = put(secret({ stringData: { [KEY]: "{}", more: "text" } }));
    expect({ isChanged, after }).toEqual({ isChanged: true, after: { ...rest, stringData: { more: "text" } } });
  });

  test.each([
    { when: "it has keys for our registry, whosever they are", objects: [secret(holding({ [host]: other })), pod("shop")] },
    { when: "nothing there pulls with it", objects: [secret(holding({})), pod("shop", "ghcr.io/web:1"), pod("elsewhere")] },
    { when: "it is no pull secret, and nothing there pulls with it", objects: [secret({ type: "Opaque" }), pod("elsewhere")] },
    { when: "it has another name", objects: [{ ...secret({}), metadata: { name: "mine", namespace: "shop" } }, pod("shop")] },
  ])("are not put into it when $when", ({ objects }) => {
    expect(putKeys(objects, wanted, [])).toEqual({ objects, changed: [] });
  });

  test.each([
    { when: "is another type", own: secret({ type: "Opaque" }), want: "has the type Opaque, not kubernetes.io/dockerconfigjson" },
    { when: "says no type", own: secret({ type: undefined }), want: "has the type Opaque, not kubernetes.io/dockerconfigjson" },
    {
      when: "is no base64",
      own: secret({ data: { [KEY]: "${CONFIG}" } }),
      want: "can't be used: its .dockerconfigjson is not base64",
    },
    { when: "is a number", own: secret({ data: { [KEY]: 7 } }), want: "can't be used: its .dockerconfigjson is not base64" },
    {
      when: "is no JSON",
      own: secret({ stringData: { [KEY]: "top secret" } }),
      want: "can't be used: the existing Docker configuration is not JSON; mend or remove it",
    },
  ])("are refused, without its content, by one that $when", ({ own, want }) => {
    expect(() => putKeys([own, pod("shop")], wanted, [])).toThrow(
      expect.objectContaining({
        code: "bad-input",
        message: `secret/regcred of the manifests, the pull secret in namespace shop, ${want}; correct it, or choose another name in the input pull-secret`,
      }),
    );
  });
});

test("a pull secret is the manifests' own in its namespace alone, and new where what it holds is not there yet", () => {
  const own = secret(holding({ [host]: other }));
  expect(ownPullSecret([pod("shop"), own], "regcred", "shop")).toBe(own);
  expect(ownPullSecret([own], "regcred", "other")).toBeUndefined();
  expect(ownPullSecret([{ ...own, kind: "ConfigMap" }], "regcred", "shop")).toBeUndefined();
  const text = secret({ stringData: { [KEY]: JSON.stringify({ auths: { [host]: other } }) } });
  expect(holdsSame(text, own)).toBe(true);
  expect(holdsSame(own, secret(holding({})))).toBe(false);
  expect(holdsSame(own, undefined)).toBe(false);
});
