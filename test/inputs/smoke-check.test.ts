import { describe, expect, test } from "@jest/globals";
import { parseSmokeCheck } from "../../src/inputs/smoke-check.ts";

describe("a smoke check", () => {
  const rows: { line: string; want: object }[] = [
    { line: "/", want: { target: { kind: "service", path: "/" }, status: 200 } },
    { line: "/ 200 2.0", want: { target: { kind: "service", path: "/" }, status: 200, text: "2.0" } },
    { line: "/ version 2.0, ready", want: { target: { kind: "service", path: "/" }, status: 200, text: "version 2.0, ready" } },
    { line: "/healthz?full=1 204", want: { target: { kind: "service", path: "/healthz?full=1" }, status: 204 } },
    { line: "/ 2000 words", want: { target: { kind: "service", path: "/" }, status: 200, text: "2000 words" } },
    { line: "service/web", want: { target: { kind: "service", name: "web", path: "/" }, status: 200 } },
    {
      line: "svc/web:http/a/../b 404",
      want: { target: { kind: "service", name: "web", port: "http", path: "/b" }, status: 404 },
    },
    { line: "/../../../secrets", want: { target: { kind: "service", path: "/secrets" }, status: 200 } },
    { line: "/%2e%2e/secrets", want: { target: { kind: "service", path: "/secrets" }, status: 200 } },
    { line: "//evil.example/x", want: { target: { kind: "service", path: "//evil.example/x" }, status: 200 } },
    {
      line: "https://shop.example.com 200 hi",
      want: { target: { kind: "url", url: "https://shop.example.com/" }, status: 200, text: "hi" },
    },
    { line: "HTTP://shop.example.com/a#b", want: { target: { kind: "url", url: "http://shop.example.com/a" }, status: 200 } },
  ];
  test.each(rows)("$line", ({ line, want }) => {
    expect(parseSmokeCheck(line)).toEqual({ given: line, ...want });
  });

  test.each([
    "healthz",
    "web/healthz",
    "deployment/web/",
    "service/",
    "service/Web/",
    "service/web:/x",
    "ftp://shop.example.com/",
    "https://",
    "200",
  ])("%s is refused with what to write", (line) => {
    expect(() => parseSmokeCheck(line)).toThrow(
      /^smoke-check has ".*"; write it like \/ 200 version 2.0, service\/web:80\/healthz or https/,
    );
  });

  test("with a password is refused without showing it", () => {
    expect(() => parseSmokeCheck("https://me:s3cret@shop.example.com/")).toThrow(
      /^smoke-check has a user name or password in its URL/,
    );
    expect(() => parseSmokeCheck("https://me:s3cret@shop.example.com/")).not.toThrow(/s3cret/);
  });
});
