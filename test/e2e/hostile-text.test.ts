// What pods, events and annotations say is others' text: in log, annotations and summary it is read, never obeyed.
import { expect, test } from "@jest/globals";
import { parse, stringify } from "yaml";
import { markdownIn, outsideCode, shown } from "../report/summary-page.ts";
import { tagged } from "./support/images.ts";
import { web } from "./support/manifests.ts";
import { commandsIn } from "./support/runner-commands.ts";
import { endOf, good, type Scenario, scenario } from "./support/scenario.ts";

/** Each with a word of its own, by which it is found again. */
const HOSTILE = [
  "::set-output name=image::evil-output",
  "  ::add-mask::evil-mask",
  "##[add-mask]evil-old-mask",
  "evil-middle ##[error]x",
  "::stop-commands::evil-token",
  "\u001b[2J\u001b[31mevil-colour\u001b]8;;http://x\u0007",
  "<img src=x onerror=alert(1)> evil-image </pre></details><script>evil-script</script>",
  "[evil-link](http://x) `evil-code` **evil-bold** | evil-cell | @evil-user",
  "evil-\u202ereversed",
];

/** What HTML would make something of. */
const LIVE = [/<img/, /<script/, /<\/pre>\s*<\/details>evil/];

function expectHarmless({ log, summary }: { log: string; summary: string }): void {
  expect(commandsIn(log)).toEqual([]);
  for (const invisible of ["\u001b", "\u202e"]) expect(log + summary).not.toContain(invisible);
  for (const live of LIVE) expect(summary).not.toMatch(live);
  // Links, images, tables and mentions: Markdown reads none of it, and GitHub looks for none in code.
  expect(markdownIn(summary)).toEqual([]);
  expect(outsideCode(summary)).not.toMatch(/evil|@|http/);
}

/** A secret with all that Markdown would have to be kept from; of a user of the kubeconfig who does not ask. */
const TOKEN = "ghp_a*b@c[d]e|f'g_1234";

function withToken(kubeconfig = ""): string {
  const config = parse(kubeconfig);
  config.users.push({ name: "other", user: { token: TOKEN } });
  return stringify(config);
}

/** A container that says all of it and goes on, or ends. */
const saying = (then: string) => ({
  command: [
    "sh",
    "-c",
    `${HOSTILE.map((line) => `printf '%s\\n' ${JSON.stringify(line).replaceAll("`", "\\`")}`).join("; ")}; ${then}`,
  ],
});

test.concurrent("the log of a container that ends, with a secret in it", () =>
  scenario("evil-log", async ({ deploy, inputs }) => {
    expect(endOf(await deploy([web()]))).toEqual(good);
    const container = { ...saying(`echo "401 for token ${TOKEN}"; echo '##[error]evil-message' >/dev/termination-log; exit 3`) };
    const step = await deploy([web({ image: tagged("2.0"), container })], {
      "restart-limit": "1",
      kubeconfig: withToken(inputs["kubeconfig"]),
    });
    expect(endOf(step)).toMatchObject({ outcome: "rolled-back" });
    expectHarmless(step);
    for (const text of [step.log.replaceAll(`::add-mask::${TOKEN}`, ""), step.summary]) {
      expect(text).toContain("401 for token ***");
      expect(text + shown(text)).not.toContain(TOKEN);
    }
    // It is not lost either: whoever reads it must learn what the container said.
    for (const word of ["evil-output", "evil-old-mask", "evil-colour", "evil-image", "evil-link", "evil-message"]) {
      expect({ word, inLog: step.log.includes(word), inSummary: step.summary.includes(word) }).toEqual({
        word,
        inLog: true,
        inSummary: true,
      });
    }
  }));

test.concurrent("events", () =>
  scenario("evil-event", async (given) => {
    const running = given.start([web({ image: tagged("unready") })], { timeout: "10s" });
    await running.saw(/deployment\/web: 1 desired, 1 updated/);
    const [pod] = await given.namespace.pods();
    const { name = "", uid = "" } = pod?.metadata ?? {};
    const events = HOSTILE.map((message, index) => ({
      apiVersion: "v1",
      kind: "Event",
      metadata: { name: `evil-${index}` },
      involvedObject: { apiVersion: "v1", kind: "Pod", namespace: given.namespace.name, name, uid },
      type: "Warning",
      reason: "Unhealthy",
      message,
      count: 1,
      lastTimestamp: new Date().toISOString().replace(/\.\d+Z/, "Z"),
    }));
    await given.namespace.apply(...events);
    const step = await running.ended;
    expect(endOf(step).green).toBe(false);
    expectHarmless(step);
    expect(step.log).toMatch(/evil-old-mask/);
  }));

test.concurrent("annotations: the change cause, and who holds the Lease", () =>
  scenario("evil-notes", async (given: Scenario) => {
    const { namespace, job, inputs } = given;
    expect(endOf(await given.deploy([web()]))).toEqual(good);
    await namespace.kubectl("annotate", "deployment/web", "--overwrite", `kubernetes.io/change-cause=${HOSTILE.join("\n")}`);
    const claim = { by: HOSTILE.join("\n"), at: HOSTILE[0], workloads: ["deployment/web", ...HOSTILE], answers: 0 };
    const annotations = { "nks-deploy/claim.evil": JSON.stringify(claim) };
    await namespace.apply({ apiVersion: "coordination.k8s.io/v1", kind: "Lease", metadata: { name: "nks-deploy", annotations } });
    const step = await given.deploy([web({ image: tagged("2.0") })]);
    expect(endOf(step)).toEqual(good);
    expectHarmless(step);
    const { kubeconfig = "" } = inputs;
    const history = await job.run("history", { kubeconfig, namespace: namespace.name, workload: "deployment/web" });
    expect(history.code).toBe(0);
    expectHarmless(history);
  }));
