/** What was seen of a failure, collected before the undo deletes it. All texts are hostile: written by containers and controllers. */
export interface Evidence {
  /** Desired, updated, available replicas when the verdict fell. */
  replicas: { desired: number; updated: number; available: number };
  containers: FailedContainer[];
  events: SeenEvent[];
  /** The command that looks further. */
  command: string;
}

export interface FailedContainer {
  pod: string;
  container: string;
  image: string;
  restarts: number;
  /** `ErrImagePull`, `CrashLoopBackOff` … */
  state: string;
  message?: string;
  exitCode?: number;
  /** The last lines of its log, and of the run before. */
  log?: string;
  previousLog?: string;
}

export interface SeenEvent {
  object: string;
  reason: string;
  message: string;
  count: number;
}
