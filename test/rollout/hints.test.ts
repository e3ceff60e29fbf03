import { expect, test } from "@jest/globals";
import { hintFor } from "../../src/rollout/hints.ts";
import type { FailureKind } from "../../src/rollout/verdict.ts";

const KINDS: Record<FailureKind, RegExp> = {
  "image-missing": /tag/,
  "pull-denied": /pull secret/,
  "pull-policy": /scan/,
  "image-name": /lower case/,
  "image-never-pulled": /imagePullPolicy/,
  "pull-failing": /reachable/,
  "container-config": /ConfigMap/,
  "container-start": /node/,
  "pods-refused": /quota/,
  crash: /log/,
  "job-failed": /not undone/,
  "progress-deadline": /progressDeadlineSeconds/,
  timeout: /timeout/,
  "no-address": /wait-for-address/,
  "smoke-check": /smoke-timeout/,
  deleted: /deploy again/,
};

test.each(Object.entries(KINDS))("the hint for %s is one line of its own that names where to look", (kind, names) => {
  const hint = hintFor(kind as FailureKind);
  expect(hint).toMatch(names);
  expect(hint).not.toContain("\n");
  const others = Object.keys(KINDS).filter((other) => other !== kind);
  expect(others.map((other) => hintFor(other as FailureKind))).not.toContain(hint);
});
