import type { PlainValue } from "./plain-value.ts";

/** A document, or an item of a list in it; `where` is empty for a document itself, else like `items[2]`. */
export interface ListItem {
  value: PlainValue;
  where: string;
}

/**
 * Opens lists, also lists in lists. As for kubectl, a list is whatever has `items`, and items of a typed list (`ConfigMapList`) that say neither
 * kind nor version have the list's.
 */
export function listedIn(value: PlainValue, where = ""): ListItem[] {
  const { items, kind, apiVersion } = isMapping(value) ? value : {};
  if (!Array.isArray(items)) return [{ value, where }];
  return items.flatMap((item, index) =>
    listedIn(typed(item, kind, apiVersion), `${where === "" ? "" : `${where}.`}items[${index}]`),
  );
}

function typed(item: PlainValue, kind: PlainValue | undefined, apiVersion: PlainValue | undefined): PlainValue {
  if (!isMapping(item) || item["kind"] || item["apiVersion"] || typeof kind !== "string" || !apiVersion) return item;
  const itemKind = kind.replace(/List$/, "");
  return itemKind === "" ? item : { ...item, kind: itemKind, apiVersion };
}

export function isMapping(value: unknown): value is { [key: string]: PlainValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
