import { DeployError } from "../errors.ts";
import { type KubeObject, printName } from "./object.ts";

const HOOK = "helm.sh/hook";

/** Hooks of moments that a deploy does not have: they belong to `helm test`, `helm uninstall` and `helm rollback`. */
const OF_OTHER_MOMENTS = /^(?:test|test-success|test-failure|(?:pre|post)-(?:delete|rollback))$/;

/**
 * The objects of a chart without the hooks that only other commands of Helm run.
 * @throws DeployError `bad-manifest` where a hook should run before or after the deploy: applied like the others, it would run beside them
 */
export function withoutHooks(path: string, objects: KubeObject[]): { objects: KubeObject[]; leftOut: KubeObject[] } {
  const leftOut = objects.filter(
    (object) => hooksOf(object).length > 0 && hooksOf(object).every((hook) => OF_OTHER_MOMENTS.test(hook)),
  );
  const refused = objects.find((object) => !leftOut.includes(object) && hooksOf(object).some((hook) => hook !== "crd-install"));
  if (refused !== undefined)
    throw new DeployError(
      "bad-manifest",
      `${path}: ${printName(refused)} is a hook (${hooksOf(refused).join(", ")}), and hooks are not run in Helm's order here; switch it off in helm-values and deploy it in a step of its own`,
    );
  return { objects: objects.filter((object) => !leftOut.includes(object)), leftOut };
}

function hooksOf({ metadata: { annotations } }: KubeObject): string[] {
  return (annotations?.[HOOK] ?? "")
    .split(",")
    .map((hook) => hook.trim())
    .filter((hook) => hook !== "");
}
