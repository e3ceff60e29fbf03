import { describe, expect, test } from "@jest/globals";
import { print } from "../../src/image/reference.ts";
import { parseRegistryAddress, resolveImage } from "../../src/image/registry-address.ts";

const ncr = "a1b2c3d4-kr1-registry.container.nhncloud.com";

describe("parseRegistryAddress", () => {
  test.each([
    { text: `${ncr}/shop`, want: { host: ncr, path: "shop" } },
    { text: `private-${ncr}/shop`, want: { host: `private-${ncr}`, path: "shop" } },
    { text: "localhost:5000/team/web", want: { host: "localhost:5000", path: "team/web" } },
    { text: "localhost", want: { host: "localhost", path: "" } },
    { text: "127.0.0.1:5000", want: { host: "127.0.0.1:5000", path: "" } },
    // A look-alike is another host; no host is trusted more than others.
    { text: "ncr.nhncloud.com.evil/shop", want: { host: "ncr.nhncloud.com.evil", path: "shop" } },
    { text: "ntruss.com.example/shop", want: { host: "ntruss.com.example", path: "shop" } },
  ])("reads $text", ({ text, want }) => {
    expect(parseRegistryAddress(text)).toEqual(want);
  });

  test.each([
    { text: "", want: "it is empty" },
    { text: "https://r.local/shop", want: "leave out the scheme: `r.local/shop`" },
    { text: "r.local/shop\n--config=x", want: "there is white space in it" },
    { text: "r.local\u0000", want: "there is white space in it" },
    { text: "--config=x", want: "does not begin with `-`" },
    { text: "R.local/shop", want: "written in lower case: `r.local/shop`" },
    { text: "r.local/shop/", want: "leave out the last slash: `r.local/shop`" },
    { text: "shop", want: "put the host in front, as in `host.example/shop`" },
    { text: "a..b/shop", want: "`a..b` is not a host name" },
    { text: "r.local/../x", want: "`../x` is not a registry's path" },
    { text: "r.local:port/x", want: "`r.local:port` is not a host name" },
    { text: "x.kr.ncr.ntruss.com/shop", want: "this is NAVER Cloud's; nks-deploy is for NHN Cloud" },
    { text: "x.kr.ncr.ntruss.com:443", want: "this is NAVER Cloud's" },
  ])("refuses $text: $want", ({ text, want }) => {
    expect(() => parseRegistryAddress(text)).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringContaining(want) }),
    );
  });

  test.each(["key:hush@r.local/shop", "https://key:hush@r.local/shop", "a\nhush@r.local"])(
    "never repeats a password: %j",
    (text) => {
      expect(() => parseRegistryAddress(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining("hush") }));
    },
  );
});

describe("resolveImage", () => {
  const registry = { host: "r.local:5000", path: "shop" };
  test.each([
    { image: "web", want: "r.local:5000/shop/web" },
    { image: "team/web:1.0", want: "r.local:5000/shop/team/web:1.0" },
    { image: "ghcr.io/acme/web:1", want: "ghcr.io/acme/web:1" },
    { image: "localhost/web", want: "localhost/web" },
  ])("below r.local:5000/shop, $image is $want", ({ image, want }) => {
    expect(print(resolveImage(registry, image))).toBe(want);
  });

  test("below a host alone, the name is not made Docker Hub's", () => {
    expect(print(resolveImage({ host: "r.local:5000", path: "" }, "web"))).toBe("r.local:5000/web");
  });

  test("without a registry, Docker's rules hold", () => {
    expect(print(resolveImage(undefined, "nginx:1.27"))).toBe("docker.io/library/nginx:1.27");
  });

  test.each(["", "Web", ":1.0", "../envoy", "/web", "web@sha256:short"])("refuses %j", (image) => {
    expect(() => resolveImage(registry, image)).toThrow(expect.objectContaining({ code: "bad-input" }));
  });
});
