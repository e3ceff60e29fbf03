// What a test knows of the bed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BedError } from "./command.ts";
import { state } from "./settings.ts";
import type { Tekton } from "./tekton.ts";

export interface Bed {
  /** Path of a self-contained kubeconfig with every right. */
  kubeconfig: string;
  /** Path of the executable. */
  kubectl: string;
  /** host:port, perhaps with a path; the same name from the host, from Docker and from the node. */
  registry: string;
  username: string;
  password: string;
  /** Path of the executable. */
  docker: string;
  /** For the environment, when Docker is not at its usual socket. */
  dockerHost: string | undefined;
  /** Path of the plugin, or who brings it. */
  buildx: string;
  /** Path of the executable. */
  act: string;
  /** Path of the executable. */
  helm: string;
  /** Path of the executable, also called `helm`: the version before, which many still have. */
  helm3: string;
  /** Path of the executable, where kubectl is not to render. */
  kustomize: string;
  /** Path of a static busybox, for build contexts. */
  busybox: string;
  /** Path of the build context of the test application; its Dockerfile says what it can be told. */
  application: string;
  images: {
    /** busybox with its names in /bin, in the registry and in Docker's store. */
    base: string;
  };
  /** Undefined where the cluster is a named one: it has the Tekton that it has. */
  tekton: Tekton | undefined;
}

const description = join(state, "bed.json");

export function readBed(): Bed {
  if (!existsSync(description)) throw new BedError(`no test bed (${description} is missing): run "npm run bed up"`);
  const bed = JSON.parse(readFileSync(description, "utf8")) as Omit<Bed, "dockerHost" | "tekton"> & {
    dockerHost?: string;
    tekton?: Tekton;
  };
  return { ...bed, dockerHost: bed.dockerHost, tekton: bed.tekton };
}
