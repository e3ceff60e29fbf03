const NAME = "nks-deploy";
const LABELS = { "app.kubernetes.io/name": NAME };

/** The ServiceAccount that deploys, and what it may: no more than a deploy of the kinds below needs. docs/rights.md says what each is for. */
export function rights() {
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: NAME, labels: LABELS } },
    { apiVersion: "rbac.authorization.k8s.io/v1", kind: "Role", metadata: { name: NAME, labels: LABELS }, rules: RULES },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata: { name: NAME, labels: LABELS },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: NAME },
      subjects: [{ kind: "ServiceAccount", name: NAME }],
    },
  ];
}

const rule = (apiGroup: string, resources: string[], verbs: string[]) => ({ apiGroups: [apiGroup], resources, verbs });

const RULES = [
  rule("apps", ["deployments", "statefulsets", "daemonsets"], ["get", "list", "watch", "create", "patch"]),
  rule("apps", ["replicasets", "controllerrevisions"], ["list", "watch", "patch"]),
  rule("batch", ["jobs"], ["get", "list", "watch", "create", "patch"]),
  // A StatefulSet's undo deletes the broken pods, which its controller would wait for.
  rule("", ["pods"], ["list", "watch", "delete"]),
  rule("", ["events"], ["watch"]),
  rule("", ["pods/log"], ["get"]),
  rule("coordination.k8s.io", ["leases"], ["get", "watch", "create", "patch", "delete"]),
  rule("", ["secrets"], ["get", "create", "patch"]),
  rule("", ["configmaps", "services"], ["get", "create", "patch"]),
];
