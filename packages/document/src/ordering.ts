import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Something with a place in a list: a fractional index, and the id that breaks a tie. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Where to put an entry: before or after another one, or at an end of the list. */
export type Position = { readonly before: string } | { readonly after: string } | "first" | "last";

/** Sorts by fractional index, then by id, so that every client shows the same order. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * The keys to write so that `id` stands at `position`. Usually one; when two clients chose the same key
 * at the same time (or a foreign client wrote one that is no fractional index), the whole list gets new
 * keys, since nothing fits between two equal ones.
 *
 * @param sorted the list as it is shown, with or without `id`
 * @returns new orders by id
 */
export function placeAt(
  sorted: readonly Ordered[],
  id: string,
  position: Position,
): ReadonlyMap<string, string> {
  const others = sorted.filter((entry) => entry.id !== id);
  const index = indexOf(others, position);
  const between = keyBetween(others[index - 1]?.order, others[index]?.order);
  if (between !== undefined) return new Map([[id, between]]);
  const ids = [...others.slice(0, index).map(idOf), id, ...others.slice(index).map(idOf)];
  const keys = generateNKeysBetween(null, null, ids.length);
  return new Map(ids.map((each, at) => [each, keys[at] ?? ""]));
}

const idOf = (entry: Ordered): string => entry.id;

function indexOf(entries: readonly Ordered[], position: Position): number {
  if (position === "first") return 0;
  if (position === "last") return entries.length;
  const neighbour = "before" in position ? position.before : position.after;
  const found = entries.findIndex((entry) => entry.id === neighbour);
  if (found < 0) return entries.length;
  return "before" in position ? found : found + 1;
}

function keyBetween(before: string | undefined, after: string | undefined): string | undefined {
  try {
    const key = generateKeyBetween(before ?? null, after ?? null);
    // Between malformed neighbours the library may answer with a key that lies elsewhere.
    const isBetween = (before ?? "") < key && (after === undefined || key < after);
    return isBetween && /^[0-9A-Za-z]+$/.test(key) ? key : undefined;
  } catch {
    // Equal, swapped or malformed neighbours: the caller then gives the list new keys.
    return undefined;
  }
}
