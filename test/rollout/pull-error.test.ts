import { describe, expect, test } from "@jest/globals";
import { finalPullError } from "../../src/rollout/pull-error.ts";
import type { FailureKind } from "../../src/rollout/verdict.ts";
import { DENIED, FOOLING, full, HIDING, type ImageName, type Message, MISSING, PASSING, POLICY } from "./pull-messages.ts";

const PLAIN: ImageName = { host: "abcd1234-kr1-registry.container.nhncloud.com", path: "shop/web", tag: "2.0" };

function judged(message: Message, image: ImageName): FailureKind | undefined {
  return finalPullError(message(image), full(image));
}

describe.each([
  { want: "image-missing", messages: MISSING },
  { want: "pull-denied", messages: DENIED },
  { want: "pull-policy", messages: POLICY },
  { want: undefined, messages: PASSING },
] as const)("$want when the registry or the network says", ({ want, messages }) => {
  test.each(Object.entries(messages))("%s", (_, message) => {
    expect(judged(message, PLAIN)).toBe(want);
  });
});

describe("the image's own name decides nothing", () => {
  test.each(FOOLING)("passing errors pass with $host/$path:$tag", (image) => {
    const fatal = Object.entries(PASSING).filter(([, message]) => judged(message, image) !== undefined);
    expect(fatal.map(([name]) => name)).toEqual([]);
  });

  test.each([...FOOLING, ...HIDING])("final errors are final with $host/$path:$tag", (image) => {
    const wants: [Record<string, Message>, FailureKind][] = [
      [MISSING, "image-missing"],
      [DENIED, "pull-denied"],
      [POLICY, "pull-policy"],
    ];
    const wrong = wants.flatMap(([messages, want]) =>
      Object.entries(messages).flatMap(([name, message]) => (judged(message, image) === want ? [] : [`${want}: ${name}`])),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    { image: "unauthorized", says: 'Failed to pull image "unauthorized": something odd' },
    { image: "unauthorized", says: 'failed to pull image "docker.io/library/unauthorized:latest": something odd' },
    { image: "denied:403", says: "error pulling denied:403 for reasons unknown" },
    { image: "shop/web@sha256:401", says: "layer sha256:401: unpacking failed" },
  ])("something odd passes with $image", ({ image, says }) => {
    expect(finalPullError(says, image)).toBeUndefined();
  });
});

test.each([
  { image: "a", want: "image-missing", says: "reading manifest latest in docker.io/library/a: manifest unknown" },
  {
    image: "denied",
    want: "pull-denied",
    says: "pull access denied for denied, repository does not exist or may require 'docker login'",
  },
  {
    image: "not",
    want: "image-missing",
    says: 'failed to resolve reference "docker.io/library/not:latest": docker.io/library/not:latest: not found',
  },
  { image: "", want: "pull-denied", says: "unexpected status: 401 Unauthorized" },
])("$want though the image is called '$image'", ({ image, want, says }) => {
  expect(finalPullError(says, image)).toBe(want);
});
