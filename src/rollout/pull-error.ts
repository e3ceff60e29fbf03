import type { FailureKind } from "./verdict.ts";

/**
 * What the registry's refusals look like once containerd, CRI-O and the kubelet have wrapped them. Measured with containerd 1.6 against
 * Distribution 2.8, and from Kubernetes' own messages; order matters: a policy's 412 may say "denied" too.
 */
const FINAL: { failure: FailureKind; patterns: RegExp[] }[] = [
  {
    failure: "pull-policy",
    patterns: [/\b412\b/, /precondition failed/i, /\bpolicy\b.*\b(prevent|block|denie)/i, /PROJECTPOLICYVIOLATION/i],
  },
  {
    failure: "pull-denied",
    patterns: [
      /\bunauthorized\b/i,
      /\b401\b/,
      /\b403\b/,
      /\bforbidden\b/i,
      /no basic auth credentials/i,
      /authorization failed/i,
      /authentication required/i,
      /pull access denied/i,
      /access.{0,20}\bdenied\b/i,
      /\bdenied:/i,
    ],
  },
  {
    failure: "image-missing",
    patterns: [
      /manifest unknown/i,
      /name unknown/i,
      /repository .* not found/i,
      /manifest .* not found/i,
      /failed to resolve reference .*: not found/i,
      /": not found/i,
    ],
  },
];

/** Failures between us and the registry that may pass by themselves, whatever else the message says. */
const PASSING = [
  /no such host/i,
  /connection refused/i,
  /connection reset/i,
  /i\/o timeout/i,
  /\btimed? ?out\b/i,
  /too many requests/i,
  /toomanyrequests/i,
  /\b(429|500|502|503|504)\b/,
  /server misbehaving/i,
  /unexpected EOF/i,
  /network is unreachable/i,
];

/**
 * Whether a pull error is final, so that waiting can't help. Undefined: it may pass (5xx, rate limit, network).
 * Since Kubernetes 1.32 the cause also stands in the message of ImagePullBackOff; before, only in ErrImagePull's.
 */
export function finalPullError(message: string, image: string): FailureKind | undefined {
  // The image's own name must not decide: a repository may be called "unauthorized" or "v401".
  const text = message.replaceAll(image, "IMAGE").replaceAll(withoutReference(image), "REPOSITORY");
  if (PASSING.some((pattern) => pattern.test(text))) return undefined;
  return FINAL.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.failure;
}

/** `host/name` of `host/name:tag@digest`, and its path below the host, which registries repeat in their errors. */
function withoutReference(image: string): string {
  return image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}
