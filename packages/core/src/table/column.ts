import type { Issue, Locale, Path } from "../issues.js";
import type { tableMessages } from "../messages/table.js";

/** A record in the making: a nested object, or a list inside one. */
export type Fields = Record<string, unknown>;

/** What a column is told when it reads a cell. */
export interface CellContext {
  readonly zone: string;
  /** The day that dates without a year are seen from; empty where nobody said. */
  readonly reference: string;
  /** The id that a name in a cell stands for. */
  readonly idOf: (name: string) => string;
  /** Tells an issue of the cell; `meant` is the value of the field that repairs it. */
  report(code: keyof typeof tableMessages, params?: Issue["params"], meant?: unknown): void;
  /** Hands on what the reader of a date had to say. */
  pass(issues: readonly Issue[]): void;
}

/** What a column is told when it writes a cell. */
export interface WriteCellContext {
  readonly locale: Locale;
  /** Times of this zone are written as they are, without it. */
  readonly zone: string;
  readonly nameOf: (id: string) => string;
}

/** A column of a table of records. */
export interface Column {
  /** Names the column in a mapping: `name.de`, `identifiers.ags`. */
  readonly field: string;
  /** Headings it is known by: the German one, the English one, then others people use. */
  readonly headings: readonly [string, string, ...string[]];
  /** The field the cell fills. */
  readonly path: Path;
  /** Puts the cell, never empty, into the record. What else stands in the field is kept. */
  read(cell: string, fields: Fields, context: CellContext): void;
  /** Takes the value out of the record again, for a cell that somebody emptied. */
  clear(fields: Fields): void;
  write(fields: Fields, context: WriteCellContext): string;
  /** What a value that was refused is most probably meant to be: offered as the repair. */
  suggest?(value: string): string | undefined;
  /** Whether an issue at a path within `path` is about this column; needed where columns share a field. */
  holds?(path: Path, fields: Fields): boolean;
}

/** The headings of a column. */
export type Headings = Column["headings"];

type Container = Record<string | number, unknown>;

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}

/** The value at a path; undefined where the path ends early. Own properties only. */
export function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isContainer(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    fields,
  );
}

/** The text or number at a path, as text; empty where neither stands. */
export function textAt(fields: unknown, path: Path): string {
  const value = valueAt(fields, path);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Puts a value at a path of known steps; makes what is missing on the way, and replaces what cannot hold the next step. */
export function putAt(fields: Fields, path: Path, value: unknown): void {
  let inside: Container = fields;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const next = valueAt(inside, [step]);
    if (!isContainer(next)) inside[step] = typeof path[index + 1] === "number" ? [] : {};
    inside = inside[step] as Container;
  }
  inside[path.at(-1)!] = value;
}

/** Takes out what stands at a path, and every object and list that is empty without it. */
export function removeAt(fields: Fields, path: Path): void {
  const holder = path.length === 1 ? fields : valueAt(fields, path.slice(0, -1));
  if (!isContainer(holder)) return;
  const last = path.at(-1)!;
  if (Array.isArray(holder) && typeof last === "number") holder.splice(last, 1);
  else delete holder[last];
  if (path.length > 1 && Object.keys(holder).length === 0) removeAt(fields, path.slice(0, -1));
}
