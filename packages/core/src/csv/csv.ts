import type { TableKind } from "../table/columns.js";
import type { TableMapping } from "../table/heading.js";
import { withFileIssues } from "../table/file-issues.js";
import { readTable, type ReadTable, type ReadTableOptions } from "../table/read-table.js";
import type { TableRecord } from "../table/table-kinds.js";
import { writeTable, type WriteTableOptions } from "../table/write-table.js";
import { parseCsv } from "./parse-csv.js";
import { csvOfTable } from "./write-cells.js";

/**
 * Reads a file of comma-separated values, or its bytes, as records of one kind: UTF-8, UTF-16 or windows-1252; `;`, `,` or
 * tab; German or English headings, in any order, below a title too. `mapping` says what a heading means where its name does
 * not (`{ Ansprechperson: "name.formatted", Intern: null }`). Never throws: every issue carries `params.row`, counted as a
 * spreadsheet counts, and `params.column`; what concerns the whole file stands in the row of the headings.
 *
 * @example
 * const { rows, mapping } = readCsv("Stadt;Partnerstadt;seit\nGörlitz;Zgorzelec;1980", "partnership");
 * rows[0].record.agreements; // [{ signed: "1980", type: "contract" }]
 */
export function readCsv<K extends TableKind>(
  input: string | Uint8Array,
  kind: K,
  mapping: TableMapping = {},
  options: ReadTableOptions = {},
): ReadTable<TableRecord<K>> {
  const { table, issues } = parseCsv(input, [kind], mapping);
  return withFileIssues(readTable(table, kind, mapping, options), issues);
}

/**
 * Writes records of one kind as comma-separated values for spreadsheets: UTF-8 with its mark, `;`, CRLF. No cell is taken
 * for a formula: an apostrophe stands before it, which `readCsv` takes off again. What has no column stands as JSON in the
 * last one, so that `readCsv` gives equal records back; a cell that somebody changed meanwhile goes before the JSON.
 *
 * @example
 * const text = writeCsv("place", places, { locale: "en" });
 */
export function writeCsv<K extends TableKind>(
  kind: K,
  records: readonly TableRecord<K>[],
  options: WriteTableOptions = {},
): string {
  return csvOfTable(writeTable(kind, records, options));
}
