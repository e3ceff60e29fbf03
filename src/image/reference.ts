/** A digest as the OCI image specification writes it: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

/** Registry host (with port, `docker.io` where a reference names none) and the path below it. */
export interface Repository {
  host: string;
  path: string;
}

/** A repository with a tag, a digest or both; with both, the digest says which image it is. */
export interface Reference {
  repository: Repository;
  tag?: string;
  digest?: Digest;
}
