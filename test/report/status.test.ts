import { expect, test } from "@jest/globals";
import { statusLines, unhealthyLine } from "../../src/report/status-lines.ts";
import { summary } from "../../src/report/summary.ts";
import type { StatusResult } from "../../src/result.ts";

const now = Date.parse("2026-11-24T00:10:00Z");
const sick: StatusResult = {
  namespace: "shop",
  workload: "deployment/web",
  health: "unhealthy",
  reason: "container app keeps ending\n::error::<b>",
  hint: "Read the log.",
  images: ["r.local/web@sha256:1"],
  replicas: { desired: 3, updated: 1, available: 2 },
  revision: 4,
  since: "2026-11-24T00:00:00Z",
  changeCause: "web:2.0 <script>",
  by: "octocat",
  rollbackTarget: 3,
};

test("a status is facts first, and why it is not healthy last", () => {
  expect(statusLines(sick, now)).toEqual([
    "deployment/web in shop: unhealthy",
    "revision:             4",
    "images:               r.local/web@sha256:1",
    "replicas:             3 desired, 1 updated, 2 available",
    "since:                2026-11-24T00:00:00Z (10m)",
    "change cause:         web:2.0 <script>",
    "deployed by:          octocat",
    "a rollback restores:  revision 3",
    "",
    "why: container app keeps ending : :error::<b>",
    "likely cause: Read the log.",
  ]);
  expect(unhealthyLine(sick)).toBe("deployment/web in shop is not healthy: container app keeps ending : :error::<b>");
  expect(unhealthyLine({ ...sick, health: "rolling-out", reason: "1 of 3" })).toBe(
    "deployment/web in shop is still rolling out: 1 of 3",
  );
});

test("a summary shows the cluster's words as they are", () => {
  const text = summary({ status: sick }, now, (text) => text);
  expect(text).toContain("<h3>❌ <code>deployment/web</code> in <code>shop</code>: unhealthy</h3>");
  expect(text).toContain("<li><b>Why:</b> <code>container app keeps ending : :error::&lt;b&gt;</code></li>");
  expect(text).not.toContain("<script>");
});
