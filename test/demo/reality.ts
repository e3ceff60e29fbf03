// What really is: asked of the registry over HTTP, of kubectl, and of each pod over HTTP. Nothing here comes from nks-deploy.
import type { Bed } from "../bed/bed.ts";
import { must } from "../bed/command.ts";

const APPLICATION = "app=web";
const PORT = 8080;
const SHORT_DIGEST = "sha256:".length + 7;

interface Pod {
  metadata: { deletionTimestamp?: string };
  status: { phase: string; podIP?: string; containerStatuses?: { imageID: string; ready: boolean }[] };
}

interface Revisioned {
  metadata: { annotations?: Record<string, string> };
}

export interface Reality {
  /** Digest of a tag of the example's image. */
  digest(image: string): Promise<string>;
  /** The live revision, and what runs: how many pods of which digest answer what. */
  rollout(): Promise<string>;
  /** `1 web:1.0, 2 web:2.0`: revisions with what their change causes begin with, as kubectl sees them. */
  history(): string;
}

export function realityOf(bed: Bed, namespace: string): Reality {
  const kubectl = (...argv: string[]): string =>
    must([bed.kubectl, "--kubeconfig", bed.kubeconfig, "--namespace", namespace, ...argv]);
  const list = <Item>(kind: string): Item[] => JSON.parse(kubectl("get", kind, "-l", APPLICATION, "-o", "json")).items;
  return {
    digest: (image) => digestIn(bed, image),
    rollout: async () => {
      const [deployment] = list<Revisioned>("deployments");
      const pods = list<Pod>("pods").filter(({ metadata }) => metadata.deletionTimestamp === undefined);
      const revision = deployment?.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? "none";
      return printRollout(revision, await Promise.all(pods.map(describe)));
    },
    history: () => {
      const revisions = list<Revisioned>("replicasets").map(({ metadata: { annotations = {} } }) => ({
        revision: Number(annotations["deployment.kubernetes.io/revision"]),
        changeCause: annotations["kubernetes.io/change-cause"],
      }));
      return printHistory(revisions);
    },
  };
}

/** `revision 2, 5 pods of sha256:1a2b3c4 answer 2.0`; pods that differ stand apart. */
export function printRollout(revision: string | number, pods: { digest: string; answer: string }[]): string {
  const counts = new Map<string, number>();
  for (const { digest, answer } of pods) {
    const what = `of ${digest.slice(0, SHORT_DIGEST)} answer ${answer}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [`revision ${revision}`, ...[...counts].map(([what, count]) => `${count} pods ${what}`)].join(", ");
}

export function printHistory(revisions: { revision: number; changeCause?: string | undefined }[]): string {
  const ordered = revisions.toSorted((one, other) => one.revision - other.revision);
  return ordered.map(({ revision, changeCause = "no cause" }) => `${revision} ${changeCause.split(" ")[0]}`).join(", ");
}

/** The digest that it runs and its answer; what keeps it from answering instead. */
async function describe({ status }: Pod): Promise<{ digest: string; answer: string }> {
  const container = status.containerStatuses?.[0];
  const digest = container?.imageID.split("@").at(-1) ?? "no image";
  if (status.phase !== "Running" || container?.ready !== true) return { digest, answer: `nothing (${status.phase}, not ready)` };
  try {
    const answer = await fetch(`http://${status.podIP}:${PORT}/`, { signal: AbortSignal.timeout(5_000) });
    return { digest, answer: (await answer.text()).trim() };
  } catch (error) {
    return { digest, answer: `nothing (${String(error)})` };
  }
}

async function digestIn(bed: Bed, image: string): Promise<string> {
  const [, host = "", repository, tag] = /^([^/]+)\/(.+):([^:/]+)$/.exec(image) ?? [];
  const authorization = `Basic ${Buffer.from(`${bed.username}:${bed.password}`).toString("base64")}`;
  const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
  const scheme = /^(127\.|localhost)/.test(host) ? "http" : "https";
  const url = `${scheme}://${host}/v2/${repository}/manifests/${tag}`;
  const answer = await fetch(url, { method: "HEAD", headers: { authorization, accept } });
  return answer.headers.get("docker-content-digest") ?? `no digest (HTTP ${answer.status})`;
}
