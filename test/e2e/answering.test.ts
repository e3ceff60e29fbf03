// Proof that it answers: addresses of load balancers, smoke checks, and what a wrong answer does to a deploy.
import { expect, test } from "@jest/globals";
import { readBed } from "../bed/bed.ts";
import { answersOf } from "./support/answers.ts";
import { startExample } from "./support/example.ts";
import { openFaultProxy } from "./support/fault-proxy.ts";
import { tagged } from "./support/images.ts";
import { openLoadBalancer, setAddress, warnOfService } from "./support/load-balancer.ts";
import { web } from "./support/manifests.ts";
import { commandsIn } from "./support/runner-commands.ts";
import { endOf, good, kubeconfig, scenario, stateOf } from "./support/scenario.ts";

function service(type: "ClusterIP" | "NodePort" | "LoadBalancer", port = 80, name = "web") {
  const spec = { type, selector: { app: "web" }, ports: [{ port, targetPort: 8080 }] };
  return { apiVersion: "v1", kind: "Service", metadata: { name }, spec };
}

test.concurrent("a load balancer's address is waited for by one watch, asked, and told", () =>
  scenario("address", async (given) => {
    const { namespace } = given;
    await using balancer = await openLoadBalancer(namespace);
    await using proxy = await openFaultProxy(() => undefined);
    const manifests = [web({ image: tagged("2.0") }), service("LoadBalancer", balancer.port)];
    const check = { "smoke-check": "/ 200 2.0", kubeconfig: proxy.kubeconfig };
    const running = given.start(manifests, check);
    await running.saw(/service\/web: waiting for its address/);
    await setAddress(namespace, "web", "127.0.0.1");
    const step = await running.ended;
    expect(endOf(step)).toEqual(good);
    const url = `http://127.0.0.1:${balancer.port}/`;
    expect(step.outputs["url"]).toBe(url);
    expect(step.log).toContain(`smoke check / 200 2.0: asking ${url}`);
    expect(step.log).toContain(`service/web is at ${url}`);
    expect(step.summary).toContain(`<code>${url}</code>`);
    expect(balancer.asked()).toBeGreaterThan(0);
    // No polling, and no request of the API server for an address that is there.
    expect(proxy.asked.filter(({ what }) => / services/.test(what)).map(({ what }) => what)).toEqual([
      "dry-run services",
      "apply services",
      "watch services",
    ]);
    proxy.asked.length = 0;
    const again = await given.deploy(manifests, check);
    expect({ ...endOf(again), url: again.outputs["url"] }).toEqual({ ...good, url });
    expect(again.log).not.toMatch(/waiting for its address/);
    expect(proxy.asked.filter(({ what }) => / services/.test(what)).map(({ what }) => what)).toEqual([
      "dry-run services",
      "apply services",
    ]);
  }));

test.concurrent("the example of a load balancer, opened at its address", () =>
  scenario("lb-example", async (given) => {
    const { namespace } = given;
    await using balancer = await openLoadBalancer(namespace);
    // The example's port 80 is not the test's to listen on.
    const ports = { "port: 80\n": `port: ${balancer.port}\n` };
    const running = startExample("load-balancer", given, { "github.ref_name": "2.0" }, { edits: ports });
    await running.saw(/service\/web: waiting for its address/);
    await setAddress(namespace, "web", "127.0.0.1");
    const step = await running.ended;
    expect({ ...endOf(step), url: step.outputs["url"] }).toEqual({ ...good, url: `http://127.0.0.1:${balancer.port}/` });
    expect(step.log).toMatch(/smoke check \/ 200 2\.0: passed/);
    expect(step.log).toMatch(/smoke check \/healthz: passed/);
  }));

