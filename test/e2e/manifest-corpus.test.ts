import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { readManifest } from "../../src/manifest/read.ts";
import { readBed } from "../bed/bed.ts";
import { CORPUS, corpusFile, corpusPath, kubectlRead } from "../manifest/corpus.ts";

type Printed = { metadata: { namespace?: string } };

/** What kubectl would create. It is not validated, as odd fields are what shows how odd YAML is read. */
function askKubectl(path: string): unknown[] {
  const bed = readBed();
  const argv = ["create", "--dry-run=client", "--validate=false", "-o", "json", "-f", path];
  const printed = execFileSync(bed.kubectl, ["--kubeconfig", bed.kubeconfig, ...argv], { encoding: "utf8" });
  const objects = printed.split(/(?<=^\})\n/m).filter((text) => text.trim() !== "");
  return objects.map((text) => asWritten(JSON.parse(text)));
}

/** Without the namespace that kubectl gives to what has none. */
function asWritten(object: Printed): Printed {
  const { namespace, ...metadata } = object.metadata;
  return namespace === "default" ? { ...object, metadata } : object;
}

test.each(CORPUS)("%s is read as kubectl reads it", (name) => {
  const seen = askKubectl(corpusPath(name));
  expect(seen).toEqual(kubectlRead(name));
  // As JSON, for that is what is sent.
  expect(JSON.parse(JSON.stringify(readManifest(corpusFile(name))))).toEqual(seen);
});
