// Names that the demonstration has for itself, so that it disturbs nothing else on the bed.
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const namespace = "nks-demo";
/** Folder of the registry in which the demonstration's `shop/web` stands. */
export const registryFolder = "nks-demo";
/** What examples/web has where a user puts the address of the own registry. */
export const exampleHost = "abcd1234-kr1-registry.container.nhncloud.com";
