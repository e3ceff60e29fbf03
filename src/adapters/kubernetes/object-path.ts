import { DeployError } from "../../errors.ts";
import { type KubeObject, type ObjectName, printName } from "../../manifest/object.ts";
import { groupPath, type Resource, segment } from "./discovery.ts";

/** The address of an object's kind, in its namespace if it has one. */
export function collectionPath(name: Omit<ObjectName, "name"> & { name?: string }, resource: Resource): string {
  const group = groupPath(name.apiVersion);
  if (!resource.namespaced) return `${group}/${segment(resource.plural)}`;
  if (name.namespace === undefined) {
    const which = name.name === undefined ? name.kind : printName({ kind: name.kind, name: name.name });
    throw new DeployError("bug", `${which} lives in namespaces and none was named`);
  }
  return `${group}/namespaces/${segment(name.namespace)}/${segment(resource.plural)}`;
}

export function objectPath(name: ObjectName, resource: Resource): string {
  return `${collectionPath(name, resource)}/${segment(name.name)}`;
}

export function nameOf({ apiVersion, kind, metadata }: KubeObject): ObjectName {
  const { name, namespace } = metadata;
  return { apiVersion, kind, name, ...(namespace !== undefined && { namespace }) };
}

/** `deployment/web in namespace shop` */
export function printPlace(name: ObjectName): string {
  return `${printName(name)}${name.namespace === undefined ? "" : ` in namespace ${name.namespace}`}`;
}
