import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { createRegistry } from "../../../src/adapters/registry/registry.ts";
import type { ErrorCode } from "../../../src/errors.ts";
import type { Digest } from "../../../src/image/reference.ts";
import { type Answering, loopbackRegistry } from "./loopback-registry.ts";

const keys = { username: "key", password: "a+/=:b" };
const basic = `Basic ${Buffer.from("key:a+/=:b").toString("base64")}`;
const registry = createRegistry({ environment: {}, timeout: 300, pace: { retries: 2, minTimeout: 1, maxTimeout: 5 } });

const image = (config: string) => JSON.stringify({ schemaVersion: 2, config: { digest: config } });
const sha256 = (text: string): Digest => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const config = sha256("config");
const manifest = image(config);

/** A registry with basic authentication that has `shop/web:1.0`. */
const wantsBasic: Answering = (request, response) => {
  if (request.headers.authorization !== basic) response.writeHead(401, { "www-authenticate": 'Basic realm="r"' }).end();
  else if (request.url === "/v2/") response.end("{}");
  else if (/^\/v2\/shop\/web\/manifests\/(1\.0|sha256:)/.test(request.url ?? ""))
    response.writeHead(200, { "docker-content-digest": sha256(manifest) }).end(request.method === "HEAD" ? undefined : manifest);
  else response.writeHead(404).end();
};

/** A registry as Harbor is: a token for the key pair, then the token. */
const wantsToken: Answering = (request, response) => {
  const host = request.headers.host;
  const { pathname, searchParams } = new URL(request.url ?? "", `http://${host}`);
  if (pathname === "/service/token") {
    if (request.headers.authorization === basic) response.end(JSON.stringify({ token: `t${searchParams.get("scope") ?? ""}` }));
    else response.writeHead(401).end();
    return;
  }
  const scope = pathname === "/v2/" ? undefined : "repository:shop/web:pull";
  if (request.headers.authorization === `Bearer t${scope ?? ""}`) {
    response.writeHead(200, pathname === "/v2/" ? {} : { "docker-content-digest": sha256(manifest) }).end();
    return;
  }
  const challenge = `Bearer realm="http://${host}/service/token",service="harbor-registry"${scope ? `,scope="${scope}"` : ""}`;
  response.writeHead(401, { "www-authenticate": challenge }).end();
};

const status =
  (code: number, headers = {}, body = ""): Answering =>
  (_, response) =>
    response.writeHead(code, headers).end(body);

describe("prove", () => {
  test.each([
    { when: "the registry wants basic authentication", answer: wantsBasic },
    { when: "the registry wants a token", answer: wantsToken },
  ])("accepts the key pair when $when", async ({ answer }) => {
    await using server = await loopbackRegistry(answer);
    await expect(registry.prove(server.host, keys)).resolves.toBeUndefined();
    expect(server.requests[0]).toBe("GET /v2/");
  });

  const html = "<!DOCTYPE html><title>Welcome</title>";
  test.each<{ when: string; answer: Answering; code: ErrorCode; want: string }>([
    {
      when: "the password is wrong",
      answer: status(401, { "www-authenticate": "Basic" }),
      code: "registry-denied",
      want: 'refuses the login of "key"; check that `username` is a User Access Key ID',
    },
    {
      when: "everything is answered with a page",
      answer: status(200, { "content-type": "text/html" }, html),
      code: "registry-failed",
      want: "answers with a web page (200), so it is no registry",
    },
    {
      when: "anybody is let in",
      answer: status(200, { "docker-distribution-api-version": "registry/2.0" }),
      code: "registry-failed",
      want: "lets anybody in",
    },
    { when: "there is no registry", answer: status(404), code: "registry-failed", want: "has no registry at /v2/ (404)" },
    {
      when: "it redirects",
      answer: status(302, { location: "https://evil.example/v2/" }),
      code: "registry-failed",
      want: "sends us elsewhere (302 to https://evil.example/v2/)",
    },
    {
      when: "it fails for good",
      answer: status(503, {}, '{"errors":[{"code":"UNAVAILABLE","message":"\\u001b[31m::error::x"}]}'),
      code: "registry-failed",
      want: "answered 503, UNAVAILABLE:  [31m::error::x;",
    },
    { when: "it does not answer", answer: () => {}, code: "registry-unreachable", want: "does not answer" },
    {
      when: "it wants the keys in clear elsewhere",
      answer: status(401, { "www-authenticate": 'Bearer realm="http://evil.example/token"' }),
      code: "registry-failed",
      want: 'wants the keys sent to "http://evil.example/token", which is not HTTPS; nothing was sent',
    },
    {
      when: "it wants what we cannot give",
      answer: status(401, { "www-authenticate": "Negotiate" }),
      code: "registry-failed",
      want: "answered 401",
    },
    {
      when: "the answer never ends",
      answer: (_, response) => void setInterval(() => response.write("x".repeat(1e6)), 1).unref(),
      code: "registry-unreachable",
      want: "cannot be reached (the answer is too long)",
    },
  ])("rejects with $code when $when", async ({ answer, code, want }) => {
    await using server = await loopbackRegistry(answer);
    const rejected = expect.objectContaining({ code, message: expect.stringContaining(`${server.host} ${want}`) });
    await expect(registry.prove(server.host, keys)).rejects.toEqual(rejected);
  });

  test("rejects when a token service refuses the key pair", async () => {
    await using server = await loopbackRegistry(wantsToken);
    await expect(registry.prove(server.host, { ...keys, password: "x" })).rejects.toMatchObject({ code: "registry-denied" });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    { host: "127.0.0.1:1", want: "127.0.0.1:1 cannot be reached (ECONNREFUSED); check `registry` and the network" },
    { host: "a1-registry.container.invalid", want: "whether its public endpoint is switched off" },
    { host: "private-a1-registry.container.invalid", want: "a private endpoint is reached from inside its VPC only" },
  ])("says what to look at when $host cannot be reached", async ({ host, want }) => {
    await expect(registry.prove(host, keys)).rejects.toMatchObject({
      code: "registry-unreachable",
      message: expect.stringContaining(want),
    });
  });

  test("is cancelled by the signal", async () => {
    await using server = await loopbackRegistry(() => {});
    await expect(registry.prove(server.host, keys, AbortSignal.timeout(20))).rejects.toMatchObject({ code: "cancelled" });
  });

  test("never sends keys to a registry that has not asked for them", async () => {
    await using server = await loopbackRegistry(status(200, { "content-type": "text/html" }));
    await expect(registry.prove(server.host, keys)).rejects.toThrow();
    expect(server.requests).toEqual(["GET /v2/"]);
  });
});

