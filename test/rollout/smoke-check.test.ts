// What an answer means, and on which way a Service is asked.
import { describe, expect, test } from "@jest/globals";
import { isService, type Service, urlOf } from "../../src/rollout/service.ts";
import { commandOf, type Heard, judgeAnswer, routeTo } from "../../src/rollout/smoke-check.ts";

const answer = (status: number, body = ""): Heard => ({ kind: "answer", status, body });

describe("an answer", () => {
  const rows: { want: string; heard: Heard; status?: number; text?: string }[] = [
    { want: "right", heard: answer(200, "anything") },
    { want: "right", heard: answer(200, "<h1>version 2.0</h1>"), text: "version 2.0" },
    { want: "right", heard: answer(404), status: 404 },
    { want: "answered 500, not 200: oh\u0020no", heard: answer(500, "oh\n\n no\n") },
    { want: "answered 302, not 200", heard: answer(302) },
    { want: 'answered 200 without "2.0" in it: 1.0', heard: answer(200, "1.0\n"), text: "2.0" },
    { want: "answered 404, not 204: 2.0", heard: answer(404, "2.0"), status: 204, text: "2.0" },
    { want: `answered 500, not 200: ${"x".repeat(200)}…`, heard: answer(500, "x".repeat(5_000)) },
    { want: "no answer: connect ECONNREFUSED 127.0.0.1:1", heard: { kind: "silence", why: "connect ECONNREFUSED 127.0.0.1:1" } },
  ];
  test.each(rows)("is $want", ({ want, heard, status = 200, text }) => {
    const meaning = judgeAnswer({ status, ...(text === undefined ? {} : { text }) }, heard);
    expect(meaning.kind === "right" ? "right" : meaning.reason).toBe(want);
  });
});

interface Fields {
  type?: Service["spec"]["type"];
  ports?: Service["spec"]["ports"];
  ip?: string;
  hostname?: string;
  annotations?: Record<string, string>;
}

function service({ type = "LoadBalancer", ports = [{ port: 80 }], ip, hostname, annotations = {} }: Fields = {}): Service {
  const ingress = [{ ...(ip && { ip }), ...(hostname && { hostname }) }];
  const status = ip || hostname ? { loadBalancer: { ingress } } : { loadBalancer: {} };
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "web", namespace: "shop", annotations },
    spec: { type, ports, selector: { app: "web" } },
    status,
  };
}

describe("a Service is found", () => {
  const rows: { at: string | undefined; when: string; fields: Fields }[] = [
    { at: "http://203.0.113.7/", when: "its port is 80", fields: { ip: "203.0.113.7" } },
    { at: "https://203.0.113.7/", when: "its port is 443", fields: { ip: "203.0.113.7", ports: [{ port: 443 }] } },
    {
      at: "http://203.0.113.7/",
      when: "one of its ports is for people",
      fields: {
        ip: "203.0.113.7",
        ports: [
          { name: "grpc", port: 9000 },
          { name: "http", port: 80 },
        ],
      },
    },
    {
      at: "https://lb.example.com:8443/",
      when: "its port says that it speaks TLS",
      fields: { hostname: "lb.example.com", ports: [{ name: "https", port: 8443 }] },
    },
    { at: "http://[2001:db8::7]:8080/", when: "the address is of IPv6", fields: { ip: "2001:db8::7", ports: [{ port: 8080 }] } },
    { at: undefined, when: "its controller has set no address yet", fields: {} },
    { at: undefined, when: "it has no load balancer", fields: { type: "NodePort", ip: "203.0.113.7" } },
    { at: undefined, when: "it has no ports", fields: { ip: "203.0.113.7", ports: [] } },
  ];
  test.each(rows)("at $at when $when", ({ at, fields }) => {
    expect(urlOf(service(fields))).toBe(at);
  });
});

describe("a Service is asked", () => {
  const internal = { "service.beta.kubernetes.io/openstack-internal-load-balancer": "true" };
  const proxied = (name: string, path = "/v") => `kubectl get --raw '/api/v1/namespaces/shop/services/${name}/proxy${path}'`;
  const two = [
    { name: "http", port: 80 },
    { name: "admin", port: 9000 },
  ];
  const rows: { by: string | undefined; when: string; fields: Fields; port?: string }[] = [
    { by: "curl -i 'http://203.0.113.7/v'", when: "its load balancer has an address", fields: { ip: "203.0.113.7" } },
    {
      by: "curl -i 'http://203.0.113.7:9000/v'",
      when: "another port is named",
      fields: { ip: "203.0.113.7", ports: two },
      port: "admin",
    },
    { by: proxied("web:80"), when: "it is of type ClusterIP", fields: { type: "ClusterIP" } },
    { by: proxied("web:80"), when: "it is of type NodePort", fields: { type: "NodePort" } },
    { by: proxied("https:web:443"), when: "it speaks TLS", fields: { type: "ClusterIP", ports: [{ port: 443 }] } },
    { by: proxied("web:9000"), when: "a port is given by its number", fields: { type: "ClusterIP", ports: two }, port: "9000" },
    { by: proxied("web:80"), when: "its load balancer is internal", fields: { ip: "10.0.0.7", annotations: internal } },
    { by: proxied("web:80"), when: "its address was not waited for", fields: {} },
    { by: undefined, when: "it has no such port", fields: { ip: "203.0.113.7" }, port: "81" },
  ];
  test.each(rows)("by $by when $when", ({ by, fields, port }) => {
    const route = routeTo(service(fields), { path: "/v", ...(port === undefined ? {} : { port }) });
    expect(route && commandOf(route)).toBe(by);
  });
});

test("a Service of another group is none", () => {
  expect(isService({ ...service(), apiVersion: "serving.knative.dev/v1" })).toBe(false);
});
