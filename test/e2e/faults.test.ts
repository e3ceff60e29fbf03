// Faults between us and the API server: the verdict is still the right one, or the error says what state the cluster is in.
import { describe, expect, test } from "@jest/globals";
import { type Fault, openFaultProxy, type Rule } from "./support/fault-proxy.ts";
import { registry, tagged } from "./support/images.ts";
import { type Web, web } from "./support/manifests.ts";
import { endOf, good, scenario, stateOf } from "./support/scenario.ts";

/** The fault at the first requests of that kind, so many times. */
const first =
  (what: string, fault: Fault, times = 1): Rule =>
  (asked) =>
    asked.what === what && asked.times <= times ? fault : undefined;
const always =
  (what: RegExp, fault: Fault): Rule =>
  (asked) =>
    what.test(asked.what) ? fault : undefined;
const answer = (status: number, more: { headers?: Record<string, string>; body?: string } = {}): Fault => ({
  kind: "answer",
  status,
  ...more,
});
const html = { headers: { "content-type": "text/html" }, body: "<html>Bad gateway</html>" };
const expired = JSON.stringify({
  type: "ERROR",
  object: {
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    reason: "Expired",
    code: 410,
    message: "too old resource version",
  },
});

const bookmark = (resourceVersion: string) =>
  `${JSON.stringify({ type: "BOOKMARK", object: { kind: "Any", apiVersion: "v1", metadata: { resourceVersion } } })}\n`;

/** The first watch says that it cannot go on; what comes after it is refused. */
const eventsOnce: Rule = ({ what, times }) => {
  if (what === "watch events" && times === 1) return answer(200, { body: `${expired}\n` });
  return what === "list events" ? answer(403) : undefined;
};

/** Faults that pass: a good version is green, a bad one is rolled back. */
const PASSING: { when: string; rule: Rule }[] = [
  { when: "a list is put off for a second (429)", rule: first("list pods", answer(429, { headers: { "retry-after": "1" } })) },
  { when: "a list is put off, without a time (429)", rule: first("list deployments", answer(429)) },
  {
    when: "lists are answered 503, twice",
    rule: first("list deployments", answer(503), 2),
  },
  { when: "a list breaks off in its middle", rule: first("list pods", { kind: "torn" }) },
  { when: "the claim is made at an API server that is starting (500)", rule: first("create leases", answer(500)) },
  { when: "the dry run is answered 500", rule: first("dry-run deployments", answer(500)) },
  { when: "the dry run is reset", rule: first("dry-run deployments", { kind: "reset" }) },
  { when: "the apply is reset", rule: first("apply deployments", { kind: "reset" }) },
  { when: "the apply is done but its answer is lost", rule: first("apply deployments", { kind: "lost-answer" }) },
  { when: "the apply's answer breaks off", rule: first("apply deployments", { kind: "torn" }) },
  { when: "the apply meets a conflict inside the server", rule: first("apply deployments", answer(409)) },
  { when: "the apply meets a gateway's 502 page", rule: first("apply deployments", answer(502, html)) },
  { when: "the apply is put off three times", rule: first("apply deployments", answer(429), 3) },
  { when: "the watch of pods is cut", rule: first("watch pods", { kind: "cut", after: 700 }) },
  {
    when: "all watches are cut, and again",
    rule: (asked) => (asked.what.startsWith("watch") && asked.times < 4 ? { kind: "cut", after: 400 } : undefined),
  },
  { when: "watches are ended again and again", rule: always(/^watch /, { kind: "ended", after: 300 }) },
  { when: "the resource version is gone (410)", rule: first("watch pods", answer(410)) },
  { when: "the watch itself says that it is gone", rule: first("watch pods", answer(200, { body: `${expired}\n` })) },
  {
    when: "watches bring nothing but bookmarks, and end",
    rule: ({ what, times, resourceVersion }) =>
      what.startsWith("watch") && times <= 3 ? answer(200, { body: bookmark(resourceVersion) }) : undefined,
  },
  {
    when: "the watch sends half a line",
    rule: first("watch deployments", answer(200, { body: '{"type":"MODIFIED","object":{"ki' })),
  },
  {
    when: "watches are refused with 500 and 503",
    rule: (asked) =>
      /^watch (pods|deployments)$/.test(asked.what) && asked.times < 3 ? answer(asked.times === 1 ? 500 : 503) : undefined,
  },
  {
    when: "the token is refused for a moment (401)",
    rule: (asked) =>
      /^watch pods$/.test(asked.what)
        ? asked.times === 1
          ? { kind: "cut", after: 300 }
          : asked.times < 4
            ? answer(401)
            : undefined
        : undefined,
  },
  { when: "events may not be watched (403)", rule: always(/^watch events$/, answer(403)) },
  {
    when: "nothing but events may be watched, only listed (403)",
    rule: always(/^watch (deployments|replicasets|pods)$/, answer(403)),
  },
  { when: "leases may not be touched (403)", rule: always(/ leases$/, answer(403)) },
  { when: "the claim is made but the answer is lost", rule: first("create leases", { kind: "lost-answer" }) },
  { when: "every answer is slow", rule: always(/./, { kind: "slow", by: 700 }) },
  { when: "every first request fails", rule: ({ times }) => (times === 1 ? answer(503) : undefined) },
];

