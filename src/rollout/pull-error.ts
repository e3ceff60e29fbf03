import { proseOf } from "./prose.ts";
import type { FailureKind } from "./verdict.ts";

/**
 * What the registry's refusals look like once containerd, CRI-O and the kubelet have wrapped them. Measured with containerd 1.6 against
 * Distribution 2.8, and from Kubernetes' own messages; order matters: a policy's 412 may say "denied" too.
 */
const FINAL: { failure: FailureKind; patterns: RegExp[] }[] = [
  // The kubelet lets through what containerd then refuses to parse: no InvalidImageName, but ErrImagePull [measured, 1.36].
  { failure: "image-name", patterns: [/invalid reference format/i, /failed to parse image/i] },
  {
    failure: "pull-policy",
    patterns: [status("412"), /precondition failed/i, /\bpolicy\b.*\b(prevent|block|denie)/i, /PROJECTPOLICYVIOLATION/i],
  },
  {
    failure: "pull-denied",
    patterns: [
      /\bunauthorized\b/i,
      status("401|403"),
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
      /\b(repository|artifact|manifest for) .* not found/i,
      // containerd, whose broken content store says "not found" too; since 2.1 it resolves an "image".
      /failed to resolve (reference|image)\b.*: not found/i,
    ],
  },
];

/** Characters that are looked at: a registry may send a page, and a pattern must not take long over it. */
const LONGEST = 4000;

/** Failures between us and the registry that may pass by themselves, whatever else the message says. */
const PASSING = [
  /no such host/i,
  /name resolution/i,
  /no route to host/i,
  /context (deadline exceeded|canceled)/i,
  /connection refused/i,
  /connection reset/i,
  /\btimed? ?out\b/i,
  /too many requests/i,
  /toomanyrequests/i,
  status("408|429|5\\d\\d"),
  /server misbehaving/i,
  /\bEOF\b/,
  /network is unreachable/i,
];

/**
 * Whether a pull error is final, so that waiting can't help. Undefined: it may pass (5xx, rate limit, network).
 * Since Kubernetes 1.32 the cause also stands in the message of ImagePullBackOff; before, only in ErrImagePull's.
 */
export function finalPullError(message: string, image: string): FailureKind | undefined {
  const text = proseOf(message.slice(0, LONGEST), image);
  if (PASSING.some((pattern) => pattern.test(text))) return undefined;
  return FINAL.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.failure;
}

/** An HTTP status that stands alone, not within an identifier. */
function status(codes: string): RegExp {
  return new RegExp(`(?<![\\w.:-])(?:${codes})(?![\\w.-])`);
}
