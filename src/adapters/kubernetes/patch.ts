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
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Patched> {
  const call = {
    doing: `${dryRun ? "try to patch" : "patch"} ${printPlace(name)}`,
    method: "PATCH" as const,
    path: `${objectPath(name, await find(name))}?fieldManager=${fieldManager}${dryRun ? "&dryRun=All" : ""}`,
    contentType: "application/json-patch+json",
    body: operations,
  };
  const faults: DeployError[] = [];
  try {
    const object = (await request(connection, call, { onRetry: (fault) => faults.push(fault) })) as KubeObject;
    return { kind: "patched", object };
  } catch (error) {
    const status = replyOf(error)?.status;
    if (status !== 409 && !(status === 422 && isUnexplained(error))) throw error;
    const live = await read(connection, find, name);
    if (!live) throw error;
    // An earlier try may have been done although its answer was lost: then the tests fail because of ourselves.
    if (faults.length > 0 && holds(live, operations)) return { kind: "patched", object: live };
    const broken = operations.filter(({ op }) => op === "test").find((test) => !passesTest(live, test));
    if (status === 422 && !broken) throw error;
    const what = broken ? `its ${broken.path} is not what it was` : "it changed meanwhile";
    return { kind: "conflict", message: `${printPlace(name)}: ${what}` };
  }
}

/**
 * Whether a 422 is about applying the patch, not about the object that came out. The API server keeps the reason to itself ("the
 * server rejected our request due to an error in our request", no details [seen, 1.36]): a failed `test` and a path that is not
 * there look the same, and only the live object tells them apart.
 */
function isUnexplained(error: unknown): boolean {
  const details = statusIn(replyOf(error)?.text ?? "")?.details;
  return details?.kind === undefined && details?.causes === undefined;
}

/** Whether an object is the one meant and is as a patch would have left it. */
function holds(object: KubeObject, operations: JsonPatch): boolean {
  return operations.every((operation) => {
    if (operation.op === "remove") return at(object, operation.path) === undefined;
    if (operation.op === "test") return operation.path !== "/metadata/uid" || passesTest(object, operation);
    return dequal(at(object, operation.path), operation.value);
  });
}

function passesTest(object: KubeObject, test: JsonPatch[number]): boolean {
  return test.op !== "test" || dequal(at(object, test.path) ?? null, test.value ?? null);
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