const BROKEN: Web = { image: `${registry}/web:never` };

/** 1.0 without the proxy, then the deploy in question through it. */
function through(
  rule: Rule,
  second: Web,
  more: Record<string, string>,
  check: (end: Awaited<ReturnType<typeof ended>>) => void,
): Promise<void> {
  return scenario("fault", async (given) => {
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    check(await ended(given, rule, second, more));
  });
}

async function ended(
  given: Parameters<Parameters<typeof scenario>[1]>[0],
  rule: Rule,
  second: Web,
  more: Record<string, string>,
) {
  await using proxy = await openFaultProxy(rule);
  const step = await given.deploy([web(second)], { kubeconfig: proxy.kubeconfig, timeout: "100s", ...more });
  return { ...endOf(step), log: step.log, state: await stateOf(given.namespace), asked: proxy.asked };
}

describe("a good version is green", () => {
  test.concurrent.each(PASSING)("when $when", ({ rule }) =>
    through(rule, { image: tagged("2.0") }, {}, ({ outcome, reason, state }) => {
      expect({ outcome, reason }).toEqual({ outcome: "succeeded", reason: "" });
      expect(state).toMatchObject({ images: [tagged("2.0")], available: 1 });
    }),
  );
});

describe("a bad version is rolled back", () => {
  test.concurrent.each([
    ...PASSING,
    { when: "the undo is answered 500", rule: first("patch deployments", answer(500)) },
    { when: "the undo is done but its answer is lost", rule: first("patch deployments", { kind: "lost-answer" }) },
    { when: "the undo meets a conflict", rule: first("patch deployments", answer(409)) },
    { when: "the undo is reset", rule: first("patch deployments", { kind: "reset" }) },
    { when: "logs may not be read (403)", rule: always(/^get pods\/log$/, answer(403)) },
    { when: "the watch of pods is silent, until it is asked again", rule: first("watch pods", { kind: "silent" }) },
  ])("when $when", ({ rule }) =>
    through(rule, BROKEN, {}, ({ outcome, reason, state }) => {
      expect({ outcome, reason }).toEqual({ outcome: "rolled-back", reason: expect.stringMatching(/web:never does not exist/) });
      expect(state).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }),
  );
});

test.concurrent.each([
  { when: "another job has just made the pull secret", rule: first("create secrets", answer(409)) },
  { when: "it is made but the answer is lost", rule: first("create secrets", { kind: "lost-answer" }) },
])("a deploy goes on when $when", ({ rule }) =>
  through(rule, { image: tagged("2.0") }, { "pull-secret": "keys" }, ({ outcome, reason }) => {
    expect({ outcome, reason }).toEqual({ outcome: "succeeded", reason: "" });
  }),
);

/** Faults that do not pass: what is said, and what runs. */
const LASTING: { when: string; rule: Rule; says: RegExp; outcome?: string; runs: string }[] = [
  {
    when: "lists are answered with a page",
    rule: always(/^list /, answer(200, html)),
    says: /does not answer as a Kubernetes API server does, .*check the server address/,
    runs: tagged("1.0"),
  },
  {
    when: "the credentials are refused (401)",
    rule: always(/./, answer(401)),
    says: /the cluster refuses the credentials \(401\); check the kubeconfig/,
    runs: tagged("1.0"),
  },
  {
    when: "the apply is done, but no answer to it comes through",
    rule: always(/^apply deployments$/, { kind: "lost-answer" }),
    says: /what broke: cannot reach the cluster at .* to apply deployment\/web/,
    outcome: "rolled-back",
    runs: tagged("1.0"),
  },
  {
    when: "the undo is not allowed (403)",
    rule: always(/^patch deployments$/, answer(403)),
    says: /the rollback failed: .*next: To go back by hand: kubectl -n \S+ rollout undo deployment\/web --to-revision=1/s,
    outcome: "rollback-failed",
    runs: `${registry}/web:never`,
  },
  {
    when: "the token expires for good in the middle",
    rule: (asked) =>
      asked.what.startsWith("watch") && asked.times === 1
        ? { kind: "cut", after: 1_500 }
        : /^(watch|list)/.test(asked.what) && asked.times > 1
          ? answer(401)
          : undefined,
    says: /lost sight of the rollout: .*\(401\).*it was applied and not undone, see: kubectl -n \S+ rollout status deployment\/web/,
    runs: tagged("unready"),
  },
];