test.concurrent("a load balancer that gets no address fails the deploy, with what its controller says", () =>
  scenario("no-address", async (given) => {
    expect(endOf(await given.deploy([web(), service("ClusterIP")]))).toEqual(good);
    const running = given.start([web({ image: tagged("2.0") }), service("LoadBalancer")], { "wait-for-address": "4s" });
    await running.saw(/service\/web: waiting for its address/);
    await warnOfService(given.namespace, "web", "SyncLoadBalancerFailed", "quota of load balancers is exceeded\n::error::no");
    const step = await running.ended;
    const reason = "service/web got no address within 4s: SyncLoadBalancerFailed: quota of load balancers is exceeded";
    expect(endOf(step)).toMatchObject({ green: false, outcome: "rolled-back", reason: expect.stringContaining(reason) });
    expect(step.log).toMatch(/^::error::rolled-back: service\/web got no address within 4s: SyncLoadBalancerFailed/m);
    expect(step.log).toMatch(/likely cause: NHN Cloud's controller makes the load balancer/);
    expect(await answersOf(given.namespace)).toEqual(["1.0"]);

    // For want of a right nothing that runs well is undone.
    await using proxy = await openFaultProxy(({ what }) =>
      what === "create selfsubjectaccessreviews"
        ? { kind: "answer", status: 201, body: JSON.stringify({ status: { allowed: false } }) }
        : undefined,
    );
    const blind = { "wait-for-address": "4s", kubeconfig: proxy.kubeconfig };
    const unseen = await given.deploy([web({ image: tagged("2.0") }), service("LoadBalancer")], blind);
    expect(endOf(unseen)).toEqual(good);
    expect(unseen.log).toMatch(/::warning::service\/web: its address is not waited for, .*: list and watch on services/);

    const patient = await given.deploy([web({ image: tagged("2.0") }), service("LoadBalancer")], { "wait-for-address": "" });
    expect(endOf(patient)).toEqual(good);
    expect(patient.outputs["url"]).toBeUndefined();
  }));

test.concurrent("a Service without an address is asked through the API server, and a wrong answer puts the last good version back", () =>
  scenario("smoke", async (given) => {
    const services = [service("ClusterIP"), service("NodePort", 8080, "nodes")];
    const checks = "service/web/ 200 1.0\nservice/nodes:8080/healthz 200 ok\nservice/web/nothing 404";
    const first = await given.deploy([web(), ...services], { "smoke-check": checks });
    expect(endOf(first)).toEqual(good);
    for (const check of checks.split("\n")) expect(first.log).toContain(`smoke check ${check}: passed`);

    const wrong = { "smoke-check": "service/web/ 200 3.0", "smoke-timeout": "2s" };
    const step = await given.deploy([web({ image: tagged("2.0") }), ...services], wrong);
    const reason =
      'smoke check service/web/ 200 3.0 failed: web:80/ through the API server answered 200 without "3.0" in it: 2.0';
    expect(endOf(step)).toEqual({ green: false, outcome: "rolled-back", reason });
    expect(step.outputs).toMatchObject({ "restored-revision": "1", revision: "3" });
    expect(step.log).toMatch(/^web:80\/ through the API server: status 200$/m);
    expect(step.log).toMatch(/the answer begins:\n\s+\| 2\.0/);
    expect(step.log).toMatch(/the last log lines of pod\/web-\S+, container server:\n\s+\| version 2\.0 listens/);
    expect(step.log).toMatch(/look further: kubectl get --raw '\/api\/v1\/namespaces\/\S+\/services\/web:80\/proxy\/'/);
    expect(step.log).toMatch(/production now: deployment\/web in \S+ runs revision 1 again/);
    expect(step.log).not.toMatch(/asking .*[\s\S]*undoing[\s\S]*asking/);
    expect(step.summary).toContain("Evidence: what was answered");
    expect(await answersOf(given.namespace)).toEqual(["1.0"]);

    const left = await given.deploy([web({ image: tagged("2.0") }), ...services], { ...wrong, rollback: "false" });
    expect(endOf(left)).toEqual({ green: false, outcome: "failed", reason });
    expect(await answersOf(given.namespace)).toEqual(["2.0"]);
  }));

test.concurrent("a Service of somebody else that is gone by the time it is asked is no answer", () =>
  scenario("gone", async (given) => {
    await given.namespace.apply(service("ClusterIP", 80, "theirs"));
    expect(endOf(await given.deploy([web()], { "smoke-check": "service/theirs/ 200 1.0" }))).toEqual(good);
    // Time enough to delete it.
    const slow = web({ image: tagged("2.0"), container: { env: [{ name: "FAULT", value: "later=3" }] } });
    const running = given.start([slow], { "smoke-check": "service/theirs/ 200 2.0" });
    await running.saw(/deployment\/web: applied/);
    await given.namespace.kubectl("delete", "service", "theirs");
    const reason = expect.stringMatching(
      /^smoke check service\/theirs\/ 200 2\.0 could not be asked: .*neither in the manifests/,
    );
    expect(endOf(await running.ended)).toEqual({ green: false, outcome: "rolled-back", reason });
    expect(await answersOf(given.namespace)).toEqual(["1.0"]);
  }));

test.concurrent("the example of the whole job is asked for its version", () =>
  scenario("web-example", async (given) => {
    // A tag of its own: 1.0 and 2.0 are the tests' application.
    const values = {
      "github.ref_name": "example-1",
      "vars.BASE_IMAGE || 'busybox:1.37'": readBed().images.base,
      "vars.NAMESPACE || 'default'": given.namespace.name,
    };
    const step = await startExample("web", given, values).ended;
    expect(endOf(step)).toEqual(good);
    expect(step.log).toContain("smoke check / 200 example-1: passed");
  }));

test.concurrent("over TLS the certificate must be one that the job's machine trusts", () =>
  scenario("tls", async (given) => {
    // The API server answers everybody there, with a certificate of the cluster's own authority.
    const { clusters } = JSON.parse(kubeconfig);
    const { server, "certificate-authority-data": authority } = clusters[0].cluster;
    const trusted = { NODE_EXTRA_CA_CERTS: given.job.write("../authority.pem", Buffer.from(authority, "base64").toString()) };
    given.job.manifest("k8s/all.yaml", web());
    const inputs = { ...given.inputs, "smoke-check": `${server}/healthz 200 ok`, "smoke-timeout": "1s" };
    const first = await given.job.run("deploy", inputs);
    expect(endOf(first).reason).toMatch(/smoke check https:\S+\/healthz 200 ok failed: .*certificate/);
    expect(endOf(await given.job.run("deploy", inputs, trusted))).toEqual(good);
  }));

test.concurrent("a URL is asked from where the job runs, and a hostile answer is only shown", () =>
  scenario("url", async (given) => {
    const body = "::error::pwned\n##[error]pwned\n</pre><img src=x>\u001b[31m";
    await using balancer = await openLoadBalancer(given.namespace, { status: 500, body });
    const url = `http://127.0.0.1:${balancer.port}/healthz`;
    const step = await given.deploy([web()], { "smoke-check": url, "smoke-timeout": "1s" });
    expect(endOf(step)).toMatchObject({
      green: false,
      outcome: "nothing-to-roll-back-to",
      reason: expect.stringContaining(`smoke check ${url} failed: ${url} answered 500, not 200: `),
    });
    expect(commandsIn(step.log)).toEqual([]);
    expect(step.log).toContain("| : :error::pwned");
    expect(step.summary).not.toContain("<img");
    expect(step.log).toMatch(/production now: deployment\/web in \S+ is left with its failed revision/);
    expect(balancer.asked()).toBeGreaterThan(1);
  }));

test.concurrent.each([
  {
    when: "a smoke check is asked",
    type: "ClusterIP" as const,
    inputs: { "smoke-check": "/ 200 3.0" },
    saw: /smoke check \/ 200 3\.0: answered 200 without/,
  },
  { when: "an address is waited for", type: "LoadBalancer" as const, inputs: {}, saw: /service\/web: waiting for its address/ },
])("a cancel while $when puts the last good version back", ({ type, inputs, saw }) =>
  scenario("cancel", async (given) => {
    expect(endOf(await given.deploy([web(), service("ClusterIP")]))).toEqual(good);
    const running = given.start([web({ image: tagged("2.0") }), service(type)], inputs);
    await running.saw(saw);
    running.signal("SIGINT");
    const step = await running.ended;
    expect(endOf(step)).toMatchObject({ green: false, outcome: "cancelled" });
    expect(await stateOf(given.namespace)).toMatchObject({ images: [tagged("1.0")], available: 1 });
  }),
);

test.concurrent("a smoke check that can't be asked is refused before anything is touched", () =>
  scenario("unaskable", async (given) => {
    const { namespace } = given;
    await using proxy = await openFaultProxy(({ what }) =>
      what === "create selfsubjectaccessreviews"
        ? { kind: "answer", status: 201, body: JSON.stringify({ status: { allowed: false } }) }
        : undefined,
    );
    const both = [web(), service("ClusterIP"), service("NodePort", 8080, "nodes")];
    const cases = [
      {
        check: "/",
        says: /a path alone is asked of the only Service in the manifests, and there are service\/web, service\/nodes/,
      },
      {
        check: "service/shop/",
        says: /service\/shop is neither in the manifests \(service\/web, service\/nodes\) nor in namespace/,
      },
      { check: "service/web:http/", says: /service\/web has no port http; there are 80/ },
      { check: "web/healthz", says: /write it like \/ 200 version 2\.0, service\/web:80\/healthz or https/ },
      { check: "service/web/", says: /a Role must allow it: get on services\/proxy in namespace/ },
    ];
    for (const { check, says } of cases) {
      const step = await given.deploy(both, { "smoke-check": check, kubeconfig: proxy.kubeconfig });
      expect(endOf(step)).toEqual({ green: false, outcome: undefined, reason: expect.stringMatching(says) });
    }
    expect([...(await namespace.list("deployments")), ...(await namespace.list("services"))]).toEqual([]);
  }));
