import { DeployError } from "../errors.ts";
import { isMapping } from "./list.ts";
import type { PlainValue } from "./plain-value.ts";
import { readDocuments } from "./read.ts";

/** The names that kustomize gives to the file that makes a folder its own. */
export const KUSTOMIZATIONS = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/** Fields whose entries may be folders, which kustomize also fetches from elsewhere. */
const FOLDERS = ["resources", "bases", "components", "generators", "transformers", "validators"];
/** Fields whose entries are files, which kustomize also fetches from elsewhere. */
const FILES = ["crds", "configurations", "patchesStrategicMerge"];
/** Fields whose entries have a file in `path`. */
const WITH_PATH = ["patches", "patchesJson6902", "replacements"];
const GENERATORS = ["configMapGenerator", "secretGenerator"];

/** What kustomize takes for a folder's address: a scheme, `git::`, `user@host:`, GitHub's short form (repospec.go of sigs.k8s.io/kustomize). */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|[a-z][\w-]*@[^/:\s]+[/:]|(?:www\.)?github\.com[:/])/i;
/** And for a file's. */
const WEB_ADDRESS = /^https?:/i;

/**
 * The folders, or files, that a kustomization has its objects from, as it names them.
 * @throws DeployError `bad-manifest` where anything that it names is not of this machine: it could be another thing at each deploy
 */
export function partsOf(file: { path: string; text: string }): { field: string; entry: string }[] {
  const kustomizations = [...readDocuments(file)].map(({ value }) => value).filter(isMapping);
  const parts = kustomizations.flatMap((each) =>
    FOLDERS.flatMap((field) => entriesOf(each[field]).map((entry) => ({ field, entry }))),
  );
  const files = kustomizations.flatMap(filesIn);
  const remote = parts.find(({ entry }) => ADDRESS.test(entry)) ?? files.find(({ entry }) => WEB_ADDRESS.test(entry));
  if (remote !== undefined) throw elsewhere(file.path, remote.field, remote.entry);
  return parts;
}

/** The error for what a kustomization names and this machine does not have. */
export function elsewhere(path: string, field: string, entry: string): DeployError {
  return new DeployError(
    "bad-manifest",
    `${path}: ${field} names ${entry}, which is not on this machine; only what is checked out is deployed: copy it there, or render it in a step before`,
  );
}

function filesIn(kustomization: { [field: string]: PlainValue }): { field: string; entry: string }[] {
  const inFields = FILES.flatMap((field) => entriesOf(kustomization[field]).map((entry) => ({ field, entry })));
  const withPath = [
    ...WITH_PATH.flatMap((field) => mappingsIn(field, kustomization)),
    { field: "openapi", each: kustomization["openapi"] },
  ].flatMap(({ field, each }) =>
    entriesOf([(isMapping(each) ? each["path"] : undefined) ?? null]).map((entry) => ({ field, entry })),
  );
  const generated = GENERATORS.flatMap((field) => mappingsIn(field, kustomization)).flatMap(({ field, each }) =>
    ["files", "envs", "env"].flatMap((kind) =>
      // `key=path`, or a path alone, which may have a = too.
      entriesOf(each[kind]).flatMap((entry) =>
        [entry, entry.slice(entry.indexOf("=") + 1)].map((path) => ({ field, entry: path })),
      ),
    ),
  );
  return [...inFields, ...withPath, ...generated];
}

function mappingsIn(field: string, kustomization: { [field: string]: PlainValue }) {
  const entries = kustomization[field];
  return (Array.isArray(entries) ? entries : []).filter(isMapping).map((each) => ({ field, each }));
}

/** Texts of one line: what has more is no path but the thing itself. */
function entriesOf(value: PlainValue | undefined): string[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.filter((entry): entry is string => typeof entry === "string" && entry !== "" && !entry.trim().includes("\n"));
}
