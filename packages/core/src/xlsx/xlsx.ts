import { labelOf } from "../labels/label-of.js";
import type { TableKind } from "../table/columns.js";
import { withFileIssues } from "../table/file-issues.js";
import type { TableMapping } from "../table/heading.js";
import { readTable, type ReadTable, type ReadTableOptions } from "../table/read-table.js";
import type { TableRecord } from "../table/table-kinds.js";
import { writeTable, type WriteTableOptions } from "../table/write-table.js";
import { parseXlsx } from "./parse-xlsx.js";
import { longestXlsxCell, xlsxOfTable } from "./write-cells.js";

/** What a reader of spreadsheets is told. */
export interface ReadXlsxOptions extends ReadTableOptions {
  /** The name of the sheet. Default: the one whose headings are known best. */
  readonly sheet?: string;
}

/**
 * Reads the bytes of an XLSX file as records of one kind, as `readCsv` does. Cells that hold dates are read as the calendar
 * day they show, never moved by a zone; numbers as they are shown, so that a key that lost its zero is told. Never rejects:
 * a file that is none is told as `table-unreadable`.
 *
 * @example
 * const { rows } = await readXlsx(new Uint8Array(await file.arrayBuffer()), "person", {}, { callingCode: "49" });
 */
export async function readXlsx<K extends TableKind>(
  bytes: Uint8Array,
  kind: K,
  mapping: TableMapping = {},
  options: ReadXlsxOptions = {},
): Promise<ReadTable<TableRecord<K>>> {
  const { table, issues } = await parseXlsx(bytes, [kind], options.sheet);
  return withFileIssues(readTable(table, kind, mapping, options), issues);
}

/**
 * Writes records of one kind as an XLSX file. Every cell is text: none is a formula, and no key loses its zero. `readXlsx`
 * gives equal records back.
 *
 * @example
 * const bytes = await writeXlsx("task", tasks);
 */
export function writeXlsx<K extends TableKind>(
  kind: K,
  records: readonly TableRecord<K>[],
  options: Omit<WriteTableOptions, "longestCell"> = {},
): Promise<Uint8Array> {
  const table = writeTable(kind, records, { ...options, longestCell: longestXlsxCell });
  return xlsxOfTable(table, labelOf(kind, options.locale ?? "de"));
}
