import type { Locale } from "../issues.js";
import type { Column, Fields } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";
import { complete } from "./complete.js";
import { restHeadings } from "./heading.js";
import { nameId, type TableRecord } from "./read-table.js";

/** How a table is written. */
export interface WriteTableOptions {
  /** Language of headings and labels. Default: `de`. */
  readonly locale?: Locale;
  /** The name of a place or organisation. A name that `idOf` of the reader does not lead back is no loss: the id is kept. */
  readonly nameOf?: (id: string) => string | undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function nameOfId(id: string, options: WriteTableOptions): string {
  const name = options.nameOf?.(id);
  if (name !== undefined) return name;
  return id.startsWith("name:") ? decodeURIComponent(id.slice("name:".length)) : id;
}

/** What reading the cells again would give. */
function readAgain(kind: TableKind, columns: readonly Column[], cells: readonly string[]): Fields {
  const fields: Fields = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]!.normalize("NFC").trim();
    const context = { zone: "Europe/Berlin", reference: "", idOf: nameId, report: () => undefined };
    if (cell !== "") column.read(cell, fields, context);
  }
  return complete(kind, fields);
}

/** The top-level fields that the cells do not give back as they are, as JSON. */
function restOf(record: Fields, again: Fields): string {
  const lost = Object.keys(record).filter((key) => !isSame(record[key], again[key]));
  const made = Object.keys(again).filter((key) => !Object.hasOwn(record, key));
  if (lost.length + made.length === 0) return "";
  const rest = Object.fromEntries(lost.map((key) => [key, record[key]]));
  return JSON.stringify(rest);
}

/**
 * Writes records of one kind as a table, first row its headings. Columns that no record fills are left out; what has no
 * column, or would not be read back from one as it is, goes into the last column as JSON, so that nothing is lost.
 */
export function writeTable<K extends TableKind>(
  kind: K,
  records: readonly TableRecord<K>[],
  options: WriteTableOptions = {},
): string[][] {
  const locale = options.locale ?? "de";
  const columns: readonly Column[] = columnsOfKind[kind];
  const context = { locale, nameOf: (id: string) => nameOfId(id, options) };
  const rows = (records as unknown as readonly Fields[]).map((record) => {
    const cells = columns.map((column) => column.write(record, context));
    return [...cells, restOf(record, readAgain(kind, columns, cells))];
  });
  const headings = [
    ...columns.map((column) => column.headings[locale === "de" ? 0 : 1]),
    restHeadings[locale],
  ];
  const used = headings.map((_, index) => rows.some((row) => row[index] !== ""));
  const keep = (row: readonly string[]) => row.filter((_, index) => used[index]);
  return [keep(headings), ...rows.map(keep)];
}
