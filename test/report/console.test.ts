import { expect, test } from "@jest/globals";
import { failureLine, resultLines } from "../../src/report/console.ts";
import { historyLines } from "../../src/report/history-table.ts";
import { outputs } from "../../src/report/outputs.ts";
import type { DeployResult, HistoryEntry, WorkloadResult } from "../../src/result.ts";
import { rolledBack } from "./failed-deploy.ts";

test("the last ten lines say what broke and why, what runs now and what to do", () => {
  expect(resultLines(rolledBack).slice(-10)).toEqual([
    "",
    "WORKLOAD        NAMESPACE  OUTCOME      REVISION      IMAGES",
    "deployment/web  shop       rolled-back  4 → 6 (as 4)  r.local/shop/web:2.0",
    "service/web     shop       applied",
    "",
    "outcome: rolled-back",
    "what broke: deployment/web: container app exited with 1, three times",
    "likely cause: Read the container's last log lines above.",
    "production now: deployment/web in shop runs revision 4 again (now revision 6): r.local/shop/web:2.0",
    "next: production needs nothing now; fix the cause and deploy again",
  ]);
});

test("evidence stands before them, with nothing a runner would obey", () => {
  expect(resultLines(rolledBack).slice(0, -10)).toEqual([
    "deployment/web in shop: container app exited with 1, three times",
    "  5 desired, 2 updated, 4 available",
    "  pod/web-7f9d-x, container app: CrashLoopBackOff, exit code 1, 3 restarts (r.local/shop/web:3.0)",
    "    back-off 40s",
    "    its last log lines:",
    "    | starting",
    "    | ",
    "    | : :error::<img src=x>|`a`",
    "    | </pre><script>",
    "    the last log lines of the run before:",
    "    | first run",
    "  events:",
    "    3x pod/web-7f9d-x BackOff: Back-off | restarting",
    "  look further: kubectl -n shop describe deployment/web",
  ]);
});

test("the annotation has the reason and the state", () => {
  expect(failureLine(rolledBack)).toBe(
    "rolled-back: deployment/web: container app exited with 1, three times; deployment/web in shop runs revision 4 again (now revision 6): r.local/shop/web:2.0",
  );
});

test("twenty failed workloads leave the reason within the last ten lines", () => {
  const failed = Array.from({ length: 20 }, (_, index): WorkloadResult => {
    return { kind: "Deployment", namespace: "shop", name: `web-${index}`, outcome: "failed", images: [] };
  });
  const result: DeployResult = { outcome: "failed", reason: "deployment/web-0: crash", hint: "look", workloads: failed };
  const last = resultLines(result).slice(-10);
  expect(last).toContain("what broke: deployment/web-0: crash");
  expect(last).toContain("production now: and 16 more, in the table above");
});

test("a cancelled deploy says what stays as it was applied, not at any length", () => {
  const applied = Array.from({ length: 6 }, (_, index): WorkloadResult => {
    return { kind: "ConfigMap", namespace: "shop", name: `c-${index}`, outcome: "applied", images: [] };
  });
  expect(resultLines({ outcome: "cancelled", workloads: applied }).slice(-3)).toEqual([
    "production now: no workload was changed",
    "production now: as this deploy applied it: configmap/c-0, configmap/c-1, configmap/c-2, configmap/c-3, 2 more, in the table above",
    "next: check that production is as you want it, then deploy again",
  ]);
});

test("a good deploy says what runs", () => {
  const web: WorkloadResult = {
    kind: "Deployment",
    namespace: "shop",
    name: "web",
    outcome: "succeeded",
    images: ["r/web:2"],
    revision: 2,
  };
  expect(resultLines({ outcome: "succeeded", workloads: [web] }).slice(-2)).toEqual([
    "deployment/web in shop runs revision 2: r/web:2",
    "outcome: succeeded",
  ]);
});

const revisions: HistoryEntry[] = [
  {
    revision: 1,
    current: false,
    rollbackTarget: true,
    images: ["r/web:1"],
    changeCause: "처음",
    createdAt: "2026-11-20T00:00:00Z",
  },
  {
    revision: 2,
    current: true,
    rollbackTarget: false,
    images: ["r/web:2"],
    changeCause: "second",
    createdAt: "2026-11-23T23:58:00Z",
    outcome: "rolled-back",
    by: "octocat",
    commit: "3f2a1bc0d4e5f60718293a4b5c6d7e8f90a1b2c3",
    run: "https://g/1",
    deployedAt: "2026-11-23T23:57:00Z",
  },
];

test("history is a table, aligned also under Hangul", () => {
  const now = Date.parse("2026-11-24T00:00:00Z");
  expect(historyLines({ namespace: "shop", workload: "deployment/web", revisions }, now)).toEqual([
    "deployment/web in shop",
    "REVISION            AGE  OUTCOME      BY       COMMIT   CHANGE CAUSE  IMAGES   RUN",
    "1         rollback  4d                                  처음          r/web:1",
    "2         current   3m   rolled-back  octocat  3f2a1bc  second        r/web:2  https://g/1",
  ]);
});

test("outputs have neither evidence nor hints", () => {
  const [web, service] = rolledBack.workloads;
  const { evidence: _, hint: __, ...plain } = web ?? service ?? ({} as WorkloadResult);
  expect(outputs({ deploy: rolledBack, history: { namespace: "shop", workload: "deployment/web", revisions } })).toEqual({
    outcome: "rolled-back",
    reason: "deployment/web: container app exited with 1, three times",
    revision: "6",
    "restored-revision": "4",
    workloads: JSON.stringify([plain, service]),
    history: JSON.stringify(revisions),
  });
});
