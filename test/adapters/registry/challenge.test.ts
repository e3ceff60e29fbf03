import { expect, test } from "@jest/globals";
import { parseChallenge } from "../../../src/adapters/registry/challenge.ts";

const harbor = 'Bearer realm="https://r.local/service/token",service="harbor-registry",scope="repository:shop/web:pull,push"';
const bearer = {
  scheme: "bearer",
  realm: "https://r.local/service/token",
  parameters: { service: "harbor-registry", scope: "repository:shop/web:pull,push" },
};

test.each([
  { header: undefined, want: undefined },
  { header: 'Basic realm="Registry Realm"', want: { scheme: "basic" } },
  { header: "BASIC", want: { scheme: "basic" } },
  { header: harbor, want: bearer },
  { header: `Basic realm="x", ${harbor}`, want: bearer },
  { header: `${harbor}, Basic realm="x"`, want: bearer },
  {
    header: 'Bearer realm="a\\"b", error=invalid_token',
    want: { scheme: "bearer", realm: 'a"b', parameters: { error: "invalid_token" } },
  },
  { header: "Bearer", want: undefined },
  { header: "Negotiate abc==", want: undefined },
  { header: 'Bearer realm="unclosed', want: undefined },
  { header: `Bearer ${"a=b,".repeat(10_000)}`, want: undefined },
])("reads $want from $header", ({ header, want }) => {
  const challenge = parseChallenge(header);
  expect(
    challenge && { ...challenge, ...("parameters" in challenge ? { parameters: { ...challenge.parameters } } : {}) },
  ).toEqual(want);
});
