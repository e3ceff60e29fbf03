import { DeployError } from "../errors.ts";
import { isMapping } from "./list.ts";
import { groupOf } from "./names.ts";
import type { KubeObject } from "./object.ts";

/** Where objects of a kind that is not built in name an image. */
export interface ImagePath {
  kind: string;
  /** Empty for the core group. */
  group: string;
  /** Field names; null for each entry of a list. The last one is the field of the image. */
  steps: (string | null)[];
  /** As it was given. */
  text: string;
}

const FORM = "write it like Rollout.argoproj.io=spec.template.spec.containers[*].image";
const STEP = /\.?([A-Za-z0-9_-]+)|(\[\*\])|\['([^']+)'\]/y;

/**
 * Reads `Kind.group=path`, in kubectl's JSONPath as far as `a.b`, `['a.b']` and `[*]` go.
 * @throws DeployError `bad-input`
 */
export function parseImagePath(text: string): ImagePath {
  const [, kind, group = "", path] = /^([A-Za-z][A-Za-z0-9]*)(?:\.([a-z0-9.-]+))?\s*=\s*(\S+)$/.exec(text) ?? [];
  const steps = path === undefined ? undefined : stepsIn(path);
  if (kind === undefined || steps === undefined || typeof steps.at(-1) !== "string")
    throw new DeployError("bad-input", `image-paths has ${JSON.stringify(text)}; ${FORM}`);
  return { kind, group, steps, text };
}

function stepsIn(path: string): (string | null)[] | undefined {
  const steps: (string | null)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (found === null) return undefined;
    steps.push(found[1] ?? found[3] ?? null);
  }
  return steps;
}

/** Whether a path is for objects of this kind, in whatever version. */
export function isFor({ kind, group }: ImagePath, object: KubeObject): boolean {
  return object.kind === kind && groupOf(object.apiVersion) === group;
}

/** A copy in which what holds the last field of each match is changed. What is not there is left out. */
export function changeAt(
  value: unknown,
  [step, ...rest]: ImagePath["steps"],
  change: (holder: Holder, field: string) => Holder,
): unknown {
  if (step === null) return Array.isArray(value) ? value.map((entry) => changeAt(entry, rest, change)) : value;
  if (step === undefined || !isMapping(value) || !Object.hasOwn(value, step)) return value;
  if (rest.length === 0) return change(value, step);
  return { ...value, [step]: changeAt(value[step], rest, change) };
}

type Holder = { [field: string]: unknown };
