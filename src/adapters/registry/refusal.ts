import { DeployError, messageOf } from "../../errors.ts";
import { type Answer, codeOf } from "./http.ts";

/** The error for a registry that cannot be talked to. */
export function unreachable(host: string, cause: unknown): DeployError {
  const code = codeOf(cause);
  if (/CERT|UNABLE_TO_|SELF_SIGNED/.test(code)) {
    const what = `the certificate of ${host} is not trusted (${code})`;
    return new DeployError("registry-unreachable", `${what}; check \`registry\`, or give its authority in /etc/docker/certs.d`, {
      cause,
    });
  }
  const what = code === "ETIMEDOUT" ? "does not answer" : `cannot be reached (${code || messageOf(cause)})`;
  return new DeployError("registry-unreachable", `${host} ${what}; ${adviceFor(host)}`, { cause });
}

/** NHN Cloud's endpoints can be private, or have the public one switched off. */
function adviceFor(host: string): string {
  if (host.startsWith("private-"))
    return "a private endpoint is reached from inside its VPC only: run there (self-hosted runner, Tekton), or use the public endpoint";
  if (/-registry\.container\./.test(host))
    return "check `registry`, and in the console whether its public endpoint is switched off (then run inside the VPC)";
  return "check `registry` and the network";
}

export function loginRefused(host: string, username: string): DeployError {
  const what = `${host} refuses the login of ${JSON.stringify(username)}`;
  const next = "check that `username` is a User Access Key ID and `password` its Secret Access Key, neither rotated nor deleted";
  return new DeployError("registry-denied", `${what}; ${next}`);
}

export function readRefused(host: string, path: string, { status, body }: Answer): DeployError {
  if (status === 412)
    return new DeployError(
      "registry-denied",
      `${host} holds back ${path} (412): a policy on signatures or vulnerabilities${said(body)}; see the image in the console`,
    );
  const next = "check `username`, `password` and whether their role may pull (an Image Uploader may not)";
  return new DeployError("registry-denied", `${host} does not let us read ${path} (${status}${said(body)}); ${next}`);
}

export function strange(host: string, { status, headers, body }: Answer): DeployError {
  const html = /html/i.test(headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(body.toString("utf8", 0, 64));
  const next = "check the host in `registry`";
  if (html)
    return new DeployError("registry-failed", `${host} answers with a web page (${status}), so it is no registry; ${next}`);
  if (status >= 300 && status < 400)
    return new DeployError(
      "registry-failed",
      `${host} sends us elsewhere (${status} to ${shown(headers.location ?? "nowhere")}); ${next}`,
    );
  if (status === 404) return new DeployError("registry-failed", `${host} has no registry at /v2/ (404); ${next}`);
  return new DeployError("registry-failed", `${host} answered ${status}${said(body)}; try again later, or ${next}`);
}

/** The first error of a registry's answer (OCI distribution: `{"errors": [{"code", "message"}]}`); hostile text. */
function said(body: Buffer): string {
  try {
    const { errors } = JSON.parse(body.toString("utf8")) as { errors?: { code?: unknown; message?: unknown }[] };
    const first = errors?.[0];
    const text = [first?.code, first?.message].filter((part) => typeof part === "string" && part !== "").join(": ");
    return text === "" ? "" : `, ${shown(text)}`;
  } catch {
    return "";
  }
}

/** Foreign text, short and without control characters. */
function shown(text: string): string {
  return text.replace(/\p{C}+/gu, " ").slice(0, 200);
}
