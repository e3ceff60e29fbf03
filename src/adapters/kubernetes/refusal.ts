import { DeployError, type ErrorCode, messageOf } from "../../errors.ts";
import type { Reply } from "./connection.ts";
import { withoutValues } from "./without-values.ts";

/** The object that the API server answers instead of what was asked: meta/v1 Status. */
export interface Status {
  kind: "Status";
  message?: string;
  reason?: string;
  code?: number;
  details?: { kind?: string; causes?: { reason?: string; message?: string; field?: string }[]; retryAfterSeconds?: number };
}

const download =
  "if the cluster's certificates were renewed, old kubeconfigs stop working: download it again from the NHN Cloud console";
const unreachable =
  "check the server address; a private NKS endpoint or one with an IP allow list is out of reach for hosted runners: use a self-hosted runner or the Tekton tasks in the cluster";

const longestMessage = 2_000;

/** The Status in an answer or a watch event, where it is one. */
export function statusIn(text: string): Status | undefined {
  try {
    const object: unknown = JSON.parse(text);
    return isStatus(object) ? object : undefined;
  } catch {
    return undefined;
  }
}

export function isStatus(object: unknown): object is Status {
  return typeof object === "object" && object !== null && (object as Status).kind === "Status";
}

/** What an answer that is not a success means. The answer is the error's cause. */
export function refusal(server: string, doing: string, reply: Reply): DeployError {
  const status = statusIn(reply.text);
  const said = status
    ? withoutValues(status.message ?? "").slice(0, longestMessage) || `status ${reply.status}`
    : `the answer is not a Kubernetes API server's (status ${reply.status})`;
  const because = (code: ErrorCode, what: string, next: string) =>
    new DeployError(code, `cannot ${doing} at ${server}: ${what}${next && `; ${next}`}`, { cause: reply });
  if (isBadObject(reply)) return because("cluster-refused", said, "correct the manifest");
  switch (reply.status) {
    case 401:
      return because(
        "cluster-denied",
        "the cluster refuses the credentials (401)",
        `check the kubeconfig's user or token; ${download}`,
      );
    case 403:
      return forbidden(said, status !== undefined, because);
    case 404:
      return because(
        "not-found",
        said,
        /^namespaces "/.test(said) ? "create the namespace first, or correct its name" : "check the name",
      );
    case 409:
      return because("cluster-conflict", said, "somebody else changes it at the same time: run this again");
    case 429:
    case 502:
    case 503:
    case 504:
      return because(
        "cluster-unreachable",
        `${said} (${reply.status})`,
        "the API server is overloaded or starting: run this again later",
      );
    default:
      return because("cluster-refused", `${said} (${reply.status})`, "");
  }
}

/**
 * Whether the object sent is at fault, so that no second try helps. Server-side apply answers 500 with no reason to fields that are
 * not in the schema [seen, 1.36]; true internal errors say `InternalError` or name etcd.
 */
export function isBadObject({ status, text }: Reply): boolean {
  if ([400, 413, 415, 422].includes(status)) return true;
  return status === 500 && statusIn(text)?.message?.startsWith("failed to create typed patch object") === true;
}

function forbidden(
  said: string,
  ofServer: boolean,
  because: (code: ErrorCode, what: string, next: string) => DeployError,
): DeployError {
  const right = missingRight(said);
  if (right) return because("cluster-denied", said, `a Role must allow that user: ${right}`);
  if (!ofServer)
    return because("cluster-denied", `${said} (403)`, "something before the API server refuses: check its IP allow list");
  // Quotas, admission and a namespace being deleted say 403 too; no Role helps there.
  return because("cluster-refused", said, "");
}

/** The right that RBAC's message names: `watch on deployments.apps in namespace shop`. */
export function missingRight(message: string): string | undefined {
  const found =
    /cannot (?<verb>\S+) resource "(?<resource>[^"]+)" in API group "(?<group>[^"]*)"(?: in the namespace "(?<namespace>[^"]*)")?/.exec(
      message,
    )?.groups;
  if (!found) return undefined;
  const { verb, resource, group, namespace } = found;
  return `${verb} on ${resource}${group && `.${group}`}${namespace ? ` in namespace ${namespace}` : ""}`;
}

/** What it means that no answer came. Node's error is the cause. */
export function failure(server: string, doing: string, cause: unknown): DeployError {
  if (cause instanceof DeployError) return cause;
  const code = errorCode(cause);
  if (code === "ABORT_ERR" || (cause instanceof Error && cause.name === "AbortError"))
    return new DeployError("cancelled", `stopped before it could ${doing}`, { cause });
  const why = messageOf(cause);
  const told = why.includes(code) ? why : `${why}, ${code}`;
  if (isCertificateFault(code)) {
    const next = `check certificate-authority-data in the kubeconfig; ${download}`;
    return new DeployError(
      "cluster-unreachable",
      `the certificate of ${server} is not one that the kubeconfig trusts (${told}); ${next}`,
      { cause },
    );
  }
  return new DeployError("cluster-unreachable", `cannot reach the cluster at ${server} to ${doing} (${told}); ${unreachable}`, {
    cause,
  });
}

/** Node's and OpenSSL's names for what can be wrong with a server's certificate. */
function isCertificateFault(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO|INVALID_CA|ISSUER/.test(code);
}

export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** The answer that an error of ours came from, if it came from one. */
export function replyOf(error: unknown): Reply | undefined {
  const cause = error instanceof DeployError ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "status" in cause && "text" in cause ? (cause as Reply) : undefined;
}
