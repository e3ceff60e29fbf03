import type { BuildKit } from "../../ports.ts";
import { runChild } from "../processes/child.ts";
import { findProgram, notFound, trustedPath } from "../processes/executable.ts";
import { childEnvironment, type DockerSettings } from "./docker.ts";

/** The daemon at `address`, by the `buildctl` of PATH. */
export function createBuildKit({ address, log, environment, workspaces }: DockerSettings & { address: string }): BuildKit {
  return {
    async run(argv, { signal }) {
      const path = await trustedPath(environment, workspaces);
      const program = await findProgram("buildctl", path, workspaces);
      if (program === undefined) throw notFound("buildctl", "docker-failed");
      return runChild(program, ["--addr", address, ...argv], {
        failure: "docker-failed",
        environment: childEnvironment(environment, path),
        onOutput: (lines) => log.foreign(lines),
        signal,
      });
    },
  };
}
