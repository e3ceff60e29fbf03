import { DeployError } from "../errors.ts";
import { parseCredentials } from "../image/credentials.ts";
import type { Reference } from "../image/reference.ts";
import { parseRegistryAddress, resolveImage } from "../image/registry-address.ts";
import type { Credentials, LoginOptions, RegistryAddress } from "../options.ts";
import type { Inputs } from "./reader.ts";

/** What is known of the registry and the image, before a verb asks for its part of it. */
export interface RegistryInputs {
  registry?: RegistryAddress;
  image?: Reference;
  credentials?: Credentials;
  /** Where the credentials hold: the registry's, else the image's host. */
  login?: LoginOptions;
  warnings: string[];
}

/** Reads `registry`, `username`, `password` and `image`, where the verb takes it. */
export function readRegistry(inputs: Inputs, takesImage: boolean): RegistryInputs {
  const address = inputs.text("registry");
  const registry = address === undefined ? undefined : parseRegistryAddress(address);
  const name = takesImage ? inputs.text("image") : undefined;
  const image = name === undefined ? undefined : resolveImage(registry, name);
  const parsed = parseCredentials(inputs.text("username"), inputs.secret("password"));
  if (!parsed) return { ...(registry && { registry }), ...(image && { image }), warnings: [] };

  const { credentials, notes } = parsed;
  const where = registry ?? (image && { host: image.repository.host, path: "" });
  if (!where)
    throw new DeployError("bad-input", "username and password are given, but no registry that they are for: give registry");
  return {
    ...(registry && { registry }),
    ...(image && { image }),
    credentials,
    login: { registry: where, credentials },
    warnings: notes,
  };
}
