import type { KubeObject } from "../../manifest/object.ts";
import type { Applied } from "../../ports.ts";
import type { Connection, Reply } from "./connection.ts";
import type { FindResource } from "./discovery.ts";
import { nameOf, objectPath, printPlace } from "./object-path.ts";
import { replyOf, type Status, statusIn } from "./refusal.ts";
import { request } from "./request.ts";

/** Who we are in `metadata.managedFields`. */
export const fieldManager = "nks-deploy";

/** Server-side apply of exactly what is given: https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
export async function apply(
  connection: Connection,
  find: FindResource,
  object: KubeObject,
  { dryRun = false, force = false }: { dryRun?: boolean; force?: boolean } = {},
): Promise<Applied> {
  const name = nameOf(object);
  const isHeld = object.metadata.resourceVersion !== undefined;
  const query = new URLSearchParams({ fieldManager, fieldValidation: "Strict" });
  if (dryRun) query.set("dryRun", "All");
  if (force) query.set("force", "true");
  const call = {
    doing: `${dryRun ? "try to apply" : "apply"} ${printPlace(name)}`,
    method: "PATCH" as const,
    path: `${objectPath(name, await find(name))}?${query}`,
    // JSON is YAML: the server takes it as such.
    contentType: "application/apply-patch+yaml",
    body: object,
  };
  try {
    // A 409 that names no fields is the server's own race (the object changed while it was merging): the same apply is right again, unless it names a version.
    const also = (reply: Reply) => reply.status === 409 && fieldConflicts(reply).length === 0 && !isHeld;
    return { kind: "applied", object: (await request(connection, call, { also })) as KubeObject };
  } catch (error) {
    const reply = replyOf(error);
    const conflicts = reply?.status === 409 ? fieldConflicts(reply) : [];
    if (conflicts.length === 0 && isHeld && reply?.status === 409) return { kind: "changed" };
    if (conflicts.length === 0) throw error;
    return { kind: "conflict", conflicts, message: statusIn(reply?.text ?? "")?.message ?? "" };
  }
}

/** The fields that others own, from a Status' causes: `conflict with "kubectl-client-side-apply" using apps/v1`. */
function fieldConflicts(reply: Reply): { manager: string; field: string }[] {
  return causes(statusIn(reply.text))
    .filter(({ reason }) => reason === "FieldManagerConflict")
    .map(({ message = "", field = "" }) => ({ manager: managerIn(message), field }));
}

function causes(status: Status | undefined): NonNullable<NonNullable<Status["details"]>["causes"]> {
  return status?.details?.causes ?? [];
}

/** Go quotes the name as JSON would, but for exotic characters. */
function managerIn(message: string): string {
  const quoted = /^conflict with ("(?:[^"\\]|\\.)*")/.exec(message)?.[1];
  try {
    return quoted === undefined ? message : (JSON.parse(quoted) as string);
  } catch {
    return quoted?.slice(1, -1) ?? message;
  }
}
