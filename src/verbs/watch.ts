import { printName } from "../manifest/object.ts";
import type { Clock, Log, Observation } from "../ports.ts";
import { type Attempt, note } from "../rollout/attempt.ts";
import { judge, judgeTimeout } from "../rollout/judge.ts";
import { news, progressLines } from "../rollout/progress.ts";
import type { Snapshot } from "../rollout/snapshot.ts";
import type { Verdict } from "../rollout/verdict.ts";

export interface Judged {
  attempt: Attempt;
  /** Progressing: another workload's failure, or a cancellation, ended the watch first. */
  verdict: Verdict;
}

export interface WatchLimits {
  /** Milliseconds. When they are up, what still progresses has failed. */
  timeout: number;
  /** `first-failure`: one failed or superseded workload ends the watch for all. `all`: each is watched to its own end. */
  until: "first-failure" | "all";
  signal?: AbortSignal | undefined;
  /** How long it goes on after the signal, milliseconds. Absent: the signal ends it. */
  afterAbort?: number;
}

/** How long a cluster that is out of sight is waited for before a verdict by time, but no longer than the time that there was. Milliseconds. */
const SIGHT = 30_000;

/**
 * Watches until the verdicts have fallen, the time is up or the signal ends it. Says what changes, once per change.
 * A failure for what did not change in time is a verdict only after all has been listed anew: rejects where the cluster can't be seen then.
 */
export async function watch(
  attempts: Attempt[],
  observation: Observation,
  limits: WatchLimits,
  ports: { clock: Clock; log: Log },
): Promise<Judged[]> {
  let { timeout, signal } = limits;
  let deadline = ports.clock.now() + timeout;
  const said = new Map<string, string>();
  let current = attempts;
  let doubted: Judged[] = [];
  for (let seen = observation.seen; ; ) {
    current = current.map((attempt) => note(attempt, seen));
    const judged = current.map((attempt) => ({ attempt, verdict: judge(attempt, seen) }));
    say(current, seen, said, ports.log);
    if (signal?.aborted) {
      if (limits.afterAbort === undefined) return judged;
      signal = undefined;
      const end = ports.clock.now() + limits.afterAbort;
      if (end < deadline) [deadline, timeout] = [end, limits.afterAbort];
    }
    const ended = seen.at < deadline ? judged : judged.map((each) => timedOut(each, seen, timeout));
    sayOld(doubted, ended, ports.log);
    if (isSettled(ended, limits.until)) {
      // Who has been cancelled has no time to look again.
      if (doubted.length > 0 || limits.signal?.aborted || isCertain(ended, limits.until)) return ended;
      doubted = ended;
      seen = await observation.renewed(ports.clock.now() + Math.min(SIGHT, timeout), signal);
      continue;
    }
    doubted = [];
    const rechecks = judged.flatMap(({ verdict }) =>
      verdict.kind === "progressing" ? (verdict.recheckAt ?? deadline) : deadline,
    );
    seen = await observation.changed(Math.min(deadline, ...rechecks), signal);
  }
}

function isSettled(judged: Judged[], until: WatchLimits["until"]): boolean {
  if (judged.every(({ verdict }) => verdict.kind !== "progressing")) return true;
  return until === "first-failure" && judged.some(({ verdict }) => verdict.kind === "failed" || verdict.kind === "superseded");
}

/** Whether it is so however old what was seen may be. */
function isCertain(ended: Judged[], until: WatchLimits["until"]): boolean {
  const failed = ended.flatMap(({ verdict }) => (verdict.kind === "failed" ? [verdict] : []));
  const isSuperseded = ended.some(({ verdict }) => verdict.kind === "superseded");
  const certain = failed.filter(({ byTime }) => byTime !== true);
  return certain.length === failed.length || (until === "first-failure" && (isSuperseded || certain.length > 0));
}

/** Of what looked like a failure only for being seen too late. */
function sayOld(doubted: Judged[], now: Judged[], log: Log): void {
  for (const { attempt, verdict } of doubted) {
    const isFailed = now.some((each) => each.attempt.uid === attempt.uid && each.verdict.kind === "failed");
    if (verdict.kind !== "failed" || isFailed) continue;
    log.foreign(`${printName(attempt)}: looked again, as what was seen of it was old: ${verdict.reason}`);
  }
}

function timedOut({ attempt, verdict }: Judged, seen: Snapshot, timeout: number): Judged {
  return { attempt, verdict: verdict.kind === "progressing" ? judgeTimeout(attempt, seen, verdict.waiting, timeout) : verdict };
}

function say(attempts: Attempt[], seen: Snapshot, said: Map<string, string>, log: Log): void {
  // A snapshot from before our write says nothing about it.
  const current = attempts.filter(({ uid, generation }) => (seen.workloads.get(uid)?.metadata.generation ?? 0) >= generation);
  for (const attempt of current) {
    const lines = progressLines(attempt, seen);
    for (const line of news(lines, said)) log.foreign(line);
    for (const [about, line] of lines) said.set(about, line);
  }
}
