import { StringDecoder } from "node:string_decoder";

/**
 * Turns bytes that arrive in pieces, split anywhere, even within a character, into the JSON values of their lines. Not
 * `node:readline`: that also splits at U+2028, which JSON may hold.
 */
export function jsonLines(take: (value: unknown) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return (chunk) => {
    const lines = decoder.write(chunk).split("\n");
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.trim() !== "") take(JSON.parse(line));
    }
  };
}
