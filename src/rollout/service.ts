import type { KubeObject } from "../manifest/object.ts";
import type { Pod, Snapshot } from "./snapshot.ts";

export interface ServicePort {
  name?: string;
  port: number;
  appProtocol?: string;
}

/** A core/v1 Service, as far as somebody asks it something. */
export interface Service extends KubeObject {
  spec: {
    type?: "ClusterIP" | "NodePort" | "LoadBalancer" | "ExternalName";
    ports?: ServicePort[];
    selector?: Record<string, string>;
    [field: string]: unknown;
  };
  status?: { loadBalancer?: { ingress?: { ip?: string; hostname?: string }[] } };
}

/** NHN Cloud's annotation for a load balancer that has no address outside of its network. */
const INTERNAL = "service.beta.kubernetes.io/openstack-internal-load-balancer";

export function isService(object: KubeObject): object is Service {
  return object.kind === "Service" && object.apiVersion === "v1";
}

/** Whether a controller of the cloud is to give it an address. */
export function isLoadBalancer({ spec }: Service): boolean {
  return spec.type === "LoadBalancer";
}

/** Whether its load balancer can be reached within the cloud's network only. */
export function isInternal({ metadata }: Service): boolean {
  return metadata.annotations?.[INTERNAL] === "true";
}

/** The address that the controller of its load balancer has set; undefined before it did. */
export function addressOf({ status }: Service): string | undefined {
  const [first] = status?.loadBalancer?.ingress ?? [];
  return first?.ip || first?.hostname || undefined;
}

/** The port by that name or number; without one, the port for people: `http` or 80, else the first. */
export function portOf({ spec: { ports = [] } }: Service, wanted?: string): ServicePort | undefined {
  if (wanted !== undefined) return ports.find(({ name, port }) => name === wanted || String(port) === wanted);
  return ports.find(({ name, port }) => name === "http" || port === 80) ?? ports[0];
}

/** Whether a port speaks TLS, as far as it says so. */
export function isSecure({ name = "", port, appProtocol = "" }: ServicePort): boolean {
  return port === 443 || /^https/i.test(name) || /^https/i.test(appProtocol);
}

/** Where people find the Service: `http://203.0.113.7/`. Undefined where its load balancer has no address, or no port. */
export function urlOf(service: Service, port = portOf(service), path = "/"): string | undefined {
  const address = isLoadBalancer(service) ? addressOf(service) : undefined;
  if (address === undefined || port === undefined) return undefined;
  const scheme = isSecure(port) ? "https" : "http";
  const host = address.includes(":") ? `[${address}]` : address;
  // As a browser writes it: the scheme's own port is left out.
  const text = `${scheme}://${host}:${port.port}${path}`;
  return URL.canParse(text) ? new URL(text).href : text;
}

/** The newest pod that a Service sends to. */
export function podBehind({ spec, metadata }: Service, seen: Snapshot): Pod | undefined {
  const wanted = Object.entries(spec.selector ?? {});
  if (wanted.length === 0) return undefined;
  const pods = [...seen.pods.values()].filter(
    (pod) =>
      pod.metadata.namespace === metadata.namespace &&
      pod.metadata.deletionTimestamp === undefined &&
      wanted.every(([label, value]) => pod.metadata.labels?.[label] === value),
  );
  const createdAt = (pod: Pod) => pod.metadata.creationTimestamp ?? "";
  return pods.sort((a, b) => createdAt(b).localeCompare(createdAt(a)))[0];
}
