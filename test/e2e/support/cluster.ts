// What the reference says: kubectl, asked about a namespace that a test has for itself.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { readBed } from "../../bed/bed.ts";

const execute = promisify(execFile);
const bed = readBed();

/** The part of a Kubernetes object that tests look at. */
export interface Seen {
  kind: string;
  metadata: {
    name: string;
    uid: string;
    resourceVersion: string;
    generation?: number;
    deletionTimestamp?: string;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    managedFields?: { manager: string; operation: string; subresource?: string; time?: string }[];
    ownerReferences?: { uid: string }[];
  };
  // biome-ignore lint/suspicious/noExplicitAny: whatever the cluster says
  [field: string]: any;
}

/** Runs kubectl with every right and returns what it printed. Rejects with what it complained about. */
export async function kubectl(...argv: string[]): Promise<string> {
  const { stdout } = await execute(bed.kubectl, ["--kubeconfig", bed.kubeconfig, ...argv], { maxBuffer: 64 << 20 });
  return stdout;
}

/** Like `kubectl`, for commands that read a manifest: `objects` is what comes on its standard input. */
export async function kubectlWith(objects: object[], ...argv: string[]): Promise<string> {
  const running = execute(bed.kubectl, ["--kubeconfig", bed.kubeconfig, ...argv, "-f", "-"]);
  running.child.stdin?.end(JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }));
  return (await running).stdout;
}

/** One namespace and the questions that tests ask about it. */
export interface Namespace {
  name: string;
  kubectl(...argv: string[]): Promise<string>;
  apply(...objects: object[]): Promise<void>;
  get(kind: string, name: string): Promise<Seen>;
  list(kind: string, selector?: string): Promise<Seen[]>;
  /** The pods that are not on their way out. */
  pods(selector?: string): Promise<Seen[]>;
}

/** Makes a namespace, gives it to `use` and deletes it, whatever happened. */
export async function inNamespace<T>(subject: string, use: (namespace: Namespace) => Promise<T>): Promise<T> {
  const name = `e2e-${subject}-${randomBytes(3).toString("hex")}`;
  await kubectl("create", "namespace", name);
  try {
    // What controllers make in every namespace: pods are refused before, and nothing of it may count as touched by a test.
    // Each by a command of its own: asked for both, kubectl 1.36 gives up at once where both are missing.
    const made = ["serviceaccount/default", "configmap/kube-root-ca.crt"];
    await Promise.all(made.map((object) => kubectl("-n", name, "wait", "--for=create", "--timeout=30s", object)));
    return await use(namespaceCalled(name));
  } finally {
    await kubectl("delete", "namespace", name, "--wait=false");
  }
}

function namespaceCalled(name: string): Namespace {
  const inIt = (...argv: string[]) => kubectl("-n", name, ...argv);
  const list = async (kind: string, selector?: string): Promise<Seen[]> => {
    const found = await inIt("get", kind, "-o", "json", ...(selector === undefined ? [] : ["-l", selector]));
    return JSON.parse(found).items;
  };
  return {
    name,
    kubectl: inIt,
    apply: async (...objects) => {
      await kubectlWith(objects, "-n", name, "apply", "--server-side", "--field-manager=kubectl");
    },
    get: async (kind, wanted) => JSON.parse(await inIt("get", kind, wanted, "-o", "json", "--show-managed-fields")),
    list,
    pods: async (selector) => (await list("pods", selector)).filter(({ metadata }) => metadata.deletionTimestamp === undefined),
  };
}

/** Every object of a namespace with the version it has: two equal answers mean that nothing was touched in between. */
export async function versionsIn(namespace: Namespace): Promise<Record<string, unknown>> {
  const kinds = (await kubectl("api-resources", "--verbs=list", "--namespaced", "-o", "name")).trim().split("\n");
  // Kinds of Kubernetes' own: a definition that another test has brought may be gone when its objects are asked for.
  const own = kinds.filter((kind) => /^[a-z]+(\.(apps|batch|autoscaling|policy|[a-z.]+\.k8s\.io))?$/.test(kind));
  const lasting = own.filter((kind) => !kind.startsWith("events"));
  const text = await namespace.kubectl("get", lasting.join(","), "-o", "json", "--show-managed-fields");
  const { items } = JSON.parse(text) as { items: Seen[] };
  return Object.fromEntries(items.map((object) => [`${object.kind}/${object.metadata.name}`, versionOf(object)]));
}

/**
 * The kubelet writes into a running pod's status whenever it likes, long after it is ready [measured: status.resources, a second to a minute later on a busy
 * machine]. All else of a pod counts, and who has written what.
 */
function versionOf({ kind, metadata, spec }: Seen): unknown {
  const { resourceVersion, managedFields, ...own } = metadata;
  if (kind !== "Pod") return resourceVersion;
  return {
    ...own,
    spec,
    managedFields: managedFields?.filter(({ manager, subresource }) => !(manager === "kubelet" && subresource === "status")),
  };
}
