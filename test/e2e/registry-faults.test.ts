// Faults between us and the registry, through the built bundles: what passes is outlived, what does not is one clear line, and nothing is deployed by it.
import { describe, expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { type Fault, faultyRegistry } from "./support/faulty-registry.ts";
import { digestOf, host, registry, tagged } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { endOf, good, login, scenario, stateOf } from "./support/scenario.ts";

const bed = readBed();
const OF_MANIFESTS = { method: "PUT", path: "/manifests/" };
const OF_BLOBS = { path: "/blobs/uploads/" };

/** Builds and pushes through the door. */
function pushed(
  fault: Fault,
  check: (step: { code: number | null; log: string; reference: string; faults: number }) => Promise<void> | void,
) {
  return scenario("registry", async ({ job }) => {
    await using door = await faultyRegistry(host, fault);
    const [, path = ""] = /^[^/]+\/(.*)$/.exec(registry) ?? [];
    const mark = `${Date.now()}-${Math.random()}`;
    job.write("Dockerfile", `FROM ${bed.images.base}\nRUN echo ${mark}\n`);
    const image = `faults-${fault.answer}`;
    const inputs = { ...login, registry: `${door.host}/${path}`, image, tags: "1.0", context: "." };
    const { code, log } = await job.run("build-push", inputs);
    await check({ code, log, reference: `${registry}/${image}:1.0`, faults: door.faults() });
  });
}

describe("a push gets through", () => {
  test.concurrent.each<{ when: string; fault: Fault }>([
    { when: "a layer is answered 500, twice", fault: { ...OF_BLOBS, method: "POST", answer: 500, times: 2 } },
    { when: "a layer's upload is broken off", fault: { ...OF_BLOBS, method: "PUT", answer: "reset", times: 1 } },
    { when: "the manifest is put off (429)", fault: { ...OF_MANIFESTS, answer: 429, times: 1 } },
    { when: "the manifest is answered 500", fault: { ...OF_MANIFESTS, answer: 500, times: 1 } },
    { when: "the manifest is broken off", fault: { ...OF_MANIFESTS, answer: "reset", times: 1 } },
    { when: "asking for its digest is answered 503", fault: { method: "HEAD", path: "/manifests/", answer: 503, times: 2 } },
  ])("when $when", ({ fault }) =>
    pushed(fault, async ({ code, log, reference, faults }) => {
      const said = /^::error::.*$/m.exec(log)?.[0];
      expect({ code, faults, said }).toEqual({ code: 0, faults: fault.times, said: undefined });
      expect(log).toContain((await digestOf(reference)) ?? "no digest");
    }),
  );
});

describe("a push is refused in one line", () => {
  test.concurrent.each<{ when: string; fault: Fault; says: RegExp }>([
    { when: "it is denied", fault: { ...OF_MANIFESTS, answer: 403, times: 99 }, says: /denied/i },
    {
      when: "the login is answered with a page",
      fault: { method: "GET", path: "/v2/", answer: "page", times: 99 },
      says: /(not|no) .*registry/,
    },
    {
      when: "the login gets no answer",
      fault: { method: "GET", path: "/v2/", answer: "silence", times: 99 },
      says: /does not answer/,
    },
    {
      when: "it has another digest than was pushed",
      fault: { method: "HEAD", path: "/manifests/", answer: "wrong-digest", times: 99 },
      says: /digest/,
    },
  ])("when $when", ({ fault, says }) =>
    pushed(fault, ({ code, log }) => {
      expect(log.split("\n").filter((line) => line.startsWith("::error::"))).toEqual([expect.stringMatching(says)]);
      expect(code).toBe(1);
    }),
  );
});

describe("a deploy asks the registry for the digest", () => {
  const asked = (fault: Fault, check: (end: ReturnType<typeof endOf>, images: string[]) => void) =>
    scenario("digest", async (given) => {
      expect(endOf(await given.deploy([web({ replicas: 0 })]))).toEqual(good);
      await using door = await faultyRegistry(host, fault);
      const image = tagged("2.0").replace(host, door.host);
      const step = await given.deploy([web({ replicas: 0, image })], { registry: door.host, image });
      check(endOf(step), (await stateOf(given.namespace)).images);
    });

  test.concurrent.each<{ when: string; answer: Fault["answer"]; times: number }>([
    { when: "503, twice", answer: 503, times: 2 },
    { when: "429", answer: 429, times: 1 },
    { when: "a reset", answer: "reset", times: 1 },
  ])("and outlives $when", ({ answer, times }) =>
    asked({ method: "HEAD", path: "/manifests/", answer, times }, (end, images) => {
      expect(end).toEqual(good);
      expect(images[0]).toMatch(/web@sha256:/);
    }),
  );

  test.concurrent.each<{ when: string; fault: Omit<Fault, "times">; says: RegExp }>([
    { when: "it is a web page", fault: { path: "/manifests/", answer: "page" }, says: /digest|registry/ },
    { when: "it is forbidden", fault: { method: "HEAD", path: "/manifests/", answer: 403 }, says: /denied|refuse|403/i },
    { when: "it stays silent", fault: { method: "HEAD", path: "/manifests/", answer: "silence" }, says: /does not answer/ },
  ])("and leaves the cluster alone when $when", ({ fault, says }) =>
    asked({ ...fault, times: 99 }, (end, images) => {
      expect(end).toMatchObject({ green: false, reason: expect.stringMatching(says) });
      expect(images).toEqual([tagged("1.0")]);
    }),
  );
});
