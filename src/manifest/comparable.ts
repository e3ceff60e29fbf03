import { isMapping } from "./list.ts";
import type { KubeObject } from "./object.ts";

/** What the API server and its controllers keep for themselves in an object's metadata. */
const NOT_THE_USERS = ["managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"];

/** Bookkeeping: of controllers, of kubectl (a whole copy of the object, Secrets too), and our own, which changes with what it is about. */
const BOOKKEEPING = [
  "deployment.kubernetes.io/revision",
  "deprecated.daemonset.template.generation",
  "kubectl.kubernetes.io/last-applied-configuration",
  "kubernetes.io/change-cause",
  "nks-deploy/rollback-target",
  "nks-deploy/outcome",
];

type Fields = Record<string, unknown>;

/** An object before and after, reduced to what people decide about and may see; undefined where there is none. */
export interface Comparable {
  before: Fields | undefined;
  after: Fields | undefined;
}

/** Takes out of both what is no matter of a manifest, and the values of Secrets: what is left of these is which keys there are and which of them change. */
export function comparable(before: KubeObject | undefined, after: KubeObject | undefined): Comparable {
  const [one, other] = [before && plain(before), after && plain(after)];
  const kind = after?.kind ?? before?.kind;
  if (kind !== "Secret") return { before: one, after: other };
  return { before: one && hidden(one, other, "before"), after: other && hidden(other, one, "after") };
}

function plain({ status: _, metadata, ...object }: KubeObject): Fields {
  const { annotations = {}, ...rest } = Object.fromEntries(
    Object.entries(metadata).filter(([field]) => !NOT_THE_USERS.includes(field)),
  ) as { annotations?: Record<string, string> };
  const kept = Object.entries(annotations).filter(([name]) => !BOOKKEEPING.includes(name));
  const { apiVersion, kind, ...content } = object;
  const shown = kept.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(kept) };
  return { apiVersion, kind, metadata: shown, ...content };
}

/** As kubectl diff writes it: equal values look equal, changed ones differ in a word. */
function hidden(object: Fields, other: Fields | undefined, when: "before" | "after"): Fields {
  const fields = ["data", "stringData"].flatMap((field) => {
    const values = object[field];
    if (values === undefined || values === null) return [];
    // Whatever else stands where the values should be may be one.
    if (!isMapping(values)) return [[field, "***"]];
    const others = other?.[field];
    const shown = Object.entries(values).map(([key, value]) => {
      const changes = isMapping(others) && Object.hasOwn(others, key) && others[key] !== value;
      return [key, changes ? `*** (${when})` : "***"];
    });
    return [[field, Object.fromEntries(shown)]];
  });
  return { ...object, ...Object.fromEntries(fields) };
}
