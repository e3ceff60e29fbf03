/** What is used of ncc, which brings no types of its own. */
declare module "@vercel/ncc" {
  export default function ncc(
    entry: string,
    options: { minify: boolean; cache: false; quiet: boolean; esm: boolean; target: string },
  ): Promise<{ code: string; assets: Record<string, { source: string | Uint8Array }> }>;
}
