// The tasks on a real Tekton, with real pods: what a pipeline sees of a deploy that is good and of those that are not.
import { expect, jest, test } from "@jest/globals";
import { host, registry, tagged } from "./support/images.ts";
import { registrySecret, web } from "./support/manifests.ts";
import { stateOf } from "./support/scenario.ts";
import { PATIENCE, type Params, runTask } from "./support/tekton.ts";
import { ACCOUNT, dockerconfig, tektonScenario } from "./support/tekton-scenario.ts";

jest.setTimeout(PATIENCE);

/** What a namespace asks of pods that enforces the Pod Security level `restricted`: the application's too. */
const restricted = {
  pod: { securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: "RuntimeDefault" } } },
  container: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } } },
};

test.concurrent("in a restricted namespace: good, then a tag that is missing, then a version that exits", () =>
  tektonScenario("tekton", async ({ namespace, deploy }) => {
    await namespace.kubectl("label", "namespace", namespace.name, "pod-security.kubernetes.io/enforce=restricted");
    const version = (image: string) => [web({ replicas: 2, image, ...restricted })];

    const first = await deploy(version(tagged("1.0")));
    expect({ ...first, log: "", seconds: 0 }).toEqual({
      green: true,
      reason: "Succeeded",
      message: "All Steps have completed executing",
      results: { OUTCOME: "succeeded", REASON: "", REVISION: "1", RESTORED_REVISION: "", IMAGE: tagged("1.0") },
      log: "",
      seconds: 0,
    });

    const restored = { OUTCOME: "rolled-back", IMAGE: tagged("1.0") };
    const absent = tagged("1.0").replace(/:1\.0$/, ":absent");
    const missing = await deploy(version(absent));
    expect(missing).toMatchObject({
      green: false,
      reason: "StepFailed",
      results: { ...restored, RESTORED_REVISION: "1", REVISION: "3" },
    });
    expect(missing.results["REASON"]).toMatch(/^deployment\/web: .*web:absent/);

    const exits = await deploy(version(tagged("exits")), { RESTART_LIMIT: "1" });
    expect(exits).toMatchObject({
      green: false,
      reason: "StepFailed",
      results: { ...restored, RESTORED_REVISION: "3", REVISION: "5" },
    });
    expect(exits.results["REASON"]).toMatch(/exit code 3/);
    // The reason, and the words of the container itself.
    expect(exits.log).toMatch(/deployment\/web: failed: .*exit code 3/);
    expect(exits.log).toMatch(/production now: deployment\/web in \S+ runs revision 3 again/);

    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("1.0")], available: 2 });
  }));

test.concurrent("the way back and the history of it; an image by its name alone is refused", () =>
  tektonScenario("back", async ({ namespace, deploy }) => {
    const run = (task: string, params: Params) => runTask(namespace, task, { params, spec: { serviceAccountName: ACCOUNT } });
    expect((await deploy([web()], { CHANGE_CAUSE: "the first" })).green).toBe(true);
    const [second, unnamed] = await Promise.all([
      deploy([web({ image: tagged("2.0") })]),
      deploy([web({ name: "other" })], { IMAGE: "web" }),
    ]);
    expect(second).toMatchObject({ green: true, results: { REVISION: "2", IMAGE: tagged("2.0") } });
    expect(unnamed).toMatchObject({
      green: false,
      results: { OUTCOME: "", REASON: expect.stringMatching(/^image says no version: give its tag, .*or its digest/) },
    });

    const back = await run("nks-rollback", { WORKLOAD: "deployment/web" });
    const restored = { OUTCOME: "succeeded", REASON: "", REVISION: "3", RESTORED_REVISION: "1", IMAGE: tagged("1.0") };
    expect(back).toMatchObject({ green: true, results: restored });
    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });

    const history = await run("nks-history", { WORKLOAD: "deployment/web" });
    const revisions: { revision: number; current: boolean; changeCause: string }[] = JSON.parse(
      history.results["HISTORY"] ?? "[]",
    );
    expect(revisions.map(({ revision, current }) => ({ revision, current }))).toEqual([
      { revision: 2, current: false },
      { revision: 3, current: true },
    ]);
    expect(revisions[1]?.changeCause).toBe("the first");
    expect(history.log).toMatch(/^3 .*the first/m);
  }));

test.concurrent("a param full of what a shell would run arrives as it is", () =>
  tektonScenario("hostile", async ({ namespace, deploy }) => {
    const cause = "$(id) `id` ${HOME} \"'; touch /tmp/nks-ran; # $(params.IMAGE)";
    expect((await deploy([web()], { CHANGE_CAUSE: cause })).green).toBe(true);
    const { metadata } = await namespace.get("deployment", "web");
    expect(metadata.annotations?.["kubernetes.io/change-cause"]).toBe(cause);
  }));

test.concurrent("without the workspace of the source it does not start, and says so", () =>
  tektonScenario("no-source", async ({ namespace }) => {
    const params = { REGISTRY: registry, MANIFESTS: "k8s.yaml" };
    const run = { params, workspaces: { dockerconfig }, spec: { serviceAccountName: ACCOUNT } };
    expect(await runTask(namespace, "nks-deploy", run)).toMatchObject({
      green: false,
      reason: "TaskRunValidationFailed",
      message: expect.stringMatching(/workspace.*source/),
    });
  }));

test.concurrent("keys that the registry refuses are told in one line, and nothing is touched", () =>
  tektonScenario("wrong-keys", async ({ namespace, deploy }) => {
    await namespace.apply(registrySecret("wrong", { [host]: { username: "nobody", password: "nothing" } }));
    const workspaces = { dockerconfig: { secret: { secretName: "wrong" } } };
    // The bed's registry listens on the node's loopback address.
    const spec = { serviceAccountName: ACCOUNT, podTemplate: { hostNetwork: true } };
    const ended = await deploy([web()], { IMAGE: "web:1.0" }, { workspaces, spec });
    expect(ended).toMatchObject({ green: false, results: { OUTCOME: "", REASON: expect.stringMatching(/refuses the login/) } });
    expect(await namespace.list("deployments")).toEqual([]);
  }));
