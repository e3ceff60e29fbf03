import { isInternal, isSecure, portOf, type Service, urlOf } from "./service.ts";

/** A question that must be answered as expected before a deploy counts as good. */
export interface SmokeCheck {
  /** As it was written, for people. */
  given: string;
  target: SmokeTarget;
  status: number;
  /** What the answer must have in it. */
  text?: string;
}

export type SmokeTarget =
  | { kind: "url"; url: string }
  /** A path on a Service. Without a name: of the only one in the manifests. A port by name or number. */
  | { kind: "service"; name?: string; port?: string; path: string };

/** The way that a question takes. */
export type Route =
  | { kind: "url"; url: string }
  /** Through the API server, which finds the pods: `service` as it wants it, `[https:]name:port`. */
  | { kind: "proxy"; namespace: string; service: string; path: string };

/** What came back. Text of the application: hostile. */
export type Heard = { kind: "answer"; status: number; body: string } | { kind: "silence"; why: string };

/** What an answer means. `wrong` may become right while it is asked again. */
export type Meaning = { kind: "right" } | { kind: "wrong"; reason: string };

const LONGEST_BODY = 200;

/** Whether what came back is what was expected, and in one line what is wrong with it. */
export function judgeAnswer({ status, text }: Pick<SmokeCheck, "status" | "text">, heard: Heard): Meaning {
  if (heard.kind === "silence") return { kind: "wrong", reason: `no answer: ${heard.why}` };
  if (heard.status !== status) return { kind: "wrong", reason: `answered ${heard.status}, not ${status}${begun(heard.body)}` };
  if (text !== undefined && !heard.body.includes(text)) {
    return { kind: "wrong", reason: `answered ${status} without ${JSON.stringify(text)} in it${begun(heard.body)}` };
  }
  return { kind: "right" };
}

/**
 * How a Service is asked: by the address of its load balancer, as its users do; through the API server where it has none, or one that only the cloud's
 * own network knows. Undefined where it has no such port.
 */
export function routeTo(service: Service, { port: wanted, path }: { port?: string; path: string }): Route | undefined {
  const port = portOf(service, wanted);
  if (port === undefined) return undefined;
  const url = isInternal(service) ? undefined : urlOf(service, port, path);
  if (url !== undefined) return { kind: "url", url };
  const { name, namespace = "" } = service.metadata;
  return { kind: "proxy", namespace, service: `${isSecure(port) ? "https:" : ""}${name}:${port.port}`, path };
}

/** The address of a Service below the API server's. */
export function proxyPath({ namespace, service, path }: Extract<Route, { kind: "proxy" }>): string {
  return `/api/v1/namespaces/${namespace}/services/${service}/proxy${path}`;
}

/** The way, for people. */
export function printRoute(route: Route): string {
  return route.kind === "url" ? route.url : `${route.service}${route.path} through the API server`;
}

/** The command that asks the same. */
export function commandOf(route: Route): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "%27")}'`;
  return route.kind === "url" ? `curl -i ${quoted(route.url)}` : `kubectl get --raw ${quoted(proxyPath(route))}`;
}

/** The beginning of a body, on one line. */
function begun(body: string): string {
  const line = body
    .slice(0, LONGEST_BODY * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (line === "") return "";
  return `: ${line.length > LONGEST_BODY ? `${line.slice(0, LONGEST_BODY)}…` : line}`;
}
