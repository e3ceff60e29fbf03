/** When a fault that may pass by itself counts as a failure. */
export interface Limits {
  /** How long it may last without a break, milliseconds. */
  grace: number;
  /** Restarts of one container, in a pod of the new revision, after which its crash is final. */
  restarts: number;
}

/** A crash at first sight is hated as a verdict: many services need a second try at their start. Registries and late Secrets need up to a minute. */
export const USUAL_LIMITS: Limits = { grace: 60_000, restarts: 3 };
