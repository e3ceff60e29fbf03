import { stat } from "node:fs/promises";
import type { Paths } from "../../ports.ts";

/** The file system, as far as a build is checked before Docker runs. Symbolic links are followed, as Docker does. */
export const paths: Paths = {
  async kindOf(path) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() ? "folder" : found && "file";
  },
};
