import type * as Y from "yjs";
import { isId } from "../identifiers.js";

/**
 * Groups a flat map with keys `<id>:<field>` by id. Fields stand in a Map: a foreign client's
 * `__proto__` is then a key like any other, and ids that are none are left out.
 */
export function groupById(map: Y.Map<unknown>): Map<string, ReadonlyMap<string, unknown>> {
  const groups = new Map<string, Map<string, unknown>>();
  for (const [key, value] of map.entries()) {
    const colon = key.lastIndexOf(":");
    const id = key.slice(0, colon);
    if (colon < 1 || !isId(id)) continue;
    const fields = groups.get(id) ?? new Map<string, unknown>();
    fields.set(key.slice(colon + 1), value);
    groups.set(id, fields);
  }
  return groups;
}

/** The ids touched by a change of a flat map. */
export function idsOfKeys(keys: Iterable<string>): Set<string> {
  const ids = new Set<string>();
  for (const key of keys) ids.add(key.slice(0, key.lastIndexOf(":")));
  return ids;
}

/** `{ title: … }` as `{ "<id>:title": … }`. */
export function flatKeys(
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [`${id}:${field}`, value]),
  );
}
