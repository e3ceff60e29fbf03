// The same deploys through an action and through a task: one table, both columns.
import { expect, jest, test } from "@jest/globals";
import { parse, stringify } from "yaml";
import type { Namespace } from "./support/cluster.ts";
import { tagged } from "./support/images.ts";
import { inJob } from "./support/job.ts";
import { web } from "./support/manifests.ts";
import { endOf, kubeconfig, login, stateOf } from "./support/scenario.ts";
import { endOfTask, PATIENCE, saw } from "./support/tekton.ts";
import { ACCOUNT, type TektonScenario, tektonScenario } from "./support/tekton-scenario.ts";

jest.setTimeout(PATIENCE);

interface Row {
  name: string;
  want: RegExp;
  image?: string;
  container?: object;
  params?: Record<string, string>;
}

const absent = tagged("1.0").replace(/:1\.0$/, ":absent");
const noKey = { env: [{ name: "A", valueFrom: { configMapKeyRef: { name: "nowhere", key: "a" } } }] };

const rows: Row[] = [
  { name: "good", image: tagged("2.0"), want: /^true succeeded $/ },
  { name: "absent", image: absent, want: /^false rolled-back .*:absent does not exist in the registry$/ },
  { name: "exits", image: tagged("exits"), params: { RESTART_LIMIT: "1" }, want: /^false rolled-back .*exit code 3/ },
  { name: "unready", image: tagged("unready"), params: { TIMEOUT: "20s" }, want: /^false rolled-back .*not finished within 20s/ },
  { name: "no-key", container: noKey, params: { GRACE: "2s" }, want: /^false rolled-back .*configmap "nowhere" not found/ },
  { name: "no-rights", params: { NAMESPACE: "kube-public" }, want: /^false {2}.*kube-public/ },
];

test.concurrent("outcome, reason and evidence are the same in a workflow and in a pipeline", () =>
  tektonScenario("task", (task) =>
    tektonScenario("step", async (step) => {
      const before = rows.filter(({ name }) => name !== "no-rights").map(({ name }) => web({ name }));
      const began = await Promise.all([task, step].map((each) => each.deploy(before)));
      expect(began.map(({ green }) => green)).toEqual([true, true]);

      const [inTekton, inActions] = await Promise.all([byTask(task), byAction(step)]);
      expect(inTekton).toEqual(inActions);
      for (const [index, { want }] of rows.entries()) expect(inTekton[index]?.end).toMatch(want);
    }),
  ));

async function byTask({ namespace, deploy }: TektonScenario) {
  return Promise.all(
    rows.map(async (row) => {
      const { green, results, log } = await deploy([changed(row)], row.params);
      return told(row, { green, outcome: results["OUTCOME"], reason: results["REASON"], log }, namespace.name);
    }),
  );
}

async function byAction({ namespace }: TektonScenario) {
  const own = await kubeconfigOf(namespace);
  return Promise.all(
    rows.map((row) =>
      inJob(async (job) => {
        job.manifest("k8s.yaml", changed(row));
        const given = Object.entries(row.params ?? {}).map(([param, value]) => [param.toLowerCase().replaceAll("_", "-"), value]);
        const inputs = {
          ...login,
          kubeconfig: own,
          namespace: namespace.name,
          manifests: "k8s.yaml",
          ...Object.fromEntries(given),
        };
        const { code, outputs, log } = await job.run("deploy", inputs);
        // Where it was refused before there was an outcome, an action has its reason in the error line alone.
        const reason = outputs["reason"] ?? /^::error::(.*)$/m.exec(log)?.[1];
        return told(row, { green: code === 0, outcome: outputs["outcome"], reason, log }, namespace.name);
      }),
    ),
  );
}

/** The rights of the task's ServiceAccount. */
async function kubeconfigOf(namespace: Namespace): Promise<string> {
  const config = parse(kubeconfig);
  const token = (await namespace.kubectl("create", "token", ACCOUNT)).trim();
  return stringify({ ...config, users: config.users.map(({ name }: { name: string }) => ({ name, user: { token } })) });
}

function changed({ name, image, container }: Row) {
  return web({ name, ...(image === undefined ? {} : { image }), ...(container && { container }) });
}

test.concurrent("a deploy from a pipeline waits for one from a workflow, and both end as if alone", () =>
  tektonScenario("claim", async (given) => {
    const { namespace, deploy } = given;
    expect((await deploy([web()])).green).toBe(true);
    await inJob(async (job) => {
      job.manifest("k8s.yaml", web({ image: tagged("unready") }));
      const inputs = { ...login, kubeconfig, namespace: namespace.name, manifests: "k8s.yaml", timeout: "20s" };
      const workflow = job.start("deploy", inputs);
      await workflow.saw(/deployment\/web: 1 desired, 1 updated/);
      const taskRun = await given.start([web({ image: tagged("2.0") })]);
      await saw(namespace, taskRun, /waiting/);
      expect(endOf(await workflow.ended)).toMatchObject({ green: false, outcome: "rolled-back" });
      expect(await endOfTask(namespace, taskRun)).toMatchObject({
        green: true,
        results: { REVISION: "4", IMAGE: tagged("2.0") },
      });
    });
    expect(await stateOf(namespace)).toMatchObject({ images: [tagged("2.0")], available: 1 });
  }));

interface Told {
  green: boolean;
  outcome: string | undefined;
  reason: string | undefined;
  log: string;
}

/** What a reader learns, without what depends on the moment: names of pods, whether the kubelet has begun to back off, how often it has reported. */
function told({ name }: Row, { green, outcome, reason = "", log }: Told, namespace: string) {
  const plain = (text: string) =>
    text
      .replace(/https:\/\/[\d.:]+/g, "SERVER")
      .replaceAll(namespace, "shop")
      .replace(/-[0-9a-f]{6,10}-[a-z0-9]{5}\b/g, "-POD")
      .replace(/(ErrImagePull|ImagePullBackOff|NotReady|CrashLoopBackOff|CreateContainerConfigError)/g, "STATE")
      .replace(/(its last log lines|the last log lines of the run before):/, "LOG:")
      .replace(/not ready(: .*| yet)/g, "not ready");
  const lines = log.split("\n");
  const evidence = lines.slice(lines.findIndex((line) => line.startsWith(`deployment/${name} in ${namespace}: `)));
  const lasting = evidence.slice(0, evidence.findIndex((line) => line.startsWith("next: ")) + 1);
  const read = lasting.filter((line) => !passing.test(line)).map((line) => plain(line).replace(/ {2,}/g, " "));
  // A container that has just been started again may have said nothing yet: its words are then those of the run before alone.
  return { name, end: plain(`${green} ${outcome ?? ""} ${reason}`), evidence: [...new Set(read)] };
}

/** Events, of which a run sees some more or fewer; what the kubelet calls a pull that failed, and what it says of a log that is gone already. */
const passing =
  /^ {2}events:|^ {4}(\d+x )?(pod|deployment|replicaset)\/|^ {4}(rpc error|[Bb]ack-off|failed to pull|\| failed to try resolving symlinks)/;
