/**
 * What runtimes and registries have said when an image could not be pulled, from public bug reports and from the sources of containerd, CRI-O and Docker.
 * Each is a function of the image, as the kubelet writes it into a container's status; the parts a reporter hid stand as example names.
 */
export type Message = (image: ImageName) => string;

export interface ImageName {
  host: string;
  path: string;
  tag: string;
}

export function full({ host, path, tag }: ImageName): string {
  return `${host}/${path}:${tag}`;
}

const manifestUrl = ({ host, path, tag }: ImageName) => `https://${host}/v2/${path}/manifests/${tag}`;
const DIGEST = "sha256:50aa4698fa6262977cff89181b2664b99d8a56dbca847bf62f2ef04854597cf8";

/** containerd 1.6, 1.7 and 2.0: `failed to pull and unpack image …: failed to resolve reference …: <cause>`. */
const resolving =
  (cause: Message, code = "Unknown"): Message =>
  (image) =>
    `rpc error: code = ${code} desc = failed to pull and unpack image "${full(image)}": failed to resolve reference "${full(image)}": ${cause(image)}`;

const docker =
  (cause: Message): Message =>
  (image) =>
    `rpc error: code = Unknown desc = Error response from daemon: ${cause(image)}`;

const copying =
  (cause: Message): Message =>
  (image) =>
    `rpc error: code = Unknown desc = failed to pull and unpack image "${full(image)}": failed to copy: httpReadSeeker: failed open: ${cause(image)}`;

export const MISSING: Record<string, Message> = {
  "containerd 1.6 and 1.7, any registry": resolving((image) => `${full(image)}: not found`, "NotFound"),
  "containerd 2.1, transfer service": (image) =>
    `rpc error: code = NotFound desc = failed to pull and unpack image "${full(image)}": failed to resolve image: ${full(image)}: not found`,
  "CRI-O, 1.18": ({ host, path, tag }) =>
    `rpc error: code = Unknown desc = Error reading manifest ${tag} in ${host}/${path}: manifest unknown: manifest unknown`,
  "CRI-O, 1.28": (image) =>
    `rpc error: code = Unknown desc = initializing source docker://${full(image)}: reading manifest ${image.tag} in ${image.host}/${image.path}: manifest unknown`,
  "CRI-O, quay.io without the repository": (image) =>
    `initializing source docker://${full(image)}: reading manifest ${image.tag} in ${image.host}/${image.path}: name unknown: repository not found`,
  "Docker, Docker Hub": docker((image) => `manifest for ${full(image)} not found: manifest unknown: manifest unknown`),
  "Docker, Distribution 2.6": docker((image) => `manifest for ${full(image)} not found`),
  "Docker, Harbor 2": docker(({ path, tag }) => `unknown: artifact ${path}:${tag} not found`),
  "Docker, Harbor 2 without the repository": docker(({ path }) => `unknown: repository ${path} not found`),
  "Docker, ECR": docker(
    ({ host, path }) =>
      `repository ${host}/${path} not found: name unknown: The repository with name '${path}' does not exist in the registry with id 'v2k0k1b1'`,
  ),
};

