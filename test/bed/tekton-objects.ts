// What `kubectl apply` installs of Tekton, from its own module; without its webhook, which the controller does not need.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { BedError, must } from "./command.ts";
import { ensureGo } from "./go.ts";
import { cache, source, versions } from "./settings.ts";

interface ClusterObject {
  kind: string;
  metadata: { name: string; namespace?: string };
  spec?: { conversion?: unknown };
  data?: Record<string, string>;
}

/** What differs from what Tekton ships. Without the first, its own containers are refused in a namespace that enforces `restricted`. */
export const featureFlags = { "set-security-context": "true" };

const wanted = /^(100-namespace|300-crds|config-.*\.yaml)$/;

export function tektonObjects(): ClusterObject[] {
  const folder = ensureConfig();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  return files
    .filter((path) => wanted.test(path.split("/")[0] ?? ""))
    .sort()
    .flatMap((path) => parseAllDocuments(readFileSync(join(folder, path), "utf8")).map((document) => document.toJS()))
    .filter((object): object is ClusterObject => object !== null)
    .map(adapted);
}

function adapted(object: ClusterObject): ClusterObject {
  if (object.kind === "ConfigMap" && object.metadata.name === "feature-flags") {
    return { ...object, data: { ...object.data, ...featureFlags } };
  }
  if (object.kind !== "CustomResourceDefinition") return object;
  // Every object would be sent to the webhook.
  const { conversion: _, ...spec } = object.spec ?? {};
  return { ...object, spec };
}

/** Kept with the programs, so that a machine that has those needs no module cache. */
function ensureConfig(): string {
  const folder = join(cache, `tekton-config-${versions.tekton}`);
  if (existsSync(folder)) return folder;
  const download = [ensureGo(), "mod", "download", "-json", "github.com/tektoncd/pipeline"];
  const env = { GOTOOLCHAIN: "local", GOFLAGS: "-mod=readonly", GOWORK: "off" };
  const { Dir: module } = JSON.parse(must(download, { cwd: join(source, "go", "tekton"), env })) as { Dir?: string };
  if (module === undefined) throw new BedError("the module of Tekton has no folder");
  rmSync(`${folder}.partial`, { recursive: true, force: true });
  cpSync(join(module, "config"), `${folder}.partial`, { recursive: true });
  must(["chmod", "-R", "u+w", `${folder}.partial`]);
  renameSync(`${folder}.partial`, folder);
  return folder;
}
