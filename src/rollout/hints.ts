import type { FailureKind } from "./verdict.ts";

/** The likely cause of a failure and the next step, one line each. NHN Cloud's facts are from its documentation and field reports. */
const HINTS: Record<FailureKind, string> = {
  "image-missing":
    "Check the tag: was it pushed, to this registry, under this name? Or has a clean-up policy of the registry removed it?",
  "pull-denied":
    "Check the pull secret in this namespace: keys rotated or deleted? The Image Uploader role can push but not pull. With the registry's public endpoint off, nodes need the private- address. *.ntruss.com is NAVER Cloud, not NHN Cloud.",
  "pull-policy":
    "The registry blocks unsigned or vulnerable images: look at the image's scan and signature in the NCR console, not at the keys.",
  "image-name": "Correct the image's name in the manifest: lower case, host/registry/name:tag or @sha256:digest.",
  "image-never-pulled": "Use imagePullPolicy IfNotPresent or Always: nodes of a node group do not have the image by themselves.",
  "pull-failing":
    "The registry did not answer the nodes properly for longer than the input grace: from a node, is it reachable (private- address, IP allow list, DNS)? Rate limits (429) need a login or a mirror.",
  "container-config":
    "A Secret, ConfigMap or key that a container refers to is not there: create it, correct its name, or mark the reference optional; one that comes late needs a longer input grace.",
  "container-start":
    "The container runtime could not start the process: look at mounts, subPath, securityContext and at the node; if just one node has it, drain it.",
  "pods-refused":
    "The cluster refuses these pods: raise the quota or lower requests, or satisfy the policy (Pod Security, admission webhook, LimitRange) that the message names.",
  crash:
    "Read the container's last log lines above: configuration, environment and the command are the usual causes; exit code 137 with OOMKilled means the memory limit.",
  "job-failed":
    "Read the last log lines of the Job's pods above. A Job is not undone: whatever it has done to data stays. To run it again, delete it or give it a new name.",
  "progress-deadline":
    "Nothing moved for spec.progressDeadlineSeconds: look at readiness probe, scheduling and quota in the events above.",
  timeout: "The rollout was still going on: raise the input timeout if it is just slow, else look at the events above.",
  "no-address":
    "NHN Cloud's controller makes the load balancer: look at the events for a quota, a subnet or an annotation loadbalancer.nhncloud/… that it refuses; one that is just slow needs a longer input wait-for-address.",
  "smoke-check":
    "The pods are ready, but the application does not answer as expected: look at its log and at what it depends on; check path, port and expected status; one that warms up needs a readiness probe or a longer input smoke-timeout.",
  deleted: "Somebody removed the workload during the deploy: look at the audit log, then deploy again.",
};

export function hintFor(failure: FailureKind): string {
  return HINTS[failure];
}