export const DENIED: Record<string, Message> = {
  "containerd, Docker Hub": resolving(
    () =>
      "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
  ),
  "containerd, Distribution with htpasswd, no secret": resolving(
    () =>
      "pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials",
  ),
  "containerd, Distribution with htpasswd, wrong secret": resolving(
    (image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 401 Unauthorized`,
  ),
  "containerd 1.6, wrong secret": resolving((image) => `unexpected status code ${manifestUrl(image)}: 401 Unauthorized`),
  "containerd 1.5, wrong secret": resolving(({ tag }) => `unexpected status code [manifests ${tag}]: 401 Unauthorized`),
  "containerd, authorization status": resolving(
    () =>
      "pull access denied, repository does not exist or may require authorization: authorization status: 401: authorization failed",
  ),
  "containerd, Harbor robot without the right": resolving(
    () => "failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden",
  ),
  "containerd, ghcr.io anonymous": resolving(
    ({ path }) =>
      `failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3A${path.replaceAll("/", "%2F")}%3Apull&service=ghcr.io: 401 Unauthorized`,
  ),
  "containerd, ghcr.io blob": copying(
    ({ host, path }) =>
      `unexpected status code https://${host}/v2/${path}/blobs/${DIGEST}: 401 Unauthorized - Server message: unauthorized: unauthenticated: User cannot be authenticated with the token provided.`,
  ),
  "containerd, ECR": resolving((image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 403 Forbidden`),
  "CRI-O, Red Hat": () =>
    "rpc error: code = Unknown desc = unable to retrieve auth token: invalid username/password: unauthorized: Please login to the Red Hat Registry using your Customer Portal credentials.",
  "CRI-O, bearer": () => "Requesting bearer token: invalid status code from registry 403 (Forbidden)",
  "CRI-O, Docker Hub": ({ host, path, tag }) =>
    `Error reading manifest ${tag} in ${host}/${path}: errors:\ndenied: requested access to the resource is denied\nunauthorized: authentication required`,
  "CRI-O, quay.io": ({ host, path, tag }) =>
    `reading manifest ${tag} in ${host}/${path}: unauthorized: access to the requested resource is not authorized`,
  "Docker, Docker Hub": docker(
    ({ path }) =>
      `pull access denied for ${path}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  ),
  "Docker, ECR and Nexus": docker((image) => `Get ${manifestUrl(image)}: no basic auth credentials`),
  "Docker, ghcr.io": docker((image) => `Head "${manifestUrl(image)}": denied: denied`),
  "Docker, ghcr.io unauthorized": docker((image) => `Head "${manifestUrl(image)}": unauthorized`),
  "Docker, wrong password": docker((image) => `Get ${manifestUrl(image)}: unauthorized: incorrect username or password`),
  "Docker, Google, 2016": ({ path }) =>
    `Error: Status 403 trying to pull repository ${path}: "Unable to access the repository: ${path}; please verify that it exists and you have permission to access it."`,
  "Docker, Google": docker(
    () =>
      'denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/p/locations/l/repositories/r" (or it may not exist)',
  ),
};

export const POLICY: Record<string, Message> = {
  "containerd, Harbor": resolving(
    (image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 412 Precondition Failed`,
  ),
  "containerd, Harbor, while copying": copying(
    (image) =>
      `unexpected status code ${manifestUrl(image)}: 412 Precondition Failed - Server message: unknown: current image with 4 vulnerabilities cannot be pulled due to configured policy in 'Prevent images with vulnerability severity of "Critical" or higher from running.' To continue with pull, please contact your project administrator to exempt matched vulnerabilities through configuring the CVE allowlist. (manager.go:250:0s)`,
  ),
  "Docker, Harbor": docker(
    () =>
      `unknown: current image with 4 vulnerabilities cannot be pulled due to configured policy in 'Prevent images with vulnerability severity of "Critical" or higher from running.' To continue with pull, please contact your project administrator to exempt matched vulnerabilities through configuring the CVE allowlist.`,
  ),
  "CRI-O, Harbor": ({ host, path, tag }) => `reading manifest ${tag} in ${host}/${path}: StatusCode: 412, "{\\"errors\\":[]}"`,
  "Docker, Harbor, code only": docker(() => "PROJECTPOLICYVIOLATION: the image is not signed in Notary."),
};

/** Others may be healed by time, whatever words stand beside them. */
export const PASSING: Record<string, Message> = {
  "503": resolving((image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 503 Service Unavailable`),
  "500": resolving((image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 500 Internal Server Error`),
  "502 of the token server": resolving(
    ({ host }) =>
      `failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://${host}/service/token: 502 Bad Gateway`,
  ),
  "504 after a 401": copying(
    (image) =>
      `unexpected status code ${manifestUrl(image)}: 504 Gateway Timeout - Server message: unauthorized: authentication required`,
  ),
  "rate limit of Docker Hub": copying(
    (image) =>
      `unexpected status code ${manifestUrl(image)}: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit`,
  ),
  "rate limit of ECR": docker(() => "toomanyrequests: Rate exceeded"),
  "unknown host": resolving(
    (image) =>
      `failed to do request: Head "${manifestUrl(image)}": dial tcp: lookup ${image.host} on 10.96.0.10:53: no such host`,
  ),
  "DNS server down": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": dial tcp: lookup ${image.host}: server misbehaving`,
  ),
  "DNS resolver not ready": docker(
    (image) => `Get "${manifestUrl(image)}": dial tcp: lookup ${image.host}: Temporary failure in name resolution`,
  ),
  "connection refused": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": dial tcp 10.0.0.9:403: connect: connection refused`,
  ),
  "no route": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": dial tcp 10.0.0.9:403: connect: no route to host`,
  ),
  "connection reset": copying(
    (image) =>
      `failed to do request: Get "${manifestUrl(image)}": read tcp 10.0.0.5:49380->10.0.0.9:401: read: connection reset by peer`,
  ),
  "dial timeout": resolving(
    (image) => `failed to do request: Head ${manifestUrl(image)}: dial tcp 52.215.109.161:443: i/o timeout`,
  ),
  "TLS timeout of the token server": copying(
    ({ host }) =>
      `failed to authorize: failed to fetch oauth token: Post "https://${host}/service/token": net/http: TLS handshake timeout`,
  ),
  "deadline of the runtime": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": context deadline exceeded`,
  ),
  "cancelled by a restart of the runtime": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": context canceled`,
  ),
  "cut short": (image) =>
    `failed to pull and unpack image "${full(image)}": failed to copy: httpReadSeeker: failed open: failed to do request: Get "${manifestUrl(image)}": EOF`,
  "CRI-O, mirror without it, no route to the registry": (image) =>
    `(Mirrors also failed: [mirror.example.com/${image.path}:${image.tag}: reading manifest ${image.tag} in mirror.example.com/${image.path}: manifest unknown]): ${full(image)}: pinging container registry ${image.host}: Get "https://${image.host}/v2/": dial tcp 10.0.0.9:443: connect: no route to host`,
  "CRI-O, mirror refuses, registry too slow": (image) =>
    `(Mirrors also failed: [mirror.example.com/${image.path}:${image.tag}: reading manifest ${image.tag} in mirror.example.com/${image.path}: unauthorized: authentication required]): ${full(image)}: pinging container registry ${image.host}: Get "https://${image.host}/v2/": context deadline exceeded`,
  "CRI-O, mirror without it, registry down": (image) =>
    `(Mirrors also failed: [mirror.example.com/${image.path}:${image.tag}: reading manifest ${image.tag} in mirror.example.com/${image.path}: manifest unknown]): ${full(image)}: pinging container registry ${image.host}: Get "https://${image.host}/v2/": dial tcp 10.0.0.9:443: connect: connection refused`,
  "node's content store is broken": (image) =>
    `rpc error: code = NotFound desc = failed to pull and unpack image "${full(image)}": failed to extract layer sha256:7da916cc58ded8ad75b7b05bcda176201c6b8d401643db3ad712dc27641bd152: failed to get reader from content store: blob ${DIGEST} expected at /var/lib/containerd/io.containerd.content.v1.content/blobs/sha256/9e2f: blob not found: not found`,
  "node's snapshots are broken": (image) =>
    `rpc error: code = NotFound desc = failed to pull and unpack image "${full(image)}": failed to prepare extraction snapshot "extract-795119289-7389 ${DIGEST}": parent snapshot ${DIGEST} does not exist: not found`,
  "node's disk is full": (image) =>
    `failed to pull and unpack image "${full(image)}": failed to copy: write /var/lib/containerd/ingest/403/data: no space left on device`,
  "certificate of another host": resolving(
    (image) =>
      `failed to do request: Head "${manifestUrl(image)}": tls: failed to verify certificate: x509: certificate is valid for other.example.com, not ${image.host}`,
  ),
  "plain HTTP": resolving(
    (image) => `failed to do request: Head "${manifestUrl(image)}": http: server gave HTTP response to HTTPS client`,
  ),
  "some teapot": resolving((image) => `unexpected status from HEAD request to ${manifestUrl(image)}: 418 I'm a teapot`),
  "nothing yet": ({ host, path, tag }) => `Back-off pulling image "${host}/${path}:${tag}"`,
};

/** Names that people may choose, and that look like a registry's answer. */
export const FOOLING: ImageName[] = [
  { host: "registry.example.com", path: "shop/unauthorized", tag: "1.0" },
  { host: "registry.example.com", path: "shop/web", tag: "404" },
  { host: "registry.example.com", path: "shop/v401", tag: "403" },
  { host: "registry.example.com", path: "not-found", tag: "412" },
  { host: "registry.example.com", path: "401/403", tag: "manifest-unknown" },
  { host: "registry.example.com:403", path: "forbidden/denied", tag: "unauthorized" },
  { host: "unauthorized.example.com", path: "policy/prevent", tag: "denied" },
  { host: "401.forbidden.example.com:5000", path: "access/denied/pull", tag: "v1-403-forbidden" },
  { host: "forbidden:401", path: "web", tag: "429" },
];

/** Names that look like a passing failure must not hide a final one either. */
export const HIDING: ImageName[] = [
  { host: "registry.example.com", path: "shop/web", tag: "500" },
  { host: "registry.example.com:502", path: "429/timeout", tag: "1.0.503" },
  { host: "eof.example.com", path: "timeout/web", tag: "toomanyrequests" },
  { host: "registry.example.com", path: "time-out", tag: "504" },
];
