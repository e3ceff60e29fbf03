import { dequal } from "dequal/lite";
import type { DeployError } from "../../errors.ts";
import type { JsonPatch, KubeObject, ObjectName } from "../../manifest/object.ts";
import type { Patched } from "../../ports.ts";
import { fieldManager } from "./apply.ts";
import type { Connection } from "./connection.ts";
import type { FindResource } from "./discovery.ts";
import { objectPath, printPlace } from "./object-path.ts";
import { read } from "./objects.ts";
import { replyOf, statusIn } from "./refusal.ts";
import { request } from "./request.ts";

/** JSON patch (RFC 6902), whose `test` operations the server holds as preconditions; a failed one is a `conflict`. */
export async function patch(
  connection: Connection,
  find: FindResource,
  name: ObjectName,
  operations: JsonPatch,
): Promise<Patched> {
  const call = {
    doing: `patch ${printPlace(name)}`,
    method: "PATCH" as const,
    path: `${objectPath(name, await find(name))}?fieldManager=${fieldManager}`,
    contentType: "application/json-patch+json",
    body: operations,
  };
  const faults: DeployError[] = [];
  try {
    const object = (await request(connection, call, { onRetry: (fault) => faults.push(fault) })) as KubeObject;
    return { kind: "patched", object };
  } catch (error) {
    const message = conflictIn(error);
    if (message === undefined) throw error;
    // An earlier try may have been done although its answer was lost: then the tests fail because of ourselves.
    const live = faults.length > 0 ? await read(connection, find, name) : undefined;
    return live && holds(live, operations) ? { kind: "patched", object: live } : { kind: "conflict", message };
  }
}

/**
 * What a conflict says: a 409, or a 422 whose cause is a `test` operation (`testing value /metadata/uid failed: test failed`).
 * Other 422s are invalid objects.
 */
function conflictIn(error: unknown): string | undefined {
  const reply = replyOf(error);
  const status = statusIn(reply?.text ?? "");
  if (reply?.status === 409) return status?.message ?? "the object changed meanwhile";
  if (reply?.status !== 422) return undefined;
  return status?.details?.causes?.find(({ message }) => message?.startsWith("testing "))?.message;
}

/** Whether an object is the one meant and is as a patch would have left it. */
function holds(object: KubeObject, operations: JsonPatch): boolean {
  return operations.every((operation) => {
    const value = at(object, operation.path);
    if (operation.op === "remove") return value === undefined;
    if (operation.op === "test" && operation.path !== "/metadata/uid") return true;
    return dequal(value, operation.value);
  });
}

/** What a JSON pointer (RFC 6901) points to. */
function at(object: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((value, escaped) => {
    const key = escaped.replace(/~1/g, "/").replace(/~0/g, "~");
    return typeof value === "object" && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined;
  }, object);
}
