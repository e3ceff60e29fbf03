import { describe, expect, test } from "@jest/globals";
import { base64, fromBase64 } from "../../src/image/base64.ts";
import type { KubeObject } from "../../src/manifest/object.ts";
import { pullSecret, referencePullSecret, usesPullSecret } from "../../src/manifest/pull-secret.ts";

const host = "registry.local:5000";
const credentials = { username: "AK+/=", password: "p:w+/=키" };
const wanted = { name: "regcred", namespace: "shop", host, credentials };
const entry = { ...credentials, auth: base64("AK+/=:p:w+/=키") };
const other = { auth: base64("other:key"), email: "a@b.c" };

function secret(config: unknown, more: Record<string, unknown> = {}): KubeObject {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "regcred", namespace: "shop", resourceVersion: "7" },
    type: "kubernetes.io/dockerconfigjson",
    data: { ".dockerconfigjson": base64(text) },
    ...more,
  };
}

function configAfter(existing: KubeObject | undefined): unknown {
  const change = pullSecret(existing, wanted);
  if (change.kind === "unchanged") return "unchanged";
  if (change.kind === "create")
    return JSON.parse(fromBase64((change.object["data"] as Record<string, string>)[".dockerconfigjson"] ?? "") ?? "");
  const [precondition, put] = change.patch;
  expect(precondition).toEqual({ op: "test", path: "/metadata/resourceVersion", value: "7" });
  if (put === undefined || put.op === "remove") return put;
  const value = put.path === "/data" ? (put.value as Record<string, string>)[".dockerconfigjson"] : put.value;
  return JSON.parse(fromBase64(String(value)) ?? "");
}

describe("pullSecret", () => {
  test("makes one where there is none", () => {
    expect(pullSecret(undefined, wanted)).toEqual({
      kind: "create",
      object: {
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name: "regcred", namespace: "shop", labels: { "app.kubernetes.io/managed-by": "nks-deploy" } },
        type: "kubernetes.io/dockerconfigjson",
        data: { ".dockerconfigjson": base64(JSON.stringify({ auths: { [host]: entry } })) },
      },
    });
  });

  test.each([
    { when: "our keys are there", config: { auths: { "r.io": other, [host]: entry } }, want: "unchanged" },
    { when: "our keys are there as auth only", config: { auths: { [host]: { auth: entry.auth } } }, want: "unchanged" },
    {
      when: "our keys are old",
      config: { auths: { [host]: { auth: base64("old:old") }, "r.io": other } },
      want: { auths: { "r.io": other, [host]: entry } },
    },
    {
      when: "others' are there",
      config: { auths: { "r.io": other, "registry.local": other }, credsStore: "x" },
      want: { auths: { "r.io": other, "registry.local": other, [host]: entry }, credsStore: "x" },
    },
    { when: "it is empty", config: {}, want: { auths: { [host]: entry } } },
  ])("leaves $want when $when", ({ config, want }) => {
    expect(configAfter(secret(config))).toEqual(want);
  });

  test("fills one without data", () => {
    const { data: _, ...empty } = secret({});
    expect(configAfter(empty as KubeObject)).toEqual({ auths: { [host]: entry } });
  });

  test.each([
    {
      when: "has another type",
      existing: secret({}, { type: "Opaque" }),
      want: "has the type Opaque, not kubernetes.io/dockerconfigjson",
    },
    {
      when: "is of the old type",
      existing: secret({}, { type: "kubernetes.io/dockercfg" }),
      want: "has the type kubernetes.io/dockercfg, not kubernetes.io/dockerconfigjson",
    },
    { when: "is immutable", existing: secret({}, { immutable: true }), want: "is immutable and holds other keys" },
    {
      when: "is no JSON",
      existing: secret("top secret"),
      want: "can't be used: the existing Docker configuration is not JSON; mend or remove it",
    },
  ])("refuses one that $when, without its content", ({ existing, want }) => {
    expect(() => pullSecret(existing, wanted)).toThrow(
      expect.objectContaining({
        code: "bad-input",
        message: `secret/regcred in namespace shop ${want}; choose another name in the input pull-secret, or remove that Secret`,
      }),
    );
  });
});

describe("referencePullSecret", () => {
  const pod = (image: string, imagePullSecrets?: unknown) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "a" },
    spec: { containers: [{ name: "a", image }], ...(imagePullSecrets === undefined ? {} : { imagePullSecrets }) },
  });
  const ours = `${host}/team/web:1`;

  test.each([
    { when: "it has none", object: pod(ours), want: [{ name: "regcred" }] },
    { when: "it has null", object: pod(ours, null), want: [{ name: "regcred" }] },
    { when: "it has others", object: pod(ours, [{ name: "x" }]), want: [{ name: "x" }, { name: "regcred" }] },
    { when: "it has it", object: pod(ours, [{ name: "regcred" }]), want: [{ name: "regcred" }] },
    { when: "its image is of another host", object: pod("registry.local/team/web:1"), want: undefined },
    { when: "its image is none", object: pod("${IMAGE}"), want: undefined },
  ])("ends with $want when $when", ({ object, want }) => {
    const after = referencePullSecret(object, { name: "regcred", host });
    expect(after).toEqual(want === undefined ? object : { ...object, spec: { ...object.spec, imagePullSecrets: want } });
    expect(usesPullSecret(after, { host })).toBe(want !== undefined);
  });

  test("leaves what makes no pods", () => {
    const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: { image: ours } };
    expect(referencePullSecret(object, { name: "regcred", host })).toBe(object);
  });
});
