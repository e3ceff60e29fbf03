import type { KubeObject } from "../manifest/object.ts";

/** A pod template, compared and restored whole; only what the verdicts read is named. */
export interface PodTemplate {
  metadata?: { labels?: Record<string, string>; annotations?: Record<string, string>; [field: string]: unknown };
  spec: PodSpec;
  [field: string]: unknown;
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  imagePullSecrets?: { name: string }[];
  [field: string]: unknown;
}

export interface Container {
  name: string;
  image?: string;
  restartPolicy?: string;
  [field: string]: unknown;
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastUpdateTime?: string;
  lastTransitionTime?: string;
}

/** The kinds whose rollouts are judged, and undone where they keep revisions; with their API versions. */
export const WORKLOAD_KINDS = {
  Deployment: "apps/v1",
  StatefulSet: "apps/v1",
  DaemonSet: "apps/v1",
  Job: "batch/v1",
  Pod: "v1",
} as const;

export type WorkloadKind = keyof typeof WORKLOAD_KINDS;

/** A Deployment, StatefulSet, DaemonSet, Job or bare Pod (`podAsWorkload`); which of the fields are there is the kind's. */
export interface Workload extends KubeObject {
  kind: WorkloadKind;
  spec: {
    replicas?: number;
    selector: { matchLabels?: Record<string, string>; [field: string]: unknown };
    template: PodTemplate;
    /** Deployments. */
    paused?: boolean;
    progressDeadlineSeconds?: number;
    /** StatefulSets and DaemonSets. */
    updateStrategy?: { type?: string; rollingUpdate?: { partition?: number; [field: string]: unknown } };
    /** Jobs. */
    completions?: number;
    parallelism?: number;
    suspend?: boolean;
    [field: string]: unknown;
  };
  status?: {
    observedGeneration?: number;
    replicas?: number;
    updatedReplicas?: number;
    availableReplicas?: number;
    readyReplicas?: number;
    unavailableReplicas?: number;
    conditions?: Condition[];
    /** StatefulSets: names of ControllerRevisions. */
    currentRevision?: string;
    updateRevision?: string;
    /** DaemonSets. */
    desiredNumberScheduled?: number;
    updatedNumberScheduled?: number;
    numberAvailable?: number;
    /** Jobs. */
    active?: number;
    succeeded?: number;
    failed?: number;
    /** Pods. */
    phase?: string;
    reason?: string;
    message?: string;
  };
}

/**
 * What keeps the template of one revision: a Deployment's ReplicaSet, or the ControllerRevision of a StatefulSet or DaemonSet in the same shape
 * (`asRevision`).
 */
export interface Revision extends KubeObject {
  spec: { replicas?: number; template: PodTemplate; [field: string]: unknown };
  status?: { replicas?: number; availableReplicas?: number; conditions?: Condition[] };
}

/** apps/v1 ControllerRevision, as the StatefulSet and DaemonSet controllers write it. */
export interface ControllerRevision extends KubeObject {
  revision: number;
  data: { spec: { template: PodTemplate & { $patch?: string } } };
}

export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: { exitCode: number; signal?: number; reason?: string; message?: string; finishedAt?: string };
}

export interface ContainerStatus {
  name: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  image?: string;
  imageID?: string;
  state?: ContainerState;
  lastState?: ContainerState;
}

export interface Pod extends KubeObject {
  spec: PodSpec & { nodeName?: string };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    podIP?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/** A core/v1 Event: what a controller or kubelet said about an object. Hostile text. */
export interface Event extends KubeObject {
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  involvedObject: { kind?: string; namespace?: string; name?: string; uid?: string; fieldPath?: string };
}

/** Everything that was seen at one moment, whole and consistent per kind. Keys are UIDs. */
export interface Snapshot {
  /** When it was taken by our own clock, milliseconds since the epoch. */
  readonly at: number;
  readonly workloads: ReadonlyMap<string, Workload>;
  /** Jobs and Pods that came to their end and were deleted then (`ttlSecondsAfterFinished: 0`), as they last were. */
  readonly ended: ReadonlyMap<string, Workload>;
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly pods: ReadonlyMap<string, Pod>;
  readonly events: ReadonlyMap<string, Event>;
}
