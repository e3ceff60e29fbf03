import { structuredPatch } from "diff";
import { stringify } from "yaml";
import { comparable } from "../manifest/comparable.ts";
import type { KubeObject } from "../manifest/object.ts";

const CONTEXT = 3;

/** Edits after which two texts are no longer compared line by line: that takes time as the square of them. */
const MOST_EDITS = 5_000;

/** Lines of a unified diff of two objects as YAML, without its file names; none where nothing would change. Undefined: there is no such object. */
export function objectDiff(before: KubeObject | undefined, after: KubeObject | undefined): string[] {
  const { before: one, after: other } = comparable(before, after);
  const [old, now] = [one, other].map((object) => (object === undefined ? "" : text(object)));
  if (old === now) return [];
  const patch = structuredPatch("", "", old ?? "", now ?? "", "", "", { context: CONTEXT, maxEditLength: MOST_EDITS });
  if (patch === undefined) return ["-(too much of it differs to be shown line by line)", "+"];
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
    ...lines.filter((line) => !line.startsWith("\\")),
  ]);
}

function text(object: object): string {
  return stringify(object, { lineWidth: 0, aliasDuplicateObjects: false });
}
