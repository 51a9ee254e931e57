import { InvalidCursorError } from "../errors.js";

/** Which part of a list: `limit` entries after `cursor`, an earlier page's `next`. */
export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** A part of a list; `next` is `null` on the last. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** The place in a list after which a page starts. */
export interface Position {
  sort: string;
  id: string;
}

/** Reads an opaque cursor; throws {@link InvalidCursorError} for anything this package did not write. */
export function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    // Whatever is not JSON is a cursor from elsewhere, and said so.
    throw new InvalidCursorError();
  }
  if (!Array.isArray(value) || value.length !== 2) throw new InvalidCursorError();
  const [sort, id] = value as unknown[];
  if (typeof sort !== "string" || typeof id !== "string") throw new InvalidCursorError();
  return { sort, id };
}

/** Cuts a page out of rows that were read with one more than `limit`; leaves out what has no item. */
export function pageOf<Row extends Position, Item>(
  rows: readonly Row[],
  limit: number,
  itemOf: (row: Row) => Item | undefined,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more
    ? Buffer.from(JSON.stringify([last.sort, last.id])).toString("base64url")
    : null;
  return { items: shown.map(itemOf).filter((item) => item !== undefined), next };
}
