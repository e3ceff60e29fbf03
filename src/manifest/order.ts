import type { KubeObject } from "./object.ts";

/** What others need comes first; a kind that isn't named here may use any of them. The order of Helm's InstallOrder, in fewer steps. */
const GROUPS: string[][] = [
  ["Namespace"],
  ["CustomResourceDefinition", "PriorityClass", "StorageClass"],
  ["ResourceQuota", "LimitRange", "ServiceAccount", "Role", "ClusterRole", "NetworkPolicy"],
  ["RoleBinding", "ClusterRoleBinding"],
  ["Secret", "ConfigMap", "PersistentVolume", "PersistentVolumeClaim"],
  ["Service"],
];

/** The objects in the order in which they are applied: those of one group do not need each other. */
export function applyOrder(objects: KubeObject[]): KubeObject[][] {
  const groups = [
    ...GROUPS.map((kinds) => objects.filter(({ kind }) => kinds.includes(kind))),
    objects.filter(({ kind }) => !GROUPS.flat().includes(kind)),
  ];
  return groups.filter((group) => group.length > 0);
}
