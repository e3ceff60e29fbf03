import { containerStatuses, hasRun } from "./containers.ts";
import type { Pod } from "./snapshot.ts";
import type { Culprit, Failure, FailureKind } from "./verdict.ts";

/** Something that keeps a pod of the new revision from running. */
export interface Trouble {
  failure: FailureKind;
  /** One line for people; may hold text of the cluster. */
  reason: string;
  culprit?: Culprit;
  /** What has it: a container's key, or the UID of the object that can't make pods. */
  about: string;
  /** How long it may last before it is a failure, milliseconds; 0: no waiting helps. */
  grace: number;
}

/** When each trouble was first seen, by our clock in milliseconds. Keys: what has it, and which failure it would be. */
export type Since = ReadonlyMap<string, number>;

/** One container of one pod. */
export function containerKey(pod: Pod, container: string): string {
  return `${pod.metadata.uid}/${container}`;
}

/**
 * The ages of troubles, brought up to date. A pull that fails shows nothing while it is tried again: a container's trouble lasts until it has run,
 * another one until it is not there any more.
 */
export function sinceWhen(troubles: Trouble[], pods: Pod[], before: Since, at: number): Since {
  const stuck = new Set(
    pods.flatMap((pod) => containerStatuses(pod).flatMap((status) => (hasRun(status) ? [] : [containerKey(pod, status.name)]))),
  );
  const kept = [...before].filter(([key]) => stuck.has(key.slice(0, key.lastIndexOf(" "))));
  const now = troubles
    .filter(({ grace }) => grace > 0)
    .map((trouble) => [keyOf(trouble), before.get(keyOf(trouble)) ?? at] as const);
  return new Map([...kept, ...now]);
}

/** The trouble that has lasted too long, as a failure; else the moment when one will have. Undefined where nothing can become a failure by time. */
export function failureOf(troubles: Trouble[], since: Since, at: number): Failure | { recheckAt: number } | undefined {
  const ends = troubles.map((trouble) => ({ trouble, end: (since.get(keyOf(trouble)) ?? at) + trouble.grace }));
  const over = ends.find(({ end, trouble }) => trouble.grace === 0 || end <= at);
  if (over !== undefined) return asFailure(over.trouble);
  return ends.length === 0 ? undefined : { recheckAt: Math.min(...ends.map(({ end }) => end)) };
}

function asFailure({ failure, reason, culprit, grace }: Trouble): Failure {
  const lasted = grace === 0 ? "" : `, for ${Math.round(grace / 1000)}s`;
  const byTime = grace === 0 ? {} : { byTime: true as const };
  return { kind: "failed", failure, reason: `${reason}${lasted}`, ...(culprit === undefined ? {} : { culprit }), ...byTime };
}

function keyOf({ about, failure }: Trouble): string {
  return `${about} ${failure}`;
}
