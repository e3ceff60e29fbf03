import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import { resolveScalar, type ScalarValue } from "./scalar.ts";
import { DEEPEST, type Refuse } from "./yaml-document.ts";

export type PlainValue = ScalarValue | PlainValue[] | { [key: string]: PlainValue };

/** How many values a file's aliases may become, about what kubectl allows (decode.go of go.yaml.in/yaml/v2). */
const MOST_FROM_ALIASES = 400_000;

/**
 * Turns documents of one file into JSON values. Aliases are counted over the whole file.
 * @param expand what a scalar's text stands for, before it is read
 */
export function plainValues(
  refuse: Refuse,
  expand: (text: string) => string,
): (document: Document.Parsed<ParsedNode>) => PlainValue {
  let fromAliases = 0;
  return (document) => {
    const targets = aliasTargets(document);
    const open = new Set<Node>();

    function read(node: Node | null | undefined, depth: number): PlainValue {
      if (!node) return null;
      if (depth > DEEPEST) throw refuse(`nested more than ${DEEPEST} levels deep`, offsetOf(node));
      if (open.size > 0) fromAliases += 1;
      if (fromAliases > MOST_FROM_ALIASES)
        throw refuse(`aliases make more than ${MOST_FROM_ALIASES} values of it`, offsetOf(node));
      if (isAlias(node)) return followed(node, (target) => read(target, depth + 1));
      if (isScalar(node)) return scalar(node);
      if (isSeq(node)) return node.items.map((item) => read(item as Node, depth + 1));
      return Object.fromEntries(entries(node as YAMLMap<Node, Node>, depth, new Map()));
    }

    function entries(map: YAMLMap<Node, Node>, depth: number, into: Map<string, PlainValue>): Map<string, PlainValue> {
      const own = new Set<string>();
      for (const { key, value } of map.items) {
        if (isMergeKey(key)) {
          merge(value, depth, into);
          continue;
        }
        const name = keyOf(key);
        if (own.has(name)) throw refuse(`the key ${JSON.stringify(name)} is there twice`, offsetOf(key));
        own.add(name);
        into.set(name, read(value, depth + 1));
      }
      return into;
    }

    /** As go-yaml v2 does, and unlike YAML's own rule, a merge overwrites the keys that stand before it. */
    function merge(source: Node | null, depth: number, into: Map<string, PlainValue>): void {
      if (depth > DEEPEST) throw refuse(`nested more than ${DEEPEST} levels deep`, offsetOf(source));
      const one = (node: Node): void => {
        if (isAlias(node)) followed(node, one);
        else if (isMap(node)) entries(node as YAMLMap<Node, Node>, depth + 1, into);
        else throw refuse("<< takes a mapping or a list of mappings", offsetOf(node));
      };
      // Of several, the first one wins.
      if (isSeq(source)) for (const item of source.items.toReversed()) one(item as Node);
      else if (source) one(source);
      else throw refuse("<< takes a mapping or a list of mappings", 0);
    }

    function followed<T>(alias: Alias, then: (target: Node) => T): T {
      const target = targets.get(alias);
      if (!target) throw refuse(`the alias *${alias.source} has no anchor before it`, offsetOf(alias));
      if (open.has(target)) throw refuse(`the anchor &${alias.source} contains itself`, offsetOf(alias));
      open.add(target);
      const result = then(target);
      open.delete(target);
      return result;
    }

    function scalar(node: Scalar): ScalarValue {
      const resolved = resolveScalar(textOf(node, expand));
      if (resolved.kind === "refused") throw refuse(resolved.problem, offsetOf(node));
      if (typeof resolved.value === "number" && !Number.isFinite(resolved.value))
        throw refuse("not a number that JSON has; quote it if it is meant as text", offsetOf(node));
      return resolved.value;
    }

    /** JSON keys are strings: `8080:` becomes "8080" and `on:` becomes "true", as with kubectl. */
    function keyOf(key: Node): string {
      const node = isAlias(key) ? targets.get(key) : key;
      if (!isScalar(node)) throw refuse("a key must be a string", offsetOf(key));
      const resolved = resolveScalar(textOf(node, expand));
      if (resolved.kind === "refused") throw refuse(resolved.problem, offsetOf(key));
      // kubectl would write 1.10 as "1.1"; nobody can have meant that.
      if (resolved.value === null || (typeof resolved.value === "number" && !Number.isInteger(resolved.value)))
        throw refuse(`the key ${node.source || "(empty)"} is not a string; quote it`, offsetOf(key));
      return String(resolved.value);
    }

    return read(document.contents, 0);
  };
}

/** Which node each alias stands for: the anchor's last definition before it. */
function aliasTargets(document: Document.Parsed<ParsedNode>): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, (_, node) => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    } else if ((isScalar(node) || isMap(node) || isSeq(node)) && !isPair(node) && node.anchor) anchors.set(node.anchor, node);
  });
  return targets;
}

function textOf(node: Scalar, expand: (text: string) => string) {
  const text = expand(node.source ?? "");
  const plain = node.type === Scalar.PLAIN;
  return node.tag === undefined ? { text, plain } : { text, plain, tag: node.tag };
}

function isMergeKey(key: Node): boolean {
  if (!isScalar(key) || key.source !== "<<") return false;
  return key.tag === "tag:yaml.org,2002:merge" || (key.type === Scalar.PLAIN && key.tag === undefined);
}

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;
