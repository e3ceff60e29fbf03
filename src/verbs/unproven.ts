import type { AnswerEvidence } from "../rollout/evidence.ts";
import type { FailureKind } from "../rollout/verdict.ts";

/** Why a rollout that came up well is no good deploy after all. */
export interface Unproven {
  kind: "unproven";
  failure: Extract<FailureKind, "no-address" | "smoke-check">;
  /** One line for people; may hold text of the application. */
  reason: string;
  evidence?: AnswerEvidence;
}

/** Cancelled before it was shown that it answers. */
export const UNFINISHED_PROOF = "cancelled before it was seen to answer";
