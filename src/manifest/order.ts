import { groupOf } from "./names.ts";
import type { KubeObject } from "./object.ts";

/**
 * What others need comes first (Helm and kustomize have the same order, finer). `group/Kind`; a kind that is not here comes last, when the
 * workloads that it may need (webhooks) or scale (autoscalers) are there.
 */
const STAGES: string[][] = [
  ["/Namespace"],
  ["apiextensions.k8s.io/CustomResourceDefinition"],
  ["/ResourceQuota", "/LimitRange", "scheduling.k8s.io/PriorityClass", "storage.k8s.io/StorageClass", "node.k8s.io/RuntimeClass"],
  [
    "/ServiceAccount",
    "rbac.authorization.k8s.io/ClusterRole",
    "rbac.authorization.k8s.io/Role",
    "networking.k8s.io/NetworkPolicy",
  ],
  // The API server checks a binding against the role that it names.
  ["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"],
  ["/Secret", "/ConfigMap", "/PersistentVolume"],
  // Before the pods, which get the addresses of Services as environment variables.
  ["/PersistentVolumeClaim", "/Service"],
  [
    "apps/Deployment",
    "apps/StatefulSet",
    "apps/DaemonSet",
    "apps/ReplicaSet",
    "/ReplicationController",
    "/Pod",
    "batch/Job",
    "batch/CronJob",
  ],
];
const STAGE = new Map(STAGES.flatMap((kinds, stage) => kinds.map((kind) => [kind, stage] as const)));

/** The objects in the order in which to apply them: group after group, those of one group side by side. In a group the order is as given. */
export function applyOrder(objects: KubeObject[]): KubeObject[][] {
  const stageOf = ({ apiVersion, kind }: KubeObject) => STAGE.get(`${groupOf(apiVersion)}/${kind}`) ?? STAGES.length;
  const groups = Map.groupBy(objects, stageOf);
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
