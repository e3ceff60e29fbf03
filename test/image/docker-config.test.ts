import { describe, expect, test } from "@jest/globals";
import { knownLogin, mergeAuth, ownConfig } from "../../src/image/docker-config.ts";

const login = { username: "key", password: "a+/=:b" };
const auth = Buffer.from("key:a+/=:b").toString("base64");
const entry = { ...login, auth };
const kept = { auth: "a2VwdDprZXB0" };

describe("mergeAuth", () => {
  test.each([
    { when: "there was none", existing: undefined, want: { auths: { "r.local:5000": entry } } },
    { when: "it was empty", existing: {}, want: { auths: { "r.local:5000": entry } } },
    {
      when: "it has another registry and more fields",
      existing: { auths: { "other.local": kept, "r.local": kept }, proxies: { default: {} } },
      want: { auths: { "other.local": kept, "r.local": kept, "r.local:5000": entry }, proxies: { default: {} } },
    },
    {
      when: "it has the same registry in other spellings",
      existing: {
        auths: { "https://r.local:5000": kept, "r.local:5000/v2/": kept, "r.local:5000": kept, "r.local:5000/shop": kept },
      },
      want: { auths: { "r.local:5000/shop": kept, "r.local:5000": entry } },
    },
  ])("puts the login in when $when", ({ existing, want }) => {
    expect(JSON.parse(mergeAuth(existing && JSON.stringify(existing), "r.local:5000", login))).toEqual(want);
  });

  test("a trap among the keys stays a key", () => {
    const merged = mergeAuth('{"auths":{"__proto__":{"auth":"x"}},"__proto__":{"y":1}}', "r.local", login);
    expect(merged).toBe(`{"auths":{"__proto__":{"auth":"x"},"r.local":${JSON.stringify(entry)}},"__proto__":{"y":1}}`);
  });

  test("Docker Hub has an address of old as its key", () => {
    expect(JSON.parse(mergeAuth(undefined, "docker.io", login))).toEqual({ auths: { "https://index.docker.io/v1/": entry } });
  });

  test.each(["hush", "[]", '"hush"', '{"auths":["hush"]}', "null"])("refuses %s without repeating it", (existing) => {
    const refused = expect.objectContaining({ code: "bad-input", message: expect.not.stringContaining("hush") });
    expect(() => mergeAuth(existing, "r.local", login)).toThrow(refused);
  });
});

describe("ownConfig", () => {
  test.each([
    { when: "the user has none", users: undefined, want: { auths: { "r.local": {} }, credHelpers: {} } },
    {
      when: "the user has logins, proxies and a context",
      users: {
        auths: { "other.local": kept },
        proxies: { default: { httpProxy: "http://proxy" } },
        HttpHeaders: { "X-Team": "shop" },
        currentContext: "remote",
        detachKeys: "ctrl-x",
      },
      want: {
        auths: { "other.local": kept, "r.local": {} },
        credHelpers: {},
        proxies: { default: { httpProxy: "http://proxy" } },
        HttpHeaders: { "X-Team": "shop" },
        currentContext: "remote",
      },
    },
    {
      when: "a store holds the logins: it keeps those it has and gets no new one",
      users: { auths: { "other.local": {}, "https://index.docker.io/v1/": {}, "r.local": {} }, credsStore: "desktop" },
      want: {
        auths: { "other.local": {}, "https://index.docker.io/v1/": {}, "r.local": {} },
        credHelpers: { "other.local": "desktop", "https://index.docker.io/v1/": "desktop" },
      },
    },
    {
      when: "a helper serves our host",
      users: { credHelpers: { "r.local": "ncr", "gcr.io": "gcr" } },
      want: { auths: { "r.local": {} }, credHelpers: { "gcr.io": "gcr" } },
    },
  ])("is $want when $when", ({ users, want }) => {
    expect(JSON.parse(ownConfig(users && JSON.stringify(users), "r.local"))).toEqual(want);
  });
});

describe("knownLogin", () => {
  const found = { kind: "credentials", credentials: login };
  test.each([
    { when: "the file has it", config: { auths: { "r.local": { auth } } }, want: found },
    { when: "the file has it as an address", config: { auths: { "https://r.local/v1/": { auth } } }, want: found },
    { when: "it is in clear", config: { auths: { "r.local": login } }, want: found },
    { when: "it is another host's", config: { auths: { "r.local:5000": { auth } } }, want: undefined },
    { when: "the entry is empty", config: { auths: { "r.local": {} } }, want: undefined },
    { when: "it is not base64", config: { auths: { "r.local": { auth: "%%" } } }, want: undefined },
    {
      when: "a helper has it",
      config: { credHelpers: { "r.local": "ncr" }, credsStore: "desktop" },
      want: { kind: "helper", helper: "ncr", server: "r.local" },
    },
    {
      when: "the store has it",
      config: { credsStore: "desktop" },
      want: { kind: "helper", helper: "desktop", server: "r.local" },
    },
    { when: "there is nothing", config: {}, want: undefined },
  ])("is $want when $when", ({ config, want }) => {
    expect(knownLogin(JSON.stringify(config), "r.local")).toEqual(want);
  });

  test("of a host that is a trap there is none", () => {
    expect(knownLogin("{}", "constructor")).toBeUndefined();
  });
});
