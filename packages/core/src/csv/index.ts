export { readCsv, writeCsv } from "./csv.js";
export type { TableKind } from "../table/columns.js";
export type { TableMapping } from "../table/heading.js";
export type { ReadTable, ReadTableOptions, TableRow } from "../table/read-table.js";
export type { TableRecord } from "../table/table-kinds.js";
export type { WriteTableOptions } from "../table/write-table.js";
