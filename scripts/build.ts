/** `npm run build` makes dist/; `npm run check:dist` builds elsewhere and fails where dist/ differs or is over 6 MB. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, contents } from "./bundle.ts";

const DIST = join(import.meta.dirname, "..", "dist");
const MOST_BYTES = 6_000_000;

if (process.argv.includes("--check")) await check();
else await bundle(DIST);

async function check(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nks-deploy-dist-"));
  try {
    await bundle(join(folder, "dist"));
    const [fresh, committed] = await Promise.all([contents(join(folder, "dist")), contents(DIST)]);
    const names = [...new Set([...fresh.keys(), ...committed.keys()])];
    const different = names.filter((name) => fresh.get(name) !== committed.get(name));
    const bytes = [...fresh.values()].reduce((sum, text) => sum + text.length, 0);
    if (different.length > 0) console.error(`dist/ is not what the sources build, run npm run build: ${different.join(", ")}`);
    if (bytes > MOST_BYTES) console.error(`dist/ has ${bytes} bytes, more than ${MOST_BYTES}`);
    if (different.length > 0 || bytes > MOST_BYTES) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
