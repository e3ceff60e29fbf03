import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fitted, resultsOf } from "../../src/report/results.ts";
import type { DeployResult, WorkloadResult } from "../../src/result.ts";

const WEB = "r.example.com/shop/web";
const digest = `sha256:${"a".repeat(64)}`;
const about = { host: "r.example.com", path: "shop/web" };

const deployed = (images: string[]): DeployResult => {
  const workload: WorkloadResult = {
    kind: "Deployment",
    namespace: "shop",
    name: "web",
    outcome: "succeeded",
    images,
    revision: 4,
  };
  const service: WorkloadResult = { ...workload, kind: "Service", outcome: "applied", images: [] };
  return { outcome: "succeeded", workloads: [service, workload] };
};

describe("the image of a result is", () => {
  test.each([
    { want: `${WEB}@${digest}`, when: "the one that was deployed, of several", images: ["envoy:1", `${WEB}@${digest}`], about },
    { want: `${WEB}:1`, when: "the same by tag", images: [`${WEB}:1`, "envoy:1"], about },
    {
      want: `${WEB}2:1,envoy:1`,
      when: "all of them, where another repository only begins so",
      images: [`${WEB}2:1`, "envoy:1"],
      about,
    },
    { want: "envoy:1", when: "the only one, where nothing in particular was deployed", images: ["envoy:1"], about: undefined },
  ])("$want: $when", ({ want, images, about }) => {
    expect(resultsOf({ deploy: deployed(images) }, about)["image"]).toBe(want);
  });

  test("the pushed one by its first tag, with the digest beside it", () => {
    const build = { image: `${WEB}@${digest}`, digest, tags: [`${WEB}:2.0`, `${WEB}:latest`] };
    expect(resultsOf({ build }, undefined)).toMatchObject({ "image-url": `${WEB}:2.0`, "image-digest": digest });
  });
});

/** As Tekton writes results into a termination message of 4096 bytes. */
function messageOf(results: ReadonlyMap<string, string>): string {
  const entries = [...results].map(([key, value]) => ({ key: key.toUpperCase(), value, type: 1 }));
  const json = JSON.stringify([...entries, { key: "StartedAt", value: "2026-11-25T06:00:00.000Z", type: 3 }]);
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

describe("results that are too long together", () => {
  test("keep the short ones whole, and the beginning of the longest", () => {
    const fit = fitted(
      new Map([
        ["outcome", "rolled-back"],
        ["reason", `crash: ${"x".repeat(9_000)}`],
        ["image", `${WEB}@${digest}`],
      ]),
    );
    expect(fit.get("outcome")).toBe("rolled-back");
    expect(fit.get("image")).toBe(`${WEB}@${digest}`);
    expect(fit.get("reason")).toMatch(/^crash: x{2000,}…$/);
  });

  test("stay JSON where they are a list: the oldest entries go", () => {
    const revisions = Array.from({ length: 200 }, (_, at) => ({ revision: at + 1, changeCause: "web:2.0 from 3f2a1bc" }));
    const kept = JSON.parse(fitted(new Map([["history", JSON.stringify(revisions)]])).get("history") ?? "");
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.at(-1)).toEqual(revisions.at(-1));
  });

  test("fit, whatever is in them", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("<", "&", "\n", '"', "한", "😀"), fc.string({ minLength: 1, maxLength: 1 })),
      maxLength: 6_000,
      size: "max" as const,
    });
    const results = fc.record({ outcome: text, reason: text, image: text }).map((record) => new Map(Object.entries(record)));
    fc.assert(
      fc.property(results, (given) => Buffer.byteLength(messageOf(fitted(given))) <= 4096),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("are left alone where they fit", () => {
    const given = new Map([
      ["outcome", "succeeded"],
      ["reason", ""],
    ]);
    expect(fitted(given)).toEqual(given);
  });
});
