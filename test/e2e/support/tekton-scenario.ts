// What the Tekton tests begin with: a namespace that holds what ships, a service account with the documented rights, keys and manifests in workspaces.
import { join } from "node:path";
import { stringify } from "yaml";
import { readBed } from "../../bed/bed.ts";
import { root } from "./action.ts";
import { inNamespace, type Namespace } from "./cluster.ts";
import { ensureImages, host, registry } from "./images.ts";
import { registrySecret } from "./manifests.ts";
import { endOfTask, type Params, startTask, type TaskEnded, type Workspaces } from "./tekton.ts";
import { ensureTaskImages } from "./tekton-images.ts";

const bed = readBed();

export const ACCOUNT = "nks-deploy";

export interface TektonScenario {
  namespace: Namespace;
  /** Puts the objects into a ConfigMap as manifests and returns it as a workspace. */
  source(objects: object[]): Promise<object>;
  /** A TaskRun of nks-deploy with the objects as its only manifests. */
  start(objects: object[], params?: Params, more?: { workspaces?: Workspaces; spec?: object }): Promise<string>;
  deploy(objects: object[], params?: Params, more?: { workspaces?: Workspaces; spec?: object }): Promise<TaskEnded>;
}

/** The key pair of the registry as a workspace, from a Secret as kubectl makes it. */
export const dockerconfig = { secret: { secretName: "registry-keys" } };

export async function tektonScenario(subject: string, use: (scenario: TektonScenario) => Promise<void>): Promise<void> {
  await Promise.all([ensureImages(), ensureTaskImages()]);
  await inNamespace(subject, async (namespace) => {
    await install(namespace);
    let sources = 0;
    const source: TektonScenario["source"] = async (objects) => {
      const name = `source-${++sources}`;
      const text = objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join("---\n");
      await namespace.apply({ apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { "k8s.yaml": text } });
      return { configMap: { name } };
    };
    const start: TektonScenario["start"] = async (objects, params = {}, { workspaces, spec } = {}) =>
      startTask(namespace, "nks-deploy", {
        params: { REGISTRY: registry, MANIFESTS: "k8s.yaml", ...params },
        workspaces: { source: await source(objects), dockerconfig, ...workspaces },
        spec: { serviceAccountName: ACCOUNT, ...spec },
      });
    const deploy: TektonScenario["deploy"] = async (...parts) => endOfTask(namespace, await start(...parts));
    await use({ namespace, source, start, deploy });
  });
}

/** Everything of tekton/, as a user applies it; the namespace enforces what the tasks are said to run under. */
async function install(namespace: Namespace): Promise<void> {
  const keys = registrySecret("registry-keys", { [host]: { username: bed.username, password: bed.password } });
  await namespace.apply(keys);
  await namespace.kubectl("apply", "-f", join(root, "tekton"));
}
