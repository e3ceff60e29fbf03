// Input that must be refused, each in one line.
import type { ActionName, Inputs } from "./action.ts";
import { registry, tagged } from "./images.ts";
import { kubeconfig, login } from "./scenario.ts";

export interface Case {
  when: string;
  action: ActionName;
  inputs?: Inputs;
  /** Instead of the good manifest. */
  manifest?: string;
  says: RegExp;
}

export const push = (more: Inputs): Inputs => ({ ...login, image: "hostile", tags: "1.0", context: ".", ...more });

/** The bed's kubeconfig (JSON is YAML too), with more about its cluster or user. */
function kubeconfigWith(part: "cluster" | "user", more: object, drop: string[] = []): Inputs {
  const config = JSON.parse(kubeconfig);
  const entry = part === "cluster" ? config.clusters[0].cluster : config.users[0].user;
  for (const name of drop) delete entry[name];
  Object.assign(entry, more);
  return { kubeconfig: JSON.stringify(config) };
}

const deployment = (spec: string, metadata = "name: web") =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {${metadata}}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${spec}}}\n`;
const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: ${data}\n`;
const bomb = (() => {
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(", ")}]`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bomb}\na0: &a0 [x]\n${levels.join("\n")}\n`;
})();

export const REFUSED: Case[] = [
  // The registry's address.
  {
    when: "the registry is a flag",
    action: "login",
    inputs: { ...login, registry: "--config=x" },
    says: /does not begin with `-`/,
  },
  {
    when: "the registry has a scheme",
    action: "login",
    inputs: { ...login, registry: `https://${registry}` },
    says: /leave out the scheme/,
  },
  {
    when: "the registry leaves its path",
    action: "login",
    inputs: { ...login, registry: "r.local/../etc" },
    says: /is not a registry's path/,
  },
  { when: "the registry has a user in it", action: "login", inputs: { ...login, registry: `me@${registry}` }, says: /registry/ },
  {
    when: "the registry has a second line",
    action: "login",
    inputs: { ...login, registry: `${registry}\n::error::x` },
    says: /registry has a line break/,
  },
  {
    when: "the registry is in upper case",
    action: "login",
    inputs: { ...login, registry: "R.LOCAL/shop" },
    says: /lower case: `r\.local\/shop`/,
  },
  {
    when: "the registry is a look-alike that is not there",
    action: "login",
    inputs: { ...login, registry: "ncr.nhncloud.com.evil.invalid/shop" },
    says: /ncr\.nhncloud\.com\.evil\.invalid/,
  },
  // Keys.
  { when: "the user name is a flag", action: "login", inputs: { ...login, username: "-u" }, says: /refuses the login/ },
  { when: "the user name has a colon", action: "login", inputs: { ...login, username: "a:b" }, says: /username has a `:`/ },
  { when: "the password is empty", action: "login", inputs: { ...login, password: "" }, says: /password not given/ },
  { when: "the password is blank", action: "login", inputs: { ...login, password: "  \n" }, says: /password/ },
  { when: "the password has one character", action: "login", inputs: { ...login, password: "x" }, says: /refuses the login/ },
  {
    when: "the password has two lines",
    action: "login",
    inputs: { ...login, password: "one-of-two\ntwo-of-two" },
    says: /password has a line break/,
  },
  {
    when: "the password is full of commands",
    action: "login",
    inputs: { ...login, password: "a%0A::set-output name=x::'\"$(id)`id`" },
    says: /refuses the login/,
  },
  // Image and build.
  { when: "the tag is a flag", action: "build-push", inputs: push({ tags: "-f" }), says: /tag "-f"/ },
  { when: "the tag has 129 characters", action: "build-push", inputs: push({ tags: "t".repeat(129) }), says: /128/ },
  { when: "the tag is a branch's name", action: "build-push", inputs: push({ tags: "feature/login" }), says: /feature\/login/ },
  { when: "the repository is in upper case", action: "build-push", inputs: push({ image: "Web" }), says: /lower case/ },
  { when: "the digest is short", action: "deploy", inputs: { image: "web@sha256:short" }, says: /64 hexadecimal digits/ },
  { when: "the context is standard input", action: "build-push", inputs: push({ context: "-" }), says: /context "-"/ },
  { when: "the context is not there", action: "build-push", inputs: push({ context: "nowhere" }), says: /nowhere/ },
  { when: "the Dockerfile is a flag", action: "build-push", inputs: push({ file: "--push" }), says: /file "--push"/ },
  {
    when: "the Dockerfile is not there",
    action: "build-push",
    inputs: push({ file: "nowhere/Dockerfile" }),
    says: /nowhere\/Dockerfile/,
  },
  { when: "a build argument is a flag", action: "build-push", inputs: push({ "build-args": "--push" }), says: /build-args/ },
  {
    when: "a secret's id would be more flags",
    action: "build-push",
    inputs: push({ secrets: "a,src=/etc/shadow=hush-hush" }),
    says: /secrets, entry 1/,
  },
  // Names.
  { when: "the namespace leaves its place", action: "deploy", inputs: { namespace: "../kube-system" }, says: /namespace is/ },
  { when: "the namespace is encoded", action: "deploy", inputs: { namespace: "%2e%2e%2fkube-system" }, says: /namespace is/ },
  {
    when: "the workload is more arguments",
    action: "rollback",
    inputs: { workload: "x --all" },
    says: /write it like deployment\/web/,
  },
  { when: "the workload is of no kind", action: "history", inputs: { workload: "__proto__/web" }, says: /workload/ },
  { when: "the workload leaves its place", action: "rollback", inputs: { workload: "deployment/../../x" }, says: /workload/ },
  { when: "the workload is a selector", action: "rollback", inputs: { workload: "a=b," }, says: /write it like deployment\/web/ },
  { when: "the pull secret's name is a path", action: "deploy", inputs: { "pull-secret": "../x" }, says: /pull-secret/ },
  // Values.
  ...["0", "-1", "1e9", "5 m"].map(
    (timeout): Case => ({
      when: `the timeout is ${timeout}`,
      action: "deploy",
      inputs: { timeout },
      says: /timeout is ".*"; write it like/,
    }),
  ),
  { when: "a boolean is yes", action: "deploy", inputs: { rollback: "yes" }, says: /write true, false or release/ },
  {
    when: "the revision is negative",
    action: "rollback",
    inputs: { workload: "deployment/web", "to-revision": "-1" },
    says: /to-revision/,
  },
  {
    when: "the change cause is a second line",
    action: "rollback",
    inputs: { workload: "deployment/web\n::error::x" },
    says: /workload has a line break/,
  },
  // Kubeconfigs.
  {
    when: "the kubeconfig runs a program",
    action: "deploy",
    inputs: kubeconfigWith("user", {
      exec: { apiVersion: "client.authentication.k8s.io/v1", command: "touch", args: ["ran"], interactiveMode: "Never" },
    }),
    says: /exec/,
  },
  {
    when: "the kubeconfig runs a provider",
    action: "deploy",
    inputs: kubeconfigWith("user", { "auth-provider": { name: "gcp", config: { "cmd-path": "/bin/touch" } } }),
    says: /auth-provider/,
  },
  {
    when: "the kubeconfig sends a file as its token",
    action: "deploy",
    inputs: kubeconfigWith("user", { tokenFile: "/etc/shadow" }),
    says: /tokenFile/,
  },
  {
    when: "the kubeconfig names files for its keys",
    action: "deploy",
    inputs: kubeconfigWith("user", { "client-certificate": "/etc/a", "client-key": "/etc/b" }, [
      "client-certificate-data",
      "client-key-data",
    ]),
    says: /client-certificate/,
  },
  {
    when: "the kubeconfig trusts any certificate",
    action: "deploy",
    inputs: kubeconfigWith("cluster", { "insecure-skip-tls-verify": true }),
    says: /insecure-skip-tls-verify/,
  },
  {
    when: "the kubeconfig goes through a proxy",
    action: "deploy",
    inputs: kubeconfigWith("cluster", { "proxy-url": "http://127.0.0.1:1" }),
    says: /proxy-url/,
  },
  {
    when: "the kubeconfig has no TLS",
    action: "deploy",
    inputs: kubeconfigWith("cluster", { server: "http://192.0.2.1:8080" }),
    says: /not https/,
  },
  { when: "the kubeconfig is a list", action: "deploy", inputs: { kubeconfig: "[1, 2]" }, says: /kubeconfig/ },
  {
    when: "the kubeconfig is an alias bomb",
    action: "deploy",
    inputs: { kubeconfig: bomb.replace("ConfigMap", "Config") },
    says: /kubeconfig/,
  },
  // Manifests.
  {
    when: "a manifest says who inherits from what",
    action: "deploy",
    manifest: configMap("{__proto__: {polluted: yes}}"),
    says: /(__proto__|data|unknown)/,
  },
  { when: "a key is there twice", action: "deploy", manifest: configMap("{a: x, a: y}"), says: /k8s\/all\.yaml:4/ },
  { when: "a manifest is an alias bomb", action: "deploy", manifest: bomb, says: /k8s\/all\.yaml/ },
  {
    when: "a manifest is 20,000 levels deep",
    action: "deploy",
    manifest: configMap(`${"[".repeat(20_000)}${"]".repeat(20_000)}`),
    says: /nested more than 400 levels deep/,
  },
  {
    when: "a field is misspelt",
    action: "deploy",
    manifest: deployment("{containers: [{name: a, image: b, prots: []}]}"),
    says: /prots/,
  },
  {
    when: "ephemeral containers stand in a template",
    action: "deploy",
    manifest: deployment("{containers: [{name: a, image: b}], ephemeralContainers: [{name: c, image: d}]}"),
    says: /ephemeralContainers/i,
  },
  {
    when: "two containers have the name",
    action: "deploy",
    manifest: deployment("{containers: [{name: a, image: b}, {name: a, image: c}]}"),
    says: /duplicate entries for key/,
  },
  {
    when: "the image is for a container that is not there",
    action: "deploy",
    inputs: { images: `nowhere=${tagged("1.0")}` },
    says: /nowhere/,
  },
  {
    when: "an object is for another namespace",
    action: "deploy",
    manifest: deployment("{containers: [{name: a, image: b}]}", "name: web, namespace: kube-system"),
    says: /kube-system/,
  },
  {
    when: "the name leaves its place",
    action: "deploy",
    manifest: deployment("{containers: [{name: a, image: b}]}", "name: ../../x"),
    says: /all\.yaml|not a name/,
  },
  {
    when: "the kind is unknown",
    action: "deploy",
    manifest: "apiVersion: evil.example/v1\nkind: Whatever\nmetadata: {name: x}\n",
    says: /knows no kind "Whatever"/,
  },
  {
    when: "apiVersion leaves its place",
    action: "deploy",
    manifest: "apiVersion: ../../api/v1/x\nkind: Pod\nmetadata: {name: x}\n",
    says: /apiVersion|not a name/,
  },
  {
    when: "a manifest is a command",
    action: "deploy",
    manifest: "::set-output name=x::y\n##[add-mask]e\n",
    says: /k8s\/all\.yaml/,
  },
];
