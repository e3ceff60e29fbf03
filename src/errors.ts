/**
 * What kind of thing went wrong, for programs; the message is for people.
 * `bad-input` is refused before anything was touched; the others name the part that said no.
 */
export type ErrorCode =
  | "bad-input"
  | "bad-manifest"
  | "bad-kubeconfig"
  | "docker-failed"
  | "registry-denied"
  | "registry-failed"
  | "registry-unreachable"
  | "image-not-found"
  | "cluster-unreachable"
  | "cluster-denied"
  | "cluster-conflict"
  | "cluster-refused"
  | "not-found"
  | "cancelled"
  | "bug";

/**
 * The one error of this project. Its message is one line: what happened, to what, and what to do next.
 * Expected outcomes (a rollout that fails, a rollback) are results, never errors.
 */
export class DeployError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message.replace(/\s*\n\s*/g, " "), options);
    this.name = "DeployError";
    this.code = code;
  }
}

/** The message of whatever was thrown, on one line. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/\s*\n\s*/g, " ").trim();
}
