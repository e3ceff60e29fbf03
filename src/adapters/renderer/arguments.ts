import type { Release } from "../../ports.ts";

/** How each program is asked for its version, and how it answers. */
export const kustomizesVersion = { argv: ["version"], read: (stdout: string) => stdout.trim() };
export const helmsVersion = { argv: ["version", "--template", "{{.Version}}"], read: (stdout: string) => stdout.trim() };
export const kubectlsVersion = {
  argv: ["version", "--client", "--output", "json"],
  read: (stdout: string) => {
    const { clientVersion, kustomizeVersion } = JSON.parse(stdout) as {
      clientVersion?: { gitVersion?: string };
      kustomizeVersion?: string;
    };
    return `${clientVersion?.gitVersion} with kustomize ${kustomizeVersion}`;
  },
};

/** Helm's arguments. The chart's CustomResourceDefinitions are deployed too, as `helm install` does. */
export function charting(folder: string, { name, namespace, values, capabilities }: Release): string[] {
  const { version, apis } = capabilities;
  const cluster = [`--kube-version=${version}`, `--api-versions=${apis.filter((api) => /^[\w./-]+$/.test(api)).join()}`];
  const options = ["--namespace", namespace, ...cluster, "--include-crds", ...values.flatMap((file) => ["--values", csv(file)])];
  return ["template", ...options, "--", name, folder];
}

/** Helm splits the option at commas (pflag's StringSlice, read as CSV). */
function csv(path: string): string {
  return /[",\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
}
