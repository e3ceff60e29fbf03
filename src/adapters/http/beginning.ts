/** More of an answer is not looked at; bytes. */
const MOST = 1024 * 1024;

/** The first MiB of a body as text; the rest is not read. */
export async function beginning(body: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= MOST) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST).toString("utf8");
}
