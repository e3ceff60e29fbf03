import type { KubeObject, ObjectName } from "../../manifest/object.ts";
import { fieldManager } from "./apply.ts";
import type { Connection } from "./connection.ts";
import type { FindResource } from "./discovery.ts";
import { list } from "./list.ts";
import { collectionPath, nameOf, objectPath, printPlace } from "./object-path.ts";
import { replyOf } from "./refusal.ts";
import { request } from "./request.ts";

/** Undefined where there is no such object; missing rights are an error (`cluster-denied`), so that the two are never confused. */
export async function read(connection: Connection, find: FindResource, name: ObjectName): Promise<KubeObject | undefined> {
  const path = objectPath(name, await find(name));
  try {
    return (await request(connection, { doing: `read ${printPlace(name)}`, method: "GET", path })) as KubeObject;
  } catch (error) {
    if (replyOf(error)?.status === 404) return undefined;
    throw error;
  }
}

/** All objects of a kind in a namespace. */
export async function listAll(
  connection: Connection,
  find: FindResource,
  type: { apiVersion: string; kind: string },
  namespace: string,
): Promise<KubeObject[]> {
  const resource = await find(type);
  const watched = { plural: resource.plural, namespace, path: collectionPath({ ...type, namespace }, resource) };
  return (await list(connection, watched)).objects;
}

/** Creates an object; undefined where it is there already, perhaps by an earlier try of ours whose answer was lost. */
export async function create(connection: Connection, find: FindResource, object: KubeObject): Promise<KubeObject | undefined> {
  const name = nameOf(object);
  const path = `${collectionPath(name, await find(name))}?fieldManager=${fieldManager}&fieldValidation=Strict`;
  try {
    return (await request(connection, { doing: `create ${printPlace(name)}`, method: "POST", path, body: object })) as KubeObject;
  } catch (error) {
    if (replyOf(error)?.status === 409) return undefined;
    throw error;
  }
}

/** Deletes an object if it still has that UID and, where one is given, that version. What is gone already, or somebody made anew, is left alone: false. */
export async function remove(
  connection: Connection,
  find: FindResource,
  name: ObjectName,
  { uid, resourceVersion }: { uid: string; resourceVersion?: string },
): Promise<boolean> {
  const preconditions = { uid, ...(resourceVersion === undefined ? {} : { resourceVersion }) };
  const call = {
    doing: `delete ${printPlace(name)}`,
    method: "DELETE" as const,
    path: objectPath(name, await find(name)),
    // Said outright: a Job would leave its pods behind otherwise.
    body: { apiVersion: "v1", kind: "DeleteOptions", preconditions, propagationPolicy: "Background" },
  };
  try {
    await request(connection, call);
    return true;
  } catch (error) {
    if ([404, 409].includes(replyOf(error)?.status ?? 0)) return false;
    throw error;
  }
}
