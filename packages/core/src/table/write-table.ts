import type { Locale } from "../issues.js";
import type { Column, Fields } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";
import { restHeadings } from "./heading.js";
import { writeRest } from "./rest.js";
import { isSame, nameId, readFields, type RowReader } from "./row.js";
import type { TableRecord } from "./table-kinds.js";

/** How a table is written. */
export interface WriteTableOptions {
  /** Language of headings and labels. Default: `de`. */
  readonly locale?: Locale;
  /** The zone whose clock times stand in the cells; others go into the last column. The reader is told the same. Default: `Europe/Berlin`. */
  readonly zone?: string;
  /** The name of a place or organisation. A name that `idOf` of the reader does not lead back is no loss: the id is kept. */
  readonly nameOf?: (id: string) => string | undefined;
  /** The most characters a cell can hold. Default: no limit. */
  readonly longestCell?: number;
}

/** Dates without a year are read differently on different days: a cell has to mean the same on all of them. */
const referenceDays = ["", "2024-02-29"];

/** What is known where a name was made of an id: `name:` and the name, as the reader makes it of a name. */
function plainName(id: string): string {
  if (!id.startsWith("name:")) return id;
  try {
    const name = decodeURIComponent(id.slice("name:".length));
    return nameId(name) === id ? name : id;
  } catch {
    // Not an id that the reader made of a name: it stands as it is.
    return id;
  }
}

interface Writer {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly cellsOf: (record: Fields) => string[];
  readonly zone: string;
}

function readerOf({ kind, columns, zone }: Writer, reference: string): RowReader {
  return {
    kind,
    zone,
    reference,
    idOf: nameId,
    columns: [
      ...columns.map((column) => ({ heading: column.field, column, isRest: false })),
      { heading: "", column: undefined, isRest: true },
    ],
  };
}

/** The fields that reading a row again gives differently, on any of the days. */
function lostFields(record: Fields, row: readonly string[], writer: Writer): string[] {
  const again = referenceDays.map((day) => readFields(row, 2, readerOf(writer, day)).fields);
  return Object.keys(record).filter(
    (key) => key !== "type" && again.some((fields) => !isSame(record[key], fields[key])),
  );
}

function rowOf(record: Fields, writer: Writer): string[] {
  const cells = writer.cellsOf(record);
  const only = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, record[key]]));
  const defined = Object.keys(record).filter((key) => record[key] !== undefined);
  const withRest = (keys: readonly string[]) => [
    ...cells,
    writeRest(only(keys), writer.columns, cells),
  ];
  const row = withRest(lostFields(record, [...cells, ""], writer));
  return lostFields(record, row, writer).length === 0 ? row : withRest(defined);
}

/** The last column in as many cells as it takes; they are joined again when they are read. */
function splitRest(rows: readonly string[][], longest: number): string[][] {
  const rests = rows.map((row) => row.at(-1)!);
  const parts = Math.max(1, ...rests.map((rest) => Math.ceil(rest.length / longest)));
  return rows.map((row, index) => [
    ...row.slice(0, -1),
    ...Array.from({ length: parts }, (_, part) =>
      rests[index]!.slice(part * longest, (part + 1) * longest),
    ),
  ]);
}

function headingsOf(columns: readonly Column[], locale: Locale, width: number): string[] {
  const rest = Array.from({ length: width - columns.length }, (_, part) =>
    part === 0 ? restHeadings[locale] : `${restHeadings[locale]} ${part + 1}`,
  );
  return [...columns.map(({ headings }) => headings[locale === "de" ? 0 : 1]), ...rest];
}

/**
 * Writes records of one kind as a table, first row its headings. Columns that no record fills are left out; what has no
 * column, or would not be read back from one as it is, goes into the last column as JSON, so that nothing is lost. Without
 * records it is an empty form: all headings, nothing below them.
 */
export function writeTable<K extends TableKind>(
  kind: K,
  records: readonly TableRecord<K>[],
  options: WriteTableOptions = {},
): string[][] {
  const { locale = "de", zone = "Europe/Berlin", longestCell = Number.MAX_SAFE_INTEGER } = options;
  const columns: readonly Column[] = columnsOfKind[kind];
  if (records.length === 0) return [headingsOf(columns, locale, columns.length)];
  const nameOf = (id: string) => options.nameOf?.(id) ?? plainName(id);
  const writer: Writer = {
    kind,
    columns,
    zone,
    cellsOf: (record) =>
      columns
        .map((column) => column.write(record, { locale, zone, nameOf }))
        .map((cell) => (cell.length > longestCell ? "" : cell)),
  };
  const rows = splitRest(
    (records as unknown as readonly Fields[]).map((record) => rowOf(record, writer)),
    longestCell,
  );
  const headings = headingsOf(columns, locale, rows[0]!.length);
  const used = headings.map((_, index) => rows.some((row) => row[index] !== ""));
  const keep = (row: readonly string[]) => row.filter((_, index) => used[index]);
  return [keep(headings), ...rows.map(keep)];
}
