import type { JsonPatch } from "../manifest/object.ts";
import { type PutBack, printRecord, RECORD, restoredRecord } from "./record.ts";
import { withoutHash } from "./revisions.ts";
import type { Revision, Workload } from "./snapshot.ts";

export const CHANGE_CAUSE = "kubernetes.io/change-cause";

/** What belongs to a revision and goes back with its template. */
const OF_THE_REVISION = [CHANGE_CAUSE, RECORD];

/**
 * The JSON patch that makes `target`'s template the live one, held by the server to this very Deployment in this very generation: whoever deploys in
 * between wins. Replicas stay as they are (an autoscaler may own them). With the template go its change cause and its own record, so that a second
 * rollback goes further back instead of returning to what was undone.
 * @param isGood whether the target is known good, which a person's choice need not be
 * @param back who does it
 */
export function undoPatch(live: Workload, target: Revision, isGood: boolean, back?: PutBack): JsonPatch {
  return [
    { op: "test", path: "/metadata/uid", value: live.metadata.uid },
    { op: "test", path: "/metadata/generation", value: live.metadata.generation },
    { op: "replace", path: "/spec/template", value: withoutHash(target.spec.template) },
    ...annotationPatch(live, target, isGood, back),
  ];
}

function annotationPatch(live: Workload, target: Revision, isGood: boolean, back: PutBack | undefined): JsonPatch {
  const now = live.metadata.annotations ?? {};
  const then: Record<string, string> = {
    ...target.metadata.annotations,
    ...(isGood || back !== undefined ? { [RECORD]: printRecord(restoredRecord(target, isGood, back)) } : {}),
  };
  // A patch can't add to what isn't there.
  const room: JsonPatch =
    live.metadata.annotations === undefined ? [{ op: "add", path: "/metadata/annotations", value: {} }] : [];
  const changes = OF_THE_REVISION.flatMap((key): JsonPatch => {
    const path = `/metadata/annotations/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const value = then[key];
    if (value !== undefined) return [{ op: "add", path, value }];
    return now[key] === undefined ? [] : [{ op: "remove", path }];
  });
  return [...(changes.length === 0 ? [] : room), ...changes];
}
