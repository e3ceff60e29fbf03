import { expect, test } from "@jest/globals";
import { neededByRollback } from "../../src/rollout/needed.ts";
import { goodRevision, printRecord, RECORD } from "../../src/rollout/record.ts";
import type { PodTemplate } from "../../src/rollout/snapshot.ts";
import { deployment, replicaSet, snapshot } from "./cluster-state.ts";

const A = replicaSet("A", { revision: 1 });
const B = replicaSet("B", { revision: 2 });

test("what the revision that a rollback restores names, wherever a pod may name it, and nothing of the live one", () => {
  const spec = {
    serviceAccountName: "runner",
    imagePullSecrets: [{ name: "regcred" }],
    volumes: [
      { name: "a", configMap: { name: "volume" } },
      { name: "b", secret: { secretName: "certificate" } },
      { name: "c", projected: { sources: [{ configMap: { name: "projected" } }, { secret: { name: "projected-keys" } }] } },
      { name: "d", emptyDir: {} },
    ],
    initContainers: [{ name: "init", envFrom: [{ configMapRef: { name: "env-from" } }, { secretRef: { name: "keys-from" } }] }],
    containers: [
      {
        name: "app",
        env: [
          { name: "A", valueFrom: { configMapKeyRef: { name: "key", key: "k" } } },
          { name: "B", valueFrom: { secretKeyRef: { name: "secret-key", key: "k" } } },
          { name: "configMap", value: "configMap" },
        ],
      },
    ],
  };
  const template = { metadata: {}, spec } as unknown as PodTemplate;
  const annotations = { [RECORD]: printRecord({ target: goodRevision(A), at: "2026-11-24T00:00:00Z" }) };
  const live = deployment({ tag: "B", annotations });
  const seen = snapshot([live, { ...A, spec: { template } }, B]);
  expect([...neededByRollback(live, seen)].sort()).toEqual(
    [
      "ConfigMap/env-from",
      "ConfigMap/key",
      "ConfigMap/projected",
      "ConfigMap/volume",
      "Secret/certificate",
      "Secret/keys-from",
      "Secret/projected-keys",
      "Secret/regcred",
      "Secret/secret-key",
      "ServiceAccount/runner",
    ].sort(),
  );
  expect(neededByRollback(deployment({ tag: "B" }), snapshot([live, B])).size).toBe(0);
});
