// npm run bench [-- RUNS] [-- --check]: prints how the built dist/ stands against its bars, medians of RUNS (5) paired runs.
// Only with --check is a missed bar an error: times depend on the machine and on what else it does.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/report/table.ts";
import { startSimulatedNode } from "../bed/simulated-node.ts";
import { root } from "../e2e/support/action.ts";
import { kubectlCanBeFound } from "./contenders.ts";
import { type Fleet, measureFleet, type Pair } from "./fleet.ts";
import { type Spread, spread } from "./measure.ts";
import { REAL, SIMULATED } from "./pods.ts";
import { measureRelease, type Release } from "./release.ts";
import { KUBECTL_TIMEOUT, measureRollouts, type Rollout, type Rollouts } from "./rollouts.ts";
import { measureStarts, type Starts } from "./starts.ts";
import { measureTekton, type Tekton } from "./tekton.ts";
import { measureVerdicts } from "./verdict-times.ts";

interface Line {
  what: string;
  measured: string;
  range?: string;
  compared?: string;
  bar?: string;
  isMet?: boolean;
}

/** Starts are cheap, so more of them. */
const STARTS_PER_RUN = 4;

async function bench(runs: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "nks-bench-"));
  try {
    say(`starts: ${runs * STARTS_PER_RUN} of each`);
    const starts = await measureStarts(runs * STARTS_PER_RUN, folder);
    const rollouts = await measureRollouts(runs, folder, say);
    const verdicts = await measureVerdicts(runs, folder, say);
    const { fleet, release } = await measureMany(folder);
    const tekton = await measureTekton(runs, say);
    return [
      ...rolloutLines(rollouts),
      ...verdictLines(verdicts),
      ...fleetLines(fleet),
      ...releaseLines(release),
      ...(tekton ? tektonLines(tekton) : []),
      ...startLines(starts),
      sizeLine(),
      kubectlLine(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The node of simulated pods is there for these only. */
async function measureMany(folder: string): Promise<{ fleet: Fleet; release: Release }> {
  await using simulated = await startSimulatedNode();
  const kinds = simulated === undefined ? [REAL] : [REAL, SIMULATED];
  return { fleet: await measureFleet(folder, kinds, say), release: await measureRelease(folder, kinds, say) };
}

function rolloutLines({ ours, kubectl, rolledBack, kubectlGaveUp }: Rollouts): Line[] {
  const wholes = (rollouts: Rollout[]): Spread => spread(rollouts.map(({ whole }) => whole));
  const own = (rollouts: Rollout[]): Spread => spread(rollouts.map(({ whole, cluster }) => whole - cluster));
  const cluster = spread([...ours, ...kubectl].map((rollout) => rollout.cluster)).median;
  const [action, reference, undone] = [wholes(ours), wholes(kubectl), spread(rolledBack)];
  return [
    { what: "kubectl apply && rollout status, 3 replicas", ...seconds(reference) },
    { what: "deploy action, the same change", ...seconds(action), ...ratio(action.median, reference.median, 1.15) },
    { what: "of it not the cluster's: kubectl", ...seconds(own(kubectl)) },
    // On a busy machine the medians above mostly say whose probes were luckier.
    {
      what: `of it not the cluster's: action; with equal clusters (${cluster.toFixed(2)} s)`,
      ...seconds(own(ours)),
      ...ratio(cluster + own(ours).median, cluster + own(kubectl).median, 1.15),
    },
    // The whole process: what it does before it applies is in it.
    { what: "missing tag: action has rolled back", ...seconds(undone), bar: "≤ 5 s", isMet: undone.median <= 5 },
    { what: `missing tag: kubectl --timeout=${KUBECTL_TIMEOUT} gave up`, measured: `${kubectlGaveUp.toFixed(2)} s` },
  ];
}

function verdictLines(delays: number[]): Line[] {
  const { median, most, ...rest } = spread(delays);
  return [
    {
      what: "decisive status in the API server to verdict",
      ...milliseconds({ median, most, ...rest }),
      bar: "≤ 300 ms",
      isMet: median <= 0.3,
    },
    { what: "the same, the worst", ...milliseconds({ median: most, most, ...rest }), bar: "≤ 1 s", isMet: most <= 1 },
  ];
}

function fleetLines({ deployments, pairs, requests }: Fleet): Line[] {
  // The Lease is one object more.
  const most = 2 * (deployments + 1) + 10;
  const what = `${deployments} Deployments of 2 pods`;
  return [
    ...pairs.flatMap((pair) => pairLines(what, "kubectl apply", pair, 1)),
    { what: `${what}: requests of the action`, measured: String(requests), bar: `≤ ${most}`, isMet: requests <= most },
  ];
}

function releaseLines({ objects, times, requests }: Release): Line[] {
  // As for the fleet; an unchanged deploy's claim and end are in the ten.
  const most = 2 * (objects + 1) + 10;
  const what = `${objects} objects, 20 Deployments among them`;
  const counted = (name: string, count: number) => ({ what: `${what}: ${name}`, measured: String(count) });
  const touched = times.reduce((sum, each) => sum + each.touched, 0);
  return [
    ...times.flatMap(({ pods, kubectl, first, unchanged }) => [
      ...pairLines(what, "kubectl apply --server-side", { pods, kubectl, ours: first }, 0.6),
      {
        what: `${what}, ${pods}: action again, unchanged`,
        measured: `${unchanged.toFixed(2)} s`,
        ...ratio(unchanged, first, 0.5),
      },
    ]),
    { ...counted("workloads touched by that", touched), bar: "none", isMet: touched === 0 },
    { ...counted("requests of the action", requests.first), bar: `≤ ${most}`, isMet: requests.first <= most },
    { ...counted("requests, unchanged", requests.unchanged), bar: `≤ ${most}`, isMet: requests.unchanged <= most },
  ];
}

function pairLines(what: string, apply: string, { pods, kubectl, ours }: Pair, bar: number): Line[] {
  const line = (who: string, value: number) => ({ what: `${what}, ${pods}: ${who}`, measured: `${value.toFixed(2)} s` });
  return [line(`${apply}, then status one by one`, kubectl), { ...line("action", ours), ...ratio(ours, kubectl, bar) }];
}

function tektonLines({ task, action, imageBytes }: Tekton): Line[] {
  const [ofTask, ofAction] = [spread(task), spread(action)];
  const more = ofTask.median - ofAction.median;
  const compared = `${more < 0 ? "−" : "+"}${Math.abs(more).toFixed(2)} s`;
  return [
    { what: "deploy of no replicas: action", ...seconds(ofAction) },
    { what: "the same as a TaskRun, from its step's start", ...seconds(ofTask), compared, bar: "≤ +0.5 s", isMet: more <= 0.5 },
    {
      what: "image of the command line, compressed",
      measured: `${(imageBytes / 1e6).toFixed(1)} MB`,
      bar: "≤ 60 MB",
      isMet: imageBytes <= 60e6,
    },
  ];
}

function startLines({ bare, login, deploy }: Starts): Line[] {
  const [nothing, ofLogin, ofDeploy] = [spread(bare), spread(login), spread(deploy)];
  return [
    { what: "node -e 0", ...milliseconds(nothing) },
    { what: "login, to its first line", ...milliseconds(ofLogin), ...ratio(ofLogin.median, nothing.median, 4) },
    { what: "deploy, to its first line", ...milliseconds(ofDeploy), ...ratio(ofDeploy.median, nothing.median, 7) },
  ];
}

function sizeLine(): Line {
  const dist = join(root, "dist");
  const bytes = readdirSync(dist).reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  return { what: "size of dist/", measured: `${(bytes / 1e6).toFixed(2)} MB`, bar: "≤ 6 MB", isMet: bytes <= 6e6 };
}

function kubectlLine(): Line {
  const isThere = kubectlCanBeFound();
  return { what: "kubectl where the action ran", measured: isThere ? "could be found" : "none", bar: "none", isMet: !isThere };
}

function seconds({ median, least, most }: Spread) {
  return { measured: `${median.toFixed(2)} s`, range: `${least.toFixed(2)}–${most.toFixed(2)}` };
}

function milliseconds({ median, least, most }: Spread) {
  const print = (value: number): string => (value * 1000).toFixed(0);
  return { measured: `${print(median)} ms`, range: `${print(least)}–${print(most)}` };
}

function ratio(own: number, reference: number, bar: number) {
  const times = own / reference;
  return { compared: `${times.toFixed(2)} ×`, bar: `≤ ${bar} ×`, isMet: times <= bar };
}

function say(line: string): void {
  console.error(line);
}

const runs = Number(process.argv.slice(2).find((argument) => /^[1-9]\d*$/.test(argument)) ?? 5);
const lines = await bench(runs);
const cells = lines.map(({ what, measured, range = "", compared = "", bar = "", isMet }) => {
  const verdict = isMet === undefined ? "" : isMet ? "met" : "MISSED";
  return [what, measured, range, compared, bar, verdict];
});
console.log(`\n${textTable(["", "median", "min–max", "ratio", "bar", ""], cells).join("\n")}`);
if (process.argv.includes("--check") && lines.some(({ isMet }) => isMet === false)) process.exitCode = 1;
