import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { readManifest } from "../../src/manifest/read.ts";
import { readBed } from "../bed/bed.ts";
import { CORPUS, corpusFile, corpusPath, kubectlRead } from "../manifest/corpus.ts";

const MARK = "nks-deploy/corpus";

/** What kubectl reads: no command only prints, so one that adds an annotation, taken out again. It asks no server. */
function askKubectl(path: string): unknown[] {
  const printed = execFileSync(readBed().kubectl, ["annotate", "--local", "-f", path, "-o", "json", `${MARK}=1`], {
    encoding: "utf8",
  });
  const objects = printed.split(/(?<=^\})\n/m).filter((text) => text.trim() !== "");
  return objects.map((text) => withoutMark(JSON.parse(text)));
}

type Marked = { metadata: { annotations?: Record<string, string> } };

function withoutMark(object: Marked): Marked {
  const { annotations = {}, ...metadata } = object.metadata;
  const { [MARK]: _, ...kept } = annotations;
  return { ...object, metadata: Object.keys(kept).length === 0 ? metadata : { ...metadata, annotations: kept } };
}

test.each(CORPUS)("%s is read as kubectl reads it", (name) => {
  const seen = askKubectl(corpusPath(name));
  expect(seen).toEqual(kubectlRead(name));
  // As JSON, for that is what is sent.
  expect(JSON.parse(JSON.stringify(readManifest(corpusFile(name))))).toEqual(seen);
});
