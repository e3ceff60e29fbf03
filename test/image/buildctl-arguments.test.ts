import { expect, test } from "@jest/globals";
import { buildctlArguments } from "../../src/image/buildctl-arguments.ts";
import type { BuildPushOptions } from "../../src/options.ts";

const plain: BuildPushOptions = {
  image: { host: "r.example.com", path: "shop/web" },
  tags: ["2.0"],
  context: ".",
  buildArgs: [],
  secrets: [],
  platforms: [],
  labels: [],
  cacheFrom: [],
  cacheTo: [],
  extraArgs: [],
  run: {},
};
const argumentsOf = (options: Partial<BuildPushOptions>) => buildctlArguments({ ...plain, ...options }, [], "/tmp/metadata.json");

test("the whole command", () => {
  expect(argumentsOf({})).toEqual([
    "build",
    "--progress=plain",
    "--frontend=dockerfile.v0",
    "--local=context=.",
    "--local=dockerfile=.",
    '--output=type=image,"name=r.example.com/shop/web:2.0",push=true',
    "--metadata-file=/tmp/metadata.json",
  ]);
});

test.each<{ when: string; options: Partial<BuildPushOptions>; want: string[] }>([
  {
    when: "there are several tags, which are one field of the output",
    options: { tags: ["2.0", "latest"] },
    want: ['--output=type=image,"name=r.example.com/shop/web:2.0,r.example.com/shop/web:latest",push=true'],
  },
  {
    when: "the Dockerfile stands elsewhere",
    options: { context: "app", file: "docker/web.Dockerfile" },
    want: ["--local=context=app", "--local=dockerfile=docker", "--opt=filename=web.Dockerfile"],
  },
  {
    when: "the Dockerfile stands beside the context",
    options: { context: "app", file: "web.Dockerfile" },
    want: ["--local=dockerfile=.", "--opt=filename=web.Dockerfile"],
  },
  {
    when: "the context is an address",
    options: { context: "https://github.com/shop/web.git#2.0", file: "web.Dockerfile" },
    want: ["--opt=context=https://github.com/shop/web.git#2.0", "--opt=filename=web.Dockerfile"],
  },
  {
    when: "arguments look like more than they are",
    options: {
      buildArgs: ["A=1,2 $(id) `id`", "B=--output=x"],
      labels: ["team=shop"],
      target: "app",
      platforms: ["linux/amd64", "linux/arm64"],
    },
    want: [
      "--opt=build-arg:A=1,2 $(id) `id`",
      "--opt=build-arg:B=--output=x",
      "--opt=label:team=shop",
      "--opt=target=app",
      "--opt=platform=linux/amd64,linux/arm64",
    ],
  },
  {
    when: "a cache is in the registry, for which NCR wants an OCI image",
    options: {
      cacheFrom: ["r.example.com/shop/web:cache"],
      cacheTo: ["type=registry,ref=r.example.com/shop/web:cache,mode=max"],
    },
    want: [
      "--import-cache=type=registry,ref=r.example.com/shop/web:cache",
      "--export-cache=type=registry,ref=r.example.com/shop/web:cache,mode=max,image-manifest=true,oci-mediatypes=true",
    ],
  },
  { when: "there are further arguments", options: { extraArgs: ["--opt=a=b", "--no-cache"] }, want: ["--opt=a=b", "--no-cache"] },
])("says so when $when", ({ options, want }) => {
  expect(argumentsOf(options)).toEqual(expect.arrayContaining(want));
});

test("a build argument without value is refused, as nobody's environment is meant", () => {
  expect(() => argumentsOf({ buildArgs: ["TOKEN"] })).toThrow('build-args "TOKEN" has no value');
});

test("a secret is a file", () => {
  expect(buildctlArguments(plain, [{ id: "npm", path: "/tmp/secret-0" }], "m")).toContain("--secret=id=npm,src=/tmp/secret-0");
});
