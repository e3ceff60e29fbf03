import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { DeployError, messageOf } from "../../errors.ts";

const MEBIBYTE = 1024 * 1024;
/** Far beyond any manifest: an object in Kubernetes has 1.5 MiB at most. */
const LARGEST = 10 * MEBIBYTE;

/**
 * The text of a file.
 * @param shown its path, for messages
 * @throws DeployError `bad-input` where it can't be read, is no regular file or too large; `bad-manifest` where it is not UTF-8
 */
export async function readText(path: string, shown: string): Promise<string> {
  const bytes = await readBytes(path, shown);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DeployError("bad-manifest", `${shown} is not UTF-8 text; save it as UTF-8`, { cause });
  }
}

async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    // Without waiting for a writer, where it is a pipe.
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await file.stat();
    if (!status.isFile()) throw new DeployError("bad-input", `${shown} is not a regular file; correct the input manifests`);
    if (status.size > LARGEST)
      throw new DeployError(
        "bad-input",
        `${shown} has ${Math.ceil(status.size / MEBIBYTE)} MiB; a manifest has ${LARGEST / MEBIBYTE} at most`,
      );
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof DeployError) throw cause;
    throw new DeployError("bad-input", `${shown} cannot be read: ${messageOf(cause)}`, { cause });
  }
}
