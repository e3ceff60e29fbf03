// What most tests begin with: a namespace of their own, a job, the images pushed, and the inputs that a workflow would give.
import { readFileSync } from "node:fs";
import { readBed } from "../../bed/bed.ts";
import type { Inputs } from "./action.ts";
import { inNamespace, type Namespace } from "./cluster.ts";
import { ensureImages, registry } from "./images.ts";
import { inJob, type Job, type RunningStep, type Step } from "./job.ts";

const bed = readBed();

export const kubeconfig = readFileSync(bed.kubeconfig, "utf8");
export const login = { registry, username: bed.username, password: bed.password };

export interface Scenario {
  job: Job;
  namespace: Namespace;
  /** The inputs of a deploy into this namespace, of all manifests in the folder `k8s`. */
  inputs: Inputs;
  /** Writes the objects as the only manifest and deploys it. */
  deploy(objects: object[], more?: Inputs): Promise<Step>;
  start(objects: object[], more?: Inputs): RunningStep;
}

export async function scenario(subject: string, use: (scenario: Scenario) => Promise<void>): Promise<void> {
  await ensureImages();
  await inNamespace(subject, (namespace) =>
    inJob((job) => {
      const inputs = { ...login, kubeconfig, namespace: namespace.name, manifests: "k8s" };
      const start: Scenario["start"] = (objects, more = {}) => {
        job.manifest("k8s/all.yaml", ...objects);
        return job.start("deploy", { ...inputs, ...more });
      };
      return use({ job, namespace, inputs, start, deploy: (...parts) => start(...parts).ended });
    }),
  );
}

/** How a step ended, in a form that tests compare whole; where it was refused before there was an outcome, the reason is the error line. */
export function endOf({ code, outputs, log }: Step) {
  const refusal = code === 0 ? "" : (/^::error::.*$/m.exec(log)?.[0] ?? "");
  return { green: code === 0, outcome: outputs["outcome"], reason: outputs["reason"] ?? refusal };
}

export const good = { green: true, outcome: "succeeded", reason: "" };

/** What kubectl says of a Deployment: which images its template has, and how far it is. */
export async function stateOf(namespace: Namespace, name = "web") {
  const { spec, status } = await namespace.get("deployment", name);
  const containers: { image: string }[] = [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers];
  const { replicas = 0, updatedReplicas: updated = 0, availableReplicas: available = 0 } = status;
  return { images: containers.map(({ image }) => image), desired: spec.replicas, replicas, updated, available };
}

/** Revision and change cause of each revision, as `kubectl rollout history` prints them. */
export async function kubectlHistory(namespace: Namespace, name = "web", kind = "deployment") {
  const table = await namespace.kubectl("rollout", "history", `${kind}/${name}`);
  const rows = table.split("\n").flatMap((line) => /^(\d+)\s+(.*?)\s*$/.exec(line) ?? []);
  const found: { revision: number; changeCause: string }[] = [];
  for (let at = 0; at < rows.length; at += 3) found.push({ revision: Number(rows[at + 1]), changeCause: rows[at + 2] ?? "" });
  return found;
}
