import { DeployError } from "../errors.ts";
import type { SmokeCheck, SmokeTarget } from "../rollout/smoke-check.ts";
import { present } from "./present.ts";
import { quote } from "./values.ts";

const EXPECTED = /^(?<where>\S+)(?:\s+(?<status>[1-5]\d\d))?(?:\s+(?<text>\S.*))?$/su;
const ON_SERVICE = /^(?:svc|services?)\/(?<name>[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)(?::(?<port>[a-z0-9-]{1,15}))?(?<path>\/.*)?$/;

/**
 * `<where> [<status>] [<text>]`: where is a path (`/healthz`), a Service with port and path (`service/web:80/healthz`) or a URL; the status is 200
 * unless it is given, and the rest of the line is a text that the answer must have in it.
 */
export function parseSmokeCheck(line: string): SmokeCheck {
  const { where = "", status, text } = EXPECTED.exec(line.trim())?.groups ?? {};
  const target = targetOf(where);
  if (target === undefined) {
    const forms = "/ 200 version 2.0, service/web:80/healthz or https://shop.example.com/healthz 200";
    throw new DeployError("bad-input", `smoke-check has ${quote(line)}; write it like ${forms}`);
  }
  return present({ given: line.trim(), target, status: Number(status ?? 200), text });
}

function targetOf(where: string): SmokeTarget | undefined {
  if (/^https?:\/\//i.test(where)) return urlTarget(where);
  const onService = where.startsWith("/") ? { path: where } : ON_SERVICE.exec(where)?.groups;
  if (onService === undefined) return undefined;
  const path = pathOf(onService["path"] ?? "/");
  return path === undefined
    ? undefined
    : present({ kind: "service" as const, name: onService["name"], port: onService["port"], path });
}

function urlTarget(text: string): SmokeTarget | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return undefined;
  if (url.username !== "" || url.password !== "") {
    throw new DeployError(
      "bad-input",
      "smoke-check has a user name or password in its URL, which would stand in the log; leave it out",
    );
  }
  url.hash = "";
  return { kind: "url", url: url.href };
}

/** As browsers write it: `..` is resolved, so that it can't lead out of the Service and into the API server. */
function pathOf(text: string): string | undefined {
  const whole = `http://service${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { pathname, search } = new URL(whole);
  return `${pathname}${search}`;
}
