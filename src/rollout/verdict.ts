/** Why a rollout failed, for programs; each has a hint of its own. */
export type FailureKind =
  | "image-missing"
  | "pull-denied"
  | "pull-policy"
  | "image-name"
  | "image-never-pulled"
  | "pull-failing"
  | "container-config"
  | "container-start"
  | "pods-refused"
  | "crash"
  | "job-failed"
  | "progress-deadline"
  | "timeout"
  | "deleted"
  | "no-address"
  | "smoke-check";

/** The container that made a rollout fail. */
export interface Culprit {
  pod: string;
  container: string;
}

export interface Failure {
  kind: "failed";
  failure: FailureKind;
  /** One line for people; may hold text of the cluster. */
  reason: string;
  culprit?: Culprit;
  /** It failed for what did not change for too long: true only if what was seen is not old. */
  byTime?: true;
}

/** What a snapshot means for one workload of a deploy. */
export type Verdict =
  /** `recheckAt` (our clock, milliseconds): time alone may change the verdict then. */
  | { kind: "progressing"; waiting: string; recheckAt?: number }
  | { kind: "succeeded" }
  | Failure
  /** Somebody else changed the workload after us: it is theirs now. */
  | { kind: "superseded"; reason: string };
