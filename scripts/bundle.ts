import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ncc from "@vercel/ncc";
import { build, type Metafile, type Plugin } from "esbuild";
import { licenses } from "./licenses.ts";

const ROOT = join(import.meta.dirname, "..");
const ENTRIES = ["pipeline", "login", "finish", "build-push", "deploy", "diff", "rollback", "history", "status"];
const BUNDLE = "nks-deploy.js";

/** Packages that do nothing when they are imported, though their package.json does not say so: what of them is not used is left out. */
const WITHOUT_SIDE_EFFECTS = /node_modules\/@(?:actions|kubernetes)\//;

const shaking: Plugin = {
  name: "shaking",
  setup({ onResolve, resolve }) {
    // Their files name each other with folder and ending, so nothing has to be looked up: asking esbuild back takes 15 s.
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer, resolveDir }) =>
      WITHOUT_SIDE_EFFECTS.test(importer) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
    onResolve({ filter: /^@(?:actions|kubernetes)\// }, async ({ path, pluginData, importer, resolveDir, kind }) => {
      if (pluginData === "resolved") return undefined;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: "resolved" });
      return { path: found.path, errors: found.errors, sideEffects: false };
    });
  },
};

/**
 * What client-node's kubeconfig imports for proxies, plugins that fetch tokens and its own YAML reader. We hand it checked fields that have none of
 * these (src/adapters/kubernetes/credentials.ts); loading them would cost every start 60 ms, and dist/ 0.9 MB. Using one would throw a TypeError.
 */
const UNUSED = /^(?:undici|socks|socks-proxy-agent|hpagent|openid-client|js-yaml|jsonpath-plus)$/;

const omitting: Plugin = {
  name: "omitting",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /node_modules\/@kubernetes\/client-node\//.test(importer) ? { path, namespace: "omitted" } : undefined,
    );
    onLoad({ filter: /^/, namespace: "omitted" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};

/** Entry points share one bundle, which stands beside them. */
const sharing: Plugin = {
  name: "sharing",
  setup({ onResolve }) {
    onResolve({ filter: /\/bundle\.ts$/ }, () => ({ path: `./${BUNDLE}`, external: true }));
  },
};

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
} as const;

/**
 * Builds dist/ into a folder: esbuild leaves out what is not used, ncc makes one bundle of the rest, and each verb has an entry of
 * a line. The same sources give the same bytes, wherever they stand.
 */
export async function bundle(into: string): Promise<void> {
  // Always the same folder: ncc numbers its chunks by their paths.
  const shaken = join(ROOT, "lib");
  try {
    const metafile = await shake(shaken);
    await rm(into, { recursive: true, force: true });
    await mkdir(into, { recursive: true });
    await pack(join(shaken, "bundle.js"), into);
    await writeEntries(into);
    await writeFile(join(into, "package.json"), `${JSON.stringify({ type: "module" })}\n`);
    await writeFile(join(into, "licenses.txt"), await licenses(ROOT, metafile));
  } finally {
    await rm(shaken, { recursive: true, force: true });
  }
}

async function shake(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ["src/frontends/bundle.ts"],
    outdir,
    splitting: true,
    metafile: true,
    plugins: [omitting, shaking],
    // CommonJS packages ask for Node's own modules by `require`.
    banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  });
  await writeFile(join(outdir, "package.json"), `${JSON.stringify({ type: "module" })}\n`);
  return metafile;
}

async function pack(entry: string, into: string): Promise<void> {
  const { code, assets } = await ncc(entry, { minify: false, cache: false, quiet: true, esm: true, target: "es2024" });
  await writeFile(join(into, BUNDLE), code);
  for (const [name, { source }] of Object.entries(assets)) if (name !== "package.json") await writeFile(join(into, name), source);
}

async function writeEntries(outdir: string): Promise<void> {
  const entryPoints = [...ENTRIES.map((name) => `src/frontends/github/${name}.ts`), "src/frontends/cli/main.ts"];
  await build({
    ...COMMON,
    entryPoints: entryPoints.map((path) => ({
      in: path,
      out: path.endsWith("cli/main.ts") ? "cli" : path.replace(/^.*\/|\.ts$/g, ""),
    })),
    outdir,
    plugins: [sharing],
  });
  await chmod(join(outdir, "cli.js"), 0o755);
}

/** The files of a folder with their content, to compare two builds. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder).catch(() => [])).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "latin1")] as const)));
}
