import { DeployError } from "../errors.ts";
import { type KubeObject, printName } from "../manifest/object.ts";
import type { DeployOptions } from "../options.ts";
import type { Cluster } from "../ports.ts";
import { isInternal, isLoadBalancer, isService, portOf, type Service } from "../rollout/service.ts";
import type { SmokeCheck, SmokeTarget } from "../rollout/smoke-check.ts";

type OnService = Extract<SmokeTarget, { kind: "service" }>;

/** Refuses smoke checks that could not be asked: of a Service or port that is not there, or for want of the right. Nothing has been touched. */
export async function requireServices(objects: KubeObject[], options: DeployOptions, cluster: Cluster): Promise<void> {
  for (const check of options.smokeChecks) {
    if (check.target.kind === "url") continue;
    const service = await serviceFor(check, check.target, objects, options, cluster);
    if (service.spec.type === "ExternalName") {
      throw refusal(check, `${printName(service)} has no pods of its own (ExternalName); give its URL`);
    }
    if (portOf(service, check.target.port) === undefined) {
      const ports = service.spec.ports?.map(({ name, port }) => (name === undefined ? port : `${port} (${name})`)) ?? [];
      throw refusal(
        check,
        `${printName(service)} has no port ${check.target.port ?? "at all"}; there are ${ports.join(", ") || "none"}`,
      );
    }
    if (!isLoadBalancer(service) || isInternal(service)) await requireProxy(check, service, cluster);
  }
}

/** The Service that a check asks: of the manifests, else of the cluster. */
export async function serviceFor(
  check: SmokeCheck,
  { name }: OnService,
  objects: KubeObject[],
  { namespace }: DeployOptions,
  cluster: Cluster,
): Promise<Service> {
  const services = objects.filter(isService);
  const named = services.filter(({ metadata }) => name === undefined || metadata.name === name);
  const there = services.map(printName).join(", ") || "none";
  if (name === undefined) {
    if (named.length === 1 && named[0] !== undefined) return named[0];
    throw refusal(
      check,
      `a path alone is asked of the only Service in the manifests, and there are ${there}; name it: service/web/healthz`,
    );
  }
  const where = namespace ?? cluster.namespace;
  const given = named.find(({ metadata }) => metadata.namespace === where) ?? named[0];
  const live = given ?? (await cluster.read({ apiVersion: "v1", kind: "Service", namespace: where, name }));
  if (live !== undefined && isService(live)) return live;
  throw refusal(check, `service/${name} is neither in the manifests (${there}) nor in namespace ${where}`);
}

async function requireProxy(check: SmokeCheck, { metadata }: Service, cluster: Cluster): Promise<void> {
  const { namespace = "", name } = metadata;
  const action = { verb: "get", resource: "services", subresource: "proxy", namespace, name };
  if (await cluster.allowed(action)) return;
  const what = `smoke-check ${JSON.stringify(check.given)} asks service/${name} through the API server, which this user may not`;
  throw new DeployError(
    "cluster-denied",
    `${what}; a Role must allow it: get on services/proxy in namespace ${namespace}, or give a URL`,
  );
}

function refusal({ given }: SmokeCheck, why: string): DeployError {
  return new DeployError("bad-input", `smoke-check ${JSON.stringify(given)} can't be asked: ${why}`);
}