describe("an error names the state", () => {
  test.concurrent.each(LASTING)("when $when", ({ rule, says, outcome, runs }) =>
    through(rule, { image: runs === tagged("unready") ? runs : (BROKEN.image ?? "") }, {}, (end) => {
      expect({ green: end.green, outcome: end.outcome }).toEqual({ green: false, outcome });
      expect(end.log).toMatch(says);
      expect(end.state.images).toEqual([runs]);
    }),
  );
});

test.concurrent("a rollout that was done while all watches were silent is seen to be done when its time is up, and not undone", () =>
  through(
    always(/^watch (deployments|replicasets|pods)$/, { kind: "silent" }),
    { image: tagged("2.0") },
    { timeout: "12s" },
    (end) => {
      expect({ outcome: end.outcome, reason: end.reason }).toEqual({ outcome: "succeeded", reason: "" });
      expect(end.log).toMatch(/deployment\/web: looked again, as what was seen of it was old: not finished within 12s/);
      expect(end.state).toMatchObject({ images: [tagged("2.0")], available: 1 });
    },
  ));

/** Nothing of it can be seen any more soon after it began. */
const outOfSight: Rule = ({ what, times }) => {
  if (what.startsWith("watch") && times === 1) return { kind: "cut", after: 1_500 };
  return /^(watch|list)/.test(what) && times > 1 ? { kind: "reset" } : undefined;
};

test.concurrent("a rollout that can't be seen when its time is up is left as it is, and it is said since when", () =>
  through(outOfSight, { image: tagged("unready") }, { timeout: "8s" }, ({ green, log, state }) => {
    expect(green).toBe(false);
    expect(log).toMatch(
      /lost sight of the rollout: .*could not be listed again.*out of sight since 20\S+Z; it was applied and not undone, see: kubectl/,
    );
    expect(state.images).toEqual([tagged("unready")]);
  }));

test.concurrent("while nothing changes there are no requests but the watches", () =>
  through(
    () => undefined,
    { container: { env: [{ name: "FAULT", value: "later=8" }] } },
    {},
    ({ outcome, asked }) => {
      expect(outcome).toBe("succeeded");
      const counts = Object.fromEntries(
        Map.groupBy(asked, ({ what }) => what)
          .entries()
          .map(([what, all]) => [what, all.length]),
      );
      expect(counts).toEqual({
        "get secrets": 1,
        "create leases": 1,
        "watch leases": 1,
        "delete leases": 1,
        "list deployments": 1,
        "list replicasets": 1,
        "list pods": 1,
        "watch deployments": 1,
        "watch replicasets": 1,
        "watch pods": 1,
        "watch events": 1,
        "dry-run deployments": 1,
        "apply deployments": 1,
      });
    },
  ));

test.concurrent("events that may no longer be read in the middle of a rollout are gone on without, and it is said", () =>
  through(eventsOnce, { container: { env: [{ name: "FAULT", value: "later=22" }] } }, {}, ({ outcome, log }) => {
    expect(outcome).toBe("succeeded");
    expect(log).toMatch(/::warning::.*list events.*going on without them/);
  }));

test.concurrent("a claim is made again at an API server that is starting, not given up", () =>
  through(first("create leases", answer(500)), { image: tagged("2.0") }, {}, ({ outcome, log, asked }) => {
    expect(outcome).toBe("succeeded");
    expect(log).not.toMatch(/will not be kept out/);
    expect(asked.filter(({ what }) => what === "create leases")).toHaveLength(2);
  }));

describe("a rollback goes on", () => {
  test.concurrent.each([
    { when: "the namespace is read from an API server that is starting (500)", rule: first("get namespaces", answer(500)) },
    { when: "namespaces may not be read (403)", rule: always(/^get namespaces$/, answer(403)) },
  ])("when $when", ({ rule }) =>
    scenario("fault", async (given) => {
      for (const version of ["1.0", "2.0"] as const) {
        expect(endOf(await given.deploy([web({ image: tagged(version) })]))).toEqual(good);
      }
      await using proxy = await openFaultProxy(rule);
      const { namespace } = given.inputs;
      const inputs = { namespace, kubeconfig: proxy.kubeconfig, workload: "deployment/web" };
      expect(endOf(await given.job.run("rollback", inputs as Record<string, string>))).toEqual(good);
      expect(proxy.asked.filter(({ what }) => what === "get namespaces")).not.toEqual([]);
      expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
    }),
  );
});
