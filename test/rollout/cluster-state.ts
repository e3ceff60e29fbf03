import type {
  Condition,
  Container,
  ContainerStatus,
  Event,
  Pod,
  PodTemplate,
  Revision,
  Snapshot,
  Workload,
} from "../../src/rollout/snapshot.ts";

/**
 * What a 1.36 API server shows of a Deployment called `web` and all that belongs to it. A revision is known by its image's tag: Revision `web-<tag>`
 * with UID `rs-<tag>`, pods `web-<tag>-<n>` with UID `pod-<tag>-<n>`.
 */
export const NAMESPACE = "shop";
export const UID = "d-1";
export const REPOSITORY = "registry.example.com/shop/web";
/** Our clock in all snapshots, unless a test says otherwise. */
export const NOW = Date.parse("2026-11-24T00:10:00Z");

const REVISION = "deployment.kubernetes.io/revision";

export function image(tag: string): string {
  return `${REPOSITORY}:${tag}`;
}

export function template(tag: string, spec: { containers?: Container[]; initContainers?: Container[] } = {}): PodTemplate {
  return {
    metadata: { labels: { app: "web" } },
    spec: {
      containers: [{ name: "app", image: image(tag), imagePullPolicy: "IfNotPresent", terminationMessagePolicy: "File" }],
      imagePullSecrets: [{ name: "regcred" }],
      restartPolicy: "Always",
      terminationGracePeriodSeconds: 30,
      ...spec,
    },
  };
}

/** The controller's word that the revision of that tag has rolled out. */
export function newRsAvailable(tag: string): Condition {
  return {
    type: "Progressing",
    status: "True",
    reason: "NewReplicaSetAvailable",
    message: `ReplicaSet "web-${tag}" has successfully progressed.`,
    lastUpdateTime: "2026-11-24T00:00:05Z",
    lastTransitionTime: "2026-11-24T00:00:00Z",
  };
}

export function deadlineExceeded(lastUpdateTime: string): Condition {
  return {
    type: "Progressing",
    status: "False",
    reason: "ProgressDeadlineExceeded",
    message: 'ReplicaSet "web" has timed out progressing.',
    lastUpdateTime,
    lastTransitionTime: lastUpdateTime,
  };
}

export interface DeploymentFields {
  tag?: string;
  template?: PodTemplate;
  uid?: string;
  generation?: number;
  /** Absent: what `generation` says. */
  observed?: number;
  desired?: number;
  /** All replicas, updated ones, available ones. Absent: a rollout that is done. */
  replicas?: number;
  updated?: number;
  available?: number;
  conditions?: Condition[];
  annotations?: Record<string, string>;
  revision?: number;
  deadline?: number;
  paused?: boolean;
  deletionTimestamp?: string;
  strategy?: object;
}

/** A Deployment whose rollout is done, unless the fields say otherwise. */
export function deployment(fields: DeploymentFields = {}): Workload {
  const { tag = "2", generation = 2, desired = 3 } = fields;
  const { replicas = desired, updated = desired, available = desired, revision = generation } = fields;
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {
      name: "web",
      namespace: NAMESPACE,
      uid: fields.uid ?? UID,
      resourceVersion: "101",
      generation,
      creationTimestamp: "2026-11-23T00:00:00Z",
      annotations: { [REVISION]: String(revision), ...fields.annotations },
      ...(fields.deletionTimestamp === undefined ? {} : { deletionTimestamp: fields.deletionTimestamp }),
    },
    spec: {
      replicas: desired,
      selector: { matchLabels: { app: "web" } },
      template: fields.template ?? template(tag),
      strategy: fields.strategy ?? { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: "25%" } },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: fields.deadline ?? 600,
      ...(fields.paused === undefined ? {} : { paused: fields.paused }),
    },
    status: {
      observedGeneration: fields.observed ?? generation,
      // The API server leaves out zeros.
      ...(replicas === 0 ? {} : { replicas }),
      ...(updated === 0 ? {} : { updatedReplicas: updated }),
      ...(available === 0 ? {} : { availableReplicas: available, readyReplicas: available }),
      ...(replicas === available ? {} : { unavailableReplicas: replicas - available }),
      conditions: fields.conditions ?? [newRsAvailable(tag)],
    },
  };
}

export interface ReplicaSetFields {
  revision?: number;
  template?: PodTemplate;
  owner?: string;
  annotations?: Record<string, string>;
  desired?: number;
  available?: number;
  createdAt?: string;
}

