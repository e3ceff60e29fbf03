// What a load balancer of NHN Cloud does, on the bed: an address that sends to the pods, and the controller that writes it on the Service.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Namespace } from "./cluster.ts";

export interface LoadBalancer extends AsyncDisposable {
  port: number;
  /** How often it was asked. */
  asked(): number;
}

/** Sends each question to a ready pod of the namespace, or gives the answer that it is told to give. */
export async function openLoadBalancer(namespace: Namespace, instead?: { status: number; body: string }): Promise<LoadBalancer> {
  let asked = 0;
  const server = createServer(async (request, response) => {
    asked += 1;
    const { status, body } = instead ?? (await answerOf(namespace, request.url ?? "/"));
    response.writeHead(status, { "content-type": "text/plain" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sets the address of a Service as its controller would. */
export async function setAddress(namespace: Namespace, name: string, ip: string): Promise<void> {
  const status = JSON.stringify({ status: { loadBalancer: { ingress: [{ ip }] } } });
  await namespace.kubectl("patch", "service", name, "--subresource=status", "--type=merge", "-p", status);
}

/** What a controller says that can't make a load balancer. */
export async function warnOfService(namespace: Namespace, name: string, reason: string, message: string): Promise<void> {
  const { metadata } = await namespace.get("service", name);
  await namespace.apply({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: `${name}.${reason.toLowerCase()}`, namespace: namespace.name },
    type: "Warning",
    reason,
    message,
    count: 1,
    lastTimestamp: new Date().toISOString().replace(/\.\d+/, ""),
    involvedObject: { apiVersion: "v1", kind: "Service", name, namespace: namespace.name, uid: metadata.uid },
  });
}

async function answerOf(namespace: Namespace, path: string): Promise<{ status: number; body: string }> {
  const pods = await namespace.pods();
  const ready = pods.find(({ status }) => status.containerStatuses?.every((each: { ready: boolean }) => each.ready));
  if (ready === undefined) return { status: 503, body: "no pod is ready" };
  const answer = await fetch(`http://${ready["status"].podIP}:8080${path}`);
  return { status: answer.status, body: await answer.text() };
}
