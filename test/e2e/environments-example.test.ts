// examples/environments: an image built once, deployed to staging and to production, as its workflow says it.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { inNamespace, type Namespace } from "./support/cluster.ts";
import { startExample } from "./support/example.ts";
import { pinned, registry, tagged } from "./support/images.ts";
import { endOf, good, kubectlHistory, type Scenario, scenario, stateOf } from "./support/scenario.ts";

const MEMCACHED = "memcached:1.6";
const context = "bed";

/** The step of one of its jobs. */
function run(
  jobName: string,
  given: Scenario,
  { name }: Namespace,
  values: Record<string, string> = {},
  edits: Record<string, string> = {},
) {
  const known = {
    "github.ref_name": "2.0",
    "github.actor": "ada",
    "vars.BASE_IMAGE || 'busybox:1.37'": readBed().images.base,
    "vars.STAGING_CONTEXT": context,
    "vars.PRODUCTION_CONTEXT": context,
    "secrets.PACKAGES_TOKEN": "token-of-the-packages",
    "vars.NAMESPACE": name,
  };
  return startExample(
    "environments",
    given,
    { ...known, ...values },
    { jobName, edits: { [MEMCACHED]: tagged("2.0"), "port: 11211": "port: 8080", ...edits } },
  ).ended;
}

test("its jobs do what they say", () =>
  scenario("environments", (given) =>
    inNamespace("staging", async (staging) => {
      const production = given.namespace;
      const built = await run("build", given, production);
      expect(built).toMatchObject({ code: 0, outputs: { tags: `${registry}/storefront:2.0\n${registry}/storefront:latest` } });
      const image = built.outputs["image"] ?? "";
      expect(image).toMatch(new RegExp(`^${registry}/storefront(:2\\.0)?@sha256:`));
      const values = { "needs.build.outputs.image": image };

      expect(endOf(await run("staging", given, staging, values))).toEqual(good);
      expect(endOf(await run("production", given, production, values))).toEqual(good);
      for (const namespace of [staging, production]) {
        const [digest] = (await stateOf(namespace)).images;
        expect(digest?.split("@")[1]).toBe(image.split("@")[1]);
        expect((await stateOf(namespace, "cache")).images).toEqual([await pinned("2.0")]);
      }
      expect(await kubectlHistory(production)).toEqual([{ revision: 1, changeCause: "shop 2.0, released by ada" }]);
      const secrets = async (namespace: Namespace) =>
        (await namespace.list("secrets")).map(({ metadata }) => metadata.name).filter((name) => name !== "kube-root-ca.crt");
      expect([await secrets(staging), await secrets(production)]).toEqual([["regcred"], ["shop-registry"]]);
      const [pod] = (await production.list("pods")).filter(({ metadata }) => metadata.labels?.["app"] === "web");
      expect(await production.kubectl("exec", pod?.metadata.name ?? "", "--", "cat", "/tmp/www/index.html")).toBe(
        "2.0, Welcome\n",
      );

      // As patient as staging: five restarts take minutes.
      const broken = { Welcome: "Good bye", [MEMCACHED]: tagged("exits"), "restart-limit: 5": "restart-limit: 1" };
      const greeting = async (namespace: Namespace) => (await namespace.get("configmap", "settings"))["data"].GREETING;
      expect(endOf(await run("staging", given, staging, values, broken))).toMatchObject({ green: false, outcome: "failed" });
      expect([await greeting(staging), (await stateOf(staging, "cache")).images]).toEqual(["Good bye", [await pinned("exits")]]);
      expect(endOf(await run("production", given, production, values, broken))).toMatchObject({
        green: false,
        outcome: "rolled-back",
      });
      expect([await greeting(production), (await stateOf(production, "cache")).images]).toEqual([
        "Welcome",
        [await pinned("2.0")],
      ]);
    }),
  ));
