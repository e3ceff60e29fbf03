import type { OutputDefinition, Verb } from "./definition.ts";

const BUILD: readonly Verb[] = ["pipeline", "build-push"];
const ROLLOUT: readonly Verb[] = ["pipeline", "deploy", "rollback", "settle"];

/** Every output, in the order in which it is documented. */
export const OUTPUTS: readonly OutputDefinition[] = [
  {
    name: "docker-config",
    description: "The own Docker configuration folder that holds the login; later steps have it in `DOCKER_CONFIG`.",
    verbs: ["login"],
  },
  { name: "image", description: "The pushed image by digest: `registry/repository@sha256:…`.", verbs: BUILD },
  { name: "digest", description: "Digest of the pushed image, as the registry confirmed it: `sha256:…`.", verbs: BUILD },
  { name: "tags", description: "The pushed references, a line each.", verbs: BUILD },
  {
    name: "outcome",
    description:
      "`succeeded`, `rolled-back`, `rollback-failed`, `nothing-to-roll-back-to`, `failed` (rollback off), `superseded` or `cancelled`. Only `succeeded` is green.",
    verbs: ROLLOUT,
  },
  { name: "reason", description: "Why it did not succeed, one line; empty when it did.", verbs: ROLLOUT },
  { name: "revision", description: "Revision of the first workload that runs now.", verbs: ROLLOUT },
  { name: "restored-revision", description: "Revision that a rollback restored; empty when there was none.", verbs: ROLLOUT },
  {
    name: "url",
    description:
      "Where the first Service of type LoadBalancer is found: `http://203.0.113.7/`; empty where there is none, or no address yet.",
    verbs: ["pipeline", "deploy"],
  },
  {
    name: "workloads",
    description:
      "Every workload as JSON: kind, namespace, name, outcome, images, revision, previousRevision, restoredRevision, reason, url.",
    verbs: ROLLOUT,
  },
  {
    name: "changed",
    description: "Of a dry run: `true` where a deploy would change something, else `false`.",
    verbs: ["pipeline", "deploy", "diff"],
  },
  {
    name: "changes",
    description: "Of a dry run: every object as JSON: kind, namespace, name, change (`create`, `change`, `prune` or `none`).",
    verbs: ["pipeline", "deploy", "diff"],
  },
  {
    name: "history",
    description:
      "The revisions as JSON, oldest first as kubectl lists them: revision, current, rollbackTarget, changeCause, images, createdAt; outcome, reason, by, commit, run, deployedAt where they are known.",
    verbs: ["history"],
  },
  { name: "health", description: "`healthy`, `rolling-out` or `unhealthy`. Only `healthy` is green.", verbs: ["status"] },
  {
    name: "status",
    description:
      "What runs now as JSON: workload, namespace, health, reason, images, replicas, revision, since, changeCause, by, commit, run, outcome, putBackBy, rollbackTarget; what is not known is left out.",
    verbs: ["status"],
  },
];

/** The outputs that a verb sets. */
export function outputsOf(verb: Verb): OutputDefinition[] {
  return OUTPUTS.filter((output) => output.verbs.includes(verb));
}
