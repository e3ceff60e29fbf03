// The annotation of a red job holds the words of what failed. Azure/k8s-deploy's says which command failed, and leaves its standard error out.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { login, scenario } from "./support/scenario.ts";

const annotationsIn = (log: string) => log.split("\n").filter((line) => line.startsWith("::error::"));

test.concurrent("Docker's own words, where a build fails", () =>
  scenario("annotated-build", async ({ job }) => {
    job.write("Dockerfile", `FROM ${readBed().images.base}\nCOPY nothing-there /\n`);
    const step = await job.run("build-push", { ...login, image: "annotated", tags: "1.0", context: "." });
    expect(step.code).toBe(1);
    expect(annotationsIn(step.log)).toEqual([
      expect.stringMatching(/^::error::building and pushing \S+\/annotated failed: .*nothing-there.*not found/),
    ]);
  }));

test.concurrent("the API server's own words, where it refuses an object", () =>
  scenario("annotated-apply", async (given) => {
    const spec = { type: "LoadBalancer", selector: { app: "web" }, ports: [{ port: 70_000 }] };
    const step = await given.deploy([{ apiVersion: "v1", kind: "Service", metadata: { name: "web" }, spec }]);
    expect(step.code).toBe(1);
    expect(annotationsIn(step.log)).toEqual([
      expect.stringMatching(/service\/web.*Invalid value: 70000: must be between 1 and 65535/),
    ]);
  }));
