import { printName } from "../manifest/object.ts";
import type { HistoryOptions } from "../options.ts";
import type { Clock, Cluster, Log, Observation } from "../ports.ts";
import type { StatusResult } from "../result.ts";
import { attemptOf } from "../rollout/attempt.ts";
import { replicasOf } from "../rollout/evidence.ts";
import { healthOf } from "../rollout/health.ts";
import { hintFor } from "../rollout/hints.ts";
import { historyOf } from "../rollout/history.ts";
import { readRecord } from "../rollout/record.ts";
import { imagesOf } from "../rollout/revisions.ts";
import type { Snapshot, Workload } from "../rollout/snapshot.ts";
import { collectEvidence } from "./evidence.ts";
import { openWorkload } from "./workload.ts";

type StatusPorts = { cluster: Cluster; clock: Clock; log: Log };

/** Events come by a watch that does not say when it has told all that was there; milliseconds. */
const EVENTS_COME_WITHIN = 500;

/** What runs now, since when and by whom; whether it is healthy, and if it isn't, why. Changes nothing. */
export async function status(options: HistoryOptions, ports: StatusPorts): Promise<StatusResult> {
  const { live, observation } = await openWorkload(options, ports);
  try {
    const first = healthOf(live, observation.seen);
    if (first.kind === "healthy") return { ...whatRuns(live, observation.seen), health: first.kind };
    const seen = await withEvents(observation, ports.clock);
    const now = seen.workloads.get(live.metadata.uid ?? "") ?? live;
    const health = healthOf(now, seen);
    if (health.kind === "healthy") return { ...whatRuns(now, seen), health: health.kind };
    const evidence = await collectEvidence(attemptOf(undefined, now, seen.at), seen, ports.cluster);
    return {
      ...whatRuns(now, seen),
      health: health.kind,
      reason: health.reason,
      ...(health.kind === "unhealthy" && health.failure !== undefined ? { hint: hintFor(health.failure) } : {}),
      ...(evidence === undefined ? {} : { evidence }),
    };
  } finally {
    observation.close();
  }
}

async function withEvents(observation: Observation, clock: Clock): Promise<Snapshot> {
  const until = clock.now() + EVENTS_COME_WITHIN;
  let { seen } = observation;
  while (seen.at < until) seen = await observation.changed(until);
  return seen;
}

function whatRuns(live: Workload, seen: Snapshot): Omit<StatusResult, "health"> {
  const revisions = historyOf(live, seen);
  const current = revisions.find((each) => each.current);
  const target = revisions.find((each) => each.rollbackTarget)?.revision;
  const { back } = current?.deployedAt === undefined ? {} : (readRecord(live) ?? {});
  const since = back?.at ?? current?.deployedAt ?? current?.createdAt;
  const { changeCause, by, commit, run, revision, outcome } = current ?? {};
  return {
    namespace: live.metadata.namespace ?? "",
    workload: printName(live),
    images: imagesOf(live.spec.template),
    replicas: replicasOf(live),
    ...(revision === undefined ? {} : { revision }),
    ...(since === undefined ? {} : { since }),
    ...(changeCause === undefined ? {} : { changeCause }),
    ...(by === undefined ? {} : { by }),
    ...(commit === undefined ? {} : { commit }),
    ...(run === undefined ? {} : { run }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(back === undefined ? {} : { putBackBy: back.who ?? back.by ?? "a rollback" }),
    ...(target === undefined ? {} : { rollbackTarget: target }),
  };
}