describe("a passing fault is tried again", () => {
  const passing: { fault: string; answer: Answering }[] = [
    { fault: "429", answer: status(429) },
    { fault: "500", answer: status(500) },
    { fault: "503", answer: status(503) },
    { fault: "reset", answer: (request) => request.socket.resetAndDestroy() },
  ];
  test.each(passing)("after $fault", async ({ answer }) => {
    await using server = await loopbackRegistry((request, response, count) =>
      (count <= 2 ? answer : wantsBasic)(request, response, count),
    );
    await expect(registry.prove(server.host, keys)).resolves.toBeUndefined();
    expect(server.requests).toHaveLength(4);
  });

  test("after as long as Retry-After says", async () => {
    await using server = await loopbackRegistry((request, response, count) =>
      (count === 1 ? status(429, { "retry-after": "1" }) : wantsBasic)(request, response, count),
    );
    const start = performance.now();
    await registry.prove(server.host, keys);
    expect(performance.now() - start).toBeGreaterThan(990);
  });

  test.each([401, 403, 404, 412])("but not %i", async (code) => {
    await using server = await loopbackRegistry(status(code, { "www-authenticate": "Basic" }));
    await registry.digest({ repository: { host: server.host, path: "shop/web" } }).catch(() => {});
    expect(server.requests).toHaveLength(1);
  });
});

describe("digest", () => {
  const at = (host: string, tag: string) => ({ repository: { host, path: "shop/web" }, tag });

  test.each([
    { when: "the registry wants basic authentication", answer: wantsBasic },
    { when: "the registry wants a token", answer: wantsToken },
  ])("is the registry's when $when", async ({ answer }) => {
    await using server = await loopbackRegistry(answer);
    expect(await registry.digest(at(server.host, "1.0"), keys)).toBe(sha256(manifest));
  });

  test("is undefined for a tag that is not there", async () => {
    await using server = await loopbackRegistry(wantsBasic);
    expect(await registry.digest(at(server.host, "2.0"), keys)).toBeUndefined();
  });

  test("is made from the content when the header is missing", async () => {
    await using server = await loopbackRegistry((request, response) => response.end(request.method === "HEAD" ? "" : manifest));
    expect(await registry.digest(at(server.host, "1.0"))).toBe(sha256(manifest));
  });

  test.each<{ when: string; answer: Answering; code: ErrorCode; want: string }>([
    {
      when: "reading is denied",
      answer: status(403, {}, '{"errors":[{"code":"DENIED"}]}'),
      code: "registry-denied",
      want: "does not let us read shop/web (403",
    },
    { when: "a policy holds it back", answer: status(412), code: "registry-denied", want: "holds back shop/web (412): a policy" },
    {
      when: "keys are wanted",
      answer: status(401, { "www-authenticate": "Basic" }),
      code: "registry-denied",
      want: "does not let us read shop/web (401)",
    },
  ])("rejects with $code when $when", async ({ answer, code, want }) => {
    await using server = await loopbackRegistry(answer);
    await expect(registry.digest(at(server.host, "1.0"))).rejects.toMatchObject({ code, message: expect.stringContaining(want) });
  });

  test("rejects another manifest than the one asked for", async () => {
    await using server = await loopbackRegistry(status(200, { "docker-content-digest": sha256("other") }));
    const asked = { ...at(server.host, "1.0"), digest: sha256(manifest) };
    await expect(registry.digest(asked)).rejects.toMatchObject({
      code: "registry-failed",
      message: expect.stringContaining(sha256("other")),
    });
  });
});

describe("configDigest", () => {
  test.each([
    { when: "it is an image", body: manifest, want: config },
    { when: "it is an index", body: '{"schemaVersion":2,"manifests":[]}', want: undefined },
    { when: "it is no manifest", body: "hello", want: undefined },
  ])("is $want when $when", async ({ body, want }) => {
    await using server = await loopbackRegistry(status(200, {}, body));
    expect(await registry.configDigest({ repository: { host: server.host, path: "shop/web" }, digest: sha256(body) })).toBe(want);
  });

  test("rejects content that is not what its digest says", async () => {
    await using server = await loopbackRegistry(status(200, {}, "forged"));
    const asked = { repository: { host: server.host, path: "shop/web" }, digest: sha256(manifest) };
    await expect(registry.configDigest(asked)).rejects.toMatchObject({ code: "registry-failed" });
  });
});