export function replicaSet(tag: string, fields: ReplicaSetFields = {}): Revision {
  const { revision, desired = 0, available = 0 } = fields;
  const bare = fields.template ?? template(tag);
  const labels = { ...bare.metadata?.labels, "pod-template-hash": `hash${tag}` };
  return {
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: {
      name: `web-${tag}`,
      namespace: NAMESPACE,
      uid: `rs-${tag}`,
      creationTimestamp: fields.createdAt ?? "2026-11-23T00:00:00Z",
      labels,
      annotations: {
        "deployment.kubernetes.io/desired-replicas": "3",
        "deployment.kubernetes.io/max-replicas": "4",
        ...(revision === undefined ? {} : { [REVISION]: String(revision) }),
        ...fields.annotations,
      },
      ownerReferences: [{ apiVersion: "apps/v1", kind: "Deployment", name: "web", uid: fields.owner ?? UID, controller: true }],
    },
    spec: { replicas: desired, template: { ...bare, metadata: { ...bare.metadata, labels } } },
    status: { replicas: desired, ...(available === 0 ? {} : { availableReplicas: available }) },
  };
}

export interface PodFields {
  n?: number;
  containers?: Container[];
  initContainers?: Container[];
  statuses?: ContainerStatus[];
  initStatuses?: ContainerStatus[];
  conditions?: Condition[];
  deletionTimestamp?: string;
}

export function pod(tag: string, fields: PodFields = {}): Pod {
  const { n = 1 } = fields;
  const { spec } = template(tag);
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name: `web-${tag}-${n}`,
      namespace: NAMESPACE,
      uid: `pod-${tag}-${n}`,
      labels: { app: "web", "pod-template-hash": `hash${tag}` },
      ownerReferences: [{ apiVersion: "apps/v1", kind: "ReplicaSet", name: `web-${tag}`, uid: `rs-${tag}`, controller: true }],
      ...(fields.deletionTimestamp === undefined ? {} : { deletionTimestamp: fields.deletionTimestamp }),
    },
    spec: {
      ...spec,
      containers: fields.containers ?? spec.containers,
      ...(fields.initContainers === undefined ? {} : { initContainers: fields.initContainers }),
      nodeName: "node1",
    },
    status: {
      phase: "Pending",
      conditions: fields.conditions ?? [{ type: "PodScheduled", status: "True" }],
      containerStatuses: fields.statuses ?? [running()],
      ...(fields.initStatuses === undefined ? {} : { initContainerStatuses: fields.initStatuses }),
    },
  };
}

/** A status of the container `app`, all else as it is before anything happened. */
export function status(fields: Partial<ContainerStatus>): ContainerStatus {
  return { name: "app", image: "", imageID: "", ready: false, started: false, restartCount: 0, lastState: {}, ...fields };
}

export function running(fields: Partial<ContainerStatus> = {}): ContainerStatus {
  return status({ state: { running: { startedAt: "2026-11-24T00:00:03Z" } }, ready: true, started: true, ...fields });
}

export function waiting(reason: string, message?: string, fields: Partial<ContainerStatus> = {}): ContainerStatus {
  return status({ state: { waiting: { reason, ...(message === undefined ? {} : { message }) } }, ...fields });
}

export function ended(exitCode: number, reason = exitCode === 0 ? "Completed" : "Error") {
  return { terminated: { exitCode, reason, startedAt: "2026-11-24T00:00:03Z", finishedAt: "2026-11-24T00:00:04Z" } };
}

/** Ended and about to be started again. */
export function crashLooping(restartCount: number, exitCode = 1, reason?: string): ContainerStatus {
  return waiting("CrashLoopBackOff", "back-off 40s restarting failed container=app pod=web_shop(1)", {
    restartCount,
    lastState: ended(exitCode, reason),
  });
}

let events = 0;

/** A Warning of the kubelet about a pod. */
export function event(about: Pod, reason: string, message: string, fields: Partial<Event> = {}): Event {
  events += 1;
  const { name, namespace, uid } = about.metadata;
  return {
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: `${name}.${events}`, uid: `event-${events}` },
    type: "Warning",
    reason,
    message,
    count: 1,
    firstTimestamp: "2026-11-24T00:00:03Z",
    lastTimestamp: "2026-11-24T00:00:03Z",
    involvedObject: {
      kind: "Pod",
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(uid === undefined ? {} : { uid }),
    },
    ...fields,
  };
}

/** What a container says when its image can't be pulled, as the kubelet since 1.32 says it between two tries. */
export function pulling(tag: string, cause: string): ContainerStatus {
  return waiting("ImagePullBackOff", `Back-off pulling image "${image(tag)}": ErrImagePull: ${cause}`);
}

export function missingTag(tag: string): string {
  const name = image(tag);
  return `rpc error: code = NotFound desc = failed to pull and unpack image "${name}": failed to resolve reference "${name}": ${name}: not found`;
}

type Seen = Workload | Revision | Pod | Event;

export function snapshot(objects: Seen[], at = NOW): Snapshot {
  const of = <T extends Seen>(...kinds: string[]) =>
    new Map(objects.filter((object) => kinds.includes(object.kind)).map((object) => [object.metadata.uid ?? "", object as T]));
  return {
    at,
    workloads: of<Workload>("Deployment", "StatefulSet", "DaemonSet"),
    ended: new Map(),
    revisions: of<Revision>("ReplicaSet", "ControllerRevision"),
    pods: of<Pod>("Pod"),
    events: of<Event>("Event"),
  };
}
