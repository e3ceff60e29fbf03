import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseReference, parseRepository } from "../../src/image/reference.ts";
import { parseImagePath } from "../../src/manifest/image-path.ts";
import { imagesIn, type Placement, placeImages } from "../../src/manifest/images.ts";
import type { KubeObject } from "../../src/manifest/object.ts";
import { readManifest } from "../../src/manifest/read.ts";
import { corpusFile } from "./corpus.ts";

const digest = `sha256:${"a".repeat(64)}`;
const web = `registry.local:5000/team/web@${digest}`;

const ofRepository = (reference: string): Placement => {
  const { repository, ...rest } = parseReference(reference);
  return { match: { kind: "repository", repository }, reference: { repository, ...rest } };
};
const named = (name: string, reference: string): Placement => ({
  match: { kind: "name", name },
  reference: parseReference(reference),
});

function deployment(images: Record<string, unknown>): KubeObject {
  const containers = Object.entries(images).map(([name, image]) => (image === undefined ? { name } : { name, image }));
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "shop", namespace: "n" },
    spec: { template: { spec: { containers } } },
  };
}

describe("placeImages", () => {
  test.each([
    { there: "registry.local:5000/team/web", want: web },
    { there: "registry.local:5000/team/web:1.0", want: web },
    { there: `registry.local:5000/team/web:1.0@sha256:${"b".repeat(64)}`, want: web },
    { there: "REGISTRY.local:5000/team/web:1.0", want: web },
    { there: "registry.local:5000/infra/envoy:v1", want: "registry.local:5000/infra/envoy:v1" },
    { there: "registry.local:5000/team/web-admin:1.0", want: "registry.local:5000/team/web-admin:1.0" },
    { there: "registry.local:5000/team/web/admin", want: "registry.local:5000/team/web/admin" },
    { there: "registry.local:5000/other/team/web", want: "registry.local:5000/other/team/web" },
    { there: "registry.local:5001/team/web:1.0", want: "registry.local:5001/team/web:1.0" },
    { there: "registry.local/team/web:1.0", want: "registry.local/team/web:1.0" },
    { there: "registry.local.evil:5000/team/web:1.0", want: "registry.local.evil:5000/team/web:1.0" },
    { there: "team/web:1.0", want: "team/web:1.0" },
    { there: "web", want: "web" },
    { there: "${IMAGE}", want: "${IMAGE}" },
    { there: "", want: "" },
    { there: 12, want: 12 },
    { there: undefined, want: undefined },
  ])("makes $want of $there", ({ there, want }) => {
    const object = deployment({ sure: "registry.local:5000/team/web:old", tried: there });
    expect(placeImages([object], [ofRepository(web)]).objects).toEqual([deployment({ sure: web, tried: want })]);
  });

  test.each([
    {
      when: "the container's name",
      placement: named("proxy", "r.io/envoy:2"),
      there: { proxy: "docker.io/library/envoy:1" },
      want: { proxy: "r.io/envoy:2" },
    },
    {
      when: "the repository as written",
      placement: named("r.io/a/envoy", "r.io/b/envoy:2"),
      there: { proxy: "r.io/a/envoy:1" },
      want: { proxy: "r.io/b/envoy:2" },
    },
    {
      when: "Docker Hub's short name",
      placement: named("nginx", "r.io/nginx:2"),
      there: { proxy: "docker.io/library/nginx:1" },
      want: { proxy: "r.io/nginx:2" },
    },
    {
      when: "a container with a placeholder",
      placement: named("proxy", "r.io/nginx:2"),
      there: { proxy: "${IMAGE}" },
      want: { proxy: "r.io/nginx:2" },
    },
    {
      when: "tag and digest, of which the digest counts",
      placement: named("proxy", `r.io/nginx:2@${digest}`),
      there: { proxy: "x" },
      want: { proxy: `r.io/nginx@${digest}` },
    },
  ])("finds by $when", ({ placement, there, want }) => {
    expect(placeImages([deployment(there)], [placement]).objects).toEqual([deployment(want)]);
  });

  test("reaches every container of every kind that makes pods, and says so", () => {
    const objects = readManifest(corpusFile("workloads.yaml"));
    const { objects: copies, placed } = placeImages(objects, [ofRepository(web)]);
    expect(copies.map((object) => imagesIn(object))).toEqual(
      objects.map((object) => imagesIn(object).map((image) => (image === "registry.local:5000/team/web:1" ? web : image))),
    );
    // No key, number or unknown field is another, or elsewhere.
    expect(JSON.stringify(copies)).toBe(JSON.stringify(objects).replaceAll('"registry.local:5000/team/web:1"', `"${web}"`));
    expect(placed.map(({ object, place }) => `${object.kind} ${place.replace("container ", "")}`)).toEqual([
      "Pod logs",
      "Pod web",
      "PodTemplate web",
      "ReplicationController web",
      "Deployment migrate",
      "Deployment web",
      "StatefulSet web",
      "DaemonSet web",
      "ReplicaSet web",
      "Job web",
      "CronJob web",
    ]);
    expect(placed[0]).toEqual({
      object: { apiVersion: "v1", kind: "Pod", name: "pod" },
      place: "container logs",
      from: "registry.local:5000/team/web:1",
      to: web,
    });
  });

  test("reaches containers by name, whatever image they have or lack", () => {
    const object = deployment({ sure: "r.io/other:1", none: undefined, odd: 12, rest: "r.io/other:1" });
    const placements: Placement[] = [
      { ...ofRepository(web), optional: true },
      ...["sure", "none", "odd"].map((name): Placement => {
        return { match: { kind: "container", name }, reference: parseReference(web) };
      }),
    ];
    expect(placeImages([object], placements).objects).toEqual([
      deployment({ sure: web, none: web, odd: web, rest: "r.io/other:1" }),
    ]);
  });

  describe("in custom resources", () => {
    const rollout = (images: string[], more: object = {}) => ({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Rollout",
      metadata: { name: "web" },
      spec: {
        template: { spec: { containers: images.map((image, at) => ({ name: `c${at}`, image, keep: [1, "0400"] })) } },
        ...more,
      },
    });
    const containers = parseImagePath("Rollout.argoproj.io=spec.template.spec.containers[*].image");
    const field = parseImagePath("Rollout.argoproj.io=spec['side.car']");

    test("reaches what a path names, and nothing else", () => {
      const there = rollout(["registry.local:5000/team/web:1", "r.io/x"], { "side.car": "r.io/x:1", other: "r.io/x" });
      const placements = [ofRepository(web), named("r.io/x", "r.io/y:2")];
      const { objects, placed } = placeImages([there], placements, [containers, field]);
      expect(objects).toEqual([rollout([web, "r.io/y:2"], { "side.car": "r.io/y:2", other: "r.io/x" })]);
      expect(JSON.stringify(objects)).toBe(
        JSON.stringify([rollout([web, "r.io/y:2"], { "side.car": "r.io/y:2", other: "r.io/x" })]),
      );
      expect(placed.map(({ place }) => place)).toEqual(["container c0", "container c1", "spec['side.car']"]);
    });

    test("finds a container by its name", () => {
      const { objects } = placeImages([rollout(["r.io/a", "r.io/b"])], [named("c1", "r.io/y:2")], [containers]);
      expect(objects).toEqual([rollout(["r.io/a", "r.io/y:2"])]);
    });

    test.each([
      { when: "no object is of the kind", objects: [deployment({ a: "r.io/a" })] },
      { when: "the kind is of another group", objects: [{ ...rollout(["r.io/a"]), apiVersion: "x.io/v1" }] },
      { when: "nothing is at the path", objects: [{ ...rollout([]), spec: { template: null } }] },
    ])("refuses a path when $when", ({ objects }) => {
      expect(() => placeImages(objects, [], [containers])).toThrow(
        /^image-paths has Rollout\.argoproj\.io=\S+, and no object has anything there; the manifests have (Deployment\.apps|Rollout\.(x|argoproj)\.io);/,
      );
    });
  });

  test.each([
    {
      when: "no container is called so",
      placements: [{ match: { kind: "container", name: "gone" }, reference: parseReference("r.io/a:2") } as Placement],
      want: "no container is called gone; the manifests have one (r.io/a:1), two (r.io/b:1); correct the input containers",
    },
    {
      when: "no container has the repository",
      placements: [ofRepository("r.io/gone:1")],
      want: "no container has an image of r.io/gone; the manifests have r.io/a:1, r.io/b:1; correct the manifest or the input image",
    },
    {
      when: "nothing has the name",
      placements: [named("gone", "r.io/a:2")],
      want: "no container or image is called gone; the manifests have one (r.io/a:1), two (r.io/b:1); correct the input images",
    },
    {
      when: "two want one container",
      placements: [ofRepository("r.io/a:2"), named("one", "r.io/c:2")],
      want: "container one of deployment/shop would get r.io/a:2 and r.io/c:2; remove one of them from image, containers and images",
    },
  ])("refuses when $when", ({ placements, want }) => {
    const object = deployment({ one: "r.io/a:1", two: "r.io/b:1" });
    expect(() => placeImages([object], placements)).toThrow(expect.objectContaining({ code: "bad-input", message: want }));
  });

  test.each([
    { when: "a kind of the same name in another group", object: { ...deployment({ a: "r.io/a" }), apiVersion: "x.io/v1" } },
    { when: "a pod spec that is none", object: { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec: "text" } },
    {
      when: "containers that are none",
      object: { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec: { containers: { image: "r.io/a" } } },
    },
    {
      when: "entries that are none",
      object: { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec: { containers: [null, "r.io/a", 1] } },
    },
  ])("leaves $when alone", ({ object }) => {
    expect(imagesIn(object)).toEqual([]);
    expect(placeImages([object], []).objects).toEqual([object]);
  });

  const part = fc.constantFrom("team", "web", "web-admin", "infra", "a");
  const repository = fc
    .tuple(
      fc.constantFrom("registry.local:5000", "registry.local", "docker.io", "r.io"),
      fc.array(part, { minLength: 1, maxLength: 3 }),
    )
    .map(([host, path]) => `${host}/${path.join("/")}`);
  const image = fc.tuple(repository, fc.constantFrom("", ":1", `@${digest}`, `:1@${digest}`)).map((parts) => parts.join(""));

  test("never touches another repository, nor anything but images, nor its input", () => {
    fc.assert(
      fc.property(fc.dictionary(part, image, { minKeys: 1 }), repository, (images, wanted) => {
        const object = deployment({ ...images, sure: wanted });
        const before = structuredClone(object);
        const to = `${wanted}@sha256:${"c".repeat(64)}`;
        const { objects } = placeImages([object], [ofRepository(to)]);
        expect(object).toEqual(before);
        const same = (text: string) =>
          JSON.stringify(parseReference(text).repository) === JSON.stringify(parseRepository(wanted));
        const pinned = imagesIn(placeImages([deployment({ sure: wanted })], [ofRepository(to)]).objects[0] ?? object)[0];
        const want = Object.fromEntries(
          Object.entries({ ...images, sure: wanted }).map(([name, text]) => [name, same(text) ? pinned : text]),
        );
        expect(objects).toEqual([deployment(want)]);
      }),
    );
  });
});
