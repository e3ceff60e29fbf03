import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import tls from "node:tls";

/** Where Docker looks for the certificate authorities of one registry (Docker's documentation, "Verify repository client with certificates"). */
const CERTIFICATES = "/etc/docker/certs.d";

/** The certificate authorities that Docker would trust for a registry: Node's, the machine's, and `/etc/docker/certs.d/<host>/*.crt`. */
export async function trustedCertificates(host: string): Promise<string[]> {
  const folder = join(CERTIFICATES, host);
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".crt"));
  const own = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  // Node before 22.15 knows its own authorities only.
  const known =
    "getCACertificates" in tls
      ? [...tls.getCACertificates("default"), ...tls.getCACertificates("system")]
      : tls["rootCertificates"];
  return [...known, ...own];
}
